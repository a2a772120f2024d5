package io.github.crmprofile.jdbc.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a database accepts, and a developer did not mean: types, amounts, names and outcomes that the check points out. */
class MappingHintsTest {

    @Test
    void aUuidIsNoInteger() throws SQLException {
        var tables = CheckedDeals.TABLES
                .replace("deal (id INT PRIMARY KEY", "deal (id UUID PRIMARY KEY")
                .replace("(1, 1, 'won'", "('00000000-0000-0000-0000-000000000001', 1, 'won'")
                .replace("(2, 1, 'open'", "('00000000-0000-0000-0000-000000000002', 1, 'open'");

        assertThat(CheckedDeals.only(CheckedDeals.check(tables, CheckedDeals.MAPPING), MappingProblem.Code.WRONG_TYPE))
                .isEqualTo("deals[0].id: is of type uuid, and mapped as integer; write {\"uuid\": ...}");
    }

    @Test
    void aDivisionOfWholeNumbersIsNamed() throws SQLException {
        var tables = CheckedDeals.TABLES.replace("amount DECIMAL(12, 2)", "amount INT");

        assertThat(CheckedDeals.check(tables, CheckedDeals.MAPPING.replace("\"d.amount\"", "\"d.amount / 100\""))
                        .problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.amount: divides whole numbers, which cuts off what follows the decimal"
                                + " point; divide by 100.0, or map the stored number with 'scale'");
        assertThat(CheckedDeals.check(tables, CheckedDeals.MAPPING.replace("\"d.amount\"", "\"d.amount / 100.0\""))
                        .problems())
                .isEmpty();
    }

    @Test
    void amountsThatLookLikeCentsOrMillionthsAreNamed() throws SQLException {
        var cents = CheckedDeals.TABLES.replace("amount DECIMAL(12, 2)", "amount_cents BIGINT");
        var millionths = CheckedDeals.TABLES.replace("amount DECIMAL(12, 2)", "amount BIGINT")
                + "UPDATE deal SET amount = 100000000; INSERT INTO deal SELECT x, 1, 'open', x * 1000000000, 'EUR', '2026-05-01 10:00:00', NULL"
                + " FROM SYSTEM_RANGE(3, 6);";

        assertThat(CheckedDeals.check(cents, CheckedDeals.MAPPING.replace("d.amount", "d.amount_cents"))
                        .problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.amount: is a whole number with a name like one of cents; if it is, write"
                                + " 'scale': 2");
        assertThat(CheckedDeals.check(
                                cents, CheckedDeals.MAPPING.replace("\"d.amount\"", "\"d.amount_cents\", \"scale\": 2"))
                        .problems())
                .isEmpty();
        assertThat(CheckedDeals.check(millionths, CheckedDeals.MAPPING).problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.amount: has whole numbers that are all multiples of 10000, and a billion or"
                                + " more; if they are millionths, write 'scale': 6");
    }

    @Test
    void hundredthsOfCurrenciesThatHaveNoneAreNoted() throws SQLException {
        var tables = CheckedDeals.TABLES.replace("amount DECIMAL(12, 2)", "minor BIGINT")
                + "INSERT INTO deal SELECT x, 1, 'open', 100, CASE x WHEN 3 THEN 'JPY' WHEN 4 THEN 'KWD' WHEN 5 THEN 'PTS' END,"
                + " '2026-05-01 10:00:00', NULL FROM SYSTEM_RANGE(3, 6);";
        String mapping = CheckedDeals.MAPPING.replaceFirst("\\{", "{\"currency\": \"KRW\",");
        String amount = "{\"decimal\": \"d.amount\"}";

        assertThat(CheckedDeals.only(
                        CheckedDeals.check(tables, mapping.replace(amount, "{\"decimal\": \"d.minor\", \"scale\": 2}")),
                        MappingProblem.Code.UNUSUAL_MINOR_UNITS))
                .isEqualTo("""
                        deals[0].columns.amount.scale: 1 row in 'JPY', which has 0 decimals; if the column has its smallest units, write {"codes": "the currency", "values": {"JPY": 0}, "otherwise": 2}
                        deals[0].columns.amount.scale: 1 row in 'KRW', which has 0 decimals; if the column has its smallest units, write {"codes": "the currency", "values": {"KRW": 0}, "otherwise": 2}
                        deals[0].columns.amount.scale: 1 row in 'KWD', which has 3 decimals; if the column has its smallest units, write {"codes": "the currency", "values": {"KWD": 3}, "otherwise": 2}""");
        String codes =
                "\"currency\": {\"codes\": \"d.currency\", \"values\": {\"PTS\": \"ESP\"}, \"otherwise\": \"EUR\"}";
        assertThat(CheckedDeals.check(
                                tables,
                                mapping.replace(amount, "{\"decimal\": \"d.minor\", \"scale\": 2}")
                                        .replace("\"currency\": \"d.currency\"", codes))
                        .problems())
                .extracting(MappingProblem::code)
                .doesNotContain(MappingProblem.Code.UNUSUAL_MINOR_UNITS);
        assertThat(CheckedDeals.check(
                                tables,
                                mapping.replace(
                                        amount,
                                        "{\"decimal\": \"d.minor\", \"scale\": {\"codes\": \"d.currency\", \"values\": {\"JPY\": 0, \"KWD\": 3}, \"otherwise\": 2}}"))
                        .problems())
                .isEmpty();
    }

    @Test
    void problemsAreWhereTheAuthorWroteWhatIsWrong() throws SQLException {
        var tables = CheckedDeals.TABLES.replace("amount DECIMAL(12, 2)", "amount DOUBLE PRECISION")
                + "CREATE TABLE deal_person (deal INT, person INT); UPDATE deal SET amount = 1.005;"
                + "INSERT INTO deal VALUES (3, 1, 'open', 7.5, NULL, '2026-05-01 10:00:00', NULL);";
        String choices = "\"amount\": {\"choices\": [{\"decimal\": \"d.amount\", \"currency\": \"d.currency\"}]%s}";
        String mapping = CheckedDeals.MAPPING
                .replace("\"currency\": \"d.currency\",", "")
                .replace(
                        "\"closedAt\": {\"utc\": \"d.closed\"}",
                        "\"closedAt\": [{\"utc\": \"d.closed\"}, {\"utc\": \"d.ended\"}]")
                .replace(
                        "{\"to\": \"contact\", \"id\": {\"integer\": \"d.person_id\"}}",
                        "{\"to\": \"contact\", \"id\": {\"integer\": \"x.person\"}, \"via\": \"deal_person x ON x.dael\"}");

        assertThat(CheckedDeals.check(
                                tables,
                                mapping.replace("\"amount\": {\"decimal\": \"d.amount\"}", choices.formatted("")))
                        .problems())
                .extracting(MappingProblem::path)
                .contains("deals[0].columns.closedAt[1]", "deals[0].links[0].via", "deals[0].columns.amount");
        String right = mapping.replace("d.ended", "d.created").replace("x.dael", "x.deal");
        assertThat(CheckedDeals.check(
                                tables,
                                right.replace(
                                        "\"amount\": {\"decimal\": \"d.amount\"}",
                                        choices.formatted(", \"decimals\": 2")))
                        .problems(MappingProblem.Severity.WARNING))
                .extracting(MappingProblem::path)
                .contains("deals[0].columns.amount.decimals", "deals[0].columns.amount.choices");
        assertThatThrownBy(() -> SchemaMapping.parse(right.replace(
                        "\"amount\": {\"decimal\": \"d.amount\"}",
                        choices.formatted("").replace("\"d.amount\",", "\"d.amount\", \"decimals\": 2,"))))
                .hasMessageContaining(
                        "deals[0].columns.amount.choices[0]: has 'decimals', which holds for all choices; write it"
                                + " beside 'choices', as in {\"choices\": [...], \"decimals\": ...}");
    }

    @Test
    void aPartOfTheSmallestUnitIsSaidWhereTheScaleIs() throws SQLException {
        String amount = "{\"decimal\": \"d.amount\"}";
        String scale = "\"scale\": {\"codes\": \"d.currency\", \"values\": {\"JPY\": 0}, \"otherwise\": 2}}";
        var tables = CheckedDeals.TABLES + "UPDATE deal SET amount = 10.5 WHERE id = 1;";

        assertThat(CheckedDeals.check(
                                tables, CheckedDeals.MAPPING.replace(amount, "{\"decimal\": \"d.amount\", " + scale))
                        .problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.amount: 1 row with a part of the smallest unit, which is cut off; look"
                                + " whether the column has minor units, and say with 'scale' how many make one of the currency");
        assertThatThrownBy(() -> SchemaMapping.parse(
                        CheckedDeals.MAPPING.replace(amount, "{\"decimal\": \"d.amount\", \"decimals\": 2, " + scale)))
                .hasMessageContaining(
                        "deals[0].columns.amount: has 'decimals' beside a scale by currency, of which each"
                                + " number is a whole one; leave it out");
    }

    @Test
    void outcomesThatNoRecordHasAreNoted() throws SQLException {
        var tables = CheckedDeals.TABLES
                + "INSERT INTO deal SELECT x, 1, 'open', 1, 'EUR', '2026-05-01 10:00:00', NULL FROM SYSTEM_RANGE(3, 30);";

        assertThat(CheckedDeals.check(tables, CheckedDeals.MAPPING).problems())
                .extracting(MappingProblem::toString)
                .containsExactly("deals: no deal is lost, of 30; look at the codes of 'outcome'");
    }

    @Test
    void namesThatAreFoundOnlyInQuotesAreNamed() throws SQLException {
        var tables = CheckedDeals.TABLES
                        .replace("closed TIMESTAMP", "\"closedAt\" TIMESTAMP")
                        .replace("deal (closed)", "deal (\"closedAt\")")
                + "ALTER TABLE person RENAME TO \"Person\";";

        assertThat(CheckedDeals.check(tables, CheckedDeals.MAPPING.replace("d.closed", "d.closedAt"))
                        .problems(MappingProblem.Severity.ERROR))
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "contacts[0].from: there is no table 'person' without quotes; write \"Person\" in quotes",
                        "deals[0].columns.closedAt: there is no column 'closedAt' without quotes; write d.\"closedAt\" in quotes");
        assertThat(CheckedDeals.check(
                                tables,
                                CheckedDeals.MAPPING
                                        .replace("d.closed", "d.\\\"closedAt\\\"")
                                        .replace("\"person p\"", "\"\\\"Person\\\" p\""))
                        .problems())
                .isEmpty();
    }

    @Test
    void computedColumnsAreNotedAsThoseWithoutAnIndex() throws SQLException {
        assertThat(CheckedDeals.check(
                                CheckedDeals.TABLES,
                                CheckedDeals.MAPPING.replace(
                                        "\"d.closed\"", "\"CASE WHEN d.closed > d.created THEN d.closed END\""))
                        .problems())
                .extracting(MappingProblem::toString)
                .containsExactly(
                        "deals[0].columns.closedAt: is computed, so that an index on a column is of no use: to find"
                                + " the records of all clients in a period the whole table is read");
    }

    @Test
    void noIndexIsAdvisedForTextsOfWhichSomeLeaveOutTheirEnd() throws SQLException {
        String mapping = CheckedDeals.MAPPING.replace(
                "{\"utc\": \"d.closed\"}", "{\"textTime\": \"d.closed\", \"pattern\": \"yyyy-MM-dd HH:mm[:ss]\"}");
        var tables = CheckedDeals.TABLES
                .replace("closed TIMESTAMP", "closed VARCHAR(30)")
                .replace("2026-05-02 10:00:00", "2026-05-02 10:00");

        for (String indexed : List.of(tables, tables.replace("CREATE INDEX deal_closed ON deal (closed);", ""))) {
            assertThat(CheckedDeals.check(indexed, mapping).problems())
                    .extracting(MappingProblem::toString)
                    .containsExactly(
                            "deals[0].columns.closedAt: has texts of which some leave out their end, and which are compared with"
                                    + " it, so that an index on a column is of no use: to find the records of all clients in a"
                                    + " period the whole table is read");
        }
    }

    @Test
    void theListenerIsToldOfEachStep() throws SQLException {
        var steps = new ArrayList<String>();
        try (ScriptedDatabase database = ScriptedDatabase.of(CheckedDeals.TABLES)) {
            JdbcSource.check(
                    database.dataSource(),
                    SchemaMapping.parse(CheckedDeals.MAPPING),
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
