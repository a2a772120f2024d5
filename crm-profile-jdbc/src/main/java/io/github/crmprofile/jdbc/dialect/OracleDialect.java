package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.WhiteSpace;
import java.sql.Connection;
import java.util.stream.Collectors;

/** The dialect of Oracle, where an empty text is null. */
final class OracleDialect extends Dialect {

    @Override
    public String name() {
        return "Oracle";
    }

    @Override
    public String text(String sql) {
        return "CAST(" + sql + " AS VARCHAR2(4000))";
    }

    @Override
    public Sql isFilled(String sql) {
        String blanks =
                WhiteSpace.CHARACTERS.chars().mapToObj("\\%04x"::formatted).collect(Collectors.joining());
        return Sql.of("REGEXP_LIKE(", sql, ", '[^' || UNISTR('", blanks, "') || ']')");
    }

    @Override
    public Sql matches(String sql, String regex) {
        return Sql.of("REGEXP_LIKE(", sql, ", '", regex, "')");
    }

    @Override
    public Decimals rounded(String sql, int decimals) {
        return new Decimals("CAST(" + sql + " AS NUMBER(30, " + decimals + "))", 0);
    }

    // A DATE of Oracle has a time of the day.
    @Override
    public String day(String sql) {
        return "TRUNC(CAST(" + sql + " AS DATE))";
    }

    @Override
    String type(ColumnType slot) {
        return switch (slot) {
            case TEXT -> "VARCHAR2(4000)";
            case COUNT, DECIMAL -> "NUMBER";
            default -> super.type(slot);
        };
    }

    @Override
    public int timestampDigits() {
        return 9;
    }

    @Override
    public Integer snapshot() {
        return Connection.TRANSACTION_SERIALIZABLE;
    }

    // It names keys that are disabled, and those of views, which are never enforced.
    @Override
    public boolean enforcesKeys() {
        return false;
    }
}
