package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose columns are all text, as exported files give them: the same mapping has the same numbers on DuckDB and on H2. */
class ExportedTextsTest {

    @Test
    void aTextTimeIsInTheZoneOfTheMappingAndABlankOneIsUnknown() throws SQLException {
        // 23:45 in Mexico is 1 June in Rome, whose May is asked for; 23:30 of 30 April is 1 May.
        MappedSchema.onBoth(ExportedDeals.TABLES, ExportedDeals.MAPPING, schema -> {
            assertThat(schema.number("contact:101", "deals.won.value")).isEqualTo("GBP 5 [4, 2]");
            assertThat(schema.problems())
                    .containsExactly(
                            "deals[0].columns.closedAt: 1 row won or lost without a closing date: in no period but all time",
                            "deals[0].columns.outcome: 1 row without a code; say with 'whenNull' what it means, or leave such rows out"
                                    + " with 'where'");
        });
        MappedSchema.onBoth(
                ExportedDeals.TABLES,
                ExportedDeals.MAPPING.replace("America/Mexico_City", "Europe/Rome"),
                schema -> assertThat(schema.number("contact:101", "deals.won.value"))
                        .isEqualTo("GBP 130004 [1, 4]"));
    }

    @Test
    void aDayStaysOnItsDayInWhateverFormItComes() throws SQLException {
        for (String form : new String[] {
            "{\"textTime\": \"d.closing\", \"pattern\": \"yyyy-MM-dd HH:mm:ss\"}",
            "{\"textTime\": \"d.closing\", \"pattern\": \"yyyy-MM-dd' 00:00:00'\"}",
            "{\"textTime\": \"SUBSTRING(d.closing, 1, 10)\", \"pattern\": \"yyyy-MM-dd\"}",
            "{\"local\": \"CAST(d.closing AS TIMESTAMP)\"}",
            "{\"date\": \"CAST(CAST(d.closing AS TIMESTAMP) AS DATE)\"}"
        }) {
            var tables = """
                    CREATE TABLE people (id VARCHAR(20), name VARCHAR(50));
                    CREATE TABLE deals (id VARCHAR(20), person VARCHAR(50), state VARCHAR(20), amount VARCHAR(20), closing VARCHAR(30));
                    INSERT INTO people VALUES ('101', 'Ana');
                    INSERT INTO deals VALUES ('1', '101', 'won', '1', '2026-05-01 00:00:00'), ('2', '101', 'won', '2', '2026-06-01 00:00:00');
                    """;
            MappedSchema.onBoth(
                    tables,
                    ExportedDeals.MAPPING
                            .replace("America/Mexico_City", "Europe/Rome")
                            .replaceAll(
                                    "(?s)\"closedAt\": \\{.*?}\\s*}",
                                    java.util.regex.Matcher.quoteReplacement("\"closedAt\": " + form)),
                    schema -> assertThat(schema.number("contact:101", "deals.won.value"))
                            .as(form)
                            .isEqualTo("GBP 1 [1]"));
        }
    }

    @Test
    void textsOfOneColumnMayLeaveOutTheEndOfTheirPattern() throws SQLException {
        // Equal times are in the order of their ids, however they are written.
        for (String pattern : List.of("yyyy-MM-dd HH:mm[:ss]", "yyyy-MM-dd[ HH:mm:ss]", "yyyy-MM-dd HH:mm:ss[.SSS]")) {
            String[] ends = {" 00:00", " 00:00:00", " 00:00:00.000"};
            int full = pattern.contains("S") ? 2 : 1;
            String cut = pattern.contains("[ ") ? "" : ends[full - 1];
            var tables = """
                    CREATE TABLE people (id VARCHAR(20), name VARCHAR(50));
                    CREATE TABLE deals (id VARCHAR(20), person VARCHAR(50), state VARCHAR(20), amount VARCHAR(20), closed VARCHAR(30), updated VARCHAR(30));
                    INSERT INTO people VALUES ('101', 'Ana');
                    INSERT INTO deals VALUES ('1', '101', 'won', '1', '2026-05-01%1$s', ''), ('2', '101', 'won', '2', '2026-05-01%2$s', ''),
                        ('3', '101', 'won', '4', '2026-05-01%1$s', ''), ('4', '101', 'won', '8', '2026-06-01%1$s', ''), ('5', '101', 'won', '16', '2026-06-01%2$s', ''),
                        ('6', '101', 'won', '32', '2026-05-31%1$s', ''), ('7', '101', 'won', '64', '2026-05-31 2', ''), ('8', '101', 'won', '128', '', '2026-05-02%1$s');
                    """.formatted(cut, ends[full]);
            MappedSchema.onBoth(
                    tables,
                    ExportedDeals.MAPPING
                            .replace("America/Mexico_City", "Europe/Rome")
                            .replace("yyyy-MM-dd HH:mm", pattern),
                    schema -> {
                        assertThat(schema.number("contact:101", "deals.won.value"))
                                .as(pattern)
                                .isEqualTo("GBP 167 [6, 8, 1, 2, 3]");
                        assertThat(schema.problems())
                                .contains(
                                        "deals[0].columns.closedAt: 1 row with a text that is no time of the pattern '"
                                                + pattern
                                                + "': its place among the others is not that of a time; mend it in SQL, or name stand-ins in 'absent'");
                    });
        }
    }

    @Test
    void aStandInForNoTimeIsOneInBothLengths() throws SQLException {
        for (String never : List.of("1900-01-01 00:00", "1900-01-01 00:00:00")) {
            MappedSchema.onBoth(
                    ExportedDeals.TABLES.replace("'2026-05-02 10:00', ''", "'2026-05-02 10:00', '1900-01-01 00:00'")
                            + "INSERT INTO deals (id, person, state, closed, updated) VALUES ('9', '101', 'won', '1900-01-01 00:00:00', '');",
                    ExportedDeals.MAPPING
                            .replace("yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm[:ss]")
                            .replace(
                                    "\"textTime\": \"d.closed\",",
                                    "\"textTime\": \"d.closed\", \"absent\": [\"" + never + "\"],")
                            .replace(
                                    "\"textTime\": \"d.updated\",",
                                    "\"textTime\": \"d.updated\", \"absent\": [\"" + never + "\"],"),
                    schema -> assertThat(schema.problems())
                            .as(never)
                            .noneMatch(problem -> problem.contains("dated before 1980")));
        }
    }

    @Test
    void csvReadOfH2DoesNotNoticeDamage(@TempDir Path folder) throws IOException, SQLException {
        var damaged = Map.of(
                "a,b\n1,x\n2,\"y\n3,z\n",
                "1|x, 2|y\n3,z\n",
                "a,b\n1\n2,x,more\n",
                "1|null, 2|x",
                "a,b\n1,Zo\u00eb\n",
                "1|Zo\ufffd");
        for (var text : damaged.entrySet()) {
            Path file = Files.writeString(folder.resolve("file.csv"), text.getKey(), StandardCharsets.ISO_8859_1);
            try (ScriptedDatabase database =
                            ScriptedDatabase.of("-- " + text.getValue().length());
                    Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT a || '|' || COALESCE(b, 'null') FROM CSVREAD('"
                            + file + "', NULL, 'charset=UTF-8')")) {
                var read = new ArrayList<String>();
                while (rows.next()) {
                    read.add(rows.getString(1));
                }
                assertThat(String.join(", ", read)).isEqualTo(text.getValue());
            }
        }
    }

    @Test
    void aConditionThatLeavesOutEveryRowIsSaid() throws SQLException {
        MappedSchema.onBoth(
                ExportedDeals.TABLES,
                ExportedDeals.MAPPING.replace(
                        "\"from\": \"deals d\",", "\"from\": \"deals d\", \"where\": \"d.state = 'Won'\","),
                schema -> assertThat(schema.problems())
                        .containsExactly("deals[0].where: leaves out all 5 rows: the source has no record; look at the"
                                + " values that it compares"));
    }

    @Test
    void blanksAndOtherTextsMayStandInForNoTime() throws SQLException {
        UnaryOperator<String> never = text -> text.replace("'2026-05-02 10:00', ''", "'2026-05-02 10:00', 'never'");
        MappedSchema.onBoth(
                never.apply(ExportedDeals.TABLES),
                ExportedDeals.MAPPING.replace(
                        "\"textTime\": \"d.updated\",", "\"textTime\": \"d.updated\", \"absent\": [\"\", \"never\"],"),
                schema ->
                        assertThat(schema.problems()).noneMatch(problem -> problem.contains("a text that is no time")));
    }

    @Test
    void aConversionThatFailsIsAnErrorOfItsColumn() throws SQLException {
        MappedSchema.onBoth(
                ExportedDeals.TABLES.replace("'130000.0'", "'130 000'"),
                ExportedDeals.MAPPING,
                schema -> assertThat(schema.problems())
                        .anySatisfy(problem -> assertThat(problem)
                                .startsWith("deals[0].columns.amount: the database fails on a row (")
                                .doesNotContain("130")
                                .endsWith("): what is stored does not fit what it is mapped as")));
        // With a default currency nothing else reads the amount.
        MappedSchema.onBoth(
                ExportedDeals.TABLES,
                ExportedDeals.MAPPING.replace("NULLIF(d.amount, '')", "d.state"),
                schema -> assertThat(schema.problems())
                        .anyMatch(
                                problem -> problem.startsWith("deals[0].columns.amount: the database fails on a row")));
    }

    /** SQLite and MariaDB take such a text for 0, and others stop at it. */
    @Test
    void textsThatAreNoNumbersAreCountedWhereTheyAreCast() throws SQLException {
        for (String text : List.of("'1,50'", "'EUR 5'", "'5-'", "'n/a'", "'-'", "'.'")) {
            MappedSchema.onBoth(
                    ExportedDeals.TABLES.replace("'130000.0'", text),
                    ExportedDeals.MAPPING,
                    schema -> assertThat(schema.problems())
                            .contains(
                                    "deals[0].columns.amount: 1 row with a text that is no number such as -1234.56; the database"
                                            + " stops at it, or makes another number of it: mend the rows, or let a CASE leave them out"
                                            + " or write them in this form"));
        }
        for (String text : List.of("' 130.5 '", "'-7'", "''", "NULL")) {
            MappedSchema.onBoth(
                    ExportedDeals.TABLES.replace("'130000.0'", text),
                    ExportedDeals.MAPPING.replace("NULLIF(d.amount, '')", "NULLIF(TRIM(d.amount), '')"),
                    schema ->
                            assertThat(schema.problems()).noneMatch(problem -> problem.contains("that is no number")));
        }
    }

    @Test
    void roundingThatChangesAmountsIsCounted() throws SQLException {
        var tables = ExportedDeals.TABLES
                .replace("amount VARCHAR(20)", "amount DOUBLE PRECISION")
                .replace("'130000.0'", "9225.225")
                .replace("'1', '2026-04", "100.1, '2026-04");
        var mapping = ExportedDeals.MAPPING.replace(
                "{\"decimal\": \"CAST(NULLIF(d.amount, '') AS DECIMAL(12, 2))\"}",
                "{\"decimal\": \"d.amount\", \"decimals\": 2}");
        MappedSchema.onBoth(
                tables,
                mapping,
                schema -> assertThat(schema.problems())
                        .contains(
                                "deals[0].columns.amount.decimals: 1 row with more decimals than 2, which rounding changes;"
                                        + " 'decimals': 3 keeps them all"));
        MappedSchema.onBoth(
                tables.replace("9225.225", "1.0 / 3"),
                mapping,
                schema -> assertThat(schema.problems())
                        .contains(
                                "deals[0].columns.amount.decimals: 1 row with more decimals than 2, which rounding changes; some have"
                                        + " more than 9, as a quotient has; round them in the database to what the amounts have"));
        MappedSchema.onBoth(
                tables,
                mapping.replace("\"decimals\": 2", "\"decimals\": 3"),
                schema -> assertThat(schema.problems()).noneMatch(problem -> problem.contains("rounding")));
    }

    @Test
    void aReasonThatHoldsNoValueIsRepeated() throws SQLException {
        var mapping = ExportedDeals.MAPPING.replace(
                "CAST(NULLIF(d.amount, '') AS DECIMAL(12, 2))",
                "EXTRACT(hour FROM CAST(CAST(d.closed || ':00' AS TIME) AS INTERVAL))");
        try (MappedSchema schema = MappedSchema.onDuckDb(ExportedDeals.TABLES.replace("'2026-0", "'0"), mapping)) {
            assertThat(schema.problems()).anyMatch(problem -> problem.startsWith("deals[0].columns.amount: "));
        }
    }
}
