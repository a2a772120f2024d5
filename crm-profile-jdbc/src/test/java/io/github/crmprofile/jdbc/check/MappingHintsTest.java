package io.github.crmprofile.jdbc.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What a database accepts, and a developer did not mean: types, amounts, names and outcomes that the check points out. */
class MappingHintsTest {

    @Test
    void aUuidIsNoInteger() throws SQLException {
        var tables = MappingCheckTest.TABLES
                .replace("deal (id INT PRIMARY KEY", "deal (id UUID PRIMARY KEY")
                .replace("(1, 1, 'won'", "('00000000-0000-0000-0000-000000000001', 1, 'won'")
                .replace("(2, 1, 'open'", "('00000000-0000-0000-0000-000000000002', 1, 'open'");

        assertThat(MappingCheckTest.only(
                        MappingCheckTest.check(tables, MappingCheckTest.MAPPING), MappingProblem.Code.WRONG_TYPE))
                .isEqualTo("deals[0].id: is of type uuid, and mapped as integer; write {\"uuid\": ...}");
    }

    @Test
    void aDivisionOfWholeNumbersIsNamed() throws SQLException {
        var tables = MappingCheckTest.TABLES.replace("amount DECIMAL(12, 2)", "amount INT");

        assertThat(MappingCheckTest.check(
                                tables, MappingCheckTest.MAPPING.replace("\"d.amount\"", "\"d.amount / 100\""))
                        .problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.amount: divides whole numbers, which cuts off what follows the decimal"
                                + " point; divide by 100.0, or map the stored number with 'scale'");
        assertThat(MappingCheckTest.check(
                                tables, MappingCheckTest.MAPPING.replace("\"d.amount\"", "\"d.amount / 100.0\""))
                        .problems())
                .isEmpty();
    }

    @Test
    void amountsThatLookLikeCentsOrMillionthsAreNamed() throws SQLException {
        var cents = MappingCheckTest.TABLES.replace("amount DECIMAL(12, 2)", "amount_cents BIGINT");
        var millionths = MappingCheckTest.TABLES.replace("amount DECIMAL(12, 2)", "amount BIGINT")
                + "UPDATE deal SET amount = 100000000; INSERT INTO deal SELECT x, 1, 'open', x * 1000000000, 'EUR', '2026-05-01 10:00:00', NULL"
                + " FROM SYSTEM_RANGE(3, 6);";

        assertThat(MappingCheckTest.check(cents, MappingCheckTest.MAPPING.replace("d.amount", "d.amount_cents"))
                        .problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.amount: is a whole number with a name like one of cents; if it is, write"
                                + " 'scale': 2");
        assertThat(MappingCheckTest.check(
                                cents,
                                MappingCheckTest.MAPPING.replace("\"d.amount\"", "\"d.amount_cents\", \"scale\": 2"))
                        .problems())
                .isEmpty();
        assertThat(MappingCheckTest.check(millionths, MappingCheckTest.MAPPING).problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.amount: has whole numbers that are all multiples of 10000, and a billion or"
                                + " more; if they are millionths, write 'scale': 6");
    }

    @Test
    void outcomesThatNoRecordHasAreNoted() throws SQLException {
        var tables = MappingCheckTest.TABLES
                + "INSERT INTO deal SELECT x, 1, 'open', 1, 'EUR', '2026-05-01 10:00:00', NULL FROM SYSTEM_RANGE(3, 30);";

        assertThat(MappingCheckTest.check(tables, MappingCheckTest.MAPPING).problems())
                .extracting(MappingProblem::toString)
                .containsExactly("deals: no deal is lost, of 30; look at the codes of 'outcome'");
    }

    @Test
    void namesThatAreFoundOnlyInQuotesAreNamed() throws SQLException {
        var tables = MappingCheckTest.TABLES
                        .replace("closed TIMESTAMP", "\"closedAt\" TIMESTAMP")
                        .replace("deal (closed)", "deal (\"closedAt\")")
                + "ALTER TABLE person RENAME TO \"Person\";";

        assertThat(MappingCheckTest.check(tables, MappingCheckTest.MAPPING.replace("d.closed", "d.closedAt"))
                        .problems(MappingProblem.Severity.ERROR))
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "contacts[0].from: there is no table 'person' without quotes; write \"Person\" in quotes",
                        "deals[0].columns.closedAt: there is no column 'closedAt' without quotes; write d.\"closedAt\" in quotes");
        assertThat(MappingCheckTest.check(
                                tables,
                                MappingCheckTest.MAPPING
                                        .replace("d.closed", "d.\\\"closedAt\\\"")
                                        .replace("\"person p\"", "\"\\\"Person\\\" p\""))
                        .problems())
                .isEmpty();
    }

    @Test
    void computedColumnsAreNotedAsThoseWithoutAnIndex() throws SQLException {
        assertThat(MappingCheckTest.check(
                                MappingCheckTest.TABLES,
                                MappingCheckTest.MAPPING.replace(
                                        "\"d.closed\"", "\"CASE WHEN d.closed > d.created THEN d.closed END\""))
                        .problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.closedAt: is computed, so that an index on a column is of no use: to find"
                                + " the records of all clients in a period the whole table is read");
    }

    @Test
    void theListenerIsToldOfEachStep() throws SQLException {
        var steps = new ArrayList<String>();
        try (ScriptedDatabase database = ScriptedDatabase.of(MappingCheckTest.TABLES)) {
            JdbcSource.check(
                    database.dataSource(),
                    SchemaMapping.parse(MappingCheckTest.MAPPING),
                    step -> steps.add(step.number() + "/" + step.of() + " " + step.source() + " " + step.part()));
        }

        assertThat(steps)
                .containsExactly(
                        "1/4 contacts[0] \"person\" ROWS",
                        "2/4 deals[0] \"deal\" ROWS",
                        "3/4 contacts[0] \"person\" LINKS",
                        "4/4 deals[0] \"deal\" LINKS");
    }
}
