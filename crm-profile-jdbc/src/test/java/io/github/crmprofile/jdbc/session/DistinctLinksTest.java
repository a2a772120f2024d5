package io.github.crmprofile.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.model.RecordKind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link is distinct where the primary key of its table says so, of the very columns and types that the mapping names. */
class DistinctLinksTest {

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
        String tables = PairTables.TABLES
                + "CREATE SCHEMA other; CREATE TABLE other.pair (deal INT, person INT); CREATE TABLE pair (" + columns
                + ");";
        try (ScriptedDatabase database = ScriptedDatabase.of(tables);
                Connection connection = database.dataSource().getConnection()) {
            SchemaMapping mapping = SchemaMapping.parse(PairTables.MAPPING.formatted(id, from, key));

            assertThat(of(connection, ResolvedMapping.of(mapping, "\""))).hasSize(isDistinct ? 1 : 0);
        }
    }

    @Test
    void aTableOfAnotherCatalogIsNotTakenForTheOneOfItsNameHere() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH ':memory:' AS far; CREATE TABLE far.main.pair (deal INT, person INT);"
                    + " CREATE TABLE main.pair (deal INT, person INT, PRIMARY KEY (deal, person))");

            assertThat(of(connection, PairTables.mappingFrom("main.pair l"))).hasSize(1);
            assertThat(of(connection, PairTables.mappingFrom("far.main.pair l")))
                    .isEmpty();
        }
    }

    @Test
    void aKeySaysNothingOfTheTablesThatInheritFromItsTable() throws SQLException {
        try (Connection connection = PostgreSqlDatabase.DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE SCHEMA heirs; CREATE TABLE heirs.pair (deal INT, person INT, PRIMARY KEY (deal, person))");
            assertThat(of(connection, PairTables.mappingFrom("heirs.pair l"))).hasSize(1);

            statement.execute("CREATE TABLE heirs.pair_2026 () INHERITS (heirs.pair)");

            assertThat(of(connection, PairTables.mappingFrom("heirs.pair l"))).isEmpty();
            statement.execute("DROP SCHEMA heirs CASCADE");
        }
    }

    @Test
    void aLinkThatASourceOfIdsOfAnotherTypeHasTooIsNotDistinct() throws SQLException {
        String tables = PairTables.TABLES + "CREATE TABLE pair (deal INT, person INT, PRIMARY KEY (deal, person));";
        SchemaMapping one =
                SchemaMapping.parse(PairTables.MAPPING.formatted("{\"integer\": \"l.person\"}", "pair l", "l.deal"));
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

    private static Set<Link> of(Connection connection, ResolvedMapping mapping) {
        return PairTables.keys(connection, mapping).distinctLinks();
    }
}
