package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amounts and times that no single column has. */
class AwkwardAmountsAndTimesTest {

    private static final String PERSON = """
            CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(50));
            INSERT INTO person VALUES (1, 'Anna'), (2, 'Ben');
            """;
    private static final String CONTACTS = """
            "contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}]
            """;

    @Test
    void anAmountThatIsCalculatedIsOneNumberInEveryCalculation() throws SQLException {
        var tables = PERSON + """
                CREATE TABLE invoice (id INT PRIMARY KEY, person_id INT, total DECIMAL(12, 2), discount DECIMAL(12, 2), paid_cents BIGINT,
                    issued DATE);
                INSERT INTO invoice VALUES (1, 1, 100, 10, 3000, '2026-05-01'), (2, 1, 50, NULL, 1000, '2026-05-02'),
                    (3, 1, 20.5, 0.5, NULL, '2026-05-03');
                """;
        var mapping = """
                {
                  "currency": "EUR",
                  %s,
                  "invoices": [
                    {
                      "name": "invoice",
                      "from": "invoice i",
                      "id": {"integer": "i.id"},
                      "columns": {
                        "status": {"constant": "ISSUED"},
                        "amount": {"decimal": "i.total - i.discount"},
                        "paidAmount": {"decimal": "i.paid_cents", "scale": 2},
                        "issuedOn": {"date": "i.issued"}
                      },
                      "links": [{"to": "contact", "id": {"integer": "i.person_id"}}]
                    }
                  ]
                }
                """.formatted(CONTACTS);
        try (MappedSchema shape = MappedSchema.onH2(tables, mapping)) {
            assertThat(shape.number("contact:1", "invoices.issued.value")).isEqualTo("EUR 110 (1 missing) [3, 2, 1]");
            assertThat(shape.number("contact:1", "invoices.outstanding.value"))
                    .isEqualTo("EUR 80 (1 missing) [3, 2, 1]");
        }
    }

    @Test
    void theClosingTimeOfAHistoryIsThatOfItsLastClosing() throws SQLException {
        var tables = PERSON + """
                CREATE TABLE opportunity (id INT PRIMARY KEY, person_id INT, status VARCHAR(20), amount DECIMAL(12, 2));
                CREATE TABLE status_log (id INT PRIMARY KEY, parent INT, "to" VARCHAR(20), at TIMESTAMP);
                INSERT INTO opportunity VALUES (1, 1, 'Converted', 10), (2, 1, 'Converted', 20), (3, 1, 'Open', 40), (4, 1, 'Lost', 80),
                    (5, 1, 'Converted', 160);
                INSERT INTO status_log VALUES
                    (1, 1, 'Open', '2026-03-01 10:00:00'), (2, 1, 'Converted', '2026-05-31 21:59:59'),
                    (3, 2, 'Converted', '2026-04-01 10:00:00'), (4, 2, 'Open', '2026-04-02 10:00:00'), (5, 2, 'Converted', '2026-05-03 10:00:00'),
                    (6, 3, 'Lost', '2026-05-04 10:00:00'), (7, 3, 'Open', '2026-05-05 10:00:00'),
                    (8, 4, 'Lost', '2026-05-06 10:00:00'), (9, 4, 'Archived', '2026-06-01 10:00:00');
                """;
        var mapping = """
                {
                  "currency": "EUR",
                  %s,
                  "deals": [
                    {
                      "name": "opportunity",
                      "from": "opportunity o",
                      "id": {"integer": "o.id"},
                      "columns": {
                        "outcome": {"codes": "o.status", "values": {"Converted": "WON", "Lost": "LOST", "Open": "OPEN"}},
                        "amount": {"decimal": "o.amount"},
                        "createdAt": {"utc": "(SELECT MIN(l.at) FROM status_log l WHERE l.parent = o.id)"},
                        "closedAt": {"utc": "(SELECT MAX(l.at) FROM status_log l WHERE l.parent = o.id AND l.\\"to\\" = o.status)"}
                      },
                      "links": [{"to": "contact", "id": {"integer": "o.person_id"}}]
                    }
                  ]
                }
                """.formatted(CONTACTS);
        for (MappedSchema each :
                List.of(MappedSchema.onH2(tables, mapping), MappedSchema.onPostgreSql(tables, mapping))) {
            try (MappedSchema shape = each) {
                assertThat(shape.problems())
                        .containsExactly(
                                "deals[0].columns.closedAt: 1 row won or lost without a closing date: in no period but all time");
                assertThat(shape.number("contact:1", "deals.won.value")).isEqualTo("EUR 30 [1, 2]");
                assertThat(shape.number("contact:1", "deals.lost.value")).isEqualTo("EUR 80 [4]");
                assertThat(shape.number("contact:1", "deals.open.value")).isEqualTo("EUR 40 [3]");
                assertThat(shape.warnings("contact:1"))
                        .containsExactly("CLOSED_WITHOUT_DATE deal 5", "UNKNOWN_CREATION deal 5");
            }
        }
    }

    @Test
    void whereThereIsNoActualAmountThePlannedOneCountsInItsOwnCurrency() throws SQLException {
        var tables = PERSON + """
                CREATE TABLE sale (id INT PRIMARY KEY, person_id INT, state CHAR(1), plan DECIMAL(12, 2), plan_currency CHAR(3),
                    actual DECIMAL(12, 2), actual_currency CHAR(3), expected_on DATE, closed_at TIMESTAMP);
                INSERT INTO sale VALUES
                    (1, 1, 'W', 10, 'EUR', 12, 'USD', '2026-06-30', '2026-05-10 10:00:00'),
                    (2, 1, 'W', 20, 'EUR', NULL, 'USD', '2026-05-11', NULL),
                    (3, 1, 'W', 40, 'EUR', 0, 'EUR', '2026-05-12', '2026-05-12 10:00:00'),
                    (4, 1, 'O', 80, 'EUR', NULL, NULL, '2026-05-13', NULL),
                    (5, 1, 'W', NULL, 'EUR', NULL, NULL, '2026-05-31', NULL);
                """;
        var mapping = """
                {
                  "zone": "Europe/Rome",
                  %s,
                  "deals": [
                    {
                      "name": "sale",
                      "from": "sale s",
                      "id": {"integer": "s.id"},
                      "columns": {
                        "outcome": {"codes": "s.state", "values": {"W": "WON", "O": "OPEN"}},
                        "amount": {"decimal": "COALESCE(s.actual, s.plan)"},
                        "currency": "CASE WHEN s.actual IS NULL THEN s.plan_currency ELSE s.actual_currency END",
                        "closedAt": {"local": "s.closed_at", "otherwise": {"date": "s.expected_on"}}
                      },
                      "links": [{"to": "contact", "id": {"integer": "s.person_id"}}]
                    }
                  ]
                }
                """.formatted(CONTACTS);
        try (MappedSchema shape = MappedSchema.onH2(tables, mapping)) {
            assertThat(shape.problems()).isEmpty();
            assertThat(shape.number("contact:1", "deals.won.value"))
                    .isEqualTo("EUR 20, USD 12 (1 missing) [5, 3, 2, 1]");
            assertThat(shape.number("contact:1", "deals.open.value")).isEqualTo("EUR 80 [4]");
        }
    }

    @Test
    void dayAndTimeInTwoColumnsAreOneTime() throws SQLException {
        var tables = PERSON + """
                CREATE TABLE activity (id INT PRIMARY KEY, person_id INT, type VARCHAR(9), date_start DATE, time_start VARCHAR(5), at TIME);
                INSERT INTO activity VALUES
                    (1, 1, 'Call', '2026-04-30', '21:59', '21:59:00'),
                    (2, 1, 'Call', '2026-04-30', '22:00', '22:00:00'),
                    (3, 1, 'Meeting', '2026-05-31', '21:59', '21:59:00'),
                    (4, 1, 'Meeting', '2026-05-31', '22:00', '22:00:00'),
                    (5, 1, 'Call', '2026-05-01', NULL, NULL),
                    (6, 1, 'Call', NULL, '10:00', '10:00:00');
                """;
        var mapping = """
                {
                  %s,
                  "activities": [
                    {
                      "name": "activity",
                      "from": "activity a",
                      "id": {"integer": "a.id"},
                      "columns": {
                        "channel": {"codes": "a.type", "values": {"Call": "call", "Meeting": "meeting"}},
                        "occurredAt": %s,
                        "completed": {"when": "1 = 1"}
                      },
                      "links": [{"to": "contact", "id": {"integer": "a.person_id"}}]
                    }
                  ]
                }
                """;
        var asText = """
                {"textTime": "CAST(a.date_start AS VARCHAR(10)) || ' ' || a.time_start", "pattern": "yyyy-MM-dd HH:mm",
                 "otherwise": {"date": "a.date_start", "zone": "Europe/Rome"}}""";
        var asTimestamp = """
                {"utc": "a.date_start + a.at", "otherwise": {"date": "a.date_start", "zone": "Europe/Rome"}}""";
        for (String time : List.of(asText, asTimestamp)) {
            for (MappedSchema each : List.of(
                    MappedSchema.onH2(tables, mapping.formatted(CONTACTS, time)),
                    MappedSchema.onPostgreSql(tables, mapping.formatted(CONTACTS, time)))) {
                try (MappedSchema shape = each) {
                    assertThat(shape.problems()).isEmpty();
                    assertThat(shape.number("contact:1", "activities.count")).isEqualTo("3 [3, 2, 5]");
                    assertThat(shape.number("contact:1", "activities.last")).startsWith("2026-05-31T21:59:00Z");
                }
            }
        }
    }

    @Test
    void aZeroDateIsNoneWhereTheSqlSaysSo() throws SQLException {
        var tables = """
                CREATE OR REPLACE TABLE person (id INT PRIMARY KEY, name VARCHAR(50))
                INSERT INTO person VALUES (1, 'Anna')
                CREATE OR REPLACE TABLE zero_deal (id INT PRIMARY KEY, person_id INT, state CHAR(1), closed DATETIME, expected DATE)
                INSERT INTO zero_deal VALUES (1, 1, 'W', '2026-05-02', '0000-00-00'), (2, 1, 'W', '0000-00-00 00:00:00', '2026-05-03')
                INSERT INTO zero_deal VALUES (3, 1, 'W', '0000-00-00 00:00:00', '0000-00-00'), (4, 1, 'O', NULL, '0000-00-00')
                """;
        var mapping = """
                {
                  %s,
                  "deals": [
                    {
                      "name": "deal",
                      "from": "zero_deal d",
                      "id": {"integer": "d.id"},
                      "columns": {
                        "outcome": {"codes": "d.state", "values": {"W": "WON", "O": "OPEN"}},
                        "closedAt": {
                          "utc": "CASE WHEN d.closed > '1000-01-01' THEN d.closed END",
                          "otherwise": {"date": "CASE WHEN d.expected > '1000-01-01' THEN d.expected END"}
                        }
                      },
                      "links": [{"to": "contact", "id": {"integer": "d.person_id"}}]
                    }
                  ]
                }
                """.formatted(CONTACTS);
        try (MappedSchema shape = MappedSchema.onMariaDb(tables, mapping)) {
            assertThat(shape.problems())
                    .containsExactly(
                            "deals[0].columns.closedAt: 1 row won or lost without a closing date: in no period but all time");
            assertThat(shape.number("contact:1", "deals.won.count")).isEqualTo("2 [2, 1]");
            assertThat(shape.warnings("contact:1")).contains("CLOSED_WITHOUT_DATE deal 3");
        }
    }
}
