package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.database.FaultyDataSource;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.random.SourceProperties;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordQuery;
import io.github.crmprofile.source.SourceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong on the way to the database, the host is told what was read, gets all back as it was, and can go on. */
class SafeErrorsTest {

    private static final Selection DEALS = new Selection(RecordKind.DEAL, Condition.always(), Field.CREATED_AT);
    private static final List<Query> QUERIES = List.of(
            new Query(DEALS, new Aggregate.Count(), List.of()),
            new Query(DEALS, new Aggregate.Sum(Field.DEAL_AMOUNT), List.of(new Grouping.ByField(Field.STAGE))),
            new Query(DEALS, new Aggregate.Median(Field.CYCLE), List.of()),
            new Query(
                    new Selection(
                            RecordKind.ACTIVITY, new Condition.LinkedToDeal(Condition.always()), Field.OCCURRED_AT),
                    new Aggregate.Count(),
                    List.of(new Grouping.ByField(Field.CHANNEL))),
            new Query(
                    new Selection(RecordKind.INVOICE, Condition.always(), Field.ISSUED_ON),
                    new Aggregate.Sum(Field.BALANCE),
                    List.of()));

    private final TestDatabase database = H2Database.fresh();
    private final Dataset data = new RandomCrm(7).dataset(8);
    private final SchemaMapping mapping = TidySchema.load(database, data);
    private final FaultyDataSource pool = new FaultyDataSource(database.dataSource(), 1);
    private final ProfileSource source =
            JdbcSource.builder(pool.dataSource(), mapping).build();

    private static Plan plan(Clients clients) {
        return new Plan(clients, Population.DEFAULT, QUERIES, Plan.Detail.PROFILE, Instant.MAX);
    }

    private static Plan every() {
        return plan(new Clients.Every(ClientKind.CONTACT));
    }

    /** A list that takes a transaction of two statements. */
    private static RecordQuery list(ClientId client) {
        return list(client, new RecordOrder(Field.DEAL_AMOUNT, true));
    }

    /** A list that takes a single statement. */
    private static RecordQuery latest(ClientId client) {
        return list(client, RecordOrder.latestFirst(Field.CREATED_AT));
    }

    private static RecordQuery list(ClientId client, RecordOrder order) {
        return new RecordQuery(client, Population.DEFAULT, DEALS, Field.DEAL_AMOUNT, order, null, 3, Instant.MAX);
    }

    private static List<ClientAnswer> read(ProfileSource source, Plan plan) {
        var answers = new ArrayList<ClientAnswer>();
        source.read(plan, answers::add);
        return answers;
    }

    /** Everything that a source can be asked. */
    private Map<String, Runnable> calls() {
        ClientId client = data.clients().get(0).id();
        return Map.of(
                "one", () -> read(source, plan(new Clients.One(client))),
                "several", () -> read(source, plan(new Clients.Several(List.of(client, ClientId.company("1"))))),
                "every", () -> read(source, every()),
                "list", () -> source.list(list(client)),
                "latest", () -> source.list(latest(client)),
                "find", () -> source.find("", null, 5));
    }

    private void assertThatTheNextCallsWork() {
        pool.set(FaultyDataSource.NONE);
        assertThat(pool.open()).isZero();
        calls().values().forEach(Runnable::run);
        assertThat(SourceProperties.answers(every(), source))
                .isEqualTo(SourceProperties.answers(every(), data.inMemory()));
        assertThat(pool.open()).isZero();
    }

    private void assertThatEachCallFails() {
        calls().forEach((name, call) -> {
            assertThatThrownBy(call::run)
                    .as(name)
                    .isInstanceOf(SourceException.class)
                    .hasMessageMatching("Reading .+ failed \\(\\w+, SQL state \\w+, code 0\\); see the cause, and run"
                            + " the check of the mapping|The data source gave no connection \\(.+; see the cause")
                    .hasCauseInstanceOf(SQLException.class);
            assertThat(pool.open()).as(name).isZero();
        });
    }

    @Test
    void aConnectionThatIsRefusedIsAClearException() {
        pool.set((method, args) -> {
            if (method.getName().equals("getConnection")) {
                throw new SQLException("refused", "08001");
            }
        });
        assertThatEachCallFails();
        assertThatThrownBy(() -> read(source, every()))
                .hasMessage(
                        "The data source gave no connection (SQLException, SQL state 08001, code 0): its pool may have none"
                                + " left, or the database, its address, the user or the password be at fault; see the cause");
        assertThatTheNextCallsWork();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void aConnectionLostInMidReadIsAClearException(int rows) {
        var read = new AtomicInteger();
        FaultyDataSource.Fault lost = (method, args) -> {
            boolean isNext = method.getName().equals("next") && read.incrementAndGet() > rows;
            if (isNext || (read.get() > rows && !method.getName().matches("close|getConnection"))) {
                throw new SQLException("lost", "08006");
            }
        };
        calls().forEach((name, call) -> {
            read.set(0);
            pool.set(lost);
            assertThatThrownBy(call::run)
                    .as(name)
                    .isInstanceOf(SourceException.class)
                    .hasMessageMatching(
                            "The connection to the database was lost while reading .*(the database|\\w+\\[0]"
                                    + " \"\\w+\").* \\(SQLException, SQL state 08006, code 0\\); see the cause");
            assertThat(pool.open()).as(name).isZero();
        });
        assertThatTheNextCallsWork();
    }

    /** Another statement may answer the same, but what was given would be given twice. */
    @Test
    void aReadThatFailsOnTheWayIsNotBegunAnew() {
        var shared = new FaultyDataSource(database.dataSource(), 2);
        ProfileSource other = JdbcSource.builder(shared.dataSource(), mapping).build();
        var answers = new ArrayList<ClientId>();
        var isFailed = new AtomicBoolean();
        assertThatThrownBy(() -> other.read(every(), answer -> {
                    answers.add(answer.id());
                    if (answers.size() == 2) {
                        forgetStatements(other);
                        shared.set((method, args) -> {
                            if (method.getName().equals("next") && !isFailed.getAndSet(true)) {
                                throw new SQLException("broken", "HY000");
                            }
                        });
                    }
                }))
                .isInstanceOf(SourceException.class);
        assertThat(answers).hasSize(2);
    }

    /** Compiles so many other statements that those before are not kept. */
    private static void forgetStatements(ProfileSource source) {
        for (int size = 1; size <= 450; size++) {
            List<ClientId> ids = IntStream.range(0, size)
                    .mapToObj(id -> ClientId.contact("x" + id))
                    .toList();
            source.statements(
                    new Plan(new Clients.Several(ids), Population.DEFAULT, List.of(), Plan.Detail.ID, Instant.MAX));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prepareStatement", "executeQuery", "setFetchSize", "setString", "getMetaData"})
    void aDriverThatFailsInTheMiddleLeavesNothingOpen(String step) {
        pool.set((method, args) -> {
            if (method.getName().equals(step)) {
                throw new SQLException(step, "HY000");
            }
        });
        ClientId client = data.clients().get(0).id();
        assertThatThrownBy(() -> source.list(list(client))).isInstanceOf(SourceException.class);
        assertThat(pool.open()).isZero();
        assertThatTheNextCallsWork();
        assertThat(pool.returned()).containsExactly("autocommit true, isolation 2, read-only false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"setAutoCommit", "setTransactionIsolation", "getTransactionIsolation"})
    void aTransactionThatCannotBeBegunOrEndedLeavesTheConnectionAsItWas(String step) {
        var failed = new AtomicInteger();
        pool.set((method, args) -> {
            if (method.getName().equals(step) && failed.getAndIncrement() == 0) {
                throw new SQLException(step, "HY000");
            }
        });
        assertThatThrownBy(() -> read(source, every()))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("Reading the database failed (SQLException, SQL state HY000");
        assertThat(pool.returned()).containsExactly("autocommit true, isolation 2, read-only false");
        assertThatTheNextCallsWork();
    }

    @Test
    void aTransactionThatCannotBeRolledBackChangesNoAnswer() {
        pool.set((method, args) -> {
            if (method.getName().equals("rollback")) {
                throw new SQLException("rollback", "HY000");
            }
        });
        read(source, every());
        assertThat(pool.returned()).containsExactly("autocommit true, isolation 2, read-only false");
        assertThatTheNextCallsWork();
    }

    @Test
    void aDriverWithoutTransactionsIsReadWithoutOne() {
        pool.set((method, args) -> {
            if (method.getName().equals("setAutoCommit") && args[0].equals(false)) {
                throw new SQLFeatureNotSupportedException();
            }
        });
        read(source, every());
        assertThat(pool.returned()).containsExactly("autocommit true, isolation 2, read-only false");

        source.readInTurn(every(), answer -> {}, SafeErrorsTest::every, answer -> {});
        assertThat(pool.returned()).containsExactly("autocommit true, isolation 2, read-only false");
    }

    @Test
    void anExceptionWhileClosingIsAClearExceptionAndClosesTheRest() {
        pool.set((method, args) -> {
            if (method.getName().equals("close")) {
                throw new SQLException("close", "HY000");
            }
        });
        assertThatEachCallFails();
        assertThatTheNextCallsWork();
    }

    @Test
    void aTimeoutNamesThePartOfTheMappingThatTookTooLong() {
        database.execute("CREATE ALIAS SLOW FOR 'java.lang.Thread.sleep(long)'");
        database.execute("CREATE TABLE many AS SELECT x FROM SYSTEM_RANGE(1, 10000)");
        var slow = SchemaMapping.builder();
        mapping.clients().forEach(slow::clients);
        slow.records(mapping.records(RecordKind.DEAL).get(0));
        RecordSource activities = mapping.records(RecordKind.ACTIVITY).get(0);
        slow.records(new RecordSource(
                activities.kind(),
                activities.name(),
                activities.from(),
                "EXISTS (SELECT 1 FROM many m WHERE SLOW(10 + MOD(m.x, 2)) = 0)",
                activities.id(),
                activities.columns(),
                activities.links(),
                activities.rows()));
        ProfileSource impatient = JdbcSource.builder(pool.dataSource(), slow.build())
                .timeout(Duration.ofSeconds(1))
                .build();
        assertThatThrownBy(() -> read(impatient, every()))
                .isInstanceOf(SourceException.class)
                .hasMessageMatching(
                        "Reading activities\\[0] \"activity\" took longer than it may \\(\\w*Timeout\\w*, SQL"
                                + " state \\w+, code \\d+\\); see the cause, the timeout of the source, and the notes on indexes in the"
                                + " check of the mapping");
        assertThatTheNextCallsWork();
    }

    /** All columns of the tables but those by which rows are found. */
    private Stream<String[]> columns() throws SQLException {
        var columns = new ArrayList<String[]>();
        try (Connection connection = database.dataSource().getConnection();
                var found = connection.getMetaData().getColumns(null, "PUBLIC", "%", "%")) {
            while (found.next()) {
                columns.add(new String[] {found.getString("TABLE_NAME"), found.getString("COLUMN_NAME")});
            }
        }
        return columns.stream();
    }

    @Test
    void aNullInAnyColumnNeverEndsARead() throws SQLException {
        List<String[]> columns = columns().toList();
        assertThat(columns).hasSizeGreaterThan(50);
        for (String[] column : columns) {
            database.execute("CREATE TABLE kept AS SELECT * FROM " + column[0]);
            database.execute("UPDATE " + column[0] + " SET " + column[1] + " = NULL");
            boolean isKey = column[1].equals("C_ID") || column[1].equals("C_NAME");
            int clients = isKey && column[0].equals("CONTACT") ? 0 : 8;
            assertThat(read(source, every()).stream().filter(answer -> answer.client() != null))
                    .as("%s.%s", column[0], column[1])
                    .hasSizeBetween(column[1].equals("C_NAME") ? 0 : clients, 8);
            read(source, plan(new Clients.One(ClientId.company("1"))));
            source.list(list(ClientId.contact("1")));
            source.list(latest(ClientId.contact("1")));
            source.find("a", ClientKind.CONTACT, 3);
            assertThat(pool.open()).isZero();
            database.execute("DELETE FROM " + column[0]);
            database.execute("INSERT INTO " + column[0] + " SELECT * FROM kept");
            database.execute("DROP TABLE kept");
        }
        assertThatTheNextCallsWork();
    }

    @Test
    void manyThreadsAtOnceGetTheirOwnRightAnswersOutOfASmallPool() throws InterruptedException, ExecutionException {
        for (int size : new int[] {1, 8}) {
            var small = new FaultyDataSource(database.dataSource(), size);
            ProfileSource shared =
                    JdbcSource.builder(small.dataSource(), mapping).build();
            ExecutorService threads = Executors.newFixedThreadPool(64);
            try {
                var results = new ArrayList<Future<Boolean>>();
                for (int i = 0; i < 64; i++) {
                    Client client = data.clients().get(i % data.clients().size());
                    results.add(threads.submit(() -> answersAreRight(shared, client.id())));
                }
                for (Future<Boolean> result : results) {
                    assertThat(result.get()).isTrue();
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(small.open()).isZero();
            assertThat(small.returned()).containsExactly("autocommit true, isolation 2, read-only false");
        }
    }

    private boolean answersAreRight(ProfileSource shared, ClientId client) {
        Clients clients = client.id().equals("1") ? new Clients.Every(client.kind()) : new Clients.One(client);
        assertThat(SourceProperties.answers(plan(clients), shared))
                .isEqualTo(SourceProperties.answers(plan(clients), data.inMemory()));
        assertThat(shared.list(list(client))).isEqualTo(data.inMemory().list(list(client)));
        assertThat(shared.list(latest(client))).isEqualTo(data.inMemory().list(latest(client)));
        return true;
    }

    @Test
    void aListOfTwoStatementsIsReadInATransactionOfItsOwnThatOnlyReads() {
        pool.giveOut(true, Connection.TRANSACTION_SERIALIZABLE);
        source.list(list(data.clients().get(0).id()));
        assertThat(pool.changes())
                .containsSubsequence(
                        "setReadOnly true",
                        "setAutoCommit false",
                        "rollback",
                        "setAutoCommit true",
                        "setReadOnly false");
        assertThat(pool.returned()).containsExactly("autocommit true, isolation 8, read-only false");
    }

    @Test
    void theTransactionOfTheHostIsLeftAlone() {
        pool.giveOut(false, Connection.TRANSACTION_READ_COMMITTED);
        calls().values().forEach(Runnable::run);
        // A question that is refused must not end it.
        assertThat(pool.changes()).allMatch("setSavepoint"::equals);
        assertThat(pool.returned()).containsExactly("autocommit false, isolation 2, read-only false");
    }

    @Test
    void aDriverThatCannotMarkAConnectionAsReadOnlyReadsAllTheSame() {
        pool.set((method, args) -> {
            if (method.getName().equals("setReadOnly")) {
                throw new SQLFeatureNotSupportedException("not after connecting");
            }
        });
        assertThat(SourceProperties.answers(every(), source))
                .isEqualTo(SourceProperties.answers(every(), data.inMemory()));
        assertThat(pool.changes()).contains("setAutoCommit false");
        assertThat(pool.returned()).containsExactly("autocommit true, isolation 2, read-only false");
    }
}
