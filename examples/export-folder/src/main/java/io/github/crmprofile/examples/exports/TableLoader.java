package io.github.crmprofile.examples.exports;

import io.github.crmprofile.examples.exports.ColumnForm.Kind;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes a table of all parts of an export, and writes its columns in the form of the tables.
 *
 * @param statement a statement of the database
 * @param files reads a file
 * @param columnsFile the forms that are decided already
 * @param options what the user said
 * @param build receives notes and questions
 */
record TableLoader(Statement statement, FileLoader files, ColumnsFile columnsFile, ExportOptions options, Build build) {

    /** Receives what is found out while tables are made. */
    interface Build {
        void note(String text);

        void ask(String table, String column, String question);
    }

    /**
     * A table that was read, with its cells as they are in the files.
     *
     * @param name its name
     * @param parts its files
     * @param columns its columns
     * @param known the forms that were decided before
     * @param found what was found out about the other columns
     */
    record Loaded(
            String name,
            List<ExportFile> parts,
            List<String> columns,
            Map<String, ColumnForm> known,
            Map<String, Finding> found) {}

    /** Reads a table, and adds to the evidence of the folder what its columns tell of the order of days. */
    Loaded load(String name, List<ExportFile> parts, DayEvidence evidence) throws SQLException, IOException {
        String table = Rewrite.quoted(name);
        List<String> columns = files.load(parts.get(0), table);
        for (ExportFile part : parts.subList(1, parts.size())) {
            add(part, parts.get(0), table, columns);
        }
        columns = withoutEmpty(table, columns);
        var finder = new FormFinder(statement, table, options);
        var open = new ArrayList<String>();
        var known = new LinkedHashMap<String, ColumnForm>();
        for (String column : columns) {
            columnsFile.form(name, column).ifPresentOrElse(form -> known.put(column, form), () -> open.add(column));
        }
        checkKnown(name, known, finder);
        Map<String, Finding> found = finder.find(open);
        found.forEach((column, finding) -> evidence.add(name, column, finding.form(), finding.days()));
        for (var entry : known.entrySet()) {
            ColumnForm form = entry.getValue();
            if (!form.isPlain() && form.order() != null) {
                evidence.add(
                        name, entry.getKey(), form, finder.days(entry.getKey()).days());
            }
        }
        return new Loaded(name, parts, columns, known, found);
    }

    /** Decides the forms of a table by all that the folder tells, and writes its cells in the form of the tables. */
    ExportTable finish(Loaded loaded, DayEvidence evidence) throws SQLException {
        String name = loaded.name();
        String table = Rewrite.quoted(name);
        Map<String, ColumnForm> forms = forms(loaded, evidence);
        rewrite(table, forms);
        tellOfPairs(name, loaded.columns(), forms);
        return new ExportTable(
                name,
                loaded.parts().stream().map(ExportFile::name).toList(),
                count("SELECT count(*) FROM " + table),
                loaded.columns().stream()
                        .map(column -> new ExportTable.ExportColumn(
                                column,
                                Optional.ofNullable(forms.get(column))
                                        .map(ColumnForm::toString)
                                        .orElse("")))
                        .toList());
    }

    private void add(ExportFile part, ExportFile first, String table, List<String> columns)
            throws SQLException, IOException {
        List<String> own = files.load(part, "part");
        if (!new HashSet<>(own).equals(new HashSet<>(columns))) {
            var missing = new ArrayList<>(columns);
            missing.removeAll(own);
            var more = new ArrayList<>(own);
            more.removeAll(columns);
            throw new ExportException(
                    "'" + part.name() + "' and '" + first.name() + "' would be parts of one table, and have"
                            + " different headings: " + missing + " are in the first alone, " + more
                            + " in the other. Export both with the same columns, or rename one.");
        }
        statement.execute("INSERT INTO " + table + " BY NAME SELECT * FROM part");
        statement.execute("DROP TABLE part");
    }

    /** Some products put a delimiter behind the last cell too. */
    private List<String> withoutEmpty(String table, List<String> columns) throws SQLException {
        var kept = new ArrayList<String>();
        for (String column : columns) {
            boolean isUnnamed = column.startsWith("column_") && columns.size() > 1;
            if (isUnnamed && count("SELECT count(" + Rewrite.quoted(column) + ") FROM " + table) == 0) {
                statement.execute("ALTER TABLE " + table + " DROP COLUMN " + Rewrite.quoted(column));
                build.note(table + ": a column without heading and without cells is left out");
            } else {
                kept.add(column);
                if (isUnnamed) {
                    build.note(table + ": a column without heading is called '" + column + "'");
                }
            }
        }
        return kept;
    }

    private Map<String, ColumnForm> forms(Loaded loaded, DayEvidence evidence) {
        String name = loaded.name();
        var forms = new LinkedHashMap<>(loaded.known());
        loaded.found().forEach((column, own) -> {
            DayOrders days = own.days();
            boolean isOpen = days != null && days.isOpen();
            Finding finding = isOpen ? evidence.decide(Objects.requireNonNull(days)) : own;
            forms.put(column, finding.form());
            if (finding.question().isEmpty()) {
                columnsFile.keep(name, column, finding.form());
                tell(name, column, finding, isOpen ? evidence.reason(Objects.requireNonNull(days)) : Optional.empty());
            } else {
                build.ask(name, column, finding.question());
            }
        });
        return forms;
    }

    /** Where nothing is rewritten, cells may turn out to be any text, such as two ids where there was one; other changes are errors. */
    private void checkKnown(String name, Map<String, ColumnForm> forms, FormFinder finder) throws SQLException {
        var check = new FormCheck(statement, name, columnsFile.file());
        var problems = new ArrayList<String>();
        List<String> misfits = check.misfits(forms);
        for (var finding : finder.find(misfits).entrySet()) {
            ColumnForm before = Objects.requireNonNull(forms.get(finding.getKey()));
            if (before.isPlain() && finding.getValue().equals(Finding.TEXT)) {
                forms.put(finding.getKey(), ColumnForm.TEXT);
                columnsFile.keep(name, finding.getKey(), ColumnForm.TEXT);
            } else {
                problems.add(check.problem(finding.getKey(), before));
            }
        }
        if (!problems.isEmpty()) {
            throw new ExportException(problems);
        }
    }

    private void tell(String name, String column, Finding finding, Optional<String> reason) {
        String place = name + ".\"" + column + "\"";
        if (!finding.form().isPlain()) {
            build.note(place + " is read as '" + finding.form() + "'"
                    + reason.map(other -> ", as " + other + " has its days in this order")
                            .orElse(""));
        }
        if (finding.odd() > 0) {
            build.note(place + " has " + finding.odd() + " cells that are not in this form; they stay as they are");
        }
        if (!finding.signs().isEmpty()) {
            build.note(place + " has amounts with " + String.join(", ", finding.signs())
                    + (finding.signs().size() == 1
                            ? ": give the mapping this currency"
                            : ": the column \"" + signColumn(column) + "\" has the sign of each"));
        }
    }

    private static String signColumn(String column) {
        return column + " (currency)";
    }

    /** Writes all columns anew whose form is not that of the tables. */
    private void rewrite(String table, Map<String, ColumnForm> forms) throws SQLException {
        var cells = new ArrayList<String>();
        var signs = new StringBuilder();
        for (var form : forms.entrySet()) {
            String cell = Rewrite.quoted(form.getKey());
            if (form.getValue().isPlain()) {
                continue;
            }
            cells.add(Rewrite.of(cell, form.getValue()) + " AS " + cell);
            boolean isNumber = form.getValue().kind() == Kind.NUMBER;
            if (isNumber && count("SELECT count(DISTINCT " + Rewrite.sign(cell) + ") FROM " + table) > 1) {
                signs.append(", ")
                        .append(Rewrite.sign(cell))
                        .append(" AS ")
                        .append(Rewrite.quoted(signColumn(form.getKey())));
            }
        }
        if (!cells.isEmpty()) {
            statement.execute("CREATE OR REPLACE TABLE " + table + " AS SELECT * REPLACE (" + String.join(", ", cells)
                    + ")" + signs + " FROM " + table);
        }
    }

    /** Says how to read a day and a time that stand in two columns. */
    private void tellOfPairs(String name, List<String> columns, Map<String, ColumnForm> forms) {
        for (int i = 0; i + 1 < columns.size(); i++) {
            ColumnForm day = forms.get(columns.get(i));
            ColumnForm clock = forms.get(columns.get(i + 1));
            if (day != null && clock != null && day.kind() == Kind.DAY && clock.kind() == Kind.CLOCK) {
                build.note(name + " has days in \"" + columns.get(i) + "\" and times of day in \"" + columns.get(i + 1)
                        + "\": join them in the mapping by || ' ' ||, with the day as 'otherwise'");
            }
        }
    }

    private long count(String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
