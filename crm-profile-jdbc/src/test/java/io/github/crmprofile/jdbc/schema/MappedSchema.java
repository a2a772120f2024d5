package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.MariaDbDatabase;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.ranking.RankingPage;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Viewer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.duckdb.DuckDBDataSource;

/** Tables of a shape that is found in the wild, with a mapping as users write it: the numbers of May 2026 that come out, and the records behind them. */
final class MappedSchema implements AutoCloseable {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-10T08:00:00Z"), ROME);

    private final AutoCloseable tables;
    private final MappingReport report;
    private final JdbcSource source;
    private final CrmProfiles profiles;

    private MappedSchema(AutoCloseable tables, DataSource dataSource, String mapping) {
        this.tables = tables;
        SchemaMapping parsed = SchemaMapping.parse(mapping);
        report = JdbcSource.check(dataSource, parsed);
        source = JdbcSource.builder(dataSource, parsed).build();
        profiles = CrmProfiles.builder().source(source).zone(ROME).clock(CLOCK).build();
    }

    static MappedSchema onH2(String script, String mapping) throws SQLException {
        ScriptedDatabase tables = ScriptedDatabase.of(script);
        return new MappedSchema(tables, tables.dataSource(), mapping);
    }

    /** What is looked at in a mapped schema. */
    interface Assertions {
        void check(MappedSchema schema) throws SQLException;
    }

    /** On DuckDB and on H2, both of which read exported files. */
    static void onBoth(String script, String mapping, Assertions assertions) throws SQLException {
        try (MappedSchema schema = onDuckDb(script, mapping)) {
            assertions.check(schema);
        }
        try (MappedSchema schema = onH2(script, mapping)) {
            assertions.check(schema);
        }
    }

    /** On DuckDB, in a database of its own. */
    static MappedSchema onDuckDb(String script, String mapping) throws SQLException {
        var dataSource =
                new DuckDBDataSource("jdbc:duckdb:memory:s" + Integer.toHexString(script.hashCode()) + ";threads=1");
        // The open connection keeps the database in memory.
        Connection first = dataSource.getConnection();
        try (var statement = first.createStatement()) {
            statement.execute(script);
        }
        return new MappedSchema(first, dataSource, mapping);
    }

    static MappedSchema onPostgreSql(String script, String mapping) {
        TestDatabase database = PostgreSqlDatabase.DATABASE;
        HikariDataSource pool = database.sessions("SET search_path TO shape");
        database.execute("DROP SCHEMA IF EXISTS shape CASCADE; CREATE SCHEMA shape; SET search_path TO shape; " + script
                + "; SET search_path TO DEFAULT");
        return new MappedSchema(pool, pool, mapping);
    }

    /** On MariaDB that lets zero dates in. */
    static MappedSchema onMariaDb(String script, String mapping) {
        TestDatabase database = MariaDbDatabase.DATABASE;
        database.execute("SET sql_mode = ''");
        script.lines().filter(line -> !line.isBlank()).forEach(database::execute);
        database.execute("SET sql_mode = DEFAULT");
        return new MappedSchema(() -> {}, database.dataSource(), mapping);
    }

    /** What the check finds wrong, apart from indexes that small tables need not have, and records without a client. */
    List<String> problems() {
        return report.problems().stream()
                .filter(problem -> problem.code() != MappingProblem.Code.NO_INDEX
                        && problem.code() != MappingProblem.Code.UNLINKED_RECORDS)
                .map(MappingProblem::toString)
                .toList();
    }

    /** What cannot be used of a client's records. */
    List<String> warnings(String client) {
        return FigureTexts.warnings(source, ClientId.parse(client));
    }

    /** A number with the ids of the records behind it, latest first, such as {@code EUR 30 [2, 1]}. */
    String number(String client, String metric) {
        return number(request(client), metric);
    }

    /** The same for one who sees only the records of these users. */
    String number(String client, String metric, List<String> users) {
        return number(request(client).withViewer(Viewer.responsible(users)), metric);
    }

    /** The same for one who sees only the deals of which this attribute is true. */
    String numberWhere(String client, String metric, String attribute) {
        Condition seen = new Condition.IsTrue(Field.attribute(RecordKind.DEAL, attribute, Field.Type.BOOLEAN));
        return number(
                request(client)
                        .withViewer(new Viewer(seen, Condition.always(), Condition.always(), ClientCondition.always())),
                metric);
    }

    /** The same with what belongs to the contacts of the company. */
    String numberWithContacts(String company, String metric) {
        return number(request(company).withScope(CompanyScope.WITH_CONTACTS), metric);
    }

    private static ProfileRequest request(String client) {
        return ProfileRequest.of(ClientId.parse(client)).withPeriod("2026-05");
    }

    private String number(ProfileRequest request, String metric) {
        FigureResult figure = profiles.figure(request, metric);
        Evidence evidence = figure.evidence().get(0);
        RecordList list = profiles.records(request, evidence.ref(), PageRequest.first(50));
        assertThat(list.hasChangedSince(evidence)).isFalse();
        assertThat(list.records()).hasSize((int) list.count());
        return FigureTexts.text(figure.value()) + " "
                + list.records().stream().map(CrmRecord::id).toList();
    }

    /** Numbers of clients of a kind by id: the first is read for all clients at once, the others for several. */
    Map<String, List<String>> numbers(ClientKind kind, String metric, String... others) {
        RankingPage page = profiles.clients(kind)
                .orderBy(metric)
                .withPeriod("2026-05")
                .columns(others)
                .page(50, null);
        var numbers = new TreeMap<String, List<String>>();
        page.clients().forEach(ranked -> {
            var texts = new ArrayList<String>();
            texts.add(FigureTexts.text(Objects.requireNonNull(ranked.order()).value()));
            ranked.columns().forEach(column -> texts.add(FigureTexts.text(column.value())));
            numbers.put(ranked.client().id().id(), texts);
        });
        return numbers;
    }

    /** The names of the clients that a search finds. */
    List<String> find(String text) {
        return profiles.find(text, null, 10).stream()
                .map(c -> c.id() + " " + c.name())
                .toList();
    }

    @Override
    public void close() throws SQLException {
        try {
            tables.close();
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
