package io.github.crmprofile.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.dialect.Dialects;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows without a key are not looked for where the primary key of the first table rules them out, and no join can add them. */
class KeyedSourcesTest {

    private static final String MAPPING = """
            {
              "contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
              "deals": [{"name": "deal", "from": "%s", "id": %s, "columns": {"outcome": {"constant": "WON"}},
                "links": [{"to": "contact", "id": {"integer": "person"}}]}]
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "deal d                                             | {'integer': 'd.id'}                  | true",
                "DEAL                                               | {'integer': 'id'}                    | true",
                "deal                                               | {'integer': 'deal.id'}               | true",
                "public.deal AS d                                   | {'integer': 'd.id', 'prefix': 'd-'}  | true",
                "deal d JOIN stage s ON s.id = d.stage              | {'integer': 'd.id'}                  | true",
                "deal d LEFT JOIN stage s ON s.id = d.stage         | {'integer': 'd.id'}                  | true",
                "deal LEFT JOIN stage s ON s.id = stage             | {'integer': 'deal.id'}               | true",
                "deal d LEFT JOIN stage s ON s.id = d.stage         | {'integer': 's.id'}                  | false",
                "deal d LEFT JOIN stage s ON s.id = d.stage         | {'integer': 'number'}                | false",
                "stage s RIGHT JOIN deal d ON s.id = d.stage        | {'integer': 's.id'}                  | false",
                "deal d FULL JOIN stage s ON s.id = d.stage         | {'integer': 'd.id'}                  | false",
                "(SELECT * FROM deal) d                             | {'integer': 'd.id'}                  | false",
                "deal d                                             | {'integer': 'd.id + 0'}              | false",
                "deal d                                             | {'integer': 'd.id', 'absent': ['0']} | false",
                "deal d                                             | {'integer': 'd.filled'}              | false",
                "deal d                                             | {'integer': 'd.stage'}               | false",
                "code d                                             | 'd.id'                               | false",
                "deals d                                            | {'integer': 'd.id'}                  | false",
                "other.deal d                                       | {'integer': 'd.id'}                  | false",
            })
    void aSourceIsKeyedByThePrimaryKeyOfItsFirstTable(String from, String id, boolean isKeyed) throws SQLException {
        var tables = """
                CREATE TABLE person (id INT, name VARCHAR(9));
                CREATE TABLE stage (id INT PRIMARY KEY, number INT);
                CREATE TABLE deal (id INT PRIMARY KEY, person INT, stage INT, filled INT NOT NULL);
                CREATE TABLE code (id VARCHAR(9) PRIMARY KEY, person INT);
                CREATE VIEW deals AS SELECT * FROM deal;
                CREATE SCHEMA other;
                CREATE TABLE other.deal (id INT, person INT);
                """;
        try (ScriptedDatabase database = ScriptedDatabase.of(tables);
                Connection connection = database.dataSource().getConnection()) {
            assertThat(keyed(connection, from, id)).isEqualTo(isKeyed);
        }
    }

    /** A primary key of SQLite may be null, unless it is declared otherwise. */
    @Test
    void aPrimaryKeyThatMayBeNullRulesNothingOut() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE open (id INT PRIMARY KEY, person INT)");
            statement.execute("CREATE TABLE filled (id INT NOT NULL PRIMARY KEY, person INT)");
            statement.execute("INSERT INTO open VALUES (NULL, 1)");

            assertThat(keyed(connection, "open d", "{'integer': 'd.id'}")).isFalse();
            assertThat(keyed(connection, "filled d", "{'integer': 'd.id'}")).isTrue();
        }
    }

    @Test
    void aKeySaysNothingOfTheTablesThatInheritFromItsTable() throws SQLException {
        try (Connection connection = PostgreSqlDatabase.DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA keyed; CREATE TABLE keyed.deal (id INT PRIMARY KEY, person INT)");
            assertThat(keyed(connection, "keyed.deal d", "{'integer': 'd.id'}")).isTrue();

            statement.execute("CREATE TABLE keyed.deal_2026 () INHERITS (keyed.deal)");

            assertThat(keyed(connection, "keyed.deal d", "{'integer': 'd.id'}")).isFalse();
            statement.execute("DROP SCHEMA keyed CASCADE");
        }
    }

    private static boolean keyed(Connection connection, String from, String id) throws SQLException {
        SchemaMapping mapping = SchemaMapping.parse(MAPPING.formatted(from, id.replace('\'', '"')));
        return !KeptKeys.read(connection, Dialects.of(connection.getMetaData()), ResolvedMapping.of(mapping, "\""))
                .keyed()
                .isEmpty();
    }
}
