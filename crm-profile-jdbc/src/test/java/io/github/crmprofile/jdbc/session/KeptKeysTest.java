package io.github.crmprofile.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.reflect.Reflection;
import com.google.common.util.concurrent.Uninterruptibles;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.dialect.Dialects;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.resolved.KnownKeys;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.QuerySet;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are asked for now and then, and only where a database means them. */
class KeptKeysTest {

    private static final long TEN_MINUTES = Duration.ofMinutes(10).toNanos();
    private static final KnownKeys SOME = new KnownKeys(
            Set.copyOf(PairTables.mappingFrom("pair l").records().get(0).links()), Set.of(), Set.of());

    @Test
    void aDatabaseWithoutADialectOfItsOwnMayNotEnforceItsKeys() throws SQLException {
        String tables = PairTables.TABLES + "CREATE TABLE pair (deal INT, person INT, PRIMARY KEY (deal, person));";
        try (ScriptedDatabase database = ScriptedDatabase.of(tables);
                Connection connection = database.dataSource().getConnection()) {
            assertThat(PairTables.keys(connection, PairTables.mappingFrom("pair l"))
                            .distinctLinks())
                    .hasSize(1);
            assertThat(KeptKeys.read(connection, new Dialect(), PairTables.mappingFrom("pair l"))
                            .distinctLinks())
                    .isEmpty();
            assertThat(KeptKeys.read(connection, Dialects.padded(), PairTables.mappingFrom("pair l"))
                            .distinctLinks())
                    .isEmpty();
        }
    }

    /** Oracle names disabled keys and those of views; of the products that call themselves SQL Server some enforce none. */
    @ParameterizedTest
    @ValueSource(strings = {"Oracle", "Microsoft SQL Server"})
    void aDatabaseThatNamesKeysItDoesNotEnforceIsNotAskedForThem(String product) throws SQLException {
        DatabaseMetaData named = Reflection.newProxy(
                DatabaseMetaData.class,
                (proxy, method, arguments) -> method.getName().equals("getDatabaseProductName") ? product : "");
        String tables = PairTables.TABLES + "CREATE TABLE pair (deal INT, person INT, PRIMARY KEY (deal, person));";
        try (ScriptedDatabase database = ScriptedDatabase.of(tables);
                Connection connection = database.dataSource().getConnection()) {
            assertThat(KeptKeys.read(connection, Dialects.of(named), PairTables.mappingFrom("pair l")))
                    .isEqualTo(KnownKeys.NONE);
        }
    }

    /** Tables change while an application runs. */
    @Test
    void aKeyThatIsDroppedIsNoticedAfterTenMinutes() throws SQLException {
        String tables = PairTables.TABLES
                + "CREATE TABLE pair (deal INT, person INT, CONSTRAINT own PRIMARY KEY (deal, person));";
        // The count of nanoseconds may pass its largest number.
        var nanos = new AtomicLong(Long.MAX_VALUE - 5);
        var keys = new KeptKeys(nanos::get);
        try (ScriptedDatabase database = ScriptedDatabase.of(tables);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            Supplier<KnownKeys> question = () -> PairTables.keys(connection, PairTables.mappingFrom("pair l"));
            assertThat(keys.get(question).distinctLinks()).hasSize(1);

            statement.execute("ALTER TABLE pair DROP CONSTRAINT own");
            nanos.addAndGet(TEN_MINUTES - 1);
            assertThat(keys.get(question).distinctLinks()).hasSize(1);

            nanos.addAndGet(1);
            assertThat(keys.get(question).distinctLinks()).isEmpty();
        }
    }

    /** A catalogue may be slow. */
    @Test
    void whileOneAsksOthersGoOnWithWhatIsKnown() throws Exception {
        var nanos = new AtomicLong();
        var keys = new KeptKeys(nanos::get);
        Supplier<KnownKeys> askedAgain = () -> {
            throw new IllegalStateException("asked again");
        };

        whileOneAsks(keys, SOME, () -> assertThat(keys.get(askedAgain)).isEqualTo(KnownKeys.NONE));
        nanos.addAndGet(TEN_MINUTES);
        whileOneAsks(keys, KnownKeys.NONE, () -> {
            assertThat(keys.get(askedAgain)).isEqualTo(SOME);

            nanos.addAndGet(TEN_MINUTES - 1);
            assertThat(keys.get(askedAgain)).isEqualTo(SOME);

            nanos.addAndGet(1);
            assertThat(keys.get(askedAgain)).isEqualTo(KnownKeys.NONE);
        });
    }

    private static void whileOneAsks(KeptKeys keys, KnownKeys answer, Runnable others) throws Exception {
        var isAsked = new CountDownLatch(1);
        var isAnswered = new CountDownLatch(1);
        CompletableFuture<KnownKeys> one = CompletableFuture.supplyAsync(() -> keys.get(() -> {
            isAsked.countDown();
            Uninterruptibles.awaitUninterruptibly(isAnswered);
            return answer;
        }));
        try {
            assertThat(isAsked.await(20, TimeUnit.SECONDS)).isTrue();
            others.run();
        } finally {
            isAnswered.countDown();
        }
        assertThat(one.get(20, TimeUnit.SECONDS)).isSameAs(answer);
    }

    @Test
    void aQuestionThatFailedIsAskedAgain() {
        var keys = new KeptKeys(() -> 0);

        assertThatThrownBy(() -> keys.get(() -> {
                    throw new IllegalStateException("no connection");
                }))
                .hasMessage("no connection");
        assertThat(keys.get(() -> SOME)).isSameAs(SOME);
    }

    @Test
    void aTableIsAskedForOnceHoweverManySourcesAreOverIt() throws SQLException {
        SchemaMapping one =
                SchemaMapping.parse(PairTables.MAPPING.formatted("{\"integer\": \"l.person\"}", "pair l", "l.deal"));
        RecordSource.Builder other = RecordSource.of(RecordKind.DEAL, "other", "deal d", IdColumn.integer("d.id"))
                .column("outcome", Column.constant("LOST"));
        one.records().get(0).links().forEach(other::link);
        ResolvedMapping both = ResolvedMapping.of(
                SchemaMapping.builder()
                        .clients(one.clients().get(0))
                        .records(one.records().get(0))
                        .records(other.build())
                        .build(),
                "\"");
        String tables = PairTables.TABLES + "CREATE TABLE pair (deal INT, person INT, PRIMARY KEY (deal, person));";
        var asked = new ArrayList<String>();
        try (ScriptedDatabase database = ScriptedDatabase.of(tables);
                Connection connection = database.dataSource().getConnection()) {
            DatabaseMetaData metaData = Reflection.newProxy(DatabaseMetaData.class, (proxy, method, arguments) -> {
                if (ResultSet.class.equals(method.getReturnType())) {
                    asked.add(method.getName() + " " + arguments[2]);
                }
                return method.invoke(connection.getMetaData(), arguments);
            });
            Connection counted = Reflection.newProxy(
                    Connection.class,
                    (proxy, method, arguments) ->
                            method.getName().equals("getMetaData") ? metaData : method.invoke(connection, arguments));

            assertThat(PairTables.keys(counted, both).distinctLinks()).hasSize(1);
        }
        assertThat(asked).containsExactlyInAnyOrder("getPrimaryKeys PAIR", "getColumns PAIR", "getPrimaryKeys DEAL");
    }

    /** The statement for all clients is another one then. */
    @Test
    void statementsAreKeptByTheLinksThatDoNotRepeat() {
        var cache = new StatementCache();
        ResolvedMapping mapping = PairTables.mappingFrom("pair l");
        var won = new QuerySet(
                Population.DEFAULT,
                List.of(new Query(
                        new Selection(RecordKind.DEAL, Condition.always(), Field.CLOSED_AT),
                        new Aggregate.Sum(Field.DEAL_AMOUNT),
                        List.of())),
                Plan.Detail.NUMBERS);
        Set<Link> distinct = Set.copyOf(mapping.records().get(0).links());

        for (Set<Link> links : List.of(Set.<Link>of(), distinct, distinct)) {
            cache.prepare(
                    won,
                    ClientScope.ofAll(
                            mapping,
                            Dialects.padded(),
                            ClientKind.CONTACT,
                            Population.DEFAULT,
                            new KnownKeys(links, Set.of(), Set.of())));
        }

        assertThat(cache.compiled()).isEqualTo(2);
    }
}
