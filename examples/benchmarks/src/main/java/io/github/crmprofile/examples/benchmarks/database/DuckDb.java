package io.github.crmprofile.examples.benchmarks.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** DuckDB in this process, over the same tables. */
final class DuckDb {

    private DuckDb() {}

    /** The address of a database in a folder. */
    static String url(Path folder) {
        return "jdbc:duckdb:" + folder.resolve("crm.duckdb");
    }

    /** Fills it from a CSV file for each table. It has no indexes: it reads all of a column faster than it looks into one. */
    static void load(DataSource dataSource, Path folder) throws SQLException {
        System.err.println("Loading DuckDB");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String create : Schema.CREATE) {
                statement.execute(create);
            }
            for (String table : Schema.TABLES) {
                statement.execute(
                        "COPY " + table + " FROM '" + CsvRows.file(folder, table) + "' (FORMAT csv, HEADER false)");
            }
        }
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("crm.duckdb"));
        Files.deleteIfExists(folder.resolve("crm.duckdb.wal"));
    }
}
