package io.github.crmprofile.jdbc.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** PostgreSQL, started once for all tests. */
public final class PostgreSqlDatabase extends TestDatabase {

    private static final EmbeddedPostgres SERVER = start();

    public static final TestDatabase DATABASE = new PostgreSqlDatabase(SERVER.getPostgresDatabase());

    private PostgreSqlDatabase(DataSource dataSource) {
        super(pooled(dataSource), dataSource);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("jit", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database of its own on the same server: what a driver asks of the catalogue is answered for it alone. */
    static TestDatabase fresh(String name) {
        DATABASE.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        DATABASE.execute("CREATE DATABASE " + name);
        return new PostgreSqlDatabase(SERVER.getDatabase("postgres", name));
    }

    public static int port() {
        return SERVER.getPort();
    }

    @Override
    String type(String type) {
        return switch (type) {
            case "TIMESTAMP" -> "TIMESTAMP";
            case "OFFSET_TIMESTAMP" -> "TIMESTAMP WITH TIME ZONE";
            default -> super.type(type);
        };
    }

    @Override
    public List<String> noDates() {
        return List.of("'infinity'", "'-infinity'", "'12000-01-01'", "'0044-03-15 BC'");
    }
}
