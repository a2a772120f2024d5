package io.github.crmprofile.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.Explanation;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.Databases;
import io.github.crmprofile.jdbc.database.DuckDbDatabase;
import io.github.crmprofile.jdbc.database.FaultyDataSource;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.MariaDbDatabase;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.database.SmallServer;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What takes several statements sees one state of the data, or the explanation and the check say that it may not. */
class SnapshotTest {

    private static final SchemaMapping MAPPING = SchemaMapping.parse("""
            {
              "contacts": [{"name": "person", "from": "snap_person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
              "deals": [{"name": "deal", "from": "snap_deal d", "id": {"integer": "d.id"},
                "columns": {"outcome": {"constant": "WON"}}, "links": [{"to": "contact", "id": {"integer": "d.person"}}]}],
              "activities": [{"name": "act", "from": "snap_act a", "id": {"integer": "a.id"},
                "columns": {"channel": {"constant": "call"}, "completed": {"when": "1 = 1"}, "occurredAt": {"utc": "a.done_at"}},
                "links": [{"to": "contact", "id": {"integer": "a.person"}}]}]
            }
            """);
    private static final Clients.One ADA = new Clients.One(ClientId.contact("1"));

    private static boolean isOfBoth(String sql) {
        return sql.contains("snap_deal") && sql.contains("snap_act");
    }

    static Stream<Arguments> databases() {
        return Stream.of(
                Arguments.of("H2", H2Database.DATABASE),
                Arguments.of("PostgreSQL", PostgreSqlDatabase.DATABASE),
                Arguments.of("MariaDB", MariaDbDatabase.DATABASE),
                Arguments.of("DuckDB", DuckDbDatabase.DATABASE));
    }

    private static void fill(TestDatabase database) {
        for (String table : List.of("snap_person", "snap_deal", "snap_act")) {
            database.execute("DROP TABLE IF EXISTS " + table);
        }
        database.execute("CREATE TABLE snap_person (id INT, name VARCHAR(9))");
        database.execute("CREATE TABLE snap_deal (id INT, person INT)");
        database.execute("CREATE TABLE snap_act (id INT, person INT, done_at TIMESTAMP)");
        database.execute("INSERT INTO snap_person VALUES (1, 'Ada')");
        database.execute("INSERT INTO snap_deal VALUES (1, 1)");
        database.execute("INSERT INTO snap_act VALUES (1, 1, NULL)");
    }

    private static Plan count(RecordKind kind, Field date) {
        var all = new Query(new Selection(kind, Condition.always(), date), new Aggregate.Count(), List.of());
        return new Plan(ADA, Population.DEFAULT, List.of(all), Plan.Detail.NUMBERS, Instant.MAX);
    }

    private static Consumer<ClientAnswer> into(List<Long> counts, Plan plan) {
        return answer -> counts.add(((MeasureValue.Counted) Objects.requireNonNull(
                        answer.groups(plan.queries().get(0)).get(List.of())))
                .count());
    }

    /** The second statement reads a table that the first one has not read. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void whatIsWrittenBetweenTwoStatementsIsInNone(String name, TestDatabase database) {
        fill(database);
        ProfileSource source =
                JdbcSource.builder(database.dataSource(), MAPPING).build();
        Plan deals = count(RecordKind.DEAL, Field.CREATED_AT);
        Plan activities = count(RecordKind.ACTIVITY, Field.OCCURRED_AT);
        var counts = new ArrayList<Long>();

        source.readInTurn(
                deals,
                into(counts, deals),
                () -> {
                    database.execute("INSERT INTO snap_deal VALUES (2, 1)");
                    database.execute("INSERT INTO snap_act VALUES (2, 1, NULL)");
                    return activities;
                },
                into(counts, activities));

        assertThat(counts).containsExactly(1L, 1L);
        source.read(activities, into(counts, activities));
        assertThat(counts).endsWith(2L);
    }

    private final TestDatabase database = H2Database.fresh();
    private final FaultyDataSource pool = new FaultyDataSource(database.dataSource(), 2);

    private static List<Explanation.Note> notes(DataSource dataSource, String period, Figure figure) {
        return CrmProfiles.builder()
                .source(JdbcSource.builder(dataSource, MAPPING).build())
                .build()
                .explain(ProfileRequest.of(ClientId.contact("1")).withPeriod(period), figure)
                .notes();
    }

    private static List<Explanation.Note> notes(DataSource dataSource) {
        return notes(dataSource, "all_time", Figure.of("conversion"));
    }

    /** The same database, which takes no statement over deals and activities. */
    private static DataSource small(DataSource dataSource, String product) {
        return new SmallServer(dataSource, SnapshotTest::isOfBoth, new SQLException("too large", "54001"), product)
                .dataSource();
    }

    private List<String> checked(DataSource dataSource) {
        return JdbcSource.check(dataSource, MAPPING).problems().stream()
                .filter(problem -> problem.code() == MappingProblem.Code.NO_SNAPSHOT)
                .map(MappingProblem::toString)
                .toList();
    }

    private static String gap(String reason) {
        return "database: what takes several statements (rankings, lists in another order than by a date, many clients at once)"
                + " may mix states of data that change meanwhile: " + reason;
    }

    private static final String ONE_STATEMENT =
            "; ask for what must agree in one call for one client, which is one statement as a rule, and look at"
                    + " RecordList.hasChangedSince";

    @Test
    void aTransactionThatSeesOneStateIsNoGap() {
        fill(database);

        assertThat(notes(small(pool.dataSource(), "H2"))).isEmpty();
        assertThat(checked(pool.dataSource())).isEmpty();
        assertThat(pool.returned()).containsExactly("autocommit true, isolation 2, read-only false");
    }

    @Test
    void everyDatabaseOfTheBuildHasASnapshot() {
        Databases.inEveryBuild().forEach((name, each) -> {
            fill(each);
            assertThat(checked(each.dataSource())).as(name).isEmpty();
        });
    }

    @Test
    void aDatabaseWithoutTransactionsIsNamed() {
        fill(database);

        assertThat(notes(pool.dataSource())).isEmpty();
        assertThat(notes(small(pool.dataSource(), "Trino"))).containsExactly(Explanation.Note.SEVERAL_STATES);
        assertThat(checked(new SmallServer(pool.dataSource(), sql -> false).dataSource()))
                .containsExactly(gap("Trino has no transactions of several statements" + ONE_STATEMENT));
    }

    /** Also such drivers are read, whether they say it by a class or by a state. */
    @ParameterizedTest
    @CsvSource({
        "setAutoCommit, true",
        "setTransactionIsolation, true",
        "getTransactionIsolation, true",
        "setAutoCommit, false",
        "getTransactionIsolation, false"
    })
    void aDriverWithoutAStepOfATransactionIsNamed(String step, boolean byClass) {
        fill(database);
        pool.set((method, args) -> {
            if (method.getName().equals(step) && (args == null || !Boolean.TRUE.equals(args[0]))) {
                throw byClass ? new SQLFeatureNotSupportedException(step) : new SQLException(step, "0A000");
            }
        });

        assertThat(notes(pool.dataSource())).isEmpty();
        assertThat(notes(small(pool.dataSource(), "H2"))).containsExactly(Explanation.Note.SEVERAL_STATES);
        assertThat(checked(pool.dataSource()))
                .containsExactly(gap(
                        step.equals("setTransactionIsolation")
                                ? "transactions are at READ COMMITTED, and the driver refuses another; give the data source"
                                        + " connections at SNAPSHOT (6)"
                                : "the driver has no transactions" + ONE_STATEMENT));
    }

    @Test
    void aTransactionOfTheHostIsNamedWhereItsLevelIsWeak() {
        fill(database);
        pool.giveOut(false, Connection.TRANSACTION_READ_COMMITTED);
        assertThat(notes(pool.dataSource())).isEmpty();
        assertThat(notes(small(pool.dataSource(), "H2"))).containsExactly(Explanation.Note.SEVERAL_STATES);
        assertThat(checked(pool.dataSource()))
                .containsExactly(
                        gap("connections come within a transaction at READ COMMITTED; begin it at SNAPSHOT (6),"
                                + " or hand out connections in auto-commit mode"));

        pool.giveOut(false, Connection.TRANSACTION_SERIALIZABLE);
        assertThat(notes(small(pool.dataSource(), "H2"))).isEmpty();
        assertThat(checked(pool.dataSource())).isEmpty();
    }

    /** A product without a dialect of its own is left at the level that the host chose. */
    @Test
    void aDatabaseOfWhichNoSuchLevelIsKnownIsNamed() {
        fill(database);
        DataSource other = small(pool.dataSource(), "Other");
        assertThat(notes(other)).containsExactly(Explanation.Note.SEVERAL_STATES);
        assertThat(checked(new SmallServer(pool.dataSource(), sql -> false, new SQLException(), "Other").dataSource()))
                .containsExactly(
                        gap(
                                "transactions are at READ COMMITTED; give the data source connections at SERIALIZABLE,"
                                        + " or at a level SNAPSHOT where there is one, where to wait for those who write does no harm"));

        pool.giveOut(true, Connection.TRANSACTION_SERIALIZABLE);
        assertThat(notes(small(pool.dataSource(), "Other"))).isEmpty();
    }

    @Test
    void tablesWithoutTransactionsAreNamed() {
        TestDatabase mariaDb = MariaDbDatabase.DATABASE;
        fill(mariaDb);
        assertThat(checked(mariaDb.dataSource())).isEmpty();

        mariaDb.execute("ALTER TABLE snap_act ENGINE = MyISAM");

        assertThat(checked(mariaDb.dataSource()))
                .containsExactly(
                        gap("tables have a storage engine without transactions: snap_act; give them one that has,"
                                + " such as InnoDB"));
        assertThat(notes(mariaDb.dataSource())).isEmpty();
    }

    /** Its first and last part are read before it. */
    @Test
    void aTrendOverAnOpenPeriodTakesTwoReads() {
        fill(database);
        Figure byYear = Figure.of("deals.won.count").over(Granularity.YEAR);

        assertThat(notes(pool.dataSource(), "all_time", byYear)).containsExactly(Explanation.Note.SEVERAL_STATES);
        assertThat(notes(pool.dataSource(), "2026", byYear)).isEmpty();
    }
}
