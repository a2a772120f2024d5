package io.github.crmprofile.jdbc.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the check finds in the rows: codes, keys, times and amounts that are not what the mapping says. */
class DataCheckTest {

    @Test
    void invoicesThatNoColumnGivesADayOfIssueAreSaid() throws SQLException {
        var tables = CheckedDeals.TABLES
                + "CREATE TABLE bill (id INT PRIMARY KEY, person_id INT); INSERT INTO bill VALUES (1, 1), (2, 2);";
        var mapping = CheckedDeals.MAPPING.replaceFirst("\\n}\\s*$", """
                , "invoices": [{"name": "bill", "from": "bill b", "id": {"integer": "b.id"}, "columns": {"status": {"constant": "ISSUED"}},
                    "links": [{"to": "contact", "id": {"integer": "b.person_id"}}]}]
                }""");

        assertThat(CheckedDeals.only(CheckedDeals.check(tables, mapping), MappingProblem.Code.MISSING_DATE))
                .isEqualTo("invoices[0].columns.issuedOn: 2 rows of which no column says when they were issued:"
                        + " in no period but all time, and never overdue");
    }

    @Test
    void theStatesOfActivitiesOfWhichNoneIsCompletedAreNamedAndNobodyWhoHasThem() throws SQLException {
        var tables = CheckedDeals.TABLES + """
                CREATE TABLE call (id INT PRIMARY KEY, person_id INT, state VARCHAR(9), owner VARCHAR(30), at TIMESTAMP);
                INSERT INTO call SELECT x, 1, 'planned', 'mia@own.example', TIMESTAMP '2026-05-01 10:00:00' FROM SYSTEM_RANGE(1, 20);
                """;
        var mapping = CheckedDeals.MAPPING.replaceFirst("\\n}\\s*$", """
                , "activities": [{"name": "call", "from": "call a", "id": {"integer": "a.id"},
                    "columns": {"channel": {"constant": "call"}, "occurredAt": {"utc": "a.at"},
                      "completed": {"when": "a.state IN ('done') AND a.owner IS NOT NULL"}},
                    "links": [{"to": "contact", "id": {"integer": "a.person_id"}}]}]
                }""");

        assertThat(CheckedDeals.only(CheckedDeals.check(tables, mapping), MappingProblem.Code.NO_SUCH_RECORD))
                .contains("no activity is completed, of 20", "these have a.state 'planned' 20")
                .doesNotContain("owner");
    }

    /** Of activities without a channel none took place, beside calls that did. */
    @Test
    void aChannelThatRowsDoNotNameIsCalledSo() throws SQLException {
        var tables = CheckedDeals.TABLES + """
                CREATE TABLE call (id INT PRIMARY KEY, person_id INT, kind VARCHAR(9), state VARCHAR(9), at TIMESTAMP);
                INSERT INTO call SELECT x, 1, CASE WHEN x <= 20 THEN 'c' WHEN x <= 40 THEN ' ' END,
                    CASE WHEN x <= 20 THEN 'done' ELSE 'held' END, TIMESTAMP '2026-05-01 10:00:00' FROM SYSTEM_RANGE(1, 60);
                """;
        var mapping = CheckedDeals.MAPPING.replaceFirst("\\n}\\s*$", """
                , "activities": [{"name": "call", "from": "call a", "id": {"integer": "a.id"},
                    "columns": {"channel": {"codes": "a.kind", "values": {"c": "call"}}, "occurredAt": {"utc": "a.at"},
                      "completed": {"when": "a.state = 'done'"}},
                    "links": [{"to": "contact", "id": {"integer": "a.person_id"}}]}]
                }""");

        assertThat(CheckedDeals.only(CheckedDeals.check(tables, mapping), MappingProblem.Code.NO_SUCH_RECORD))
                .isEqualTo("activities: no activity of the channel unknown (rows that name none, or a blank one)"
                        + " is completed, of 40; look at the condition of 'completed': these have a.state 'held' 40");
    }

    @Test
    void codesWithoutAnEntryAreCounted() throws SQLException {
        var tables = CheckedDeals.TABLES
                + "INSERT INTO deal (id, person_id, state) VALUES (3, 1, 'wonn'), (4, 1, 'wonn'), (5, 1, 'zz'), (6, 1, NULL);";

        MappingReport report = CheckedDeals.check(tables, CheckedDeals.MAPPING);

        assertThat(report.isUsable()).isTrue();
        assertThat(report.problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.outcome: 1 row without a code; say with 'whenNull' what it means, or leave such rows out with 'where'",
                        "deals[0].columns.outcome.values: 2 rows with the code 'wonn', which has no entry; did you mean 'won'?",
                        "deals[0].columns.outcome.values: 1 row with the code 'zz', which has no entry; known are 'lost', 'open', 'won'");
        assertThat(report.problems()).extracting(MappingProblem::count).containsExactly(1L, 2L, 1L);
        assertThat(CheckedDeals.check(
                                tables,
                                CheckedDeals.MAPPING.replace(
                                        "\"open\": \"OPEN\"}",
                                        "\"open\": \"OPEN\"}, \"otherwise\": \"OPEN\", \"whenNull\": \"OPEN\""))
                        .problems())
                .isEmpty();
    }

    @Test
    void anOutcomeThatIsNoneIsNotedWhereNoCodesAreNamed() throws SQLException {
        var tables = CheckedDeals.TABLES
                + "INSERT INTO deal (id, person_id, state) VALUES (3, 1, 'LOST'), (4, 1, ''), (5, 1, '-');";
        var codes = "{\"codes\": \"d.state\", \"values\": {\"won\": \"WON\", \"lost\": \"LOST\", \"open\": \"OPEN\"}}";
        var text = CheckedDeals.MAPPING.replace(codes, "{\"text\": \"d.state\", \"absent\": [\"-\"]}");

        assertThat(CheckedDeals.check(tables, text).problems(MappingProblem.Severity.WARNING))
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.closedAt: 1 row won or lost without a closing date: in no period but all time",
                        "deals[0].columns.outcome: 1 row with the code 'open', which means nothing here without 'codes'; did you mean 'OPEN'?",
                        "deals[0].columns.outcome: 1 row with the code 'won', which means nothing here without 'codes'; did you mean 'WON'?");
    }

    @Test
    void textsThatAreNoTimeOfThePatternAreCounted() throws SQLException {
        var tables = CheckedDeals.TABLES
                        .replace("created TIMESTAMP", "created VARCHAR(20)")
                        .replace("2026-05-01 10:00:00", "2026-05-01")
                + "INSERT INTO deal (id, person_id, created) VALUES (3, 1, '2026-5-01'), (4, 1, '2026-02-30'), (5, 1, 'never'), (6, 1, NULL), (7, 1, ' '); UPDATE deal SET state = 'open' WHERE state IS NULL;";
        var mapping = CheckedDeals.MAPPING.replace(
                "{\"utc\": \"d.created\"}",
                "{\"textTime\": \"d.created\", \"pattern\": \"uuuu-MM-dd\", \"absent\": [\"never\"]}");

        assertThat(CheckedDeals.check(tables, mapping).problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.createdAt: 2 rows with a text that is no time of the pattern 'uuuu-MM-dd': its place among the"
                                + " others is not that of a time; mend it in SQL, or name stand-ins in 'absent'");
    }

    @Test
    void keysThatRepeatAreAnError() throws SQLException {
        var tables = CheckedDeals.TABLES.replace("deal (id INT PRIMARY KEY", "deal (id INT")
                + "INSERT INTO deal (id, person_id, state) VALUES (2, 1, 'open'), (NULL, 1, 'open');";

        assertThat(CheckedDeals.check(tables, CheckedDeals.MAPPING).problems())
                .extracting(MappingProblem::toString)
                .contains(
                        "deals[0].id: 1 row without a key; leave them out with 'where', or map another column",
                        "deals[0].id: 1 key in several rows; map a column that is unique, leave rows out with 'where', or say with 'rows' which of them is the record");
    }

    @Test
    void aJoinThatMultipliesRowsIsToldFromAKeyThatIsNone() throws SQLException {
        var tables = CheckedDeals.TABLES
                + "CREATE TABLE tag (deal_id INT, word VARCHAR(9)); INSERT INTO tag VALUES (1, 'a'), (1, 'b'), (2, 'c');";

        assertThat(CheckedDeals.only(
                        CheckedDeals.check(
                                tables,
                                CheckedDeals.MAPPING.replace(
                                        "\"deal d\"", "\"deal d JOIN tag t ON t.deal_id = d.id\"")),
                        MappingProblem.Code.DUPLICATE_KEY))
                .isEqualTo(
                        "deals[0].id: 1 key in several rows; a join in 'from' multiplies them: join rows that are unique,"
                                + " or ask for the rest with EXISTS or a sub-select");
    }

    @Test
    void datesOutsideBeliefCurrenciesAndClosingDatesAreCounted() throws SQLException {
        var tables = CheckedDeals.TABLES + """
                INSERT INTO deal VALUES
                    (3, 1, 'won', 7, NULL, '1970-01-01 00:00:00', NULL),
                    (4, 1, 'lost', NULL, NULL, '1979-12-31 23:59:59', '9999-12-31 00:00:00'),
                    (5, 1, 'open', NULL, NULL, '1980-01-01 00:00:00', '9999-12-31 00:00:00');
                """;

        MappingReport report = CheckedDeals.check(tables, CheckedDeals.MAPPING);

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
        assertThat(CheckedDeals.check(tables, CheckedDeals.MAPPING.replaceFirst("\\{", "{\"currency\": \"EUR\","))
                        .problems())
                .noneMatch(p -> p.code() == MappingProblem.Code.MISSING_CURRENCY);
    }

    @Test
    void dataThatTheDatabaseCannotConvertIsNamedWithoutItsValue() throws SQLException {
        var tables =
                CheckedDeals.TABLES + "INSERT INTO deal (id, person_id, state, currency) VALUES (3, 1, 'open', 'sex');";

        MappingReport report = CheckedDeals.check(
                tables,
                CheckedDeals.MAPPING.replace("\"decimal\": \"d.amount\"", "\"decimal\": \"CAST(d.currency AS INT)\""));

        assertThat(CheckedDeals.only(report, MappingProblem.Code.WRONG_TYPE))
                .isEqualTo(
                        "deals[0].columns.amount: the database fails on a row (SQL state 22018, code 22018): what is stored does"
                                + " not fit what it is mapped as");
        assertThat(report.text()).doesNotContain("sex").doesNotContain("EUR");
    }
}
