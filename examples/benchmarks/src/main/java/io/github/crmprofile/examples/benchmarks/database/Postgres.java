package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.examples.benchmarks.crm.CrmGenerator;
import io.github.crmprofile.examples.benchmarks.crm.Size;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** A PostgreSQL server of our own, with a database for each size of the CRM. */
final class Postgres implements AutoCloseable {

    private static final long SEED = 1;

    private final EmbeddedPostgres server;

    Postgres() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("max_connections", "200")
                .start();
    }

    /** What the databases are filled with. */
    static CrmGenerator generator(Size size) {
        return new CrmGenerator(SEED, size, StandardPage.TODAY);
    }

    int port() {
        return server.getPort();
    }

    String url(String database) {
        return url(database, port());
    }

    /** The address of a database by another port. */
    static String url(String database, int port) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
    }

    /** Creates a database with a CRM of a size. The rows are left as CSV files in the folder. */
    void load(String database, Size size, Path folder) throws IOException, SQLException {
        System.err.println("Loading " + database + ": " + size);
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
        try (var rows = new CsvRows(folder)) {
            generator(size).writeTo(rows);
        }
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String create : Schema.CREATE) {
                statement.execute(create);
            }
            for (String table : Schema.TABLES) {
                try (BufferedReader rows = Files.newBufferedReader(CsvRows.file(folder, table))) {
                    long loaded = connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY " + table + " FROM STDIN (FORMAT csv)", rows);
                    System.err.println("  loaded " + loaded + " " + table);
                }
            }
            for (String index : Schema.INDEXES) {
                statement.execute(index);
            }
            System.err.println("  indexed");
            statement.execute("VACUUM ANALYZE");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
