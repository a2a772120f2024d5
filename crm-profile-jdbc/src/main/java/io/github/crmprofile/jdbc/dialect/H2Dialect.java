package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dialect of H2. */
final class H2Dialect extends Dialect {

    private static final String UNIT_SEPARATOR = "\u001F";

    /** A level of its own, {@code org.h2.engine.Constants.TRANSACTION_SNAPSHOT}. */
    private static final int SNAPSHOT = 6;

    private static final Pattern SELECT = Pattern.compile("\\bSELECT\\b");

    /** The most parameters times SELECTs. For each SELECT H2 makes all parameters before it anew: some ten MB of objects at this many. */
    private static final long MOST_PARAMETERS = 200_000;

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

    // Where H2 takes the place of Oracle, a DATE has a time of the day, which a cast keeps.
    @Override
    public String day(String sql) {
        return "CAST(DATE_TRUNC(DAY, " + sql + ") AS DATE)";
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
    public boolean isTooLarge(Sql statement) {
        Matcher selects = SELECT.matcher(statement.text());
        return super.isTooLarge(statement)
                || selects.results().count() * statement.binds().size() > MOST_PARAMETERS;
    }

    // At REPEATABLE READ each table is seen as it was when it was first read.
    @Override
    public Integer snapshot() {
        return SNAPSHOT;
    }

    @Override
    public Optional<CellParts> split(String from, String sql, String delimiter) {
        boolean isJson = delimiter.equals("json");
        String text = isJson ? sql : byOne(sql, delimiter);
        String one = isJson ? "," : one(delimiter);
        // There is one part more than delimiters, and none of null, which H2 does not take for the end of a range.
        String number =
                "COALESCE(CHAR_LENGTH(" + text + ") - CHAR_LENGTH(REPLACE(" + text + ", '" + one + "', '')) + 1, 0)";
        // A part of JSON is a text in quotes, or a number.
        String pattern = isJson ? "\"[^\"]*\"|[^\\[\\]\", ]+" : "[^" + Pattern.quote(one) + "]+";
        String part = "REGEXP_SUBSTR(" + text + ", '" + pattern + "', 1, cp_range.X)";
        return Optional.of(new CellParts(
                // As an inner join it might begin with the range, and test all of it against each row.
                from + " LEFT JOIN SYSTEM_RANGE(1, 100000) cp_range ON cp_range.X <= " + number,
                isJson ? "TRIM(BOTH '\"' FROM " + part + ")" : part));
    }

    // Blanks around delimiters are taken out of the text, and then each part stands between two of them.
    @Override
    public Optional<Sql> hasPart(String text, String delimiter, List<Sql> ids) {
        if (delimiter.equals("json")) {
            return Optional.empty();
        }
        String one = one(delimiter);
        String bare = "'" + one + "' || REGEXP_REPLACE(TRIM(" + byOne(text, delimiter) + "), ' *" + Pattern.quote(one)
                + " *', '" + Matcher.quoteReplacement(one) + "') || '" + one + "'";
        return Optional.of(Sql.or(ids.stream()
                .map(id -> Sql.of(
                        "(LOCATE('",
                        one,
                        "' || ",
                        id,
                        " || '",
                        one,
                        "', ",
                        bare,
                        ") > 0 AND LOCATE('",
                        one,
                        "', ",
                        id,
                        ") = 0)"))
                .toList()));
    }

    /** Returns what stands between parts when it has become one character. */
    private static String one(String delimiter) {
        return delimiter.length() == 1 ? delimiter : UNIT_SEPARATOR;
    }

    private static String byOne(String sql, String delimiter) {
        return delimiter.length() == 1 ? sql : "REPLACE(" + sql + ", '" + delimiter + "', '" + UNIT_SEPARATOR + "')";
    }
}
