package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways from records to clients, deals and people that are no plain column. */
class AwkwardLinksTest {

    private static final String PEOPLE = """
            CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(50), mail VARCHAR(90));
            INSERT INTO person VALUES (1, 'Anna', 'Anna@Acme.example'), (2, 'Ben', 'ben@acme.example'), (3, 'Cyd', NULL), (4, 'Dee', '');
            """;
    private static final String CONTACTS = """
            "contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}]
            """;

    @Test
    void aLinkWhoseTypeIsInALookupRowTellsContactsFromUsersWithTheSameNumber() throws SQLException {
        var tables = PEOPLE + """
                CREATE TABLE projet (rowid INT PRIMARY KEY, opp_amount DECIMAL(12, 2), date_close TIMESTAMP);
                CREATE TABLE c_type_contact (rowid INT PRIMARY KEY, element VARCHAR(30), source VARCHAR(8), code VARCHAR(32));
                CREATE TABLE element_contact (rowid INT PRIMARY KEY, element_id INT, fk_socpeople INT, fk_c_type_contact INT);
                INSERT INTO projet VALUES (10, 1, '2026-05-01 10:00:00'), (11, 2, '2026-05-02 10:00:00'), (12, 4, '2026-05-03 10:00:00');
                INSERT INTO c_type_contact VALUES (160, 'project', 'internal', 'PROJECTLEADER'), (170, 'project', 'external', 'PROJECTLEADER'),
                    (171, 'project', 'external', 'PROJECTCONTRIBUTOR'), (60, 'facture', 'external', 'BILLING');
                INSERT INTO element_contact VALUES
                    (1, 10, 1, 170), (2, 10, 1, 171), (3, 10, 2, 160),
                    (4, 11, 2, 170), (5, 11, 1, 160), (6, 11, 1, 60),
                    (7, 12, 1, 171), (8, 12, 2, 170);
                """;
        var mapping = """
                {
                  "currency": "EUR",
                  %s,
                  "deals": [
                    {
                      "name": "project",
                      "from": "projet d",
                      "id": {"integer": "d.rowid"},
                      "columns": {
                        "outcome": {"constant": "WON"},
                        "amount": {"decimal": "d.opp_amount"},
                        "closedAt": {"utc": "d.date_close"},
                        "responsible": "(SELECT MIN(e.fk_socpeople) FROM element_contact e JOIN c_type_contact t ON t.rowid = e.fk_c_type_contact WHERE e.element_id = d.rowid AND t.element = 'project' AND t.source = 'internal')"
                      },
                      "links": [
                        {
                          "to": "contact",
                          "id": {"integer": "e.fk_socpeople"},
                          "via": {"from": "element_contact e JOIN c_type_contact t ON t.rowid = e.fk_c_type_contact", "key": "e.element_id"},
                          "where": "t.element = 'project' AND t.source = 'external'",
                          "primary": "t.code = 'PROJECTLEADER'"
                        }
                      ]
                    }
                  ]
                }
                """.formatted(CONTACTS);
        try (MappedSchema shape = MappedSchema.onH2(tables, mapping)) {
            assertThat(shape.problems()).isEmpty();
            assertThat(shape.number("contact:1", "deals.won.value")).isEqualTo("EUR 5 [12, 10]");
            assertThat(shape.number("contact:2", "deals.won.value")).isEqualTo("EUR 6 [12, 11]");
            assertThat(shape.number("contact:2", "deals.won.value", List.of("1")))
                    .isEqualTo("EUR 2 [11]");
        }
    }

    @Test
    void aRelationThatIsWrittenInEitherDirectionCountsOnce() throws SQLException {
        var tables = PEOPLE + """
                CREATE TABLE potential (potentialid INT PRIMARY KEY, amount DECIMAL(12, 2), closed TIMESTAMP);
                CREATE TABLE crmentityrel (crmid INT, module VARCHAR(20), relcrmid INT, relmodule VARCHAR(20));
                INSERT INTO potential VALUES (21, 1, '2026-05-01 10:00:00'), (22, 2, '2026-05-02 10:00:00'), (23, 4, '2026-05-03 10:00:00'),
                    (24, 8, '2026-05-04 10:00:00');
                INSERT INTO crmentityrel VALUES
                    (21, 'Potentials', 1, 'Contacts'), (1, 'Contacts', 21, 'Potentials'),
                    (1, 'Contacts', 22, 'Potentials'), (23, 'Potentials', 1, 'Contacts'),
                    (23, 'Potentials', 1, 'Contacts'), (24, 'Potentials', 1, 'Documents'), (2, 'Contacts', 24, 'Potentials');
                """;
        var mapping = """
                {
                  "currency": "EUR",
                  %s,
                  "deals": [
                    {
                      "name": "potential",
                      "from": "potential d",
                      "id": {"integer": "d.potentialid"},
                      "columns": {"outcome": {"constant": "WON"}, "amount": {"decimal": "d.amount"}, "closedAt": {"utc": "d.closed"}},
                      "links": [
                        {
                          "to": "contact",
                          "id": {"integer": "r.relcrmid"},
                          "via": {"from": "crmentityrel r", "key": "r.crmid"},
                          "where": "r.module = 'Potentials' AND r.relmodule = 'Contacts'"
                        },
                        {
                          "to": "contact",
                          "id": {"integer": "r.crmid"},
                          "via": {"from": "crmentityrel r", "key": "r.relcrmid"},
                          "where": "r.relmodule = 'Potentials' AND r.module = 'Contacts'"
                        }
                      ]
                    }
                  ]
                }
                """.formatted(CONTACTS);
        try (MappedSchema shape = MappedSchema.onH2(tables, mapping)) {
            assertThat(shape.problems()).isEmpty();
            assertThat(shape.number("contact:1", "deals.won.value")).isEqualTo("EUR 7 [23, 22, 21]");
            assertThat(shape.number("contact:2", "deals.won.value")).isEqualTo("EUR 8 [24]");
        }
    }

    @Test
    void aCompanyIsFoundOverTwoTablesBetween() throws SQLException {
        var tables = """
                CREATE TABLE account (id INT PRIMARY KEY, name VARCHAR(50));
                CREATE TABLE customer (id INT PRIMARY KEY, account_id INT);
                CREATE TABLE customer_association (opportunity_id INT, customer_id INT, deleted INT);
                CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(50), customer_id INT);
                CREATE TABLE opportunity (id INT PRIMARY KEY, person_id INT, amount DECIMAL(12, 2), closed TIMESTAMP);
                INSERT INTO account VALUES (1, 'Acme'), (2, 'Globex');
                INSERT INTO customer VALUES (100, 1), (101, 1), (102, 2), (103, NULL);
                INSERT INTO person VALUES (1, 'Anna', 100), (2, 'Ben', 103);
                INSERT INTO opportunity VALUES (31, NULL, 1, '2026-05-01 10:00:00'), (32, NULL, 2, '2026-05-02 10:00:00'),
                    (33, 1, 4, '2026-05-03 10:00:00'), (34, 2, 8, '2026-05-04 10:00:00');
                INSERT INTO customer_association VALUES (31, 100, 0), (31, 101, 0), (31, 102, 1), (32, 102, 0), (33, 103, 0), (34, 100, 1);
                """;
        var mapping = """
                {
                  "currency": "EUR",
                  "companies": [{"name": "account", "from": "account a", "id": {"integer": "a.id"}, "columns": {"name": "a.name"}}],
                  "contacts": [
                    {
                      "name": "person",
                      "from": "person p",
                      "id": {"integer": "p.id"},
                      "columns": {"name": "p.name"},
                      "companies": [
                        {"id": {"integer": "c.account_id"}, "via": {"from": "customer c", "key": "c.id", "recordKey": "p.customer_id"}}
                      ]
                    }
                  ],
                  "deals": [
                    {
                      "name": "opportunity",
                      "from": "opportunity o",
                      "id": {"integer": "o.id"},
                      "columns": {"outcome": {"constant": "WON"}, "amount": {"decimal": "o.amount"}, "closedAt": {"utc": "o.closed"}},
                      "links": [
                        {"to": "contact", "id": {"integer": "o.person_id"}},
                        {
                          "to": "company",
                          "id": {"integer": "c.account_id"},
                          "via": {"from": "customer_association x JOIN customer c ON c.id = x.customer_id", "key": "x.opportunity_id"},
                          "where": "x.deleted = 0"
                        }
                      ]
                    }
                  ]
                }
                """;
        try (MappedSchema shape = MappedSchema.onH2(tables, mapping)) {
            assertThat(shape.problems()).isEmpty();
            assertThat(shape.number("company:1", "deals.won.value")).isEqualTo("EUR 1 [31]");
            assertThat(shape.numberWithContacts("company:1", "deals.won.value")).isEqualTo("EUR 5 [33, 31]");
            assertThat(shape.number("company:2", "deals.won.value")).isEqualTo("EUR 2 [32]");
        }
    }

    @Test
    void clientsAreFoundByTheAddressesOfALetterWhateverTheirCase() throws SQLException {
        var tables = PEOPLE + """
                CREATE TABLE letter (id INT PRIMARY KEY, sent TIMESTAMP, folder VARCHAR(9));
                CREATE TABLE letter_address (letter_id INT, field VARCHAR(4), address VARCHAR(90));
                INSERT INTO person VALUES (5, 'Anna again', 'anna@acme.example');
                INSERT INTO letter VALUES (41, '2026-05-01 10:00:00', 'inbox'), (42, '2026-05-02 10:00:00', 'sent'),
                    (43, '2026-05-03 10:00:00', 'sent'), (44, '2026-05-04 10:00:00', 'sent');
                INSERT INTO letter_address VALUES
                    (41, 'from', 'ANNA@ACME.EXAMPLE'), (41, 'to', 'us@our.example'),
                    (42, 'to', 'anna@acme.example'), (42, 'cc', 'Anna@acme.example'), (42, 'cc', 'BEN@acme.example'),
                    (43, 'bcc', 'ben@acme.example'), (44, 'to', ''), (44, 'cc', NULL);
                """;
        var mapping = """
                {
                  %s,
                  "activities": [
                    {
                      "name": "letter",
                      "from": "letter l",
                      "id": {"integer": "l.id"},
                      "columns": {
                        "channel": {"constant": "email"},
                        "direction": {"codes": "l.folder", "values": {"inbox": "INBOUND", "sent": "OUTBOUND"}},
                        "occurredAt": {"utc": "l.sent"},
                        "completed": {"when": "1 = 1"}
                      },
                      "links": [
                        {
                          "to": "contact",
                          "id": {"integer": "p.id"},
                          "via": {"from": "letter_address a JOIN person p ON LOWER(p.mail) = LOWER(a.address) AND a.address <> ''", "key": "a.letter_id"},
                          "where": "a.field <> 'bcc'"
                        }
                      ]
                    }
                  ]
                }
                """.formatted(CONTACTS);
        try (MappedSchema shape = MappedSchema.onH2(tables, mapping)) {
            assertThat(shape.problems()).isEmpty();
            assertThat(shape.number("contact:1", "activities.count")).isEqualTo("2 [42, 41]");
            assertThat(shape.number("contact:1", "activities.inbound.count")).isEqualTo("1 [41]");
            assertThat(shape.number("contact:2", "activities.count")).isEqualTo("1 [42]");
            assertThat(shape.number("contact:4", "activities.count")).isEqualTo("0 []");
            // Two people with one address are both meant: nothing tells them apart.
            assertThat(shape.number("contact:5", "activities.count")).isEqualTo("2 [42, 41]");
        }
    }

    @Test
    void ofSeveralOwnersOneIsResponsibleAndTheOthersAreAttributes() throws SQLException {
        var tables = PEOPLE + """
                CREATE TABLE item (id INT PRIMARY KEY, person_id INT, amount DECIMAL(12, 2), closed TIMESTAMP);
                CREATE TABLE assigned (item_id INT, owner_type CHAR(1), owner_id INT, sort INT);
                INSERT INTO item VALUES (51, 1, 1, '2026-05-01 10:00:00'), (52, 1, 2, '2026-05-02 10:00:00'), (53, 1, 4, '2026-05-03 10:00:00'),
                    (54, 1, 8, '2026-05-04 10:00:00');
                INSERT INTO assigned VALUES (51, 'U', 7, 2), (51, 'U', 8, 1), (52, 'U', 7, 1), (52, 'G', 7, 2), (53, 'G', 7, 1);
                """;
        var mapping = """
                {
                  "currency": "EUR",
                  %s,
                  "deals": [
                    {
                      "name": "item",
                      "from": "item i LEFT JOIN assigned a ON a.item_id = i.id AND a.sort = 1",
                      "id": {"integer": "i.id"},
                      "columns": {
                        "outcome": {"constant": "WON"},
                        "amount": {"decimal": "i.amount"},
                        "closedAt": {"utc": "i.closed"},
                        "responsible": "CASE WHEN a.owner_type = 'G' THEN 'group-' ELSE '' END || a.owner_id",
                        "attributes.ofSeven": {
                          "when": "EXISTS (SELECT 1 FROM assigned s WHERE s.item_id = i.id AND s.owner_type = 'U' AND s.owner_id = 7)"
                        }
                      },
                      "links": [{"to": "contact", "id": {"integer": "i.person_id"}}]
                    }
                  ]
                }
                """.formatted(CONTACTS);
        try (MappedSchema shape = MappedSchema.onH2(tables, mapping)) {
            assertThat(shape.problems()).isEmpty();
            assertThat(shape.number("contact:1", "deals.won.value")).isEqualTo("EUR 15 [54, 53, 52, 51]");
            assertThat(shape.number("contact:1", "deals.won.value", List.of("7")))
                    .isEqualTo("EUR 2 [52]");
            assertThat(shape.number("contact:1", "deals.won.value", List.of("8")))
                    .isEqualTo("EUR 1 [51]");
            assertThat(shape.number("contact:1", "deals.won.value", List.of("group-7")))
                    .isEqualTo("EUR 4 [53]");
            assertThat(shape.numberWhere("contact:1", "deals.won.value", "ofSeven"))
                    .isEqualTo("EUR 3 [52, 51]");
        }
    }

    @Test
    void recordsOfAMergedContactBelongToTheOneThatIsLeft() throws SQLException {
        var tables = PEOPLE + """
                CREATE TABLE contact_merge (old_id INT PRIMARY KEY, new_id INT);
                CREATE TABLE deal (id INT PRIMARY KEY, person_id INT, amount DECIMAL(12, 2), closed TIMESTAMP);
                INSERT INTO contact_merge VALUES (91, 1), (92, 2), (93, 92);
                INSERT INTO deal VALUES (61, 1, 1, '2026-05-01 10:00:00'), (62, 91, 2, '2026-05-02 10:00:00'), (63, 92, 4, '2026-05-03 10:00:00'),
                    (64, 93, 8, '2026-05-04 10:00:00'), (65, 94, 16, '2026-05-05 10:00:00');
                CREATE VIEW merged AS WITH RECURSIVE step(old_id, new_id) AS (
                    SELECT old_id, new_id FROM contact_merge
                    UNION ALL SELECT s.old_id, m.new_id FROM step s JOIN contact_merge m ON m.old_id = s.new_id)
                    SELECT old_id, new_id FROM step WHERE new_id NOT IN (SELECT old_id FROM contact_merge);
                """;
        var mapping = """
                {
                  "currency": "EUR",
                  %s,
                  "deals": [
                    {
                      "name": "deal",
                      "from": "deal d LEFT JOIN contact_merge m ON m.old_id = d.person_id",
                      "id": {"integer": "d.id"},
                      "columns": {"outcome": {"constant": "WON"}, "amount": {"decimal": "d.amount"}, "closedAt": {"utc": "d.closed"}},
                      "links": [{"to": "contact", "id": {"integer": "COALESCE(m.new_id, d.person_id)"}}]
                    }
                  ]
                }
                """.formatted(CONTACTS);
        try (MappedSchema shape = MappedSchema.onH2(tables, mapping)) {
            assertThat(shape.problems())
                    .containsExactly(
                            "deals[0].links[0].id: 2 of 5 rows lead to no contact: their ids are numbers of 2 digits,"
                                    + " and those of contacts are numbers of 1 digit");
            assertThat(shape.number("contact:1", "deals.won.value")).isEqualTo("EUR 3 [62, 61]");
            assertThat(shape.number("contact:2", "deals.won.value")).isEqualTo("EUR 4 [63]");
        }
        // What was merged twice takes a view that follows the steps.
        String view = mapping.replace("contact_merge m", "merged m");
        for (MappedSchema each : List.of(MappedSchema.onH2(tables, view), MappedSchema.onPostgreSql(tables, view))) {
            try (MappedSchema shape = each) {
                assertThat(shape.problems())
                        .containsExactly(
                                "deals[0].links[0].id: 1 of 5 rows leads to no contact: their ids are numbers of 2 digits,"
                                        + " and those of contacts are numbers of 1 digit");
                assertThat(shape.number("contact:1", "deals.won.value")).isEqualTo("EUR 3 [62, 61]");
                assertThat(shape.number("contact:2", "deals.won.value")).isEqualTo("EUR 12 [64, 63]");
            }
        }
    }
}
