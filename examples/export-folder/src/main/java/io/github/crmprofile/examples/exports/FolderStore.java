package io.github.crmprofile.examples.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * Keeps the database of a folder, and makes it anew when a file has changed.
 *
 * @param place where it is kept
 * @param columnsFile the file of forms
 * @param options what the user said
 */
record FolderStore(Path place, Path columnsFile, ExportOptions options) {

    static FolderStore of(Path folder, ExportOptions options) throws IOException {
        Path columns = options.columns() == null ? folder.resolve("crm-columns.json") : options.columns();
        if (options.store() != null) {
            return new FolderStore(Files.createDirectories(options.store()), columns, options);
        }
        Path own = folder.resolve(".crm-profile");
        // Behind a semicolon the driver of DuckDB reads options.
        if (Files.isWritable(folder) && !own.toString().contains(";")) {
            return new FolderStore(Files.createDirectories(own), columns, options);
        }
        String name = "crm-profile-"
                + Integer.toHexString(folder.toAbsolutePath().normalize().hashCode());
        Path elsewhere = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), name));
        boolean isElsewhere = options.columns() == null && !Files.isWritable(folder);
        return new FolderStore(elsewhere, isElsewhere ? elsewhere.resolve("crm-columns.json") : columns, options);
    }

    Path database() {
        return place.resolve("tables.duckdb");
    }

    private Path facts() {
        return place.resolve("tables.json");
    }

    /** Returns what is kept of these very files and options. */
    Optional<StoredFolder> kept(List<ExportFile> files) throws IOException {
        String source = source(files, ColumnsFile.read(columnsFile));
        return StoredFolder.read(facts()).filter(s -> Files.exists(database()) && source.equals(s.source()));
    }

    /** Makes the database. */
    StoredFolder build(List<ExportFile> files) throws IOException, SQLException {
        ColumnsFile columns = ColumnsFile.read(columnsFile);
        Path fresh = place.resolve("tables.duckdb.new");
        var notes = new ArrayList<String>();
        var questions = new ArrayList<StoredFolder.Question>();
        List<ExportTable> tables;
        deleteDatabase(fresh);
        try (DuckDBConnection connection = connect(fresh, false);
                Statement statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order = false");
            // To pack the columns takes longer than to read the files, and pages are read no faster from them.
            statement.execute("SET force_compression = 'uncompressed'");
            tables = new FolderLoader(statement, place, columns, options, notes, questions).load(files);
        } catch (ExportException | SQLException | IOException e) {
            deleteDatabase(fresh);
            throw e;
        }
        Files.deleteIfExists(facts());
        deleteDatabase(database());
        Files.move(fresh, database());
        columns.write();
        var stored = new StoredFolder(StoredFolder.VERSION, source(files, columns), tables, notes, questions);
        stored.write(facts());
        return stored;
    }

    private String source(List<ExportFile> files, ColumnsFile columns) throws IOException {
        var text = new StringBuilder();
        for (ExportFile file : files) {
            text.append(file.name() + ' ' + file.bytes() + ' ' + file.modified() + '\n');
        }
        return text + " " + options.charset() + ' ' + options.dayOrder() + ' ' + options.decimalMark() + ' '
                + columns.text();
    }

    private static void deleteDatabase(Path database) throws IOException {
        Files.deleteIfExists(database);
        Files.deleteIfExists(database.resolveSibling(database.getFileName() + ".wal"));
    }

    static DuckDBConnection connect(Path database, boolean isReadOnly) throws SQLException {
        var properties = new Properties();
        properties.setProperty("duckdb.read_only", String.valueOf(isReadOnly));
        // Enough for tables of any size: what does not fit goes to a file.
        properties.setProperty("memory_limit", "1GB");
        return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + database, properties);
    }
}
