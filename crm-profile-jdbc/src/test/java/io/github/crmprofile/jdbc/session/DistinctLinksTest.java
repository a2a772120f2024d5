package io.github.crmprofile.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.Reflection;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.WidgetResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
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
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.ranking.RankedClient;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileEvent;
import io.github.crmprofile.source.QuerySet;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A link is distinct where the primary key of its table says so, of the very columns and types that the mapping names. */
class DistinctLinksTest {

    private static final String TABLES = """
            CREATE TABLE person (id INT, name VARCHAR(9));
            CREATE TABLE deal (id INT, amount DECIMAL(10, 2));
            INSERT INTO person VALUES (1, 'Ada'), (2, 'Bo');
            INSERT INTO deal VALUES (10, 5), (11, 7);
            """;
    private static final String MAPPING = """
            {
              "contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
              "deals": [{"name": "deal", "from": "deal d", "id": {"integer": "d.id"},
                "columns": {"outcome": {"constant": "WON"}, "amount": {"decimal": "d.amount"}, "currency": {"constant": "EUR"}},
                "links": [{"to": "contact", "id": %s, "via": {"from": "%s", "key": "%s"}}]}]
            }
            """;
    private static final String CALLS = """
            , "activities": [{"name": "call", "from": "call c", "id": {"integer": "c.id"},
                "columns": {"channel": {"constant": "call"}, "occurredAt": {"utc": "c.at"}, "completed": {"when": "1 = 1"}},
                "links": [{"to": "contact", "id": {"integer": "c.person"}}, {"to": "deal", "id": {"integer": "c.deal"}}]}]
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "deal INT, person INT, PRIMARY KEY (deal, person)              | pair  l | l.deal   | {\"integer\": \"l.person\"} | true",
                "deal INT, person INT, PRIMARY KEY (person, deal)              | PAIR    | deal     | {\"integer\": \"person\"}   | true",
                "deal BIGINT, person DECIMAL(9), PRIMARY KEY (deal)            | pair  l | l.deal   | {\"integer\": \"l.person\"} | true",
                "deal INT, person INT, role INT, PRIMARY KEY (deal, person, role) | pair l | l.deal | {\"integer\": \"l.person\"} | false",
                "id INT PRIMARY KEY, deal INT, person INT                      | pair  l | l.deal   | {\"integer\": \"l.person\"} | false",
                "deal INT, person INT                                          | pair  l | l.deal   | {\"integer\": \"l.person\"} | false",
                "deal INT, person VARCHAR(9), PRIMARY KEY (deal, person)       | pair  l | l.deal   | {\"integer\": \"l.person\"} | false",
                "deal INT, person INT, PRIMARY KEY (deal, person)              | pair  l | l.deal   | {\"integer\": \"ABS(l.person)\"} | false",
                "deal INT, person INT, PRIMARY KEY (deal, person)              | pair l JOIN person p ON p.id = l.person | l.deal | {\"integer\": \"l.person\"} | false",
                "deal INT, person INT, PRIMARY KEY (deal, person)              | other.pair l | l.deal | {\"integer\": \"l.person\"} | false",
                "deal INT, person INT, PRIMARY KEY (deal, person)              | public.pair l | l.deal | {\"integer\": \"l.person\"} | true",
            })
    void aLinkIsDistinctByThePrimaryKeyOfItsTable(
            String columns, String from, String key, String id, boolean isDistinct) throws SQLException {
        String tables =
                TABLES + "CREATE SCHEMA other; CREATE TABLE other.pair (deal INT, person INT); CREATE TABLE pair ("
                        + columns + ");";
        try (ScriptedDatabase database = ScriptedDatabase.of(tables);
                Connection connection = database.dataSource().getConnection()) {
            SchemaMapping mapping = SchemaMapping.parse(MAPPING.formatted(id, from, key));

            assertThat(of(connection, ResolvedMapping.of(mapping, "\""))).hasSize(isDistinct ? 1 : 0);
        }
    }

    @Test
    void clientsHaveTheSameNumbersWithTheKeyAndWithoutIt() throws SQLException {
        String withKey = "CREATE TABLE pair (deal INT, person INT, PRIMARY KEY (deal, person));";
        String without = "CREATE TABLE pair (deal INT, person INT);";
        String rows = "INSERT INTO pair VALUES (10, 1), (11, 1), (11, 2);";
        List<String> expected = List.of("Ada 12", "Bo 7");

        assertThat(byWonValue(withKey + rows)).isEqualTo(expected);
        assertThat(byWonValue(without + rows + rows)).isEqualTo(expected);
    }

    /** What is known of the links changes the statements for several and for all clients, but no number of theirs. */
    @Test
    void pagesOfSeveralAndOfAllAreThoseOfOneWithTheKeyAndWithoutIt() throws SQLException {
        String calls = "CREATE TABLE call (id INT, at TIMESTAMP, person INT, deal INT);"
                + " INSERT INTO call VALUES (1, TIMESTAMP '2026-05-04 09:00:00', 1, 10),"
                + " (2, TIMESTAMP '2026-05-05 09:00:00', 1, 11), (3, TIMESTAMP '2026-05-06 09:00:00', 2, 10),"
                + " (4, TIMESTAMP '2026-05-06 10:00:00', 2, 11), (5, TIMESTAMP '2026-05-06 11:00:00', 2, NULL);";
        String rows = "INSERT INTO pair VALUES (10, 1), (11, 1), (11, 2);";

        assertThat(distinctsOfPages(
                        calls + "CREATE TABLE pair (deal INT, person INT, PRIMARY KEY (deal, person));" + rows))
                .containsExactly(1, 0);
        assertThat(distinctsOfPages(calls + "CREATE TABLE pair (deal INT, person INT);" + rows + rows))
                .containsExactly(2, 2);
    }

    /** Reads pages one by one, together, and of all, which must be equal. Returns how often the last two made rows distinct. */
    private static List<Integer> distinctsOfPages(String tables) throws SQLException {
        String deals = MAPPING.formatted("{\"integer\": \"l.person\"}", "pair l", "l.deal");
        SchemaMapping mapping = SchemaMapping.parse(deals.substring(0, deals.lastIndexOf('}')) + CALLS);
        List<ClientId> ids = List.of(ClientId.contact("1"), ClientId.contact("2"));
        ProfileRequest request = ProfileRequest.of(ids.get(0)).withPeriod("2026-05");
        try (ScriptedDatabase database = ScriptedDatabase.of(TABLES + tables)) {
            var distincts = new ArrayList<Integer>();
            CrmProfiles profiles = CrmProfiles.builder()
                    .source(JdbcSource.builder(database.dataSource(), mapping)
                            .listener(event -> {
                                if (event instanceof ProfileEvent.StatementRun run) {
                                    distincts.add(run.text().split("SELECT DISTINCT", -1).length - 1);
                                }
                            })
                            .build())
                    .clock(Clock.fixed(Instant.parse("2026-05-31T12:00:00Z"), ZoneOffset.UTC))
                    .zone(ZoneOffset.UTC)
                    .build();
            List<List<WidgetResult>> each = ids.stream()
                    .map(id -> profiles.profile(request.withClient(id)).widgets())
                    .toList();
            distincts.clear();
            List<List<WidgetResult>> together = new ArrayList<>();
            profiles.profiles(ids, request, profile -> together.add(profile.widgets()));
            List<List<WidgetResult>> all = new ArrayList<>();
            profiles.profiles(ClientKind.CONTACT, request, profile -> all.add(profile.widgets()));

            assertThat(together).isEqualTo(each);
            assertThat(all).isEqualTo(each);
            return distincts;
        }
    }

    @Test
    void aTableOfAnotherCatalogIsNotTakenForTheOneOfItsNameHere() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH ':memory:' AS far; CREATE TABLE far.main.pair (deal INT, person INT);"
                    + " CREATE TABLE main.pair (deal INT, person INT, PRIMARY KEY (deal, person))");

            assertThat(of(connection, mappingFrom("main.pair l"))).hasSize(1);
            assertThat(of(connection, mappingFrom("far.main.pair l"))).isEmpty();
        }
    }

    @Test
    void aKeySaysNothingOfTheTablesThatInheritFromItsTable() throws SQLException {
        try (Connection connection = PostgreSqlDatabase.DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE SCHEMA heirs; CREATE TABLE heirs.pair (deal INT, person INT, PRIMARY KEY (deal, person))");
            assertThat(of(connection, mappingFrom("heirs.pair l"))).hasSize(1);

            statement.execute("CREATE TABLE heirs.pair_2026 () INHERITS (heirs.pair)");

            assertThat(of(connection, mappingFrom("heirs.pair l"))).isEmpty();
            statement.execute("DROP SCHEMA heirs CASCADE");
        }
    }

    @Test
    void aLinkThatASourceOfIdsOfAnotherTypeHasTooIsNotDistinct() throws SQLException {
        String tables = TABLES + "CREATE TABLE pair (deal INT, person INT, PRIMARY KEY (deal, person));";
        SchemaMapping one = SchemaMapping.parse(MAPPING.formatted("{\"integer\": \"l.person\"}", "pair l", "l.deal"));
        RecordSource deals = one.records().get(0);
        RecordSource.Builder texts = RecordSource.of(RecordKind.DEAL, "texts", "deal d", IdColumn.text("d.id"))
                .column("outcome", Column.constant("WON"));
        deals.links().forEach(texts::link);
        try (ScriptedDatabase database = ScriptedDatabase.of(tables);
                Connection connection = database.dataSource().getConnection()) {
            SchemaMapping both = SchemaMapping.builder()
                    .clients(one.clients().get(0))
                    .records(deals)
                    .records(texts.build())
                    .build();

            assertThat(of(connection, ResolvedMapping.of(both, "\""))).isEmpty();
        }
    }

    @Test
    void aDatabaseWithoutADialectOfItsOwnMayNotEnforceItsKeys() throws SQLException {
        String tables = TABLES + "CREATE TABLE pair (deal INT, person INT, PRIMARY KEY (deal, person));";
        try (ScriptedDatabase database = ScriptedDatabase.of(tables);
                Connection connection = database.dataSource().getConnection()) {
            assertThat(of(connection, mappingFrom("pair l"))).hasSize(1);
            assertThat(KeptKeys.read(connection, new Dialect(), mappingFrom("pair l"))
                            .distinctLinks())
                    .isEmpty();
            assertThat(KeptKeys.read(connection, Dialects.padded(), mappingFrom("pair l"))
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
        String tables = TABLES + "CREATE TABLE pair (deal INT, person INT, PRIMARY KEY (deal, person));";
        try (ScriptedDatabase database = ScriptedDatabase.of(tables);
                Connection connection = database.dataSource().getConnection()) {
            assertThat(KeptKeys.read(connection, Dialects.of(named), mappingFrom("pair l")))
                    .isEqualTo(KnownKeys.NONE);
        }
    }

    /** Tables change while an application runs. */
    @Test
    void aKeyThatIsDroppedIsNoticedAfterTenMinutes() throws SQLException {
        String tables = TABLES + "CREATE TABLE pair (deal INT, person INT, CONSTRAINT own PRIMARY KEY (deal, person));";
        // The count of nanoseconds may pass its largest number.
        var nanos = new AtomicLong(Long.MAX_VALUE - 5);
        var keys = new KeptKeys(nanos::get);
        try (ScriptedDatabase database = ScriptedDatabase.of(tables);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            Supplier<KnownKeys> question = () -> keys(connection, mappingFrom("pair l"));
            assertThat(keys.get(question).distinctLinks()).hasSize(1);

            statement.execute("ALTER TABLE pair DROP CONSTRAINT own");
            nanos.addAndGet(Duration.ofMinutes(10).toNanos() - 1);
            assertThat(keys.get(question).distinctLinks()).hasSize(1);

            nanos.addAndGet(1);
            assertThat(keys.get(question).distinctLinks()).isEmpty();
        }
    }

    /** The statement for all clients is another one then. */
    @Test
    void statementsAreKeptByTheLinksThatDoNotRepeat() {
        var cache = new StatementCache();
        ResolvedMapping mapping = mappingFrom("pair l");
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
                            new KnownKeys(links, Set.of())));
        }

        assertThat(cache.compiled()).isEqualTo(2);
    }

    private static Set<Link> of(Connection connection, ResolvedMapping mapping) {
        return keys(connection, mapping).distinctLinks();
    }

    private static KnownKeys keys(Connection connection, ResolvedMapping mapping) {
        try {
            return KeptKeys.read(connection, Dialects.of(connection.getMetaData()), mapping);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ResolvedMapping mappingFrom(String table) {
        return ResolvedMapping.of(
                SchemaMapping.parse(MAPPING.formatted("{\"integer\": \"l.person\"}", table, "l.deal")), "\"");
    }

    private static List<String> byWonValue(String links) throws SQLException {
        try (ScriptedDatabase database = ScriptedDatabase.of(TABLES + links)) {
            SchemaMapping mapping =
                    SchemaMapping.parse(MAPPING.formatted("{\"integer\": \"l.person\"}", "pair l", "l.deal"));
            CrmProfiles profiles = CrmProfiles.builder()
                    .source(JdbcSource.builder(database.dataSource(), mapping).build())
                    .build();
            return profiles
                    .clients(ClientKind.CONTACT)
                    .withPeriod("all_time")
                    .orderBy("deals.won.value")
                    .withCurrency("EUR")
                    .page(10, null)
                    .clients()
                    .stream()
                    .map(DistinctLinksTest::text)
                    .toList();
        }
    }

    private static String text(RankedClient client) {
        MetricValue.Money money = (MetricValue.Money) client.order().value();
        return client.client().name() + " " + money.amounts().amount("EUR");
    }
}
