package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.jdbc.database.FaultyDataSource;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.SameAnswers;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.SourceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
class SafeErrorsTest extends FaultySource {

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
        assertThat(SameAnswers.answers(plan(clients), shared))
                .isEqualTo(SameAnswers.answers(plan(clients), data.inMemory()));
        assertThat(shared.list(list(client))).isEqualTo(data.inMemory().list(list(client)));
        assertThat(shared.list(latest(client))).isEqualTo(data.inMemory().list(latest(client)));
        return true;
    }
}
