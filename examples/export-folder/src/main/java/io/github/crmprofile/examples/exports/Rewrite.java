package io.github.crmprofile.examples.exports;

import io.github.crmprofile.examples.exports.ColumnForm.Kind;
import java.util.stream.Collectors;

/** SQL of DuckDB that writes the cells of a column in the form of the tables. Cells of another form stay as they are. */
final class Rewrite {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private Rewrite() {}

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Whether a whole cell has the form of a pattern. */
    static String matches(String cell, String pattern) {
        return "regexp_full_match(" + cell + ", " + literal(pattern) + ")";
    }

    /** The parts of a day or time as a struct; all empty where the cell is none. */
    static String parts(String cell) {
        String groups =
                CellPatterns.MOMENT_GROUPS.stream().map(Rewrite::literal).collect(Collectors.joining(", "));
        return "regexp_extract(trim(" + cell + "), " + literal("^(?:" + CellPatterns.MOMENT + ")$") + ", [" + groups
                + "])";
    }

    /** The currency sign of an amount. */
    static String sign(String cell) {
        String number = literal("^(?:" + CellPatterns.NUMBER + ")$");
        return "NULLIF(regexp_extract(trim(" + cell + "), " + number + ", 1) || regexp_extract(trim(" + cell + "), "
                + number + ", 3), '')";
    }

    /** A cell of a form that is not plain, rewritten. */
    static String of(String cell, ColumnForm form) {
        return switch (form.kind()) {
            case TEXT -> cell;
            case NUMBER -> number(cell, form.mark() == DecimalMark.COMMA);
            case CLOCK -> clock(cell);
            case DAY, TIME, UTC_TIME -> moment(cell, form);
        };
    }

    private static String number(String cell, boolean isComma) {
        String body = "regexp_extract(trim(" + cell + "), " + literal("^(?:" + CellPatterns.NUMBER + ")$") + ", 2)";
        String bare = "regexp_replace(" + body + ", "
                + literal("['\u2019" + CellPatterns.BLANKS + (isComma ? "." : ",") + "]") + ", '', 'g')";
        String digits = "regexp_replace(regexp_replace(" + (isComma ? "replace(" + bare + ", ',', '.')" : bare)
                + ", '^[.]', '0.'), '[.]$', '')";
        String negative = "regexp_matches(" + cell + ", '[-\u2212(]')";
        return "CASE WHEN " + matches("trim(" + cell + ")", CellPatterns.NUMBER) + " THEN CASE WHEN " + negative
                + " THEN '-' ELSE '' END || " + digits + " ELSE " + cell + " END";
    }

    private static String clock(String cell) {
        String groups = "regexp_extract(trim(" + cell + "), " + literal("^(?:" + CellPatterns.CLOCK + ")$")
                + ", ['h', 'i', 's', 'f', 'p'])";
        return "(SELECT CASE WHEN g.h = '' THEN " + cell + " ELSE " + timeOfDay() + " END FROM (SELECT " + groups
                + " AS g))";
    }

    private static String timeOfDay() {
        return "lpad(CASE g.p WHEN '' THEN g.h ELSE CAST(TRY_CAST(g.h AS INT) % 12 + CASE WHEN lower(g.p) = 'p' THEN 12 ELSE 0 END AS VARCHAR) END, 2, '0')"
                + " || ':' || g.i || ':' || CASE g.s WHEN '' THEN '00' ELSE g.s END";
    }

    private static String moment(String cell, ColumnForm form) {
        DayOrder order = form.order() == null ? DayOrder.YMD : form.order();
        String year = order == DayOrder.YMD ? "g.a" : "g.c";
        String month = order == DayOrder.MDY ? "g.a" : "g.b";
        String day = order == DayOrder.DMY ? "g.a" : order == DayOrder.MDY ? "g.b" : "g.c";
        String date = "CASE strlen(" + year + ") WHEN 4 THEN " + year + " ELSE '20' || " + year + " END || '-' || "
                + month(month) + " || '-' || lpad(" + day + ", 2, '0')";
        String time = "CASE g.h WHEN '' THEN '00:00:00' ELSE " + timeOfDay() + " END";
        String text = form.kind() == Kind.DAY ? date : date + " || ' ' || " + time;
        if (form.kind() == Kind.UTC_TIME) {
            String offset = "CASE g.z WHEN '' THEN '+00' WHEN 'Z' THEN '+00' ELSE g.z END";
            text = "strftime(make_timestamp(epoch_us(TRY_CAST(" + text + " || " + offset
                    + " AS TIMESTAMPTZ))), '%Y-%m-%d %H:%M:%S')";
        }
        return "(SELECT CASE WHEN g.a = '' THEN " + cell + " ELSE coalesce(" + text + ", " + cell
                + ") END FROM (SELECT " + parts(cell) + " AS g))";
    }

    private static String month(String part) {
        return "CASE WHEN " + matches(part, "[0-9]+") + " THEN lpad(" + part
                + ", 2, '0') ELSE lpad(CAST((position(lower(left(" + part + ", 3)) IN '" + MONTHS
                + "') + 2) // 3 AS VARCHAR), 2, '0') END";
    }
}
