package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What depends on a code or on the moment of the request, on databases that compare texts and times in different ways. */
class CodedLinksAndMomentsTest {

    private static final List<String> PEOPLE = List.of(
            "CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(50));",
            "CREATE TABLE firm (id INT PRIMARY KEY, name VARCHAR(50));",
            "CREATE TABLE sale (id INT PRIMARY KEY, person_id INT);",
            "INSERT INTO person VALUES (1, 'Anna'), (2, 'Ben');",
            "INSERT INTO firm VALUES (1, 'Acme');",
            "INSERT INTO sale VALUES (1, 2);");
    private static final String CLIENTS = """
            "ids": "integer",
            "contacts": [{"name": "person", "from": "person p", "id": "p.id", "columns": {"name": "p.name"}}],
            "companies": [{"name": "firm", "from": "firm f", "id": "f.id", "columns": {"name": "f.name"}}],
            "deals": [{"name": "sale", "from": "sale s", "id": "s.id", "columns": {"outcome": {"constant": "OPEN"}}, "links": [{"to": "contact", "id": "s.person_id"}]}]
            """;

    private static String script(String... tables) {
        return String.join("\n", PEOPLE) + "\n" + String.join("\n", tables) + "\n";
    }

    private static String dropped(String script) {
        return "DROP TABLE IF EXISTS person;\nDROP TABLE IF EXISTS firm;\nDROP TABLE IF EXISTS sale;\nDROP TABLE IF EXISTS note;\n"
                + script;
    }

    // A class name, as frameworks store it; '\C' is no escape, and yet nothing that may be left to a database.
    private static String classNames(String backslash) {
        return script(
                "CREATE TABLE note (id INT PRIMARY KEY, about_type VARCHAR(40), about_id INT, kind INT, made DATE);",
                "INSERT INTO note VALUES (1, 'App%1$sContact', 1, 3, '2026-05-01'), (2, 'App%1$sFirm', 1, 4, '2026-05-02');"
                        .formatted(backslash),
                "INSERT INTO note VALUES (3, 'app%1$scontact', 1, 30, '2026-05-03'), (4, 'App%1$sSale', 1, 2, '2026-05-04');"
                        .formatted(backslash),
                "INSERT INTO note VALUES (5, 'AppContact', 1, 5, '2026-05-05'), (6, NULL, 1, NULL, '2026-05-06');",
                "INSERT INTO note VALUES (7, 'It''s', 1, 7, '2026-05-07');");
    }

    private static final String NOTES = """
            {
              %s,
              "clientsOfDeal": "always",
              "activities": [
                {
                  "name": "note",
                  "from": "note n",
                  "id": "n.id",
                  "columns": {"channel": {"constant": "chat"}, "occurredAt": {"date": "n.made"}, "completed": true},
                  "links": [{"to": %s, "id": "n.about_id"}]
                }
              ]
            }
            """;
    private static final String BY_NAME = NOTES.formatted(CLIENTS, """
            {"codes": "n.about_type", "values": {"App\\\\Contact": "contact", "App\\\\Firm": "company", "App\\\\Sale": "deal", "It's": "company"}}""");
    private static final String BY_NUMBER = NOTES.formatted(CLIENTS, """
            {"codes": "n.kind", "values": {"2": "deal", "3": "contact", "4": "company"}}""");

    private static void areExact(MappedSchema shape) {
        assertThat(shape.problems()).isEmpty();
        assertThat(shape.number("contact:1", "activities.count")).isEqualTo("1 [1]");
        assertThat(shape.number("contact:2", "activities.count")).isEqualTo("1 [4]");
        assertThat(shape.number("company:1", "activities.count")).isEqualTo("2 [7, 2]");
    }

    private static void areNumbers(MappedSchema shape) {
        assertThat(shape.problems()).isEmpty();
        assertThat(shape.number("contact:1", "activities.count")).isEqualTo("1 [1]");
        assertThat(shape.number("contact:2", "activities.count")).isEqualTo("1 [4]");
        assertThat(shape.number("company:1", "activities.count")).isEqualTo("1 [2]");
    }

    @Test
    void aLinkLeadsWhereTheCodeOfItsRowSaysCharacterByCharacter() throws SQLException {
        try (MappedSchema h2 = MappedSchema.onH2(classNames("\\"), BY_NAME);
                MappedSchema mariaDb = MappedSchema.onMariaDb(dropped(classNames("\\\\")), BY_NAME)) {
            areExact(h2);
            areExact(mariaDb);
        }
        try (MappedSchema postgreSql = MappedSchema.onPostgreSql(classNames("\\"), BY_NAME)) {
            areExact(postgreSql);
        }
    }

    @Test
    void codesThatAreWholeNumbersAreComparedAsNumbers() throws SQLException {
        try (MappedSchema h2 = MappedSchema.onH2(classNames("\\") + "-- by number", BY_NUMBER);
                MappedSchema duckDb = MappedSchema.onDuckDb(classNames("\\"), BY_NUMBER)) {
            areNumbers(h2);
            areNumbers(duckDb);
        }
        try (MappedSchema postgreSql = MappedSchema.onPostgreSql(classNames("\\"), BY_NUMBER)) {
            areNumbers(postgreSql);
        }
    }

    private static final String EVENTS = script(
            "CREATE TABLE note (id INT PRIMARY KEY, who INT, starts TIMESTAMP(6), ends TIMESTAMP(6), local_end TIMESTAMP(6), on_day DATE, seconds BIGINT, millis BIGINT);",
            // 8:00 in UTC, 10:00 in Rome, is the moment of the request.
            "INSERT INTO note VALUES (1, 1, '2026-05-01 08:00:00', '2026-06-10 08:00:00', '2026-06-10 10:00:00', '2026-06-10', 1781078400, 1781078400000);",
            "INSERT INTO note VALUES (2, 1, '2026-05-02 08:00:00', '2026-06-10 08:00:00.000001', '2026-06-10 10:00:00.000001', '2026-06-11', 1781078401, 1781078400001);",
            "INSERT INTO note VALUES (3, 1, '2026-05-03 08:00:00', '2026-05-03 09:00:00', '2026-05-03 11:00:00', '2026-05-03', 1777795200, 1777795200000);",
            "INSERT INTO note VALUES (4, 1, '2026-05-04 08:00:00', NULL, NULL, NULL, NULL, NULL);");

    private static String taken(String condition) {
        return """
            {
              "zone": "Europe/Rome",
              %s,
              "definitions": {"over": "%s"},
              "activities": [
                {
                  "name": "event",
                  "from": "note n LEFT JOIN (SELECT e.id AS eid, CASE WHEN ${over} THEN 'over' ELSE 'open' END AS state FROM note e) x ON x.eid = n.id",
                  "id": "n.id",
                  "columns": {
                    "channel": {"codes": "CASE WHEN ${over} THEN 'm' ELSE 't' END", "values": {"m": "meeting", "t": "call"}},
                    "occurredAt": {"utc": "n.starts"},
                    "completed": {"when": "x.state = 'over' AND ${over}"}
                  },
                  "links": [{"to": "contact", "id": "n.who", "where": "${over} OR n.who = 1"}]
                }
              ]
            }
            """.formatted(CLIENTS, condition);
    }

    private static void haveTakenPlace(MappedSchema shape) {
        assertThat(shape.problems()).isEmpty();
        assertThat(shape.number("contact:1", "activities.count")).isEqualTo("2 [3, 1]");
        assertThat(shape.number("contact:1", "channel.load")).isEqualTo("meeting 2 [3, 1]");
    }

    @Test
    void whatIsOverIsToldByTheMomentOfTheRequestInTheFormOfTheColumn() throws SQLException {
        for (String condition : List.of(
                "ends <= ${now.utc}",
                "local_end <= ${now.local}",
                "on_day <= ${now.date}",
                "seconds <= ${now.epochSeconds}",
                "millis <= ${now.epochMillis}")) {
            String drawn = EVENTS + "-- " + condition;
            try (MappedSchema h2 = MappedSchema.onH2(drawn, taken(condition));
                    MappedSchema mariaDb = MappedSchema.onMariaDb(
                            dropped(EVENTS.replace("TIMESTAMP(6)", "DATETIME(6)")), taken(condition));
                    MappedSchema duckDb = MappedSchema.onDuckDb(drawn, taken(condition))) {
                haveTakenPlace(h2);
                haveTakenPlace(mariaDb);
                haveTakenPlace(duckDb);
            }
            try (MappedSchema postgreSql = MappedSchema.onPostgreSql(EVENTS, taken(condition))) {
                haveTakenPlace(postgreSql);
            }
        }
    }

    @Test
    void aMomentWithZoneIsComparedAsAPointInTime() throws SQLException {
        String offsets = EVENTS.replace("ends TIMESTAMP(6)", "ends TIMESTAMP(6) WITH TIME ZONE")
                .replace("'2026-06-10 08:00:00'", "'2026-06-10 10:00:00+02:00'")
                .replace("'2026-06-10 08:00:00.000001'", "'2026-06-10 10:00:00.000001+02:00'")
                .replace("'2026-05-03 09:00:00'", "'2026-05-03 09:00:00+00:00'");
        try (MappedSchema h2 = MappedSchema.onH2(offsets, taken("ends <= ${now.offset}"));
                MappedSchema postgreSql = MappedSchema.onPostgreSql(offsets, taken("ends <= ${now.offset}"))) {
            haveTakenPlace(h2);
            haveTakenPlace(postgreSql);
        }
    }

    @Test
    void anAmountInMinorUnitsHasAsManyDecimalsAsItsCurrency() throws SQLException {
        var tables = script(
                "CREATE TABLE note (id INT PRIMARY KEY, who INT, amount INT, cur VARCHAR(3), closed DATE);",
                "INSERT INTO note VALUES (1, 1, 2000000000, 'JPY', '2026-05-01'), (2, 1, 150, 'EUR', '2026-05-02');",
                "INSERT INTO note VALUES (3, 1, 150, 'KWD', '2026-05-03'), (4, 1, 1, 'EUR', '2026-05-04'), (5, 1, 7, NULL, '2026-05-05');");
        var mapping = """
            {
              "currency": "EUR",
              "ids": "integer",
              "contacts": [{"name": "person", "from": "person p", "id": "p.id", "columns": {"name": "p.name"}}],
              "deals": [
                {
                  "name": "payment",
                  "from": "note n",
                  "id": "n.id",
                  "columns": {
                    "outcome": {"constant": "WON"},
                    "amount": {"decimal": "n.amount", "scale": {"codes": "n.cur", "values": {"JPY": 0, "KWD": 3}, "otherwise": 2}},
                    "currency": "n.cur",
                    "closedAt": {"date": "n.closed"}
                  },
                  "links": [{"to": "contact", "id": "n.who"}]
                }
              ]
            }
            """;
        String sums = "EUR 1.58, JPY 2000000000, KWD 0.15 [5, 4, 3, 2, 1]";
        try (MappedSchema h2 = MappedSchema.onH2(tables, mapping);
                MappedSchema mariaDb = MappedSchema.onMariaDb(dropped(tables), mapping);
                MappedSchema duckDb = MappedSchema.onDuckDb(tables, mapping)) {
            assertThat(List.of(h2, mariaDb, duckDb)).allSatisfy(shape -> {
                assertThat(shape.problems()).isEmpty();
                assertThat(shape.number("contact:1", "deals.won.value")).isEqualTo(sums);
            });
        }
        try (MappedSchema postgreSql = MappedSchema.onPostgreSql(tables, mapping)) {
            assertThat(postgreSql.number("contact:1", "deals.won.value")).isEqualTo(sums);
        }
    }
}
