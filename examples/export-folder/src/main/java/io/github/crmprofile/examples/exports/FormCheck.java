package io.github.crmprofile.examples.exports;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks that the columns of a new export are still in the forms that were decided for an earlier one.
 *
 * @param statement a statement of the database
 * @param table the table
 * @param file the file that has the forms
 */
record FormCheck(Statement statement, String table, Path file) {

    /** Returns the columns of which more than a tenth of the cells are in another form. Single odd cells are reported with their records. */
    List<String> misfits(Map<String, ColumnForm> forms) throws SQLException {
        List<Map.Entry<String, ColumnForm>> checked = forms.entrySet().stream()
                .filter(entry -> entry.getValue().kind() != ColumnForm.Kind.TEXT)
                .toList();
        var misfits = new ArrayList<String>();
        if (checked.isEmpty()) {
            return misfits;
        }
        String counts = checked.stream()
                .map(entry -> {
                    String cell = Rewrite.quoted(entry.getKey());
                    return "count(" + cell + "), " + countOthers(cell, entry.getValue());
                })
                .collect(Collectors.joining(", "));
        try (ResultSet row = statement.executeQuery("SELECT " + counts + " FROM " + Rewrite.quoted(table))) {
            row.next();
            for (int i = 0; i < checked.size(); i++) {
                if (row.getLong(2 * i + 2) * 10 > row.getLong(2 * i + 1)) {
                    misfits.add(checked.get(i).getKey());
                }
            }
        }
        return misfits;
    }

    String problem(String column, ColumnForm form) {
        return table + ".\"" + column + "\" is '" + form + "' in '" + file.getFileName()
                + "', which more than a tenth of its cells are not. Correct the form there, or take the line out to have it"
                + " found again.";
    }

    private static String countOthers(String cell, ColumnForm form) {
        if (form.isPlain()) {
            return new PlainTest(cell, form.kind()).countOthers();
        }
        String fits = switch (form.kind()) {
            case NUMBER -> Rewrite.matches("trim(" + cell + ")", CellPatterns.NUMBER);
            case CLOCK -> Rewrite.matches("trim(" + cell + ")", CellPatterns.CLOCK);
            default -> "TRY_CAST(left(" + Rewrite.of(cell, form) + ", 10) AS DATE) IS NOT NULL";
        };
        return "count(*) FILTER (WHERE " + cell + " IS NOT NULL AND NOT (" + fits + "))";
    }
}
