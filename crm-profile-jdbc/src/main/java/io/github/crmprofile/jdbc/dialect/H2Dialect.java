package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;
import java.util.List;
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
        return Optional.of(new CellParts(
                from + " JOIN SYSTEM_RANGE(1, 100000) cp_range ON cp_range.X <= " + number(sql, delimiter),
                part(sql, delimiter)));
    }

    // There is one part more than delimiters.
    private static String number(String sql, String delimiter) {
        String one = delimiter.equals("json") ? "," : delimiter;
        return "(CHAR_LENGTH(" + sql + ") - CHAR_LENGTH(REPLACE(" + sql + ", '" + one + "', ''))) / " + one.length()
                + " + 1";
    }

    // A part of JSON is a text in quotes, or a number.
    private static String part(String sql, String delimiter) {
        boolean isJson = delimiter.equals("json");
        String pattern = isJson ? "\"[^\"]*\"|[^\\[\\]\", ]+" : "(?:(?!" + Pattern.quote(delimiter) + ").)+";
        String part = "REGEXP_SUBSTR(" + sql + ", '" + pattern + "', 1, cp_range.X)";
        return isJson ? "TRIM(BOTH '\"' FROM " + part + ")" : part;
    }

    @Override
    public Sql hasPart(String text, String delimiter, List<Sql> ids) {
        return Sql.of(
                "EXISTS (SELECT 1 FROM SYSTEM_RANGE(1, 100000) cp_range WHERE cp_range.X <= ",
                number(text, delimiter),
                " AND ",
                Sql.in("TRIM(" + part(text, delimiter) + ")", ids),
                ")");
    }
}
