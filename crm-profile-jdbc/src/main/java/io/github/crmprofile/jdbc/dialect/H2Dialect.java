package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;
import java.util.Optional;
import java.util.regex.Pattern;

/** The dialect of H2. */
final class H2Dialect extends Dialect {

    @Override
    public boolean isServer() {
        return false;
    }

    @Override
    public String name() {
        return "H2";
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

    // Each level is planned anew for each plan of the one around it: up to seconds for the counts of all clients.
    @Override
    public boolean plansNestedSelects() {
        return false;
    }

    @Override
    public int timestampDigits() {
        return 9;
    }

    @Override
    public Integer snapshot() {
        return REPEATABLE_READ;
    }

    @Override
    public Optional<CellParts> split(String from, String sql, String delimiter) {
        boolean isJson = delimiter.equals("json");
        String one = isJson ? "," : delimiter;
        // There is one part more than delimiters. A part of JSON is a text in quotes, or a number.
        String number = "(CHAR_LENGTH(" + sql + ") - CHAR_LENGTH(REPLACE(" + sql + ", '" + one + "', ''))) / "
                + one.length() + " + 1";
        String pattern = isJson ? "\"[^\"]*\"|[^\\[\\]\", ]+" : "(?:(?!" + Pattern.quote(one) + ").)+";
        String part = "REGEXP_SUBSTR(" + sql + ", '" + pattern + "', 1, cp_range.X)";
        return Optional.of(new CellParts(
                from + " JOIN SYSTEM_RANGE(1, 100000) cp_range ON cp_range.X <= " + number,
                isJson ? "TRIM(BOTH '\"' FROM " + part + ")" : part));
    }
}
