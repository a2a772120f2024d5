package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;

/** H2. */
final class H2Dialect extends Dialect {

    @Override
    public String name() {
        return "H2";
    }

    @Override
    public Sql isFilled(String sql) {
        return Sql.of("REGEXP_LIKE(", sql, ", '", notWhiteSpace("\\u%04x"), "')");
    }

    @Override
    public Sql matches(String sql, String regex) {
        return Sql.of("REGEXP_LIKE(", sql, ", '", regex, "')");
    }

    @Override
    public String text(String sql) {
        return "CAST(" + sql + " AS VARCHAR)";
    }

    @Override
    String type(ColumnType slot) {
        return slot == ColumnType.TEXT ? "VARCHAR" : super.type(slot);
    }

    @Override
    public boolean keepsSets() {
        return true;
    }

    @Override
    public int timestampDigits() {
        return 9;
    }

    @Override
    public Integer snapshot() {
        return REPEATABLE_READ;
    }
}
