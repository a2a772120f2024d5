package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.MariaDbDatabase;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.json.ProfileJson;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The tables of a CRM system on the database that it runs on, and what its ready-made mapping finds there. */
final class CrmSystem implements AutoCloseable {

    private static final Instant NOW = Instant.parse("2026-06-10T08:00:00Z");
    private static final List<String> PERIODS = List.of("2026-05", "this_year", "all_time", "2025");
    private static final List<String> FIGURES = List.of(
            "deals.won.value",
            "deals.lost.value",
            "deals.open.value",
            "deals.created.count",
            "deals.period.count",
            "deals.cycle.average",
            "activities.inbound.count",
            "activities.outbound.count",
            "activities.last",
            "channel.load",
            "conversion",
            "communication.load");
    private static final List<String> INVOICE_FIGURES = List.of(
            "invoices.issued.value",
            "invoices.paid.value",
            "invoices.outstanding.value",
            "invoices.overdue.value",
            "invoices.paid_on_time");

    private final String name;
    private final HikariDataSource database;

    private CrmSystem(String name, HikariDataSource database) {
        this.name = name;
        this.database = database;
    }

    /** On MariaDB, in a database of its own that lets zero dates in. */
    static CrmSystem onMariaDb(String name, String... scripts) {
        MariaDbDatabase.DATABASE.execute("DROP DATABASE IF EXISTS " + name);
        MariaDbDatabase.DATABASE.execute("CREATE DATABASE " + name);
        return new CrmSystem(name, MariaDbDatabase.DATABASE.sessions("USE " + name)).run("SET sql_mode = ''", scripts);
    }

    /** On PostgreSQL, in a schema of its own. */
    static CrmSystem onPostgreSql(String name, String... scripts) {
        PostgreSqlDatabase.DATABASE.execute("DROP SCHEMA IF EXISTS " + name + " CASCADE");
        PostgreSqlDatabase.DATABASE.execute("CREATE SCHEMA " + name);
        return new CrmSystem(name, PostgreSqlDatabase.DATABASE.sessions("SET search_path TO " + name))
                .run("SELECT 1", scripts);
    }

    private CrmSystem run(String first, String... scripts) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(first);
            for (String script : scripts) {
                for (String sql : text(script).split(";\\s*\n", -1)) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(scripts[0], e);
        }
        return this;
    }

    private static String text(String script) {
        String name = "readymade/" + script + ".sql";
        try (InputStream in = Objects.requireNonNull(CrmSystem.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The rows are these clients and records, field by field, and give the figures that these give in memory and by hand. */
    void isRight(SchemaMapping readyMade, String expectation) {
        ExpectedRecords expected = ExpectedRecords.ofResource("readymade/" + expectation + ".expected.json");
        SchemaMapping.Builder builder = readyMade.toBuilder().zone(expected.zone());
        if (expected.currency() != null) {
            builder.currency(expected.currency());
        }
        SchemaMapping mapping = builder.build();
        MappingReport report = JdbcSource.check(database, mapping);
        assertThat(report.problems(MappingProblem.Severity.ERROR)).isEmpty();

        ProfileSource jdbc = JdbcSource.builder(database, mapping).build();
        var wrong = new ArrayList<String>(difference(clients(jdbc), clients(expected.source(null))));
        for (Client client : expected.clients()) {
            ProfileSource memory = expected.source(client.id());
            List<CrmRecord> records = records(memory, client.id()).stream()
                    .map(expected::asWritten)
                    .toList();
            difference(texts(records(jdbc, client.id())), texts(records))
                    .forEach(record -> wrong.add(client.id() + ": " + record));
            for (String period : PERIODS) {
                String request = client.id() + " DIRECT " + period + " ";
                difference(figures(jdbc, expected, client.id(), period), figures(memory, expected, client.id(), period))
                        .forEach(figure -> wrong.add(request + figure));
            }
        }
        CrmProfiles profiles = profiles(jdbc, expected);
        expected.figures()
                .forEach((request, figures) -> difference(counted(profiles, request, figures.keySet()), texts(figures))
                        .forEach(figure -> wrong.add(request + " by hand: " + figure)));
        difference(
                        report.problems(MappingProblem.Severity.WARNING).stream()
                                .map(MappingProblem::toString)
                                .toList(),
                        expected.warnings())
                .forEach(wrong::add);
        assertThat(wrong).isEmpty();
    }

    /** The rows give the figures and lists of all cases. */
    void answers(SchemaMapping readyMade, String currency) {
        FigureCases cases = FigureCases.ofResource("readymade/" + name + ".cases.json");
        SchemaMapping mapping =
                readyMade.toBuilder().zone(cases.zone()).currency(currency).build();
        assertThat(JdbcSource.check(database, mapping).problems(MappingProblem.Severity.ERROR))
                .isEmpty();
        assertThat(cases.differences(JdbcSource.builder(database, mapping).build()))
                .isEmpty();
    }

    /** Another way to the same rows gives the same page of each client. */
    void hasTheSamePagesThrough(DataSource other, SchemaMapping mapping, SchemaMapping otherMapping) {
        List<ClientId> ids = JdbcSource.builder(database, mapping).build().find("", null, 3).stream()
                .map(Client::id)
                .toList();
        assertThat(ids).isNotEmpty();
        assertThat(pages(other, otherMapping, ids)).isEqualTo(pages(database, mapping, ids));
    }

    private static List<String> pages(DataSource database, SchemaMapping mapping, List<ClientId> clients) {
        CrmProfiles profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(database, mapping).build())
                .zone(ZoneOffset.UTC)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
        return clients.stream()
                .map(client -> profiles.profile(ProfileRequest.of(client).withPeriod("this_year")))
                .map(ProfileJson.of(Locale.ENGLISH)::profile)
                .toList();
    }

    /** How much of the ready-made mapping a draft of the tables has right; the draft asks of the rest. */
    DraftShare draft(SchemaMapping readyMade) {
        MappingDraft draft = JdbcSource.draft(database);
        assertThat(draft.questions()).isNotEmpty();
        return DraftShare.of(readyMade, draft.mapping());
    }

    /** The ids of the clients among these, asked for one by one and together. */
    List<ClientId> find(SchemaMapping mapping, List<ClientId> ids) {
        ProfileSource source = JdbcSource.builder(database, mapping).build();
        var found = new ArrayList<ClientId>();
        Stream.concat(ids.stream().map(Clients.One::new), Stream.of(new Clients.Several(ids)))
                .forEach(clients -> source.read(
                        new Plan(clients, Population.DEFAULT, List.of(), Plan.Detail.PROFILE, Instant.MAX),
                        answer -> found.add(answer.id())));
        return found;
    }

    private static List<String> difference(List<String> found, List<String> expected) {
        return Stream.concat(
                        found.stream()
                                .filter(record -> !expected.contains(record))
                                .map(record -> "found    " + record),
                        expected.stream()
                                .filter(record -> !found.contains(record))
                                .map(record -> "expected " + record))
                .toList();
    }

    private static List<String> clients(ProfileSource source) {
        var clients = new ArrayList<String>();
        source.find("", null, 1000).forEach(client -> {
            var answers = new ArrayList<ClientAnswer>();
            source.read(
                    new Plan(
                            new Clients.One(client.id()),
                            Population.DEFAULT,
                            List.of(),
                            Plan.Detail.PROFILE,
                            Instant.MAX),
                    answers::add);
            clients.add(text(Objects.requireNonNull(answers.get(0).client())));
        });
        return clients.stream().sorted().toList();
    }

    private static List<String> texts(List<CrmRecord> records) {
        return records.stream().map(record -> text((Record) record)).toList();
    }

    private static List<CrmRecord> records(ProfileSource source, ClientId client) {
        var records = new ArrayList<CrmRecord>();
        for (RecordKind kind : source.kinds()) {
            Field date = kind == RecordKind.DEAL
                    ? Field.CREATED_AT
                    : kind == RecordKind.ACTIVITY ? Field.OCCURRED_AT : Field.ISSUED_ON;
            var query = new RecordQuery(
                    client,
                    Population.DEFAULT,
                    new Selection(kind, Condition.always(), date),
                    null,
                    RecordOrder.latestFirst(date),
                    null,
                    1000,
                    NOW);
            records.addAll(source.list(query).records());
        }
        return records;
    }

    /** The fields of a client or record one by one, a list in the order of its texts, an amount without trailing zeros. */
    private static String text(Record record) {
        var text = new StringBuilder(record.getClass().getSimpleName());
        for (var component : record.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(record);
                if (value instanceof Collection<?> several) {
                    value = several.stream().map(String::valueOf).sorted().toList();
                } else if (value instanceof java.math.BigDecimal amount) {
                    value = amount.stripTrailingZeros().toPlainString();
                }
                text.append(' ').append(component.getName()).append('=').append(value);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        return text.toString();
    }

    private static CrmProfiles profiles(ProfileSource source, ExpectedRecords expected) {
        return CrmProfiles.builder()
                .source(source)
                .zone(expected.zone())
                .clock(Clock.fixed(NOW, expected.zone()))
                .build();
    }

    private static List<String> figures(
            ProfileSource source, ExpectedRecords expected, ClientId client, String period) {
        var metrics = new ArrayList<>(FIGURES);
        if (source.kinds().contains(RecordKind.INVOICE) && !expected.invoices().isEmpty()) {
            metrics.addAll(INVOICE_FIGURES);
        }
        ProfileRequest request = ProfileRequest.of(client).withPeriod(period);
        return profiles(source, expected).figures(request, metrics.toArray(String[]::new)).stream()
                .map(figure -> figure.figure().metric() + " = " + FigureTexts.text(figure.value()))
                .toList();
    }

    private static List<String> texts(Map<String, String> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + " = " + figure.getValue())
                .toList();
    }

    private static List<String> counted(CrmProfiles profiles, String words, Collection<String> metrics) {
        int period = words.lastIndexOf(' ');
        int scope = words.lastIndexOf(' ', period - 1);
        ProfileRequest request = ProfileRequest.of(ClientId.parse(words.substring(0, scope)))
                .withScope(CompanyScope.valueOf(words.substring(scope + 1, period)))
                .withPeriod(words.substring(period + 1));
        return metrics.stream()
                .map(metric -> metric + " = " + figure(profiles, request, metric))
                .toList();
    }

    private static String figure(CrmProfiles profiles, ProfileRequest request, String metric) {
        FigureResult figure = profiles.figures(request, metric).get(0);
        Evidence evidence = figure.evidence().get(0);
        return FigureTexts.text(figure.value()) + " "
                + profiles.records(request, evidence.ref(), PageRequest.first(200)).records().stream()
                        .map(CrmRecord::id)
                        .sorted()
                        .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
