package io.github.crmprofile.jdbc.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.ReturnedConnections;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.source.SourceException;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class MappingCheckTest {

    static final String TABLES = """
            CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(50));
            CREATE TABLE deal (id INT PRIMARY KEY, person_id INT, state VARCHAR(10), amount DECIMAL(12, 2), currency VARCHAR(3),
                created TIMESTAMP, closed TIMESTAMP);
            CREATE INDEX deal_person ON deal (person_id);
            CREATE INDEX deal_created ON deal (created);
            CREATE INDEX deal_closed ON deal (closed);
            INSERT INTO person VALUES (1, 'Anna'), (2, 'Ben');
            INSERT INTO deal VALUES
                (1, 1, 'won', 100, 'EUR', '2026-05-01 10:00:00', '2026-05-02 10:00:00'),
                (2, 1, 'open', 50, 'EUR', '2026-05-01 10:00:00', NULL);
            """;
    static final String MAPPING = """
            {
              "contacts": [
                {"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}
              ],
              "deals": [
                {
                  "name": "deal",
                  "from": "deal d",
                  "id": {"integer": "d.id"},
                  "columns": {
                    "outcome": {"codes": "d.state", "values": {"won": "WON", "lost": "LOST", "open": "OPEN"}},
                    "amount": {"decimal": "d.amount"},
                    "currency": "d.currency",
                    "createdAt": {"utc": "d.created"},
                    "closedAt": {"utc": "d.closed"}
                  },
                  "links": [{"to": "contact", "id": {"integer": "d.person_id"}}]
                }
              ]
            }
            """;

    static MappingReport check(String tables, String mapping) throws SQLException {
        try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
            return JdbcSource.check(database.dataSource(), SchemaMapping.parse(mapping));
        }
    }

    static String only(MappingReport report, MappingProblem.Code code) {
        return report.problems().stream()
                .filter(p -> p.code() == code)
                .map(MappingProblem::toString)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    @Test
    void aMappingThatFitsHasNoProblems() throws SQLException {
        MappingReport report = check(TABLES, MAPPING);

        assertThat(report.problems()).isEmpty();
        assertThat(report.isUsable()).isTrue();
        assertThat(report.rows()).containsEntry("contacts[0] \"person\"", 2L).containsEntry("deals[0] \"deal\"", 2L);
        assertThat(report.text()).startsWith("Database: H2 2.").endsWith("""

                          contacts[0] "person": 2 rows
                          deals[0] "deal": 2 rows
                        No problems.
                        """);
    }

    @Test
    void missingTablesAndColumnsAreNamedAllAtOnceWithTheNearestThatExist() throws SQLException {
        var mapping = MAPPING.replace("\"person p\"", "\"persons p\"")
                .replace("d.amount", "d.amonut")
                .replace("d.state", "upper(d.stage)")
                .replace("d.person_id", "x.person_id");

        MappingReport report = check(TABLES, mapping);

        assertThat(report.isUsable()).isFalse();
        assertThat(only(report, MappingProblem.Code.MISSING_TABLE))
                .isEqualTo("contacts[0].from: there is no table 'persons'; did you mean 'PERSON'?");
        assertThat(only(report, MappingProblem.Code.MISSING_COLUMN))
                .isEqualTo(
                        "deals[0].columns.outcome: there is no column 'stage' in table 'deal'; did you mean 'STATE'?\n"
                                + "deals[0].columns.amount: there is no column 'amonut' in table 'deal'; did you mean 'AMOUNT'?");
        assertThat(only(report, MappingProblem.Code.REFUSED_SQL))
                .startsWith("deals[0].links[0].id: there is no table or alias 'x' here; known are 'd'");
        assertThat(report.text()).contains("Errors: the mapping cannot be used (4)");
    }

    @Test
    void invoicesThatNoColumnGivesADayOfIssueAreSaid() throws SQLException {
        var tables = TABLES
                + "CREATE TABLE bill (id INT PRIMARY KEY, person_id INT); INSERT INTO bill VALUES (1, 1), (2, 2);";
        var mapping = MAPPING.replaceFirst("\\n}\\s*$", """
                , "invoices": [{"name": "bill", "from": "bill b", "id": {"integer": "b.id"}, "columns": {"status": {"constant": "ISSUED"}},
                    "links": [{"to": "contact", "id": {"integer": "b.person_id"}}]}]
                }""");

        assertThat(only(check(tables, mapping), MappingProblem.Code.MISSING_DATE))
                .isEqualTo("invoices[0].columns.issuedOn: 2 rows of which no column says when they were issued:"
                        + " in no period but all time, and never overdue");
    }

    @Test
    void theStatesOfActivitiesOfWhichNoneIsCompletedAreNamedAndNobodyWhoHasThem() throws SQLException {
        var tables = TABLES + """
                CREATE TABLE call (id INT PRIMARY KEY, person_id INT, state VARCHAR(9), owner VARCHAR(30), at TIMESTAMP);
                INSERT INTO call SELECT x, 1, 'planned', 'mia@own.example', TIMESTAMP '2026-05-01 10:00:00' FROM SYSTEM_RANGE(1, 20);
                """;
        var mapping = MAPPING.replaceFirst("\\n}\\s*$", """
                , "activities": [{"name": "call", "from": "call a", "id": {"integer": "a.id"},
                    "columns": {"channel": {"constant": "call"}, "occurredAt": {"utc": "a.at"},
                      "completed": {"when": "a.state IN ('done') AND a.owner IS NOT NULL"}},
                    "links": [{"to": "contact", "id": {"integer": "a.person_id"}}]}]
                }""");

        assertThat(only(check(tables, mapping), MappingProblem.Code.NO_SUCH_RECORD))
                .contains("no activity is completed, of 20", "these have a.state 'planned' 20")
                .doesNotContain("owner");
    }

    @Test
    void columnsWithoutAnAliasAreFoundMissingToo() throws SQLException {
        assertThat(only(check(TABLES, MAPPING.replace("d.amount", "amonut")), MappingProblem.Code.MISSING_COLUMN))
                .isEqualTo("deals[0].columns.amount: there is no column 'amonut'; did you mean 'AMOUNT'?");
    }

    @Test
    void tablesOfJoinsAndSubSelectsAreLookedUp() throws SQLException {
        var join = MAPPING.replace("\"deal d\"", "\"deal d LEFT JOIN stages s ON s.code = d.stat\"");
        var sub = MAPPING.replace("d.currency", "(SELECT c.code FROM currencies c WHERE c.id = d.curr)");

        assertThat(check(TABLES, join).problems())
                .extracting(MappingProblem::toString)
                .contains(
                        "deals[0].from: there is no table 'stages'; known are 'DEAL', 'PERSON'",
                        "deals[0].from: there is no column 'stat' in table 'deal'; did you mean 'STATE'?");
        assertThat(check(TABLES, sub).problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.currency: there is no table 'currencies'; known are 'DEAL', 'PERSON'",
                        "deals[0].columns.currency: there is no column 'curr' in table 'deal'; did you mean 'CURRENCY'?");
    }

    @Test
    void sqlThatIsRefusedForAnotherReasonIsToldInTheWordsOfTheDatabase() throws SQLException {
        assertThat(only(check(TABLES, MAPPING.replace("d.currency", "d.currency +")), MappingProblem.Code.REFUSED_SQL))
                .startsWith("deals[0].columns.currency: the database refuses this SQL: Syntax error in SQL statement");
    }

    @Test
    void anAliasOrALetterOfAMessageIsNoMissingColumn() throws SQLException {
        var mapping = MAPPING.replace("\"deal d\"", "\"deal d JOIN person p ON p.id = d.person_id AND\"");
        assertThat(check(TABLES, mapping).problems(MappingProblem.Severity.ERROR))
                .singleElement()
                .asString()
                .startsWith("deals[0].from: the database refuses this SQL: Syntax error in SQL statement");
    }

    @Test
    void typesThatCannotHoldWhatTheyAreMappedAsAreNamed() throws SQLException {
        var mapping = MAPPING.replace("{\"integer\": \"d.id\"}", "\"d.id\"")
                .replace("\"decimal\": \"d.amount\"", "\"decimal\": \"d.currency\"")
                .replace("\"utc\": \"d.created\"", "\"date\": \"d.created\"")
                .replace("\"utc\": \"d.closed\"", "\"epochMillis\": \"d.closed\"");

        assertThat(only(check(TABLES, mapping), MappingProblem.Code.WRONG_TYPE)).isEqualTo("""
                        deals[0].id: is of type integer, and mapped as text; write {"integer": ...}
                        deals[0].columns.amount: is of type character varying, and mapped as a number; map a column of numbers, or write a CAST
                        deals[0].columns.createdAt: is of type timestamp, and mapped as 'date'; write 'local' where it holds days at midnight or the clock of a zone, 'utc' where it holds the clock of UTC
                        deals[0].columns.closedAt: is of type timestamp, and mapped as 'epochMillis'; write 'utc' or 'local'""");
    }

    @Test
    void aTimestampWithOffsetIsToldFromOneWithout() throws SQLException {
        var tables = TABLES.replace("created TIMESTAMP", "created TIMESTAMP WITH TIME ZONE")
                .replace("closed TIMESTAMP", "closed DATE")
                .replace("2026-05-02 10:00:00", "2026-05-02");

        assertThat(only(check(tables, MAPPING), MappingProblem.Code.WRONG_TYPE)).isEqualTo("""
                        deals[0].columns.createdAt: is of type timestamp with time zone, and mapped as 'utc'; write 'offset'
                        deals[0].columns.closedAt: is of type date, and mapped as 'utc'; write 'date'""");
    }

    @Test
    void anEpochThatIsATextAsksForACast() throws SQLException {
        var tables = TABLES.replace("created TIMESTAMP", "created VARCHAR(20)")
                .replace("2026-05-01 10:00:00", "1777629600000");
        var mapping = MAPPING.replace("\"utc\": \"d.created\"", "\"epochMillis\": \"d.created\"");

        assertThat(check(tables, mapping).problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.createdAt: is of type character varying, and mapped as 'epochMillis'; write"
                                + " 'textTime', or a CAST to a number around an epoch");
        assertThat(only(check(tables, MAPPING), MappingProblem.Code.WRONG_TYPE))
                .isEqualTo(
                        "deals[0].columns.createdAt: is of type character varying, and mapped as 'utc'; write 'textTime', or a"
                                + " CAST to a number around an epoch. Some databases compare such texts by their characters, and count wrongly");
        assertThat(check(tables, mapping.replace("\"d.created\"", "\"CAST(d.created AS BIGINT)\""))
                        .problems())
                .extracting(MappingProblem::code)
                .containsExactly(MappingProblem.Code.NO_INDEX);
    }

    @Test
    void amountsOfFloatingPointAskForDecimals() throws SQLException {
        var tables = TABLES.replace("DECIMAL(12, 2)", "DOUBLE PRECISION");

        assertThat(check(tables, MAPPING).problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.amount: is of type double precision, which is not exact; say with 'decimals' to"
                                + " how many it is rounded: to as many as amounts have, which may be more than 2");
        assertThat(check(tables, MAPPING.replace("\"d.amount\"", "\"d.amount\", \"decimals\": 2"))
                        .problems())
                .isEmpty();
    }

    @Test
    void codesWithoutAnEntryAreCounted() throws SQLException {
        var tables = TABLES
                + "INSERT INTO deal (id, person_id, state) VALUES (3, 1, 'wonn'), (4, 1, 'wonn'), (5, 1, 'zz'), (6, 1, NULL);";

        MappingReport report = check(tables, MAPPING);

        assertThat(report.isUsable()).isTrue();
        assertThat(report.problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.outcome: 1 row without a code; say with 'whenNull' what it means, or leave such rows out with 'where'",
                        "deals[0].columns.outcome.values: 2 rows with the code 'wonn', which has no entry; did you mean 'won'?",
                        "deals[0].columns.outcome.values: 1 row with the code 'zz', which has no entry; known are 'lost', 'open', 'won'");
        assertThat(report.problems()).extracting(MappingProblem::count).containsExactly(1L, 2L, 1L);
        assertThat(check(
                                tables,
                                MAPPING.replace(
                                        "\"open\": \"OPEN\"}",
                                        "\"open\": \"OPEN\"}, \"otherwise\": \"OPEN\", \"whenNull\": \"OPEN\""))
                        .problems())
                .isEmpty();
    }

    @Test
    void anOutcomeThatIsNoneIsNotedWhereNoCodesAreNamed() throws SQLException {
        var tables = TABLES + "INSERT INTO deal (id, person_id, state) VALUES (3, 1, 'LOST'), (4, 1, ''), (5, 1, '-');";
        var codes = "{\"codes\": \"d.state\", \"values\": {\"won\": \"WON\", \"lost\": \"LOST\", \"open\": \"OPEN\"}}";
        var text = MAPPING.replace(codes, "{\"text\": \"d.state\", \"absent\": [\"-\"]}");

        assertThat(check(tables, text).problems(MappingProblem.Severity.WARNING))
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.closedAt: 1 row won or lost without a closing date: in no period but all time",
                        "deals[0].columns.outcome: 1 row with the code 'open', which means nothing here without 'codes'; did you mean 'OPEN'?",
                        "deals[0].columns.outcome: 1 row with the code 'won', which means nothing here without 'codes'; did you mean 'WON'?");
    }

    @Test
    void textsThatAreNoTimeOfThePatternAreCounted() throws SQLException {
        var tables =
                TABLES.replace("created TIMESTAMP", "created VARCHAR(20)").replace("2026-05-01 10:00:00", "2026-05-01")
                        + "INSERT INTO deal (id, person_id, created) VALUES (3, 1, '2026-5-01'), (4, 1, '2026-02-30'), (5, 1, 'never'), (6, 1, NULL), (7, 1, ' '); UPDATE deal SET state = 'open' WHERE state IS NULL;";
        var mapping = MAPPING.replace(
                "{\"utc\": \"d.created\"}",
                "{\"textTime\": \"d.created\", \"pattern\": \"uuuu-MM-dd\", \"absent\": [\"never\"]}");

        assertThat(check(tables, mapping).problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.createdAt: 2 rows with a text that is no time of the pattern 'uuuu-MM-dd': its place among the"
                                + " others is not that of a time; mend it in SQL, or name stand-ins in 'absent'");
    }

    @Test
    void aSchemaThatIsNotThereIsNoMissingAlias() throws SQLException {
        assertThat(check(TABLES, MAPPING.replace("\"deal d\"", "\"crm.deal d\""))
                        .problems(MappingProblem.Severity.ERROR))
                .extracting(MappingProblem::toString)
                .containsExactly("deals[0].from: there is no table 'crm.deal'; did you mean 'DEAL'?");
    }

    @Test
    void keysThatRepeatAreAnError() throws SQLException {
        var tables = TABLES.replace("deal (id INT PRIMARY KEY", "deal (id INT")
                + "INSERT INTO deal (id, person_id, state) VALUES (2, 1, 'open'), (NULL, 1, 'open');";

        assertThat(check(tables, MAPPING).problems())
                .extracting(MappingProblem::toString)
                .contains(
                        "deals[0].id: 1 row without a key; leave them out with 'where', or map another column",
                        "deals[0].id: 1 key in several rows; map a column that is unique, leave rows out with 'where', or say with 'rows' which of them is the record");
    }

    @Test
    void aJoinThatMultipliesRowsIsToldFromAKeyThatIsNone() throws SQLException {
        var tables = TABLES
                + "CREATE TABLE tag (deal_id INT, word VARCHAR(9)); INSERT INTO tag VALUES (1, 'a'), (1, 'b'), (2, 'c');";

        assertThat(only(
                        check(tables, MAPPING.replace("\"deal d\"", "\"deal d JOIN tag t ON t.deal_id = d.id\"")),
                        MappingProblem.Code.DUPLICATE_KEY))
                .isEqualTo(
                        "deals[0].id: 1 key in several rows; a join in 'from' multiplies them: join rows that are unique,"
                                + " or ask for the rest with EXISTS or a sub-select");
    }

    @Test
    void datesOutsideBeliefCurrenciesAndClosingDatesAreCounted() throws SQLException {
        var tables = TABLES + """
                INSERT INTO deal VALUES
                    (3, 1, 'won', 7, NULL, '1970-01-01 00:00:00', NULL),
                    (4, 1, 'lost', NULL, NULL, '1979-12-31 23:59:59', '9999-12-31 00:00:00'),
                    (5, 1, 'open', NULL, NULL, '1980-01-01 00:00:00', '9999-12-31 00:00:00');
                """;

        MappingReport report = check(tables, MAPPING);

        assertThat(report.problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.createdAt: 2 rows dated before 1980 or after 2100; name stand-ins in 'absent', and look"
                                + " at the form of the time",
                        "deals[0].columns.closedAt: 1 row dated before 1980 or after 2100; name stand-ins in 'absent', and look"
                                + " at the form of the time",
                        "deals[0].columns.currency: 1 row with an amount and no currency: left out of sums; give the mapping"
                                + " a 'currency'",
                        "deals[0].columns.closedAt: 1 row won or lost without a closing date: in no period but all time");
        assertThat(report.text()).contains("Warnings: some numbers may lack records, or have too many (4)");
        assertThat(check(tables, MAPPING.replaceFirst("\\{", "{\"currency\": \"EUR\","))
                        .problems())
                .noneMatch(p -> p.code() == MappingProblem.Code.MISSING_CURRENCY);
    }

    @Test
    void columnsThatNoIndexServesAreNotes() throws SQLException {
        var tables = TABLES.replace("CREATE INDEX deal_person ON deal (person_id);", "")
                .replace(
                        "CREATE INDEX deal_closed ON deal (closed);",
                        "CREATE INDEX deal_closed ON deal (state, closed);");

        MappingReport report = check(tables, MAPPING);

        assertThat(report.problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].links[0].id: no index of 'deal' begins with 'person_id': to find the records of a client the whole"
                                + " table is read",
                        "deals[0].columns.closedAt: no index of 'deal' begins with 'closed': to find the records of all clients in a"
                                + " period the whole table is read");
        assertThat(report.text())
                .contains("Notes: the numbers are those of the mapping; look whether this is meant (2)");
    }

    @Test
    void dataThatTheDatabaseCannotConvertIsNamedWithoutItsValue() throws SQLException {
        var tables = TABLES + "INSERT INTO deal (id, person_id, state, currency) VALUES (3, 1, 'open', 'sex');";

        MappingReport report =
                check(tables, MAPPING.replace("\"decimal\": \"d.amount\"", "\"decimal\": \"CAST(d.currency AS INT)\""));

        assertThat(only(report, MappingProblem.Code.WRONG_TYPE))
                .isEqualTo(
                        "deals[0].columns.amount: the database fails on a row (SQL state 22018, code 22018): what is stored does"
                                + " not fit what it is mapped as");
        assertThat(report.text()).doesNotContain("sex").doesNotContain("EUR");
    }

    @Test
    void aColumnOfSeveralUsesIsNotedOnce() throws SQLException {
        var tables = TABLES.replace("CREATE INDEX deal_person ON deal (person_id);", "");
        var mapping = MAPPING.replace(
                "\"id\": {\"integer\": \"d.person_id\"}}]",
                "\"id\": {\"integer\": \"d.person_id\"}}, {\"to\": \"contact\", \"id\": {\"integer\": \"d.PERSON_ID\"}, \"where\": \"d.amount > 9\"}]");

        assertThat(mapping).isNotEqualTo(MAPPING);
        assertThat(check(tables, mapping).problems())
                .extracting(MappingProblem::path)
                .containsExactly("deals[0].links[0].id");
    }

    @Test
    void parametersAndQuotedNamesReachTheDatabase() throws SQLException {
        var tables = TABLES.replace("deal", "\"Acme Deal\"").replace("\"Acme Deal\"_", "deal_");
        var mapping = MAPPING.replace("\"deal d\"", "\"\\\"${tenant} Deal\\\" d\"")
                .replaceFirst("\\{", "{\"parameters\": {\"tenant\": \"Acme\"},");

        assertThat(check(tables, mapping).problems()).isEmpty();
    }

    @Test
    void theConnectionIsGivenBackAsItWas() throws SQLException {
        try (ScriptedDatabase database = ScriptedDatabase.of(TABLES)) {
            var watched = new ReturnedConnections();

            JdbcSource.check(watched.over(database.dataSource()), SchemaMapping.parse(MAPPING));

            assertThat(watched.opened()).isEqualTo(1);
            assertThat(watched.autoCommitAtClose()).containsExactly(false);
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAClearFault() {
        var nowhere = new JdbcDataSource();
        nowhere.setUrl("jdbc:h2:mem:nowhere;IFEXISTS=TRUE");

        assertThatThrownBy(() -> JdbcSource.check(nowhere, SchemaMapping.parse(MAPPING)))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith(
                        "The data source gave no connection (JdbcSQLNonTransientConnectionException, SQL state ")
                .hasMessageEndingWith("; see the cause");
    }
}
