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

    @Test
    void aMappingThatFitsHasNoProblems() throws SQLException {
        MappingReport report = CheckedDeals.check(CheckedDeals.TABLES, CheckedDeals.MAPPING);

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
        var mapping = CheckedDeals.MAPPING
                .replace("\"person p\"", "\"persons p\"")
                .replace("d.amount", "d.amonut")
                .replace("d.state", "upper(d.stage)")
                .replace("d.person_id", "x.person_id");

        MappingReport report = CheckedDeals.check(CheckedDeals.TABLES, mapping);

        assertThat(report.isUsable()).isFalse();
        assertThat(CheckedDeals.only(report, MappingProblem.Code.MISSING_TABLE))
                .isEqualTo("contacts[0].from: there is no table 'persons'; did you mean 'PERSON'?");
        assertThat(CheckedDeals.only(report, MappingProblem.Code.MISSING_COLUMN))
                .isEqualTo(
                        "deals[0].columns.outcome: there is no column 'stage' in table 'deal'; did you mean 'STATE'?\n"
                                + "deals[0].columns.amount: there is no column 'amonut' in table 'deal'; did you mean 'AMOUNT'?");
        assertThat(CheckedDeals.only(report, MappingProblem.Code.REFUSED_SQL))
                .startsWith("deals[0].links[0].id: there is no table or alias 'x' here; known are 'd'");
        assertThat(report.text()).contains("Errors: the mapping cannot be used (4)");
    }

    @Test
    void columnsWithoutAnAliasAreFoundMissingToo() throws SQLException {
        assertThat(CheckedDeals.only(
                        CheckedDeals.check(CheckedDeals.TABLES, CheckedDeals.MAPPING.replace("d.amount", "amonut")),
                        MappingProblem.Code.MISSING_COLUMN))
                .isEqualTo("deals[0].columns.amount: there is no column 'amonut'; did you mean 'AMOUNT'?");
    }

    @Test
    void tablesOfJoinsAndSubSelectsAreLookedUp() throws SQLException {
        var join = CheckedDeals.MAPPING.replace("\"deal d\"", "\"deal d LEFT JOIN stages s ON s.code = d.stat\"");
        var sub = CheckedDeals.MAPPING.replace("d.currency", "(SELECT c.code FROM currencies c WHERE c.id = d.curr)");

        assertThat(CheckedDeals.check(CheckedDeals.TABLES, join).problems())
                .extracting(MappingProblem::toString)
                .contains(
                        "deals[0].from: there is no table 'stages'; known are 'DEAL', 'PERSON'",
                        "deals[0].from: there is no column 'stat' in table 'deal'; did you mean 'STATE'?");
        assertThat(CheckedDeals.check(CheckedDeals.TABLES, sub).problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.currency: there is no table 'currencies'; known are 'DEAL', 'PERSON'",
                        "deals[0].columns.currency: there is no column 'curr' in table 'deal'; did you mean 'CURRENCY'?");
    }

    @Test
    void sqlThatIsRefusedForAnotherReasonIsToldInTheWordsOfTheDatabase() throws SQLException {
        assertThat(CheckedDeals.only(
                        CheckedDeals.check(
                                CheckedDeals.TABLES, CheckedDeals.MAPPING.replace("d.currency", "d.currency +")),
                        MappingProblem.Code.REFUSED_SQL))
                .startsWith("deals[0].columns.currency: the database refuses this SQL: Syntax error in SQL statement");
    }

    @Test
    void anAliasOrALetterOfAMessageIsNoMissingColumn() throws SQLException {
        var mapping = CheckedDeals.MAPPING.replace("\"deal d\"", "\"deal d JOIN person p ON p.id = d.person_id AND\"");
        assertThat(CheckedDeals.check(CheckedDeals.TABLES, mapping).problems(MappingProblem.Severity.ERROR))
                .singleElement()
                .asString()
                .startsWith("deals[0].from: the database refuses this SQL: Syntax error in SQL statement");
    }

    @Test
    void typesThatCannotHoldWhatTheyAreMappedAsAreNamed() throws SQLException {
        var mapping = CheckedDeals.MAPPING
                .replace("{\"integer\": \"d.id\"}", "\"d.id\"")
                .replace("\"decimal\": \"d.amount\"", "\"decimal\": \"d.currency\"")
                .replace("\"utc\": \"d.created\"", "\"date\": \"d.created\"")
                .replace("\"utc\": \"d.closed\"", "\"epochMillis\": \"d.closed\"");

        assertThat(CheckedDeals.only(CheckedDeals.check(CheckedDeals.TABLES, mapping), MappingProblem.Code.WRONG_TYPE))
                .isEqualTo("""
                        deals[0].id: is of type integer, and mapped as text; write {"integer": ...}
                        deals[0].columns.amount: is of type character varying, and mapped as a number; map a column of numbers, or write a CAST
                        deals[0].columns.createdAt: is of type timestamp, and mapped as 'date'; write 'local' where it holds days at midnight or the clock of a zone, 'utc' where it holds the clock of UTC
                        deals[0].columns.closedAt: is of type timestamp, and mapped as 'epochMillis'; write 'utc' or 'local'""");
    }

    @Test
    void aTimestampWithOffsetIsToldFromOneWithout() throws SQLException {
        var tables = CheckedDeals.TABLES
                .replace("created TIMESTAMP", "created TIMESTAMP WITH TIME ZONE")
                .replace("closed TIMESTAMP", "closed DATE")
                .replace("2026-05-02 10:00:00", "2026-05-02");

        assertThat(CheckedDeals.only(CheckedDeals.check(tables, CheckedDeals.MAPPING), MappingProblem.Code.WRONG_TYPE))
                .isEqualTo("""
                        deals[0].columns.createdAt: is of type timestamp with time zone, and mapped as 'utc'; write 'offset'
                        deals[0].columns.closedAt: is of type date, and mapped as 'utc'; write 'date'""");
    }

    @Test
    void anEpochThatIsATextAsksForACast() throws SQLException {
        var tables = CheckedDeals.TABLES
                .replace("created TIMESTAMP", "created VARCHAR(20)")
                .replace("2026-05-01 10:00:00", "1777629600000");
        var mapping = CheckedDeals.MAPPING.replace("\"utc\": \"d.created\"", "\"epochMillis\": \"d.created\"");

        assertThat(CheckedDeals.check(tables, mapping).problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.createdAt: is of type character varying, and mapped as 'epochMillis'; write"
                                + " 'textTime', or a CAST to a number around an epoch");
        assertThat(CheckedDeals.only(CheckedDeals.check(tables, CheckedDeals.MAPPING), MappingProblem.Code.WRONG_TYPE))
                .isEqualTo(
                        "deals[0].columns.createdAt: is of type character varying, and mapped as 'utc'; write 'textTime', or a"
                                + " CAST to a number around an epoch. Some databases compare such texts by their characters, and count wrongly");
        assertThat(CheckedDeals.check(tables, mapping.replace("\"d.created\"", "\"CAST(d.created AS BIGINT)\""))
                        .problems())
                .extracting(MappingProblem::code)
                .containsExactly(MappingProblem.Code.NO_INDEX);
    }

    @Test
    void amountsOfFloatingPointAskForDecimals() throws SQLException {
        var tables = CheckedDeals.TABLES.replace("DECIMAL(12, 2)", "DOUBLE PRECISION");

        assertThat(CheckedDeals.check(tables, CheckedDeals.MAPPING).problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.amount: is of type double precision, which is not exact; say with 'decimals' to"
                                + " how many it is rounded: to as many as amounts have, which may be more than 2");
        assertThat(CheckedDeals.check(
                                tables, CheckedDeals.MAPPING.replace("\"d.amount\"", "\"d.amount\", \"decimals\": 2"))
                        .problems())
                .isEmpty();
    }

    @Test
    void aSchemaThatIsNotThereIsNoMissingAlias() throws SQLException {
        assertThat(CheckedDeals.check(CheckedDeals.TABLES, CheckedDeals.MAPPING.replace("\"deal d\"", "\"crm.deal d\""))
                        .problems(MappingProblem.Severity.ERROR))
                .extracting(MappingProblem::toString)
                .containsExactly("deals[0].from: there is no table 'crm.deal'; did you mean 'DEAL'?");
    }

    @Test
    void columnsThatNoIndexServesAreNotes() throws SQLException {
        var tables = CheckedDeals.TABLES
                .replace("CREATE INDEX deal_person ON deal (person_id);", "")
                .replace(
                        "CREATE INDEX deal_closed ON deal (closed);",
                        "CREATE INDEX deal_closed ON deal (state, closed);");

        MappingReport report = CheckedDeals.check(tables, CheckedDeals.MAPPING);

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
    void aColumnOfSeveralUsesIsNotedOnce() throws SQLException {
        var tables = CheckedDeals.TABLES.replace("CREATE INDEX deal_person ON deal (person_id);", "");
        var mapping = CheckedDeals.MAPPING.replace(
                "\"id\": {\"integer\": \"d.person_id\"}}]",
                "\"id\": {\"integer\": \"d.person_id\"}}, {\"to\": \"contact\", \"id\": {\"integer\": \"d.PERSON_ID\"}, \"where\": \"d.amount > 9\"}]");

        assertThat(mapping).isNotEqualTo(CheckedDeals.MAPPING);
        assertThat(CheckedDeals.check(tables, mapping).problems())
                .extracting(MappingProblem::path)
                .containsExactly("deals[0].links[0].id");
    }

    @Test
    void parametersAndQuotedNamesReachTheDatabase() throws SQLException {
        var tables = CheckedDeals.TABLES.replace("deal", "\"Acme Deal\"").replace("\"Acme Deal\"_", "deal_");
        var mapping = CheckedDeals.MAPPING
                .replace("\"deal d\"", "\"\\\"${tenant} Deal\\\" d\"")
                .replaceFirst("\\{", "{\"parameters\": {\"tenant\": \"Acme\"},");

        assertThat(CheckedDeals.check(tables, mapping).problems()).isEmpty();
    }

    @Test
    void theConnectionIsGivenBackAsItWas() throws SQLException {
        try (ScriptedDatabase database = ScriptedDatabase.of(CheckedDeals.TABLES)) {
            var watched = new ReturnedConnections();

            JdbcSource.check(watched.over(database.dataSource()), SchemaMapping.parse(CheckedDeals.MAPPING));

            assertThat(watched.opened()).isEqualTo(1);
            assertThat(watched.autoCommitAtClose()).containsExactly(false);
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAClearFault() {
        var nowhere = new JdbcDataSource();
        nowhere.setUrl("jdbc:h2:mem:nowhere;IFEXISTS=TRUE");

        assertThatThrownBy(() -> JdbcSource.check(nowhere, SchemaMapping.parse(CheckedDeals.MAPPING)))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith(
                        "The data source gave no connection (JdbcSQLNonTransientConnectionException, SQL state ")
                .hasMessageEndingWith("; see the cause");
    }
}
