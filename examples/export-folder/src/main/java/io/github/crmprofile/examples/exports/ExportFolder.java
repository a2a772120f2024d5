package io.github.crmprofile.examples.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.duckdb.DuckDBConnection;

/**
 * Reads a folder of exported files (CSV, XLSX) into tables of DuckDB, and keeps them until a file changes. A mapping over {@link #dataSource}
 * then gives profiles.
 *
 * <p>A table has the name of its file without date, part number and ending: {@code Deals_001.csv} and
 * {@code hubspot-crm-exports-all-deals-2026-06-16.csv} are both {@code deals}. Its columns are all text, with blank cells as null, in one form
 * for each column (see {@link ColumnForm}). That form is found out over all rows, once, and kept in a file, so that it is the same for the next
 * export. What files do not tell is asked and never guessed.
 *
 * <pre>{@code
 * try (ExportFolder folder = ExportFolder.open(Path.of("exports"), ExportOptions.DEFAULT)) {
 *     ProfileSource source = JdbcSource.builder(folder.dataSource(), mapping).build();
 * }
 * }</pre>
 *
 * <p>Thread-safe once it is open. Several programs may have one folder open, unless a file has changed.
 */
public final class ExportFolder implements AutoCloseable {

    private final DuckDBConnection connection;
    private final StoredFolder stored;
    private final boolean isFresh;

    private ExportFolder(DuckDBConnection connection, StoredFolder stored, boolean isFresh) {
        this.connection = connection;
        this.stored = stored;
        this.isFresh = isFresh;
    }

    /**
     * Opens a folder, reading its files if they are new or have changed.
     *
     * @param folder the folder
     * @param options what the files do not tell
     * @return the open folder
     * @throws ExportException with all that is wrong, if a file cannot be read whole, or a column that is used does not tell its form
     */
    public static ExportFolder open(Path folder, ExportOptions options) {
        try {
            List<ExportFile> files = FolderFiles.list(folder);
            FolderStore store = FolderStore.of(folder, options);
            Optional<StoredFolder> kept = store.kept(files);
            StoredFolder stored = kept.isPresent() ? kept.get() : store.build(files);
            refuseQuestions(stored, store.columnsFile(), options);
            return new ExportFolder(FolderStore.connect(store.database(), true), stored, kept.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder '" + folder + "' cannot be read, or its database cannot be written", e);
        } catch (SQLException e) {
            throw new ExportException(
                    "The database of '" + folder
                            + "' cannot be used; perhaps another program has the folder open, and its files have changed",
                    e);
        }
    }

    private static void refuseQuestions(StoredFolder stored, Path columns, ExportOptions options) {
        List<String> problems = stored.questions().stream()
                .filter(question -> options.isUsed().test(question.table(), question.column()))
                .map(question -> ask(question, columns))
                .toList();
        if (!problems.isEmpty()) {
            throw new ExportException(problems);
        }
    }

    private static String ask(StoredFolder.Question question, Path file) {
        return question.table() + ".\"" + question.column() + "\" " + question.text() + " in '" + file.getFileName()
                + "' as {\"" + question.table() + "\": {\"" + question.column()
                + "\": ...}}, or say it for all columns";
    }

    /**
     * Returns connections to the tables. They can only read.
     *
     * @return connections until this folder is closed
     */
    public DataSource dataSource() {
        return new DuckDbSource(connection);
    }

    /**
     * Returns the tables.
     *
     * @return by name
     */
    public List<ExportTable> tables() {
        return stored.tables();
    }

    /**
     * Returns what was found out about the files that a user should know, such as their charset and what was left out.
     *
     * @return lines of text, without cells of the files
     */
    public List<String> notes() {
        var notes = new ArrayList<>(stored.notes());
        stored.questions()
                .forEach(q -> notes.add(q.table() + ".\"" + q.column() + "\" " + q.text()
                        + "; it stays as it is, for nothing asks for it"));
        return notes;
    }

    /**
     * Tells whether the files were read just now, and not taken as they were kept.
     *
     * @return whether they were
     */
    public boolean isFresh() {
        return isFresh;
    }

    /** Closes the database; the tables are kept. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ExportException("The database of the folder cannot be closed", e);
        }
    }
}
