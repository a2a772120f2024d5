package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.ClientKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Cells of several ids against the same cells taken apart in Java: a record belongs to each client whose id is a part, and once, whether one client is asked
 * for, several or all.
 */
class SplitCellsTest {

    private static final List<String> PEOPLE = List.of("1", "10", "101", "O'Neil", "a.b", "x%", "[2]", "d e");
    private static final List<String> CELLS = List.of(
            "1",
            "10;1",
            " 101 ; 1 ;;1",
            "101",
            "O'Neil;a.b",
            "aXb;x%",
            "x1;xy%",
            ";",
            " ",
            "[2];2",
            "d e; d",
            "10;10;10",
            "0;1",
            "1;0");

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Deals that are worth 1, 2, 4 and so on, so that a sum tells which. */
    private static String tables(List<String> cells, String state) {
        var sql = new StringBuilder("""
                CREATE TABLE people (id VARCHAR(20), name VARCHAR(50), firms VARCHAR(50));
                CREATE TABLE firms (id VARCHAR(20), name VARCHAR(50));
                INSERT INTO firms VALUES ('7', 'Seven'), ('70', 'Seventy');
                CREATE TABLE deals (id INTEGER, people VARCHAR(50), firm VARCHAR(50), state VARCHAR(9), amount INTEGER, closed DATE);
                """);
        PEOPLE.forEach(id -> sql.append("INSERT INTO people VALUES (" + literal(id) + ", " + literal("N " + id) + ", "
                + (id.equals("1") ? "'70 ; 7'" : id.equals("10") ? "'70'" : "NULL") + ");\n"));
        for (int i = 0; i < cells.size(); i++) {
            sql.append("INSERT INTO deals VALUES (" + i + ", " + literal(cells.get(i)) + ", "
                    + (i == 3 ? "'7'" : i == 0 ? "'70;7'" : "''") + ", '" + state + "', " + (1 << i)
                    + ", DATE '2026-05-02');\n");
        }
        return sql.append("INSERT INTO deals VALUES (99, NULL, NULL, 'won', 99999, DATE '2026-05-02');\n")
                .toString();
    }

    private static String mapping(String id, String more) {
        return """
                {
                  "zone": "UTC",
                  "currency": "EUR",
                  "contacts": [{"from": "people p", "id": "p.id", "columns": {"name": "p.name"}, "companies": [{"id": {"text": "p.firms", "split": ";"}}]}],
                  "companies": [{"from": "firms f", "id": "f.id", "columns": {"name": "f.name"}}],
                  "deals": [{
                    "from": "deals d", "id": {"integer": "d.id"},
                    "columns": {"outcome": {"codes": "d.state", "values": {"won": "WON"}}, "amount": {"decimal": "d.amount"}, "closedAt": {"date": "d.closed"}},
                    "links": [{"to": "contact", "id": %s%s}, {"to": "company", "id": {"text": "d.firm", "split": ";"}}]
                  }]
                }
                """.formatted(id, more);
    }

    private static List<String> parts(String cell, String delimiter) {
        return Stream.of(cell.split(Pattern.quote(delimiter), -1))
                .map(part -> part.replaceAll("^ +| +$", ""))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String expected(List<String> cells, Function<String, List<String>> parts, String stored) {
        long sum = 0;
        var ids = new TreeSet<String>();
        for (int i = 0; i < cells.size(); i++) {
            if (parts.apply(cells.get(i)).contains(stored)) {
                sum += 1L << i;
                ids.add(String.valueOf(i));
            }
        }
        return (sum == 0 ? "none" : "EUR " + sum) + " " + ids;
    }

    private static void assertThatEachHasItsOwn(
            MappedSchema schema,
            List<String> cells,
            Function<String, List<String>> parts,
            Function<String, String> stored) {
        Map<String, List<String>> ofAll = schema.numbers(ClientKind.CONTACT, "deals.won.value", "deals.won.count");
        for (String id : PEOPLE) {
            String expected = expected(cells, parts, stored.apply(id));
            assertThat(schema.number("contact:" + id, "deals.won.value")).as(id).isEqualTo(expected);
            String value = expected.substring(0, expected.indexOf(" ["));
            String count =
                    String.valueOf(expected.substring(expected.indexOf('[')).split("\\d+", -1).length - 1);
            assertThat(ofAll).as(id).containsEntry(id, List.of(value, count));
        }
    }

    @Test
    void aRecordBelongsToEachClientOfItsCellOnce() throws SQLException {
        for (String delimiter : List.of(";", "||")) {
            List<String> cells =
                    CELLS.stream().map(cell -> cell.replace(";", delimiter)).toList();
            MappedSchema.onBoth(
                    tables(cells, "won"),
                    mapping("{\"text\": \"d.people\", \"split\": \"" + delimiter + "\"}", ""),
                    schema -> assertThatEachHasItsOwn(schema, cells, cell -> parts(cell, delimiter), id -> id));
        }
    }

    @Test
    void partsOfJsonAreItsTextsAndNumbers() throws SQLException {
        List<String> cells = CELLS.stream()
                .map(cell -> cell.isBlank() ? "" : "[\"" + cell.replace(";", "\", \"") + "\"]")
                .toList();
        MappedSchema.onBoth(
                tables(cells, "won"),
                mapping("{\"text\": \"d.people\", \"split\": \"json\"}", ""),
                schema -> assertThatEachHasItsOwn(
                        schema,
                        cells,
                        cell -> cell.isEmpty() ? List.of() : parts(cell.substring(2, cell.length() - 2), "\", \""),
                        id -> id));
        MappedSchema.onBoth(
                tables(List.of("[1, 10]", "[]", "[\"1\",101]", "null"), "won"),
                mapping("{\"text\": \"d.people\", \"split\": \"json\"}", ""),
                schema -> {
                    assertThat(schema.number("contact:1", "deals.won.value")).isEqualTo("EUR 5 [0, 2]");
                    assertThat(schema.number("contact:101", "deals.won.value")).isEqualTo("EUR 4 [2]");
                });
    }

    @Test
    void aPartMayHaveWhatIsNoPartOfTheIdAndMeanNobody() throws SQLException {
        List<String> cells =
                CELLS.stream().map(cell -> cell.replaceAll("(\\w)", "P-$1")).toList();
        MappedSchema.onBoth(
                tables(cells, "won"),
                mapping("{\"text\": \"d.people\", \"split\": \";\", \"strip\": \"P-\", \"absent\": [\"P-1\"]}", ""),
                schema -> {
                    assertThat(schema.number("contact:1", "deals.won.value")).isEqualTo("none []");
                    assertThat(schema.numbers(ClientKind.CONTACT, "deals.won.value", "deals.won.count"))
                            .containsEntry("1", List.of("none", "0"));
                });
    }

    @Test
    void conditionsOnTheRowHoldForEachPart() throws SQLException {
        MappedSchema.onBoth(
                tables(CELLS, "won"),
                mapping("{\"text\": \"d.people\", \"split\": \";\"}", ", \"where\": \"d.id > 0 OR d.id < 0\""),
                schema -> assertThat(schema.number("contact:1", "deals.won.value"))
                        .isEqualTo("EUR 12294 [1, 12, 13, 2]"));
    }

    @Test
    void aCompanyHasWhatBelongsToItAndToItsContacts() throws SQLException {
        MappedSchema.onBoth(tables(CELLS, "won"), mapping("{\"text\": \"d.people\", \"split\": \";\"}", ""), schema -> {
            assertThat(schema.number("company:7", "deals.won.value")).isEqualTo("EUR 9 [0, 3]");
            assertThat(schema.number("company:70", "deals.won.value")).isEqualTo("EUR 1 [0]");
            // Contact 1 is in both firms, contact 10 in one of them.
            assertThat(schema.numberWithContacts("company:7", "deals.won.value"))
                    .isEqualTo("EUR 12303 [0, 1, 12, 13, 2, 3]");
            assertThat(schema.numberWithContacts("company:70", "deals.won.value"))
                    .isEqualTo("EUR 14343 [0, 1, 11, 12, 13, 2]");
            assertThat(schema.numbers(ClientKind.COMPANY, "deals.won.value", "deals.won.count"))
                    .containsEntry("7", List.of("EUR 9", "2"))
                    .containsEntry("70", List.of("EUR 1", "1"));
        });
    }
}
