package io.github.crmprofile.examples.anyschema;

import io.github.crmprofile.examples.exports.CsvFiles;
import io.github.crmprofile.examples.exports.ExportFolder;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.ReportingPeriod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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
 * @param notes what was found out about the files that the database was made of
 * @param tables the tables with their columns, for somebody whose mapping names others; empty where the database lists them
 * @param closing what has to be done in the end
 */
record Crm(
        DataSource database,
        SchemaMapping mapping,
        Clock clock,
        @Nullable ClientId client,
        ReportingPeriod period,
        List<String> notes,
        String tables,
        Runnable closing)
        implements AutoCloseable {

    static Crm of(Options options, @Nullable String password, Consumer<String> progress) {
        if (options.files() != null) {
            return ofFiles(options.files(), options.mapping(), progress);
        }
        SchemaMapping mapping = options.mapping() == null ? null : SchemaMapping.fileOrReadyMade(options.mapping());
        if (options.jdbcUrl() != null && mapping != null) {
            return own(DriverDataSource.of(options.jdbcUrl(), options.user(), password), mapping, List.of(), () -> {});
        }
        return legacy();
    }

    private static Crm own(DataSource database, SchemaMapping mapping, List<String> notes, Runnable closing) {
        return new Crm(database, mapping, Clock.systemUTC(), null, ReportingPeriod.DEFAULT, notes, "", closing);
    }

    private Crm withTables(String list) {
        return new Crm(database, mapping, clock, client, period, notes, list, closing);
    }

    private static Crm ofFiles(CsvFiles files, @Nullable String name, Consumer<String> progress) {
        if (name != null) {
            CsvFiles.Opened opened = files.open(name, progress);
            ExportFolder own = opened.folder();
            return own(own.dataSource(), opened.mapping(), own.notes(), own::close)
                    .withTables(CsvFiles.list(own.tables()));
        }
        SchemaMapping sales = SchemaMapping.parse(resource("sales-opportunities-mapping.json"));
        ExportFolder folder = files.open(sales, progress);
        if (folder.tables().stream().noneMatch(table -> table.name().equals("sales_pipeline"))) {
            folder.close();
            throw new IllegalArgumentException(
                    "A --mapping has to say where the records are in these tables, by a ready-made name such as"
                            + " hubspot-export, or by a file (examples/any-schema/README.md has a short one):\n"
                            + CsvFiles.list(folder.tables()));
        }
        return new Crm(
                folder.dataSource(),
                sales,
                at("2017-12-31T12:00:00Z"),
                ClientId.company("Cancity"),
                ReportingPeriod.parse("2017-Q2"),
                folder.notes(),
                "",
                folder::close);
    }

    static Crm legacy() {
        JdbcConnectionPool database = MemoryDatabase.of(resource("legacy.sql"));
        return new Crm(
                database,
                SchemaMapping.parse(resource("legacy-mapping.json")),
                at("2026-06-10T08:00:00Z"),
                ClientId.contact("00000002"),
                ReportingPeriod.parse("2026-05"),
                List.of(),
                "",
                database::dispose);
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
        closing.run();
    }
}
