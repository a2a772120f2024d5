package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.UnknownClientException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables, keys and fields as CRM systems have them: numbers and lists are those that somebody counting by hand would find. */
class AwkwardShapesTest {

    @Test
    void invoicesInTwoTablesWithTheSameKeysAreAllCounted() throws SQLException {
        var tables = """
                CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(50));
                CREATE TABLE old_invoice (id INT PRIMARY KEY, person_id INT, payed CHAR(1), canceled CHAR(1), price DECIMAL(18, 4),
                    sum_paid DECIMAL(18, 4), currency CHAR(3), bill DATE, pay_before DATE, date_payed TIMESTAMP);
                CREATE TABLE smart_invoice (id INT PRIMARY KEY, person_id INT, stage VARCHAR(50), opportunity DECIMAL(18, 2),
                    currency VARCHAR(50), begindate DATE, closedate DATE, moved TIMESTAMP);
                INSERT INTO person VALUES (1, 'Anna');
                INSERT INTO old_invoice VALUES
                    (1, 1, 'Y', 'N', 100.5000, 100.5, 'EUR', '2026-04-20', '2026-05-04', '2026-05-05 09:00:00'),
                    (2, 1, 'N', 'N', 80, 30, 'EUR', '2026-05-02', '2026-05-20', NULL),
                    (3, 1, 'N', 'Y', 999, 0, 'EUR', '2026-05-03', '2026-05-21', NULL);
                INSERT INTO smart_invoice VALUES
                    (1, 1, 'DT31_2:P', 40, 'EUR', '2026-05-10', '2026-05-30', '2026-05-31 23:30:00'),
                    (2, 1, 'DT31_2:N', 7, 'USD', '2026-05-11', '2026-06-11', '2026-05-11 00:00:00'),
                    (3, 1, 'DT31_2:D', 5, 'EUR', '2026-05-12', NULL, '2026-05-12 00:00:00');
                """;
        var mapping = """
                {
                  "zone": "Europe/Rome",
                  "contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
                  "invoices": [
                    {
                      "name": "old",
                      "from": "old_invoice i",
                      "id": {"integer": "i.id", "prefix": "old-"},
                      "columns": {
                        "status": {
                          "codes": "CASE WHEN i.canceled = 'Y' THEN 'cancelled' WHEN i.payed = 'Y' THEN 'paid' ELSE 'open' END",
                          "values": {"cancelled": "CANCELLED", "paid": "PAID", "open": "ISSUED"}
                        },
                        "amount": {"decimal": "i.price"},
                        "paidAmount": {"decimal": "i.sum_paid"},
                        "currency": "i.currency",
                        "issuedOn": {"date": "i.bill"},
                        "dueOn": {"date": "i.pay_before"},
                        "paidOn": {"local": "i.date_payed"}
                      },
                      "links": [{"to": "contact", "id": {"integer": "i.person_id"}}]
                    },
                    {
                      "name": "smart",
                      "from": "smart_invoice i",
                      "id": {"integer": "i.id", "prefix": "smart-"},
                      "columns": {
                        "status": {
                          "codes": "SUBSTRING(i.stage FROM 8)",
                          "values": {"P": "PAID", "N": "ISSUED", "D": "CANCELLED"}
                        },
                        "amount": {"decimal": "i.opportunity"},
                        "currency": "i.currency",
                        "issuedOn": {"date": "i.begindate"},
                        "dueOn": {"date": "i.closedate"},
                        "paidOn": {"local": "i.moved"}
                      },
                      "links": [{"to": "contact", "id": {"integer": "i.person_id"}}]
                    }
                  ]
                }
                """;
        try (MappedSchema shape = MappedSchema.onH2(tables, mapping)) {
            assertThat(shape.problems()).isEmpty();
            assertThat(shape.number("contact:1", "invoices.issued.value"))
                    .isEqualTo("EUR 120, USD 7 [smart-2, smart-1, old-2]");
            assertThat(shape.number("contact:1", "invoices.paid.value")).isEqualTo("EUR 140.5 [smart-1, old-1]");
            assertThat(shape.number("contact:1", "invoices.outstanding.value"))
                    .isEqualTo("EUR 50, USD 7 [smart-2, old-2]");
            assertThat(shape.number("contact:1", "invoices.overdue.count")).isEqualTo("1 [old-2]");
        }
    }

    @Test
    void dealsAreProjectsAndProposalsThatBecameNone() throws SQLException {
        var tables = """
                CREATE TABLE thirdparty (rowid INT PRIMARY KEY, nom VARCHAR(50));
                CREATE TABLE projet (rowid INT PRIMARY KEY, fk_soc INT, opp_status VARCHAR(9), opp_amount DOUBLE PRECISION, date_close TIMESTAMP);
                CREATE TABLE propal (rowid INT PRIMARY KEY, fk_soc INT, fk_projet INT, fk_statut SMALLINT, total_ht DOUBLE PRECISION, date_signature TIMESTAMP);
                INSERT INTO thirdparty VALUES (1, 'Acme');
                INSERT INTO projet VALUES (1, 1, 'WON', 0.1, '2026-05-10 10:00:00'), (2, 1, 'LOST', 5, '2026-05-11 10:00:00');
                INSERT INTO propal VALUES
                    (1, 1, 1, 2, 99, '2026-05-10 10:00:00'),
                    (2, 1, NULL, 2, 0.2, '2026-05-12 10:00:00'),
                    (3, 1, NULL, 3, NULL, '2026-05-13 10:00:00');
                """;
        var mapping = """
                {
                  "currency": "EUR",
                  "companies": [{"name": "thirdparty", "from": "thirdparty t", "id": {"integer": "t.rowid"}, "columns": {"name": "t.nom"}}],
                  "deals": [
                    {
                      "name": "project",
                      "from": "projet d",
                      "id": {"integer": "d.rowid", "prefix": "project-"},
                      "columns": {
                        "outcome": {"codes": "d.opp_status", "values": {"WON": "WON", "LOST": "LOST"}, "otherwise": "OPEN"},
                        "amount": {"decimal": "d.opp_amount", "decimals": 2},
                        "closedAt": {"utc": "d.date_close"}
                      },
                      "links": [{"to": "company", "id": {"integer": "d.fk_soc"}}]
                    },
                    {
                      "$comment": "A proposal of a project is no deal of its own.",
                      "name": "proposal",
                      "from": "propal d",
                      "where": "d.fk_projet IS NULL",
                      "id": {"integer": "d.rowid", "prefix": "proposal-"},
                      "columns": {
                        "outcome": {"codes": "d.fk_statut", "values": {"0": "OPEN", "1": "OPEN", "2": "WON", "3": "LOST", "4": "WON"}},
                        "amount": {"decimal": "d.total_ht", "decimals": 2},
                        "closedAt": {"utc": "d.date_signature"}
                      },
                      "links": [{"to": "company", "id": {"integer": "d.fk_soc"}}]
                    }
                  ]
                }
                """;
        try (MappedSchema shape = MappedSchema.onH2(tables, mapping)) {
            assertThat(shape.problems()).isEmpty();
            assertThat(shape.number("company:1", "deals.won.value")).isEqualTo("EUR 0.3 [proposal-2, project-1]");
            assertThat(shape.number("company:1", "deals.lost.value"))
                    .isEqualTo("EUR 5 (1 missing) [proposal-3, project-2]");
        }
    }

    @Test
    void oneTableWithEverythingInJsonIsReadByPaths() throws SQLException {
        var tables = """
                CREATE TABLE compose_module (id BIGINT PRIMARY KEY, handle VARCHAR(20));
                CREATE TABLE compose_record (id BIGINT PRIMARY KEY, rel_module BIGINT, "values" JSONB, created_at TIMESTAMPTZ, deleted_at TIMESTAMPTZ);
                INSERT INTO compose_module VALUES (288230376151711745, 'Contact'), (288230376151711746, 'Opportunity');
                INSERT INTO compose_record VALUES
                    (9007199254740993, 288230376151711745, '{"Name": ["Anna"]}', NULL, NULL),
                    (9007199254740995, 288230376151711745, '{"Name": ["Ben"]}', NULL, NULL),
                    (1, 288230376151711746, '{"ContactId": ["9007199254740993"], "StageName": ["Closed Won"], "Amount": ["12.50"],
                        "CloseDate": ["2026-05-31T23:59:00+02:00"]}', '2026-04-01 00:00:00+00', NULL),
                    (2, 288230376151711746, '{"ContactId": ["9007199254740993"], "StageName": ["Closed Won"], "Amount": [""],
                        "CloseDate": ["2026-05-30T10:00:00+02:00"]}', '2026-05-01 00:00:00+00', NULL),
                    (3, 288230376151711746, '{"ContactId": ["9007199254740993"], "StageName": [], "Amount": null}', '2026-05-31 22:00:00+00', NULL),
                    (4, 288230376151711746, '{"ContactId": ["9007199254740993"], "StageName": ["Parked"]}', '2026-05-31 21:59:59+00', NULL),
                    (5, 288230376151711746, '{"ContactId": ["9007199254740993"], "StageName": ["Closed Won"]}', NULL, '2026-05-05 00:00:00+00'),
                    (6, 288230376151711746, '{"ContactId": ["9007199254740995"], "StageName": ["Closed Lost"]}', NULL, NULL)
                """;
        var mapping = """
                {
                  "currency": "EUR",
                  "contacts": [
                    {
                      "name": "contact",
                      "from": "compose_record r JOIN compose_module m ON m.id = r.rel_module AND m.handle = 'Contact'",
                      "where": "r.deleted_at IS NULL",
                      "id": {"integer": "r.id"},
                      "columns": {"name": "r.\\"values\\" -> 'Name' ->> 0"}
                    }
                  ],
                  "deals": [
                    {
                      "name": "opportunity",
                      "from": "compose_record r JOIN compose_module m ON m.id = r.rel_module AND m.handle = 'Opportunity'",
                      "where": "r.deleted_at IS NULL",
                      "id": {"integer": "r.id"},
                      "columns": {
                        "outcome": {
                          "codes": "r.\\"values\\" #>> '{StageName,0}'",
                          "values": {"Closed Won": "WON", "Closed Lost": "LOST"},
                          "whenNull": "OPEN"
                        },
                        "amount": {"decimal": "CAST(NULLIF(r.\\"values\\" #>> '{Amount,0}', '') AS NUMERIC)"},
                        "createdAt": {"offset": "r.created_at"},
                        "closedAt": {"offset": "CAST(r.\\"values\\" #>> '{CloseDate,0}' AS TIMESTAMPTZ)"}
                      },
                      "links": [{"to": "contact", "id": "r.\\"values\\" #>> '{ContactId,0}'"}]
                    }
                  ]
                }
                """;
        try (MappedSchema shape = MappedSchema.onPostgreSql(tables, mapping)) {
            assertThat(shape.problems())
                    .containsExactly(
                            "deals[0].columns.closedAt: 1 row won or lost without a closing date: in no period but all time",
                            "deals[0].columns.outcome.values: 1 row with the code 'Parked', which has no entry; known are 'Closed Lost',"
                                    + " 'Closed Won'");
            assertThat(shape.number("contact:9007199254740993", "deals.won.value"))
                    .isEqualTo("EUR 12.5 (1 missing) [1, 2]");
            assertThat(shape.number("contact:9007199254740993", "deals.created.count"))
                    .isEqualTo("2 [4, 2]");
            assertThat(shape.number("contact:9007199254740993", "deals.open.count"))
                    .isEqualTo("0 []");
            assertThat(shape.warnings("contact:9007199254740993")).containsExactly("UNKNOWN_OUTCOME deal 4");
            assertThat(shape.warnings("contact:9007199254740995")).containsExactly("CLOSED_WITHOUT_DATE deal 6");
        }
    }

    @Test
    void uuidsAreKeysAndReferencesHoweverTheyAreStored() throws SQLException {
        var tables = """
                CREATE TABLE people (id UUID PRIMARY KEY, name VARCHAR(50));
                CREATE TABLE opportunity (id UUID PRIMARY KEY, "pointOfContactId" UUID, stage VARCHAR(9), "closeDate" TIMESTAMP);
                CREATE TABLE note (id CHAR(36) PRIMARY KEY, target CHAR(36), kind CHAR(9), made TIMESTAMP);
                INSERT INTO people VALUES
                    ('0b54d5a3-9a1c-4a1f-8f0e-000000000001', 'Anna'), ('0b54d5a3-9a1c-4a1f-8f0e-000000000002', 'Ben');
                INSERT INTO opportunity VALUES
                    ('0B54D5A3-9A1C-4A1F-8F0E-0000000000AA', '0b54d5a3-9a1c-4a1f-8f0e-000000000001', 'WON', '2026-05-02 00:00:00'),
                    ('0b54d5a3-9a1c-4a1f-8f0e-0000000000ab', '0b54d5a3-9a1c-4a1f-8f0e-000000000002', 'WON', '2026-05-03 00:00:00'),
                    ('0b54d5a3-9a1c-4a1f-8f0e-0000000000ac', NULL, 'WON', '2026-05-04 00:00:00');
                INSERT INTO note VALUES
                    ('seed_1', '0b54d5a3-9a1c-4a1f-8f0e-000000000001', 'letter', '2026-05-05 00:00:00'),
                    ('6a11b0e2-0c7b-4f0e-9d51-0000000000bb', '0b54d5a3-9a1c-4a1f-8f0e-000000000001', 'letter', '2026-05-06 00:00:00');
                """;
        var mapping = """
                {
                  "contacts": [{"name": "people", "from": "people p", "id": {"uuid": "p.id"}, "columns": {"name": "p.name"}}],
                  "deals": [
                    {
                      "name": "opportunity",
                      "from": "opportunity o",
                      "id": {"uuid": "o.id"},
                      "columns": {
                        "outcome": {"codes": "o.stage", "values": {"WON": "WON"}},
                        "closedAt": {"utc": "o.\\"closeDate\\""}
                      },
                      "links": [{"to": "contact", "id": {"uuid": "o.\\"pointOfContactId\\""}}]
                    }
                  ],
                  "activities": [
                    {
                      "$comment": "Here keys and references are texts of fixed width, and not all keys fill it.",
                      "name": "note",
                      "from": "note n",
                      "id": "RTRIM(n.id)",
                      "columns": {"channel": "RTRIM(n.kind)", "occurredAt": {"utc": "n.made"}, "completed": {"when": "1 = 1"}},
                      "links": [{"to": "contact", "id": "n.target"}]
                    }
                  ]
                }
                """;
        for (MappedSchema each :
                List.of(MappedSchema.onPostgreSql(tables, mapping), MappedSchema.onH2(tables, mapping))) {
            try (MappedSchema shape = each) {
                assertThat(shape.problems()).isEmpty();
                assertThat(shape.number("contact:0b54d5a3-9a1c-4a1f-8f0e-000000000001", "deals.won.count"))
                        .isEqualTo("1 [0b54d5a3-9a1c-4a1f-8f0e-0000000000aa]");
                assertThat(shape.number("contact:0b54d5a3-9a1c-4a1f-8f0e-000000000001", "channel.load"))
                        .isEqualTo("letter 2 [6a11b0e2-0c7b-4f0e-9d51-0000000000bb, seed_1]");
                assertThatThrownBy(() -> shape.number("contact:0b54d5a3", "deals.won.count"))
                        .isInstanceOf(UnknownClientException.class);
            }
        }
        String blanks =
                " with a text of fixed width that the database fills up with blanks, by which it differs from the same text"
                        + " without them; write RTRIM(...)";
        String bare = mapping.replace("RTRIM(n.id)", "n.id").replace("RTRIM(n.kind)", "n.kind");
        try (MappedSchema shape = MappedSchema.onH2(tables, bare)) {
            assertThat(shape.problems())
                    .containsExactly(
                            "activities[0].id: 1 row" + blanks, "activities[0].columns.channel: 2 rows" + blanks);
        }
        // What PostgreSQL reads as a text it has freed of its blanks.
        try (MappedSchema shape = MappedSchema.onPostgreSql(tables, bare)) {
            assertThat(shape.problems()).containsExactly("activities[0].id: 1 row" + blanks);
        }
    }

    @Test
    void keysOfTextAreTheSameOnlyWhenEveryLetterIs() throws SQLException {
        var name = "Kundennummer ".repeat(10) + "'Ö' & Söhne";
        var tables = """
                CREATE TABLE customer (name VARCHAR(150) PRIMARY KEY, title VARCHAR(150));
                CREATE TABLE opportunity (id VARCHAR(18) PRIMARY KEY, customer VARCHAR(150), closed TIMESTAMP);
                INSERT INTO customer VALUES ('%1$s', 'Long'), ('001xx000003DGb2AAG', 'Eighteen'), ('001xx000003DGb2aag', 'Lower');
                INSERT INTO opportunity VALUES
                    ('0065g00000AbCdE', '%1$s', '2026-05-01 00:00:00'), ('0065g00000abcde', '%1$s', '2026-05-02 00:00:00'),
                    ('0065g00000AbCdF', '001xx000003DGb2AAG', '2026-05-03 00:00:00'), ('0065g00000AbCdG', '001xx000003DGb2aag', '2026-05-04 00:00:00');
                """.formatted(name.replace("'", "''"));
        var mapping = """
                {
                  "companies": [{"name": "customer", "from": "customer c", "id": "c.name", "columns": {"name": "c.title"}}],
                  "deals": [
                    {
                      "name": "opportunity",
                      "from": "opportunity o",
                      "id": "o.id",
                      "columns": {"outcome": {"constant": "WON"}, "closedAt": {"utc": "o.closed"}},
                      "links": [{"to": "company", "id": "o.customer"}]
                    }
                  ]
                }
                """;
        for (MappedSchema each :
                List.of(MappedSchema.onH2(tables, mapping), MappedSchema.onPostgreSql(tables, mapping))) {
            try (MappedSchema shape = each) {
                assertThat(shape.problems()).isEmpty();
                assertThat(shape.number("company:" + name, "deals.won.count"))
                        .isEqualTo("2 [0065g00000abcde, 0065g00000AbCdE]");
                assertThat(shape.number("company:001xx000003DGb2AAG", "deals.won.count"))
                        .isEqualTo("1 [0065g00000AbCdF]");
                assertThatThrownBy(() -> shape.number("company:001XX000003DGB2AAG", "deals.won.count"))
                        .isInstanceOf(UnknownClientException.class);
            }
        }
    }

    @Test
    void fieldsThatAreRowsAreJoinedOneByOne() throws SQLException {
        var tables = """
                CREATE TABLE entity (id INT PRIMARY KEY, type VARCHAR(9));
                CREATE TABLE attribute_value (entity_id INT, name VARCHAR(20), val VARCHAR(99));
                INSERT INTO entity VALUES (1, 'person'), (2, 'person'), (11, 'lead'), (12, 'lead'), (13, 'lead'), (14, 'lead');
                INSERT INTO attribute_value VALUES
                    (1, 'name', 'Anna'), (1, 'phone', '1'), (1, 'phone', '2'), (2, 'name', 'Ben'),
                    (11, 'amount', '10.50'), (11, 'state', 'won'), (11, 'person', '1'), (11, 'closed', '2026-05-31 21:59:59'), (11, 'color', 'red'),
                    (12, 'amount', ''), (12, 'state', 'won'), (12, 'person', '1'), (12, 'closed', '2026-05-01'),
                    (13, 'state', 'new'), (13, 'person', '1'),
                    (14, 'amount', '7'), (14, 'state', 'won'), (14, 'closed', '2026-05-02 00:00:00');
                """;
        var mapping = """
                {
                  "currency": "EUR",
                  "contacts": [
                    {
                      "name": "person",
                      "from": "entity e LEFT JOIN attribute_value n ON n.entity_id = e.id AND n.name = 'name'",
                      "where": "e.type = 'person'",
                      "id": {"integer": "e.id"},
                      "columns": {"name": "n.val"}
                    }
                  ],
                  "deals": [
                    {
                      "name": "lead",
                      "from": "entity e LEFT JOIN attribute_value a ON a.entity_id = e.id AND a.name = 'amount' LEFT JOIN attribute_value s ON s.entity_id = e.id AND s.name = 'state' LEFT JOIN attribute_value c ON c.entity_id = e.id AND c.name = 'closed'",
                      "where": "e.type = 'lead'",
                      "id": {"integer": "e.id"},
                      "columns": {
                        "outcome": {"codes": "s.val", "values": {"won": "WON", "lost": "LOST", "new": "OPEN"}},
                        "amount": {"decimal": "CAST(NULLIF(a.val, '') AS DECIMAL(12, 2))"},
                        "closedAt": {"textTime": "CASE WHEN CHAR_LENGTH(c.val) = 10 THEN c.val || ' 00:00:00' ELSE c.val END", "pattern": "yyyy-MM-dd HH:mm:ss"}
                      },
                      "links": [
                        {"to": "contact", "id": "p.val", "via": {"from": "attribute_value p", "key": "p.entity_id"}, "where": "p.name = 'person'"}
                      ]
                    }
                  ]
                }
                """;
        for (MappedSchema each :
                List.of(MappedSchema.onH2(tables, mapping), MappedSchema.onPostgreSql(tables, mapping))) {
            try (MappedSchema shape = each) {
                assertThat(shape.problems()).isEmpty();
                assertThat(shape.number("contact:1", "deals.won.value")).isEqualTo("EUR 10.5 (1 missing) [11, 12]");
                assertThat(shape.number("contact:1", "deals.open.count")).isEqualTo("1 [13]");
                assertThat(shape.find("A")).containsExactly("contact:1 Anna");
            }
        }
        String twice = tables + "INSERT INTO attribute_value VALUES (11, 'amount', '11')";
        try (MappedSchema shape = MappedSchema.onH2(twice, mapping)) {
            assertThat(shape.problems())
                    .containsExactly(
                            "deals[0].id: 1 key in several rows; a join in 'from' multiplies them: join rows that are unique, or ask"
                                    + " for the rest with EXISTS or a sub-select");
        }
    }
}
