package io.github.crmprofile.examples.anyschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappings of one's own, on a database of one's own. */
class CommandTest {

    private static final String URL = "jdbc:h2:mem:own";
    private static final Map<String, String> PASSWORD = Map.of("CRM_PROFILE_PASSWORD", "sesame");
    private static final String TABLES = """
            CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(20));
            CREATE TABLE sale (id INT PRIMARY KEY, person_id INT, state VARCHAR(9), amount DECIMAL(9, 2), closed TIMESTAMP);
            CREATE TABLE tag (sale_id INT, word VARCHAR(9));
            INSERT INTO person VALUES (1, 'Ada'), (2, 'Carl');
            INSERT INTO sale VALUES
                (1, 1, 'won', 100.10, '2026-05-31 23:30:00'), (2, 1, 'won', 20, '2026-05-01 12:00:00'), (3, 1, 'lost', 5, '2026-05-02 12:00:00');
            INSERT INTO tag VALUES (1, 'red'), (1, 'blue'), (3, 'red');
            """;
    private static final String MAPPING = """
            {
              "zone": "UTC",
              "currency": "EUR",
              "contacts": [{"name": "people", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
              "deals": [
                {
                  "name": "sales",
                  "from": "sale s",
                  "id": {"integer": "s.id"},
                  "columns": {
                    "outcome": {"codes": "s.state", "values": {"won": "WON", "lost": "LOST"}},
                    "amount": {"decimal": "s.amount"},
                    "closedAt": {"utc": "s.closed"}
                  },
                  "links": [{"to": "contact", "id": {"integer": "s.person_id"}}]
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    private Connection open;

    @BeforeEach
    void makeTables() throws SQLException {
        open = DriverManager.getConnection(URL, "crm", "sesame");
        execute(TABLES);
    }

    @AfterEach
    void dropTables() throws SQLException {
        open.close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    private Path file(String mapping) throws IOException {
        return Files.writeString(folder.resolve("mapping.json"), mapping);
    }

    private Command check(String mapping) throws IOException {
        String file = file(mapping).toString();
        return Command.run(PASSWORD, "--jdbc-url", URL, "--user", "crm", "--mapping", file, "--check");
    }

    private Command profile(String... more) throws IOException {
        var all = new ArrayList<>(List.of(
                "--jdbc-url", URL, "--user", "crm", "--mapping", file(MAPPING).toString()));
        all.addAll(List.of(more));
        return Command.run(PASSWORD, all.toArray(String[]::new));
    }

    @Test
    void aProfileIsReadThroughAnyJdbcUrl() throws IOException {
        Command command = profile("--client", "contact:1", "--period", "2026-05");

        assertThat(command.status()).isZero();
        assertThat(command.output()).contains("""
                Ada (contact:1), 2026-05
                  deals.won.value              EUR 120.1
                  deals.won.count              2
                  deals.lost.value             EUR 5
                  deals.open.value             none
                  win_rate                     66.67 % (2/3)
                """).contains("""
                Behind deals.won.value: 2 records, EUR 120.1
                  2026-05-31  1  no title  EUR 100.1
                  2026-05-01  2  no title  EUR 20
                """);
    }

    @Test
    void aboveAProfileTheCheckIsOneLine() throws IOException, SQLException {
        execute("INSERT INTO sale VALUES (4, 2, 'wno', 1, NULL)");

        String profile = profile("--client", "contact:1", "--period", "2026-05").output();
        String found = profile("--find", "Ad").output();
        String all = profile("--client", "contact:1", "--check").output();

        assertThat(profile)
                .startsWith(
                        "Check: 1 warning (UNMAPPED_CODE 1), 2 notes (NO_INDEX 2); --check prints them all.\n\nAda");
        assertThat(found).startsWith("Check: 1 warning").doesNotContain("'wno'");
        assertThat(all).startsWith("Database: H2 ").contains("'wno'").doesNotContain("Ada");
    }

    @Test
    void theZoneSaysWhoseDaysTheyAre() throws IOException {
        Command command = profile("--client", "contact:1", "--period", "2026-06", "--zone", "Europe/Rome");

        assertThat(command.output())
                .contains("  deals.won.value              EUR 100.1\n")
                .contains("  2026-06-01  1  no title  EUR 100.1\n");
    }

    @Test
    void withoutAClientThereIsTheCheckAlone() throws IOException {
        Command command = profile();

        assertThat(command.status()).isZero();
        assertThat(command.output())
                .contains("  contacts[0] \"people\": 2 rows\n  deals[0] \"sales\": 3 rows\nNotes:")
                .doesNotContain("Ada");
    }

    @Test
    void anUnknownClientIsSaid() throws IOException {
        Command command = profile("--client", "contact:9");

        assertThat(command.status()).isEqualTo(1);
        assertThat(command.errors())
                .isEqualTo(
                        "The source has no client 'contact:9'; ids are written as kind and id, such as contact:42 or company:7\n");
    }

    @Test
    void aMistypedMappingEndsWithOneAndIsToldWhatWasMeant() throws IOException {
        Command command = check(MAPPING.replace("person p", "persn p").replace("s.amount", "s.amout"));

        assertThat(command.status()).isEqualTo(1);
        assertThat(command.output())
                .contains("Errors: the mapping cannot be used (2)\n")
                .contains("  contacts[0].from: there is no table 'persn'; did you mean 'PERSON'?\n")
                .contains(
                        "  deals[0].columns.amount: there is no column 'amout' in table 'sale'; did you mean 'AMOUNT'?\n");
    }

    @Test
    void aJoinThatMultipliesRowsIsFound() throws IOException {
        Command command = check(MAPPING.replace("sale s", "sale s LEFT JOIN tag t ON t.sale_id = s.id"));

        assertThat(command.status()).isEqualTo(1);
        assertThat(command.output())
                .contains(
                        "  deals[0].id: 1 key in several rows; a join in 'from' multiplies them: join rows that are unique,");
    }

    @Test
    void plantedRowsAreCounted() throws IOException, SQLException {
        execute("""
                INSERT INTO sale VALUES (4, 2, 'wno', 1, NULL), (5, 2, 'wno', 1, NULL), (6, 2, 'won', 1, NULL), (7, 2, 'lost', 1, '1900-01-01 00:00:00')
                """);

        Command command = check(MAPPING);

        assertThat(command.status()).isZero();
        assertThat(command.output()).contains("""
                Warnings: some numbers may lack records, or have too many (3)
                  deals[0].columns.closedAt: 1 row dated before 1980 or after 2100; name stand-ins in 'absent', and look at the form of the time
                  deals[0].columns.closedAt: 1 row won or lost without a closing date: in no period but all time
                  deals[0].columns.outcome.values: 2 rows with the code 'wno', which has no entry; did you mean 'won'?
                """);
    }

    @Test
    void aReadyMadeMappingThatDoesNotFitEndsWithOne() {
        Command command = Command.run(PASSWORD, "--jdbc-url", URL, "--user", "crm", "--mapping", "odoo-18");

        assertThat(command.status()).isEqualTo(1);
        assertThat(command.output()).contains("  deals[0].from: there is no table 'crm_lead'");
    }

    @Test
    void whatIsWrongWithAMappingIsToldWithoutTheOptions() throws IOException {
        Command command = check("{\"zone\": \"Nowhere\"}");

        assertThat(command.status()).isEqualTo(1);
        assertThat(command.errors()).contains("zone: 'Nowhere' is no time zone").doesNotContain("--csv");
    }

    @Test
    void aMappingThatIsNowhereIsSaid() {
        Command command = Command.run("--jdbc-url", URL, "--mapping", "nowhere.json");

        assertThat(command.status()).isEqualTo(1);
        assertThat(command.output()).isEmpty();
        assertThat(command.errors())
                .startsWith(
                        "There is no file 'nowhere.json'. No ready-made mapping 'nowhere.json'; there are bitrix24, ")
                .contains(" espocrm, ");
    }

    @Test
    void aWrongPasswordIsSaidAndNotRepeated() throws IOException {
        Command command = Command.run(
                Map.of("CRM_PROFILE_PASSWORD", "guess"),
                "--jdbc-url",
                URL,
                "--user",
                "crm",
                "--mapping",
                file(MAPPING).toString());

        assertThat(command.status()).isEqualTo(1);
        assertThat(command.errors())
                .contains("The data source gave no connection (")
                .contains("Cause: ")
                .contains("28000")
                .doesNotContain("guess");
    }

    @Test
    void anAddressWithoutADriverIsSaid() {
        Command command = Command.run("--jdbc-url", "jdbc:nosuch:crm", "--mapping", "odoo-18");

        assertThat(command)
                .isEqualTo(new Command(
                        1,
                        "",
                        "No driver on the class path takes 'jdbc:nosuch:crm'. Write an address that begins like"
                                + " jdbc:postgresql: and add its driver to the dependencies.\n"));
    }

    @Test
    void theDriverOfPostgresqlIsThere() {
        Command command = Command.run("--jdbc-url", "jdbc:postgresql://localhost:1/crm", "--mapping", "odoo-18");

        assertThat(command.status()).isEqualTo(1);
        assertThat(command.errors())
                .startsWith("The data source gave no connection (")
                .contains("Cause: ")
                .contains("localhost:1")
                .doesNotContain("No driver");
    }

    @Test
    void aDraftIsWrittenIntoANewFileAndIsAMapping() throws IOException {
        Path file = folder.resolve("draft.json");

        Command drafted = Command.run(
                PASSWORD,
                "--jdbc-url",
                URL,
                "--user",
                "crm",
                "--tables",
                "deals=sale,contacts=person",
                "--draft",
                file.toString());
        Command checked =
                Command.run(PASSWORD, "--jdbc-url", URL, "--user", "crm", "--mapping", file.toString(), "--check");
        Command again = Command.run(PASSWORD, "--jdbc-url", URL, "--user", "crm", "--draft", file.toString());

        assertThat(drafted.output())
                .contains("Questions:\n", "Are times without zone UTC, or the wall clock of the house?")
                .contains("no table for 'invoices' was found; name one with invoices=table if there is");
        assertThat(drafted.status()).isZero();
        assertThat(checked.output()).contains("deals[0] \"sale\": 3 rows");
        assertThat(checked.status()).isZero();
        assertThat(again.errors()).contains("There is a file '" + file + "' already. Name a new one.");
        assertThat(again.status()).isEqualTo(1);
    }
}
