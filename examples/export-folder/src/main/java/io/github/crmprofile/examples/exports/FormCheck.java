package io.github.crmprofile.examples.exports;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        var misfits = new ArrayList<String>();
        for (var entry : forms.entrySet()) {
            ColumnForm form = entry.getValue();
            String cell = Rewrite.quoted(entry.getKey());
            if (form.kind() == ColumnForm.Kind.TEXT) {
                continue;
            }
            try (ResultSet row = statement.executeQuery("SELECT count(" + cell + "), count(*) FILTER (WHERE " + cell
                    + " IS NOT NULL AND NOT (" + fits(cell, form) + ")) FROM " + Rewrite.quoted(table))) {
                row.next();
                if (row.getLong(2) * 10 > row.getLong(1)) {
                    misfits.add(entry.getKey());
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

    private static String fits(String cell, ColumnForm form) {
        if (form.isPlain()) {
            return Rewrite.matches(cell, CellPatterns.plain(form.kind()));
        }
        return switch (form.kind()) {
            case NUMBER -> Rewrite.matches("trim(" + cell + ")", CellPatterns.NUMBER);
            case CLOCK -> Rewrite.matches("trim(" + cell + ")", CellPatterns.CLOCK);
            default -> "TRY_CAST(left(" + Rewrite.of(cell, form) + ", 10) AS DATE) IS NOT NULL";
        };
    }
}
