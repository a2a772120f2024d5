package io.github.crmprofile.jdbc.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.SqliteDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.model.ClientId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A draft of tables that it was not made for, with the answers that it asks for and nothing else, gives the numbers that a person works out by hand. */
class UnseenSchemasTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A German trade business: offers are its deals, cents are integers, day and time of a contact are two columns. */
    private static final String TRADE = """
            CREATE TABLE mitarbeiter (id INT PRIMARY KEY, kuerzel VARCHAR(5), passwort VARCHAR(60));
            CREATE TABLE kunde (kundennr INT PRIMARY KEY, firmenname VARCHAR(80), branche VARCHAR(40), telefon VARCHAR(30), betreuer INT REFERENCES mitarbeiter);
            CREATE TABLE ansprechpartner (id INT PRIMARY KEY, kundennr INT REFERENCES kunde, anrede VARCHAR(10), vorname VARCHAR(40), nachname VARCHAR(40), email VARCHAR(60), funktion VARCHAR(40), betreuer INT REFERENCES mitarbeiter);
            CREATE TABLE artikel (id INT PRIMARY KEY, bezeichnung VARCHAR(80), preis_cent INT);
            CREATE TABLE angebot (id INT PRIMARY KEY, angebotsnr VARCHAR(20), kundennr INT REFERENCES kunde, ansprechpartner_id INT REFERENCES ansprechpartner, bezeichnung VARCHAR(80), status VARCHAR(20),
                summe_cent BIGINT, angelegt_am TIMESTAMP, entschieden_am DATE, sachbearbeiter INT REFERENCES mitarbeiter);
            CREATE TABLE angebot_position (id INT PRIMARY KEY, angebot_id INT REFERENCES angebot, artikel_id INT REFERENCES artikel, menge INT, preis_cent INT);
            CREATE TABLE kontakt_protokoll (id INT PRIMARY KEY, kundennr INT REFERENCES kunde, ansprechpartner_id INT REFERENCES ansprechpartner, angebot_id INT REFERENCES angebot, art VARCHAR(20),
                datum DATE, uhrzeit TIME, richtung VARCHAR(3), erledigt CHAR(1), notiz VARCHAR(200), bearbeiter INT REFERENCES mitarbeiter);
            CREATE TABLE rechnung (id INT PRIMARY KEY, rechnungsnr VARCHAR(20), kundennr INT REFERENCES kunde, angebot_id INT REFERENCES angebot, betrag_cent BIGINT, bezahlt_cent BIGINT,
                rechnungsdatum DATE, zahlbar_bis DATE, bezahlt_am DATE, status VARCHAR(20), bearbeiter INT REFERENCES mitarbeiter);
            INSERT INTO mitarbeiter VALUES (1, 'AB', 'x');
            INSERT INTO kunde VALUES (100, 'Dach und Wand', 'Handwerk', '1', 1), (200, 'Nord', 'Handel', '2', 1);
            INSERT INTO ansprechpartner VALUES (1, 100, 'Frau', 'Anna', 'Bauer', 'a@d.example', 'Einkauf', 1), (2, 100, 'Herr', 'Udo', 'Klein', 'u@d.example', NULL, 1);
            INSERT INTO angebot VALUES (1, 'A1', 100, 1, 'Dach', 'beauftragt', 1234567, '2026-07-01 08:00:00', '2026-07-10', 1), (2, 'A2', 100, 1, 'Wand', 'abgelehnt', 500000, '2026-07-02 08:00:00', '2026-08-01', 1),
                (3, 'A3', 100, 1, 'Tor', 'in Klärung', 250000, '2026-09-01 08:00:00', NULL, 1), (4, 'A4', 100, 2, 'Rinne', 'beauftragt', 99900, '2026-09-01 08:00:00', '2026-09-30', 1),
                (5, 'A5', 100, 1, 'First', 'beauftragt', 100000, '2026-06-01 08:00:00', '2026-06-30', 1);
            INSERT INTO kontakt_protokoll VALUES (1, 100, 1, 1, 'Telefonat', '2026-07-05', '09:00:00', 'aus', 'J', NULL, 1), (2, 100, 1, NULL, 'Besuch', '2026-07-06', '10:00:00', 'aus', 'J', NULL, 1),
                (3, 100, 1, NULL, 'E-Mail', '2026-09-30', '23:30:00', 'ein', 'J', NULL, 1), (4, 100, 1, NULL, 'Notiz', '2026-07-07', '10:00:00', NULL, 'J', 'x', 1),
                (5, 100, 1, NULL, 'Telefonat', '2026-08-01', '10:00:00', 'aus', 'N', NULL, 1), (6, 100, 2, 4, 'Telefonat', '2026-08-15', '10:00:00', 'ein', 'J', NULL, 1);
            INSERT INTO rechnung VALUES (1, 'R1', 100, 1, 1234567, 1234567, '2026-07-15', '2026-08-15', '2026-08-20', 'bezahlt', 1), (2, 'R2', 100, 4, 99900, 10000, '2026-08-10', '2026-09-10', NULL, 'offen', 1),
                (3, 'R3', 100, 1, 5000, 0, '2026-08-01', '2026-09-01', NULL, 'storniert', 1), (4, 'R4', 100, 1, 20000, 0, '2026-09-20', '2026-10-20', NULL, 'offen', 1);
            """;

    /** An agency, as a web framework keeps its records: keys are UUIDs in texts, deleted rows have a time, a contact is about any record, states are a table. */
    private static final List<String> AGENCY = List.of(
            "CREATE TABLE team_members (id CHAR(36) PRIMARY KEY, name VARCHAR(40), password_hash VARCHAR(60))",
            "CREATE TABLE organisations (id CHAR(36) PRIMARY KEY, name VARCHAR(60), website VARCHAR(60), owner_id CHAR(36), deleted_at DATETIME)",
            "CREATE TABLE people (id CHAR(36) PRIMARY KEY, organisation_id CHAR(36) REFERENCES organisations, given_name VARCHAR(40), family_name VARCHAR(40), email VARCHAR(60), owner_id CHAR(36), deleted_at DATETIME)",
            "CREATE TABLE statuses (id CHAR(36) PRIMARY KEY, label VARCHAR(40))",
            "CREATE TABLE pitches (id CHAR(36) PRIMARY KEY, title VARCHAR(60), organisation_id CHAR(36) REFERENCES organisations, person_id CHAR(36) REFERENCES people, status_id CHAR(36) REFERENCES statuses,"
                    + " fee DECIMAL(12, 2), iso CHAR(3), created_at DATETIME, settled DATETIME, owner_id CHAR(36), deleted_at DATETIME)",
            "CREATE TABLE touchpoints (id CHAR(36) PRIMARY KEY, subject_type VARCHAR(60), subject_id CHAR(36), medium VARCHAR(20), happened_at DATETIME, status_id CHAR(36) REFERENCES statuses, owner_id CHAR(36), deleted_at DATETIME)",
            "CREATE TABLE bills (id CHAR(36) PRIMARY KEY, number VARCHAR(20), organisation_id CHAR(36) REFERENCES organisations, status_id CHAR(36) REFERENCES statuses, total DECIMAL(12, 2), iso CHAR(3),"
                    + " sent_out DATE, due_on DATE, paid_on DATE, owner_id CHAR(36), deleted_at DATETIME)",
            "INSERT INTO statuses VALUES ('s1', 'Won'), ('s2', 'Lost'), ('s3', 'Pitching'), ('s4', 'Held'), ('s5', 'Planned'), ('s6', 'Sent'), ('s7', 'Paid')",
            "INSERT INTO organisations VALUES ('o1', 'Kite', 'k.example', 't1', NULL), ('o2', 'Gone', 'g.example', 't1', '2026-01-01 00:00:00')",
            "INSERT INTO people VALUES ('p1', 'o1', 'Ida', 'Holm', 'i@k.example', 't1', NULL), ('p2', 'o1', 'Per', 'Lund', 'p@k.example', 't1', NULL)",
            "INSERT INTO pitches VALUES ('d1', 'Site', 'o1', 'p1', 's1', 1000.50, 'EUR', '2026-07-01 08:00:00', '2026-07-20 09:00:00', 't1', NULL), ('d2', 'Logo', 'o1', 'p1', 's2', 700, 'EUR', '2026-07-01 08:00:00', '2026-08-20 09:00:00', 't1', NULL),"
                    + " ('d3', 'Film', 'o1', 'p2', 's3', 300, 'EUR', '2026-08-01 08:00:00', NULL, 't1', NULL), ('d4', 'Shop', 'o1', 'p1', 's1', 5000, 'EUR', '2026-07-01 08:00:00', '2026-07-21 09:00:00', 't1', '2026-07-22 10:00:00'),"
                    + " ('d5', 'Print', 'o1', 'p1', 's1', 250, 'EUR', '2026-09-01 08:00:00', '2026-09-30 21:59:59', 't1', NULL)",
            "INSERT INTO touchpoints VALUES ('a1', 'App\\Models\\Person', 'p1', 'call', '2026-07-02 10:00:00', 's4', 't1', NULL), ('a2', 'App\\Models\\Person', 'p1', 'email', '2026-07-03 10:00:00', 's4', 't1', NULL),"
                    + " ('a3', 'App\\Models\\Organisation', 'o1', 'meeting', '2026-07-04 10:00:00', 's4', 't1', NULL), ('a4', 'App\\Models\\Pitch', 'd1', 'call', '2026-07-05 10:00:00', 's4', 't1', NULL),"
                    + " ('a5', 'App\\Models\\Person', 'p1', 'call', '2026-07-06 10:00:00', 's5', 't1', NULL), ('a6', 'App\\Models\\Person', 'p1', 'call', '2026-07-07 10:00:00', 's4', 't1', '2026-07-08 10:00:00'),"
                    + " ('a7', 'App\\Models\\Person', 'p1', 'call', '2026-09-30 22:00:00', 's4', 't1', NULL)",
            "INSERT INTO bills VALUES ('b1', 'B1', 'o1', 's7', 1000.50, 'EUR', '2026-07-25', '2026-08-25', '2026-08-20', 't1', NULL), ('b2', 'B2', 'o1', 's6', 250, 'EUR', '2026-09-01', '2026-09-15', NULL, 't1', NULL),"
                    + " ('b3', 'B3', 'o1', 's6', 99, 'EUR', '2026-09-01', '2026-09-15', NULL, 't1', '2026-09-02 10:00:00'), ('b4', 'B4', 'o1', 's7', 10, 'EUR', '2026-07-26', '2026-08-26', '2026-08-21', 't1', NULL)");

    private static List<String> figures(DataSource database, SchemaMapping mapping, String client, String... metrics) {
        CrmProfiles profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(database, mapping).build())
                .zone(BERLIN)
                .clock(Clock.fixed(Instant.parse("2026-11-30T08:00:00Z"), BERLIN))
                .build();
        ProfileRequest request = ProfileRequest.of(ClientId.parse(client)).withPeriod("2026-Q3");
        return profiles.figures(request, metrics).stream()
                .map(figure -> figure.figure().metric() + " "
                        + ProfileFormat.of(Locale.ENGLISH).value(figure.value(), BERLIN))
                .toList();
    }

    /** Replaces what a question is about, which the draft has to have as it is. */
    private static String answered(MappingDraft draft, String[]... answers) {
        String json = draft.json();
        for (String[] answer : answers) {
            assertThat(draft.questions()).anyMatch(question -> question.startsWith(answer[0]));
            assertThat(json).contains(answer[1]);
            json = json.replace(answer[1], answer[2]);
        }
        return json;
    }

    private static String[] answer(String question, String part, String by) {
        return new String[] {question, part, by};
    }

    @Test
    void aTradeBusinessGetsItsNumbersByTheAnswersThatTheDraftAsksFor() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TRADE)) {
            DataSource database = tables.dataSource();
            MappingDraft draft = JdbcSource.draft(database);

            SchemaMapping mapping = SchemaMapping.parse(answered(
                    draft,
                    answer(
                            "In which zone do the days begin",
                            "\"zone\" : \"UTC\",\n  \"times\"",
                            "\"zone\" : \"Europe/Berlin\",\n  \"times\""),
                    answer("Are times without zone UTC", "\"times\" : \"utc\"", "\"times\" : \"local\""),
                    answer(
                            "Are the day and the time of the day in 'DATUM' and 'UHRZEIT'",
                            ",\n        \"zone\" : \"UTC\"",
                            ""),
                    answer("In which currency are the amounts", "\"times\"", "\"currency\" : \"EUR\",\n  \"times\""),
                    answer(
                            "What do the codes [in Klärung]",
                            "\"WON\" : [ \"beauftragt\" ]",
                            "\"WON\" : [ \"beauftragt\" ], \"OPEN\": [ \"in Klärung\" ]")));

            assertThat(JdbcSource.check(database, mapping).problems(MappingProblem.Severity.ERROR))
                    .isEmpty();
            assertThat(figures(database, mapping, "contact:1", "deals.won.value", "activities.count", "conversion"))
                    .containsExactly("deals.won.value €12,345.67", "activities.count 3", "conversion 33.33%");
            assertThat(figures(
                            database,
                            mapping,
                            "company:100",
                            "deals.won.value",
                            "activities.count",
                            "activities.inbound.count",
                            "conversion",
                            "invoices.issued.value",
                            "invoices.paid.value",
                            "invoices.outstanding.value",
                            "invoices.overdue.value"))
                    .containsExactly(
                            "deals.won.value €13,344.67",
                            "activities.count 4",
                            "activities.inbound.count 2",
                            "conversion 50%",
                            "invoices.issued.value €13,544.67",
                            "invoices.paid.value €12,345.67",
                            "invoices.outstanding.value €1,099.00",
                            "invoices.overdue.value €899.00");
        }
    }

    @Test
    void anAgencyGetsItsNumbersByTheAnswersThatTheDraftAsksFor() {
        TestDatabase tables = SqliteDatabase.fresh();
        AGENCY.forEach(tables::execute);
        DataSource database = tables.dataSource();
        MappingDraft draft = JdbcSource.draft(database);

        SchemaMapping mapping = SchemaMapping.parse(answered(
                draft,
                answer("In which zone do the days begin", "\"zone\" : \"UTC\"", "\"zone\" : \"Europe/Berlin\""),
                answer(
                        "What do the codes [Pitching] of 'statuses.label' mean for 'outcome'?",
                        "\"LOST\" : [ \"Lost\" ]",
                        "\"LOST\" : [ \"Lost\" ], \"OPEN\" : [ \"Pitching\" ]"),
                answer(
                        "Which column of 'bills' is the day of issue",
                        "\"dueOn\"",
                        "\"issuedOn\" : \"i.sent_out\", \"dueOn\"")));

        assertThat(JdbcSource.check(database, mapping).problems(MappingProblem.Severity.ERROR))
                .isEmpty();
        assertThat(figures(database, mapping, "contact:p1", "deals.won.value", "activities.count", "conversion"))
                .containsExactly("deals.won.value €1,250.50", "activities.count 3", "conversion 66.67%");
        assertThat(figures(
                        database,
                        mapping,
                        "company:o1",
                        "deals.won.value",
                        "activities.count",
                        "conversion",
                        "invoices.issued.value",
                        "invoices.paid.value",
                        "invoices.outstanding.value",
                        "invoices.overdue.value"))
                .containsExactly(
                        "deals.won.value €1,250.50",
                        "activities.count 2",
                        "conversion 100%",
                        "invoices.issued.value €1,260.50",
                        "invoices.paid.value €1,010.50",
                        "invoices.outstanding.value €250.00",
                        "invoices.overdue.value €250.00");
    }
}
