package io.github.crmprofile.examples.exports;

import io.github.crmprofile.examples.exports.ColumnForm.Kind;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SQL that counts the cells which are not in the form of the tables. Most cells are, and are sorted out before by something cheaper than a regular
 * expression: a column of an export has millions.
 *
 * @param cell the column
 * @param kind what its cells are
 */
record PlainTest(String cell, Kind kind) {

    private static final String DIGIT = "[0-9]";
    private static final String DAY = DIGIT.repeat(4) + "-" + DIGIT.repeat(2) + "-" + DIGIT.repeat(2);
    private static final String MINUTE = DIGIT.repeat(2) + ":" + DIGIT.repeat(2);
    private static final String SECOND = MINUTE + ":" + DIGIT.repeat(2);

    /** How many cells are of another form; a count of cells in any form for a kind whose cells are always written anew. */
    String countOthers() {
        if (kind == Kind.UTC_TIME) {
            return "count(" + cell + ")";
        }
        return "count(CASE WHEN " + soon() + " THEN NULL WHEN " + Rewrite.matches(cell, CellPatterns.plain(kind))
                + " THEN NULL WHEN " + cell + " IS NOT NULL THEN 1 END)";
    }

    /** How many numbers have a point. */
    String countPoints() {
        return "count(CASE WHEN " + soon() + " THEN NULL WHEN contains(" + cell + ", '.') THEN 1 END)";
    }

    /** By how much the lengths of the cells differ: times of two lengths do not sort as times do. */
    String lengths() {
        return "max(strlen(" + cell + ")) - min(strlen(" + cell + "))";
    }

    private String soon() {
        return switch (kind) {
            // A whole number that is written back as it was read has no zero, sign or blank before it.
            case NUMBER -> "CAST(TRY_CAST(" + cell + " AS BIGINT) AS VARCHAR) = " + cell;
            case DAY -> globs(DAY);
            case TIME -> globs(DAY + " " + MINUTE, DAY + " " + SECOND);
            case CLOCK -> globs(MINUTE, SECOND);
            case UTC_TIME, TEXT -> throw new IllegalArgumentException("Nothing is plain of the kind " + kind);
        };
    }

    private String globs(String... patterns) {
        return Stream.of(patterns)
                .map(pattern -> cell + " GLOB '" + pattern + "'")
                .collect(Collectors.joining(" THEN NULL WHEN "));
    }
}
