package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import java.sql.SQLException;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.Test;

/** Texts of several ids, and links that a record itself names. */
class SplitTextsTest {

    @Test
    void aPrimaryContactThatTheDealNamesIsALinkOfItsOwn() throws SQLException {
        var tables = ExportedDeals.TABLES
                + "CREATE TABLE roles (deal VARCHAR(20), person VARCHAR(20)); INSERT INTO roles VALUES ('1', '101'), ('1', '151');";
        var roles =
                "[{\"to\": \"contact\", \"id\": \"r.person\", \"via\": {\"from\": \"roles r\", \"key\": \"r.deal\"}, \"primary\": \"r.person = d.person\"}]";
        MappedSchema.onBoth(
                tables,
                ExportedDeals.MAPPING.replace("[{\"to\": \"contact\", \"id\": \"d.person\"}]", roles),
                schema -> assertThat(schema.problems())
                        .contains(
                                "deals[0].links[0].primary: there is no table or alias 'd' here; known are 'r'; a contact that the record"
                                        + " names itself is a link of its own, with that column as 'id', without 'via', and with 'primary':"
                                        + " '1 = 1'"));
    }

    @Test
    void aTextOfSeveralIdsIsALinkToEach() throws SQLException {
        var tables = ExportedDeals.TABLES
                        .replace("'130000.0'", "'130000'")
                        .replace("('1', '101'", "('1', '101; 151;;101'")
                        .replace("('2', '101'", "('2', '1015'")
                + "UPDATE people SET name = NULL WHERE id = '0';";
        String link =
                "[{\"to\": \"contact\", \"id\": {\"text\": \"d.person\", \"split\": \";\"}, \"primary\": \"d.id = '1'\"}]";
        MappedSchema.onBoth(
                tables,
                ExportedDeals.MAPPING
                        .replace("America/Mexico_City", "Europe/Rome")
                        .replace("[{\"to\": \"contact\", \"id\": \"d.person\"}]", link),
                schema -> {
                    assertThat(schema.number("contact:101", "deals.won.value")).isEqualTo("GBP 130004 [1, 4]");
                    assertThat(schema.number("contact:151", "deals.won.value")).isEqualTo("GBP 130000 [1]");
                });
        MappedSchema.onBoth(
                tables.replace("101; 151;;101", "[\"101\", \"151\"]").replace("('4', '101'", "('4', '[\"101\"]'"),
                ExportedDeals.MAPPING
                        .replace("America/Mexico_City", "Europe/Rome")
                        .replace(
                                "[{\"to\": \"contact\", \"id\": \"d.person\"}]",
                                link.replace("\"split\": \";\"", "\"split\": \"json\"")),
                schema -> {
                    assertThat(schema.number("contact:101", "deals.won.value")).isEqualTo("GBP 130004 [1, 4]");
                    assertThat(schema.number("contact:151", "deals.won.value")).isEqualTo("GBP 130000 [1]");
                });
    }

    @Test
    void aColumnOfSplitIdsThatIsNotThereIsNamedWhereItIsWritten() throws SQLException {
        String link = "[{\"to\": \"contact\", \"id\": {\"text\": \"d.persons\", \"split\": \";\"}}]";
        MappedSchema.onBoth(
                ExportedDeals.TABLES,
                ExportedDeals.MAPPING.replace("[{\"to\": \"contact\", \"id\": \"d.person\"}]", link),
                schema -> assertThat(schema.problems())
                        .anySatisfy(
                                problem -> assertThat(problem.toLowerCase(java.util.Locale.ROOT))
                                        .startsWith(
                                                "deals[0].links[0].id: there is no column 'persons' in table 'deals'; did you mean 'person'?")));
    }

    @Test
    void aDatabaseOnWhichSplittingIsNotTestedRefusesIt() {
        var other = new JDBCDataSource();
        other.setURL("jdbc:hsqldb:mem:split");
        SchemaMapping mapping = SchemaMapping.parse(ExportedDeals.MAPPING.replace(
                "[{\"to\": \"contact\", \"id\": \"d.person\"}]",
                "[{\"to\": \"contact\", \"id\": {\"text\": \"d.person\", \"split\": \";\"}}]"));
        assertThatThrownBy(() -> JdbcSource.check(other, mapping))
                .hasMessage(
                        "'split' is tested on DuckDB and H2 alone, and not for this database; load the tables into one of those, or"
                                + " write a link 'via' a table or view that has a row for each part");
    }
}
