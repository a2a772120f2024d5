package io.github.crmprofile.examples.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads all files of a folder into tables.
 *
 * @param statement a statement of the database
 * @param scratch a folder for copies
 * @param columns the forms that are decided already; those that are found are added
 * @param options what the user said
 * @param notes receives what was found out
 * @param questions receives what was not
 */
record FolderLoader(
        Statement statement,
        Path scratch,
        ColumnsFile columns,
        ExportOptions options,
        List<String> notes,
        List<StoredFolder.Question> questions)
        implements TableLoader.Build {

    private static final double MEGA = 1_000_000;

    List<ExportTable> load(List<ExportFile> files) throws SQLException, IOException {
        var loaded = new ArrayList<TableLoader.Loaded>();
        var evidence = new DayEvidence(options.dayOrder());
        var problems = new ArrayList<String>();
        long all = files.stream().mapToLong(ExportFile::bytes).sum();
        long done = 0;
        var loader = new TableLoader(
                statement, new FileLoader(statement, scratch, options.charset(), notes::add), columns, options, this);
        for (var parts : FolderFiles.byTable(files).entrySet()) {
            long bytes = parts.getValue().stream().mapToLong(ExportFile::bytes).sum();
            options.progress()
                    .accept(String.format(
                            Locale.ROOT,
                            "Reading %s: %.1f MB, after %.1f of %.1f MB",
                            parts.getKey(),
                            bytes / MEGA,
                            done / MEGA,
                            all / MEGA));
            try {
                loaded.add(loader.load(parts.getKey(), parts.getValue(), evidence));
            } catch (ExportException e) {
                // The other files are read all the same, so that all that is wrong is said at once.
                problems.addAll(e.problems());
            }
            done += bytes;
        }
        if (!problems.isEmpty()) {
            throw new ExportException(problems);
        }
        var tables = new ArrayList<ExportTable>();
        for (TableLoader.Loaded table : loaded) {
            tables.add(loader.finish(table, evidence));
        }
        return tables;
    }

    @Override
    public void note(String text) {
        notes.add(text);
    }

    @Override
    public void ask(String table, String column, String question) {
        questions.add(new StoredFolder.Question(table, column, question));
    }
}
