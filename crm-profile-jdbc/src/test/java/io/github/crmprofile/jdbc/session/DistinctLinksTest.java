package io.github.crmprofile.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.dialect.Dialects;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.ranking.RankedClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

            assertThat(DistinctLinks.of(connection, ResolvedMapping.of(mapping, "\"")))
                    .hasSize(isDistinct ? 1 : 0);
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

    @Test
    void aTableOfAnotherCatalogIsNotTakenForTheOneOfItsNameHere() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH ':memory:' AS far; CREATE TABLE far.main.pair (deal INT, person INT);"
                    + " CREATE TABLE main.pair (deal INT, person INT, PRIMARY KEY (deal, person))");

            assertThat(DistinctLinks.of(connection, mappingFrom("main.pair l"))).hasSize(1);
            assertThat(DistinctLinks.of(connection, mappingFrom("far.main.pair l")))
                    .isEmpty();
        }
    }

    @Test
    void aKeySaysNothingOfTheTablesThatInheritFromItsTable() throws SQLException {
        try (Connection connection = PostgreSqlDatabase.DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE SCHEMA heirs; CREATE TABLE heirs.pair (deal INT, person INT, PRIMARY KEY (deal, person))");
            assertThat(DistinctLinks.of(connection, mappingFrom("heirs.pair l")))
                    .hasSize(1);

            statement.execute("CREATE TABLE heirs.pair_2026 () INHERITS (heirs.pair)");

            assertThat(DistinctLinks.of(connection, mappingFrom("heirs.pair l")))
                    .isEmpty();
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

            assertThat(DistinctLinks.of(connection, ResolvedMapping.of(both, "\"")))
                    .isEmpty();
        }
    }

    @Test
    void aDatabaseWithoutADialectOfItsOwnMayNotEnforceItsKeys() throws SQLException {
        String tables = TABLES + "CREATE TABLE pair (deal INT, person INT, PRIMARY KEY (deal, person));";
        try (ScriptedDatabase database = ScriptedDatabase.of(tables);
                Connection connection = database.dataSource().getConnection()) {
            assertThat(kind(Dialects.of(connection.getMetaData())).distinctLinks(connection))
                    .hasSize(1);
            assertThat(kind(new Dialect()).distinctLinks(connection)).isEmpty();
            assertThat(kind(Dialects.padded()).distinctLinks(connection)).isEmpty();
        }
    }

    private static Database.Kind kind(Dialect dialect) {
        ResolvedMapping mapping = mappingFrom("pair l");
        return new Database.Kind(dialect, mapping, mapping, new AtomicReference<>());
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
