package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;

/** Firebird 3 and later. A row of a result has 64 kB at most, so that texts that are made by SQL are shorter here. */
final class FirebirdDialect extends PadSpaceDialect {

    @Override
    public String name() {
        return "Firebird";
    }

    @Override
    public String text(String sql) {
        return "CAST(" + sql + " AS " + type(ColumnType.TEXT) + ")";
    }

    @Override
    public String without(String sql, int characters) {
        return "SUBSTRING(" + sql + " FROM " + (characters + 1) + ")";
    }

    @Override
    public String piece(String sql, int at, int length) {
        return "SUBSTRING(" + sql + " FROM " + at + " FOR " + length + ")";
    }

    @Override
    public String length(String sql) {
        return "CHAR_LENGTH(" + sql + ")";
    }

    @Override
    public Sql isFilled(String sql) {
        return Sql.of(sql, " SIMILAR TO '%", notWhiteSpace(), "%'");
    }

    @Override
    String escape() {
        return "%c";
    }

    @Override
    public Decimals rounded(String sql, int decimals) {
        return new Decimals("CAST(" + sql + " AS DECIMAL(18, " + decimals + "))", 0);
    }

    @Override
    String type(ColumnType slot) {
        return switch (slot) {
            case TEXT -> "VARCHAR(500)";
            case DECIMAL -> "DECIMAL(18, 4)";
            case OFFSET_TIMESTAMP -> "TIMESTAMP";
            default -> super.type(slot);
        };
    }

    @Override
    public int timestampDigits() {
        return 4;
    }

    @Override
    public Integer snapshot() {
        return REPEATABLE_READ;
    }
}
