package io.github.crmprofile.examples.anyschema;

import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.ReportingPeriod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/**
 * A database with its mapping, and what to show of it.
 *
 * @param database the database
 * @param mapping where its records are
 * @param clock what counts as now: of data from the past a moment in it
 * @param client whose profile is shown unless another is asked for; null for nobody's
 * @param period for when, unless another is asked for
 */
record Crm(
        DataSource database,
        SchemaMapping mapping,
        Clock clock,
        @Nullable ClientId client,
        ReportingPeriod period) implements AutoCloseable {

    static Crm of(Options options, @Nullable String password) {
        SchemaMapping mapping = options.mapping() == null ? null : mapping(options.mapping());
        if (options.csv() != null) {
            DataSource files = MemoryDatabase.of(CsvFolder.script(options.csv()));
            return mapping == null ? sales(files) : own(files, mapping);
        } else if (options.jdbcUrl() != null && mapping != null) {
            return own(DriverDataSource.of(options.jdbcUrl(), options.user(), password), mapping);
        }
        return legacy();
    }

    private static Crm own(DataSource database, SchemaMapping mapping) {
        return new Crm(database, mapping, Clock.systemUTC(), null, ReportingPeriod.DEFAULT);
    }

    private static Crm sales(DataSource database) {
        return new Crm(
                database,
                SchemaMapping.parse(resource("sales-opportunities-mapping.json")),
                at("2017-12-31T12:00:00Z"),
                ClientId.company("Cancity"),
                ReportingPeriod.parse("2017-Q2"));
    }

    static Crm legacy() {
        return new Crm(
                MemoryDatabase.of(resource("legacy.sql")),
                SchemaMapping.parse(resource("legacy-mapping.json")),
                at("2026-06-10T08:00:00Z"),
                ClientId.contact("00000002"),
                ReportingPeriod.parse("2026-05"));
    }

    private static SchemaMapping mapping(String name) {
        Path file = Path.of(name);
        if (Files.exists(file)) {
            return SchemaMapping.read(file);
        }
        try {
            return SchemaMapping.readyMade(name);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("There is no file '" + name + "'. " + unknown.getMessage(), unknown);
        }
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Crm.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (database instanceof JdbcConnectionPool pool) {
            pool.dispose();
        }
    }
}
