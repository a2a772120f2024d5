package io.github.crmprofile.examples.exports;

import io.github.crmprofile.examples.exports.ColumnForm.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out the form of columns. A few cells tell what a column may be; then all of them are counted, so that the answer holds for every row.
 *
 * @param statement a statement of the database
 * @param table the table, whose columns are all text
 * @param options what the user said
 */
record FormFinder(Statement statement, String table, ExportOptions options) {

    private static final int SAMPLE = 200;
    private static final int SHAPES = 5_000;
    private static final Pattern MOMENT = Pattern.compile(CellPatterns.MOMENT);
    private static final Pattern CLOCK = Pattern.compile(CellPatterns.CLOCK);
    private static final Pattern NUMBER = Pattern.compile(CellPatterns.NUMBER);
    private static final Pattern BLANKS_BETWEEN = Pattern.compile("\\d+ \\d.*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern MONTH = Pattern.compile("(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*");

    /** Finds out the form of columns, by name; columns without any cell are left out. */
    Map<String, Finding> find(List<String> columns) throws SQLException {
        Map<String, Kind> kinds = guess(columns);
        Map<String, Counts> counts = count(kinds);
        var found = new LinkedHashMap<String, Finding>();
        for (var entry : kinds.entrySet()) {
            String column = entry.getKey();
            found.put(column, find(column, entry.getValue(), counts.getOrDefault(column, Counts.NONE)));
        }
        return found;
    }

    private Finding find(String column, Kind kind, Counts counts) throws SQLException {
        String cell = Rewrite.quoted(column);
        boolean isPlain = counts.others() == 0;
        return switch (kind) {
            case TEXT -> Finding.TEXT;
            case NUMBER ->
                isPlain && !(counts.points() > 0 && isUnclear(cell))
                        ? Finding.of(ColumnForm.plain(kind))
                        : number(cell, isPlain);
            case CLOCK -> isPlain ? Finding.of(ColumnForm.plain(kind)) : clock(cell);
            case DAY, TIME, UTC_TIME -> isPlain ? Finding.of(ColumnForm.plain(kind)) : days(column);
        };
    }

    private Map<String, Kind> guess(List<String> columns) throws SQLException {
        var kinds = new LinkedHashMap<String, Kind>();
        for (String column : columns) {
            List<String> cells = sample(Rewrite.quoted(column));
            if (!cells.isEmpty()) {
                kinds.put(column, guessCells(cells));
            }
        }
        return kinds;
    }

    private List<String> sample(String cell) throws SQLException {
        var cells = new ArrayList<String>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT trim(" + cell + ") FROM " + table + " WHERE " + cell + " IS NOT NULL LIMIT " + SAMPLE)) {
            while (rows.next()) {
                cells.add(rows.getString(1));
            }
        }
        return cells;
    }

    static Kind guessCells(List<String> cells) {
        if (most(cells, FormFinder::isMoment)) {
            boolean hasOffset = most(cells, cell -> cell.matches(".*:.*(Z|[+-][0-9:]{2,5})"));
            return hasOffset ? Kind.UTC_TIME : cells.stream().anyMatch(c -> c.contains(":")) ? Kind.TIME : Kind.DAY;
        }
        if (most(cells, cell -> CLOCK.matcher(cell).matches() && cell.contains(":"))) {
            return Kind.CLOCK;
        }
        return most(cells, cell -> NUMBER.matcher(cell).matches()) ? Kind.NUMBER : Kind.TEXT;
    }

    private static boolean isMoment(String cell) {
        Matcher word = WORD.matcher(cell);
        return MOMENT.matcher(cell).matches()
                && !BLANKS_BETWEEN.matcher(cell).matches()
                && (!word.find() || MONTH.matcher(word.group()).matches());
    }

    private static boolean most(List<String> cells, Predicate<String> has) {
        return cells.stream().filter(has).count() * 10 >= cells.size() * 9L;
    }

    /**
     * What is counted of a column.
     *
     * @param others how many cells are not in the form of the tables
     * @param points of numbers, how many have a point
     */
    private record Counts(long others, long points) {
        static final Counts NONE = new Counts(0, 0);
    }

    /** Counts all columns in one pass. */
    private Map<String, Counts> count(Map<String, Kind> kinds) throws SQLException {
        List<Map.Entry<String, Kind>> candidates =
                kinds.entrySet().stream().filter(e -> e.getValue() != Kind.TEXT).toList();
        var counts = new LinkedHashMap<String, Counts>();
        if (candidates.isEmpty()) {
            return counts;
        }
        var sql = new ArrayList<String>();
        for (var candidate : candidates) {
            Kind kind = candidate.getValue();
            var test = new PlainTest(Rewrite.quoted(candidate.getKey()), kind);
            boolean isNumber = kind == Kind.NUMBER;
            sql.add(test.countOthers() + (isNumber || kind == Kind.UTC_TIME ? "" : " + " + test.lengths()));
            sql.add(isNumber ? test.countPoints() : "0");
        }
        try (ResultSet row = statement.executeQuery("SELECT " + String.join(", ", sql) + " FROM " + table)) {
            row.next();
            for (int i = 0; i < candidates.size(); i++) {
                counts.put(candidates.get(i).getKey(), new Counts(row.getLong(2 * i + 1), row.getLong(2 * i + 2)));
            }
        }
        return counts;
    }

    /** Whether all points of plain numbers may be those of thousands. */
    private boolean isUnclear(String cell) throws SQLException {
        String sql = "SELECT count(*) FILTER (WHERE contains(" + cell + ", '.')), count(*) FILTER (WHERE "
                + Rewrite.matches(cell, "-?[1-9][0-9]{0,2}[.][0-9]{3}") + "), bool_or(regexp_matches(" + cell
                + ", '[0-9]{4}')) FROM " + table;
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1) > 0 && row.getLong(1) == row.getLong(2) && !row.getBoolean(3);
        }
    }

    private Finding number(String cell, boolean isPlain) throws SQLException {
        var shapes = new LinkedHashMap<String, Long>();
        String shape = "CASE WHEN regexp_matches(" + cell + ", '^[^0-9]*0[0-9]') THEN 'Z' WHEN regexp_matches(" + cell
                + ", '^[^0-9]*0[.,]') THEN 'F' ELSE '' END || regexp_replace(trim(" + cell + "), '[0-9]', '9', 'g')";
        try (ResultSet rows = statement.executeQuery("SELECT " + shape + ", count(*) FROM " + table + " WHERE trim("
                + cell + ") <> '' GROUP BY 1 LIMIT " + SHAPES)) {
            while (rows.next()) {
                shapes.put(rows.getString(1), rows.getLong(2));
            }
        }
        Finding found = shapes.size() < SHAPES ? NumberShapes.decide(shapes, options.decimalMark()) : Finding.TEXT;
        boolean isAlready = isPlain && found.form().mark() == DecimalMark.POINT;
        return isAlready ? Finding.of(ColumnForm.plain(Kind.NUMBER)) : found;
    }

    private Finding clock(String cell) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(" + cell + "), count(*) FILTER (WHERE "
                + Rewrite.matches("trim(" + cell + ")", CellPatterns.CLOCK) + ") FROM " + table)) {
            row.next();
            return Finding.of(ColumnForm.time(Kind.CLOCK, null)).withOdd(row.getLong(1) - row.getLong(2));
        }
    }

    /** What the cells of a column of days or times tell; the day may still be taken for the month. */
    Finding days(String column) throws SQLException {
        DayOrders counted = moment(Rewrite.quoted(column));
        return counted.decide(null).withDays(counted);
    }

    private DayOrders moment(String cell) throws SQLException {
        String is = "g.a <> ''";
        String numbers = "g.a <> '' AND strlen(g.a) < 3";
        String sql = "SELECT count(" + cell + ")"
                + counts(
                        is,
                        is + " AND g.h <> ''",
                        "g.z <> ''",
                        "strlen(g.a) = 4 AND regexp_matches(g.a, '^[0-9]')",
                        "regexp_matches(g.a, '[A-Za-z]')",
                        "regexp_matches(g.b, '[A-Za-z]')",
                        numbers + " AND strlen(g.c) = 2",
                        "regexp_matches(" + cell + ", '^[0-9]+[.][0-9]+[.]')",
                        numbers + " AND contains(" + cell + ", '/')")
                + ", max(CASE WHEN " + numbers + " THEN TRY_CAST(g.a AS INT) END), max(CASE WHEN " + numbers
                + " THEN TRY_CAST(g.b AS INT) END) FROM (SELECT " + cell + ", " + Rewrite.parts(cell) + " AS g FROM "
                + table + ")";
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new DayOrders(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getLong(8),
                    row.getLong(9),
                    row.getLong(10),
                    row.getLong(11),
                    row.getLong(12));
        }
    }

    private static String counts(String... conditions) {
        var sql = new StringBuilder();
        for (String condition : conditions) {
            sql.append(", count(*) FILTER (WHERE ").append(condition).append(")");
        }
        return sql.toString();
    }
}
