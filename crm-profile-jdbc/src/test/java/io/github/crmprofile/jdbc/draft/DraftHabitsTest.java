package io.github.crmprofile.jdbc.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a draft makes of habits of other houses: parties that persons and firms are, planned and actual days, Polish names. */
class DraftHabitsTest {

    private static final String PARTIES = """
            CREATE TABLE party (id INT PRIMARY KEY, party_type CHAR(1), created_at TIMESTAMP, is_deleted BOOLEAN);
            CREATE TABLE person (id INT PRIMARY KEY REFERENCES party, first_name VARCHAR(20), last_name VARCHAR(30), email VARCHAR(50), employer_id INT REFERENCES party);
            CREATE TABLE organisation (id INT PRIMARY KEY REFERENCES party, legal_name VARCHAR(60), vat_no VARCHAR(20), website VARCHAR(30));
            CREATE TABLE deal (id INT PRIMARY KEY, party_id INT REFERENCES party, name VARCHAR(30), amount DECIMAL(9, 2), currency CHAR(3), state VARCHAR(10), closed_on DATE);
            INSERT INTO party SELECT x, CASE WHEN x < 5 THEN 'P' ELSE 'O' END, '2026-05-01 10:00:00', FALSE FROM SYSTEM_RANGE(1, 8);
            INSERT INTO person SELECT x, 'A', 'B', 'a@b', 5 FROM SYSTEM_RANGE(1, 4);
            INSERT INTO organisation SELECT x, 'A', 'V', 'a' FROM SYSTEM_RANGE(5, 8);
            INSERT INTO deal SELECT x, 4 + x, 'a', 100, 'EUR', 'won', '2026-05-02' FROM SYSTEM_RANGE(1, 3);
            """;

    /** The keys of deals are keys of parties, too, by chance. */
    @Test
    void aRecordOfAPartyBelongsToThePersonOrFirmThatThePartyIs() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(PARTIES)) {
            SchemaMapping mapping = JdbcSource.draft(tables.dataSource()).mapping();

            assertThat(mapping.clients(ClientKind.CONTACT).get(0).where()).isEqualTo("s.IS_DELETED = FALSE");
            assertThat(mapping.clients(ClientKind.CONTACT).get(0).companies())
                    .extracting(link -> link.ref().sql())
                    .containsExactly("c.EMPLOYER_ID");
            assertThat(mapping.records(RecordKind.DEAL).get(0).from()).isEqualTo("DEAL d");
            assertThat(mapping.records(RecordKind.DEAL).get(0).links())
                    .extracting(DraftHabitsTest::text)
                    .containsExactlyInAnyOrder(
                            "COMPANY [O] x.ID PARTY x x.ID = d.PARTY_ID", "CONTACT [P] x.ID PARTY x x.ID = d.PARTY_ID");
            assertThat(JdbcSource.check(tables.dataSource(), mapping).problems(MappingProblem.Severity.ERROR))
                    .isEmpty();
        }
    }

    private static String text(Link link) {
        Link.Code code = java.util.Objects.requireNonNull(link.code());
        Link.Via via = java.util.Objects.requireNonNull(link.via());
        return link.target() + " " + code.values() + " " + link.ref().sql() + " " + via.from() + " " + via.key() + " = "
                + via.recordKey();
    }

    @Test
    void ofAPlannedAndAnActualDayTheActualOneIsTakenAndAskedAbout() throws SQLException {
        String script = """
                CREATE TABLE "CustomerContacts" ("ContactID" INT PRIMARY KEY, "FirstName" VARCHAR(20), "LastName" VARCHAR(30), "EmailAddress" VARCHAR(50));
                CREATE TABLE "SalesOpportunities" ("OpportunityID" INT PRIMARY KEY, "PrimaryContactID" INT REFERENCES "CustomerContacts", "StateCode" INT, "Probability" INT, "ActualRevenue" DECIMAL(12, 2), "EstimatedRevenue" DECIMAL(12, 2),
                    "EstimatedCloseDate" DATE, "ActualCloseDate" DATE, "CreatedOn" TIMESTAMP);
                CREATE TABLE "Activities" ("ActivityID" INT PRIMARY KEY, "Subject" VARCHAR(50), "Medium" VARCHAR(20), "ScheduledStart" TIMESTAMP, "ActualStart" TIMESTAMP, "RegardingObjectID" INT, "RegardingObjectTypeCode" INT);
                INSERT INTO "CustomerContacts" VALUES (11, 'Jan', 'Kot', 'j@a'), (12, 'Ewa', 'Sowa', 'e@b'), (13, 'Eva', 'Sova', 'e@b');
                INSERT INTO "SalesOpportunities" VALUES (101, 11, 1, 100, 90, 90, '2026-05-30', '2026-05-20', '2026-05-01 10:00:00'), (102, 11, 0, 0, NULL, 90, '2026-05-30', NULL, '2026-05-01 10:00:00');
                INSERT INTO "Activities" SELECT x, 's', CASE WHEN x < 13 THEN 'Phone Call' ELSE 'E-mail' END, '2026-05-02 10:00:00', '2026-05-02 10:05:00', x, CASE WHEN x = 14 THEN 7 ELSE 2 END FROM SYSTEM_RANGE(11, 14);
                """;
        try (ScriptedDatabase tables = ScriptedDatabase.of(script)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());

            assertThat(draft.mapping().records(RecordKind.DEAL).get(0).columns())
                    .containsEntry("closedAt", Column.time("d.\"ActualCloseDate\"", TimeForm.DATE));
            assertThat(draft.mapping().records(RecordKind.ACTIVITY).get(0).columns())
                    .containsEntry("occurredAt", Column.time("a.\"ActualStart\"", TimeForm.UTC));
            assertThat(draft.mapping().records(RecordKind.ACTIVITY).get(0).links())
                    .extracting(link -> link.target() + " " + link.code())
                    .containsExactly("CONTACT Code[sql=a.\"RegardingObjectTypeCode\", values=[2]]");
            assertThat(draft.questions())
                    .contains(
                            "Is 'ActualCloseDate' of 'SalesOpportunities' the day of closing, or the day that was planned? Of open"
                                    + " deals it is not read.",
                            "Which column of 'SalesOpportunities' is its amount ('amount')? None is called so; it may be"
                                    + " 'ActualRevenue' (decimal) or 'EstimatedRevenue' (decimal). Without it the sums lack it.",
                            "What do the codes [7] in 'RegardingObjectTypeCode' of 'Activities' lead to? No table has their names;"
                                    + " the draft has no links for them.");
        }
    }

    @Test
    void personsAndFirmsOfOneTableAreToldByACode() throws SQLException {
        String script = """
                CREATE TABLE crm_user (id INT PRIMARY KEY, login VARCHAR(20), password VARCHAR(60));
                CREATE TABLE crm_contact (id INT PRIMARY KEY, contact_type VARCHAR(20), display_name VARCHAR(60), first_name VARCHAR(20), last_name VARCHAR(30), employer_id INT REFERENCES crm_contact, is_deleted BOOLEAN);
                CREATE TABLE crm_email (id INT PRIMARY KEY, contact_id INT REFERENCES crm_contact, email VARCHAR(50), is_primary BOOLEAN);
                CREATE TABLE crm_opportunity (id INT PRIMARY KEY, contact_id INT REFERENCES crm_contact, title VARCHAR(30), amount DECIMAL(9, 2), currency CHAR(3), stage VARCHAR(20), closed_at TIMESTAMP);
                INSERT INTO crm_contact VALUES (1, 'Organization', 'A', NULL, NULL, NULL, FALSE), (2, 'Individual', 'B', 'B', 'C', 1, FALSE), (3, 'Household', 'H', NULL, NULL, NULL, FALSE);
                INSERT INTO crm_email VALUES (1, 2, 'b@c', TRUE);
                INSERT INTO crm_opportunity VALUES (1, 2, 'o', 100, 'EUR', 'Won', '2026-05-02 10:00:00'), (2, 1, 'o', 100, 'EUR', 'Lost', '2026-05-02 10:00:00');
                """;
        try (ScriptedDatabase tables = ScriptedDatabase.of(script)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());
            SchemaMapping mapping = draft.mapping();

            assertThat(mapping.clients(ClientKind.CONTACT)).singleElement().satisfies(persons -> {
                assertThat(persons.where()).isEqualTo("c.CONTACT_TYPE = 'Individual' AND c.IS_DELETED = FALSE");
                assertThat(persons.companies())
                        .extracting(link -> link.ref().sql())
                        .containsExactly("c.EMPLOYER_ID");
                assertThat(persons.emails()).extracting(email -> email.sql()).containsOnly("x.EMAIL");
            });
            assertThat(mapping.clients(ClientKind.COMPANY).get(0).where())
                    .isEqualTo("c.CONTACT_TYPE = 'Organization' AND c.IS_DELETED = FALSE");
            assertThat(mapping.records(RecordKind.DEAL).get(0).links())
                    .extracting(Link::target)
                    .containsExactlyInAnyOrder(Link.Target.CONTACT, Link.Target.COMPANY);
            assertThat(draft.questions())
                    .contains(
                            "Which rows of 'CRM_CONTACT' are persons, and which companies? By 'CONTACT_TYPE' the draft takes"
                                    + " [Individual] and [Organization], and leaves out [Household].");
            assertThat(JdbcSource.check(tables.dataSource(), mapping).problems(MappingProblem.Severity.ERROR))
                    .isEmpty();
        }
    }

    @Test
    void marksOfTablesAndPrefixesOfColumnsSayNothing() throws SQLException {
        String script = """
                CREATE TABLE tblstaff (staffid INT PRIMARY KEY, firstname VARCHAR(50), lastname VARCHAR(50), password VARCHAR(250));
                CREATE TABLE tblclients (cl_id INT PRIMARY KEY, cl_company VARCHAR(191), cl_vat VARCHAR(50), cl_phonenumber VARCHAR(30), cl_website VARCHAR(50), cl_dateadded TIMESTAMP);
                CREATE TABLE tblcontacts (cp_id INT PRIMARY KEY, cp_client INT, cp_givenname VARCHAR(30), cp_name VARCHAR(30), cp_email VARCHAR(50), cp_position VARCHAR(30), cp_password VARCHAR(250));
                CREATE TABLE tblleads (id INT PRIMARY KEY, title VARCHAR(100), fid INT, value DECIMAL(9, 2), status INT, dateadded TIMESTAMP);
                CREATE TABLE tblleads_status (id INT PRIMARY KEY, name VARCHAR(50));
                CREATE TABLE tblinvoices (id INT PRIMARY KEY, clientid INT, number INT, total DECIMAL(9, 2), "date" DATE, duedate DATE, status INT);
                CREATE TABLE tblinvoicepaymentrecords (id INT PRIMARY KEY, invoiceid INT, amount DECIMAL(9, 2), "date" DATE);
                INSERT INTO tblclients SELECT x, 'C', 'V', '1', 'w', NULL FROM SYSTEM_RANGE(1001, 1004);
                INSERT INTO tblleads VALUES (1, 'a', 1001, 10, 1, NULL), (2, 'b', 1002, 10, 2, NULL);
                INSERT INTO tblleads_status VALUES (1, 'Won'), (2, 'Lost');
                INSERT INTO tblinvoices VALUES (1, 1001, 1, 10, '2026-05-01', '2026-06-01', 2);
                """;
        try (ScriptedDatabase tables = ScriptedDatabase.of(script)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());
            SchemaMapping mapping = draft.mapping();

            assertThat(mapping.clients(ClientKind.CONTACT).get(0).from()).isEqualTo("TBLCONTACTS c");
            assertThat(mapping.clients(ClientKind.CONTACT).get(0).columns())
                    .containsEntry(
                            "name",
                            Column.text("TRIM(((COALESCE(c.CP_GIVENNAME, '') || ' ') || COALESCE(c.CP_NAME, '')))"))
                    .containsEntry("position", Column.text("c.CP_POSITION"));
            assertThat(mapping.clients(ClientKind.COMPANY).get(0).columns())
                    .containsEntry("name", Column.text("c.CL_COMPANY"))
                    .containsEntry("website", Column.text("c.CL_WEBSITE"));
            assertThat(mapping.records(RecordKind.DEAL).get(0).columns())
                    .containsEntry("outcome", Column.codes("s.NAME", Map.of("Won", "WON", "Lost", "LOST")))
                    .containsEntry("createdAt", Column.time("d.DATEADDED", TimeForm.UTC));
            // The states of leads are none of invoices.
            assertThat(mapping.records(RecordKind.INVOICE).get(0).columns())
                    .containsEntry("status", Column.codes("i.STATUS", Map.of("2", "ISSUED")))
                    .containsKeys("paidAmount", "paidOn");
            assertThat(draft.questions())
                    .contains(
                            "What leads from 'TBLLEADS' to its clients? Nothing was found; the draft has a link without an id,"
                                    + " so that its rows belong to nobody. By its values it may be 'FID' with keys of 'TBLCLIENTS'.");
        }
    }

    @Test
    void namesOfColumnsWithTheWordOfTheirTableBehindThemAreUnderstood() throws SQLException {
        String script = """
                CREATE TABLE clientes (id_cliente INT PRIMARY KEY, nombre_cliente VARCHAR(100), telefono_cliente VARCHAR(20), website_cliente VARCHAR(50));
                CREATE TABLE oportunidades (id_oportunidad INT PRIMARY KEY, id_cliente INT, nombre_oportunidad VARCHAR(100), valor_estimado DECIMAL(10, 2), fecha_cierre DATE, etapa VARCHAR(20), fecha_creacion TIMESTAMP);
                CREATE TABLE actividades (id_actividad INT PRIMARY KEY, id_cliente INT, id_oportunidad INT, tipo_actividad VARCHAR(20), fecha_actividad TIMESTAMP, fecha_creacion TIMESTAMP, completada TINYINT);
                INSERT INTO oportunidades VALUES (1, 1, 'o', 100, NULL, 'Ganada', NULL), (2, 1, 'o', 100, NULL, 'Perdida', NULL), (3, 1, 'o', 100, NULL, 'Negociación', NULL);
                INSERT INTO actividades VALUES (1, 1, 1, 'Llamada', '2026-05-02 10:00:00', NULL, 1), (2, 1, 1, 'Reunión', '2026-05-02 10:00:00', NULL, 0);
                """;
        try (ScriptedDatabase tables = ScriptedDatabase.of(script)) {
            SchemaMapping mapping = JdbcSource.draft(tables.dataSource()).mapping();

            assertThat(mapping.clients(ClientKind.COMPANY).get(0).columns())
                    .containsEntry("website", Column.text("c.WEBSITE_CLIENTE"));
            assertThat(mapping.records(RecordKind.DEAL).get(0).columns())
                    .containsEntry(
                            "outcome",
                            Column.codes("d.ETAPA", Map.of("Ganada", "WON", "Perdida", "LOST", "Negociación", "OPEN")))
                    .containsEntry("title", Column.text("d.NOMBRE_OPORTUNIDAD"));
            assertThat(mapping.records(RecordKind.ACTIVITY).get(0).columns())
                    .containsEntry("occurredAt", Column.time("a.FECHA_ACTIVIDAD", TimeForm.UTC))
                    .containsEntry("completed", Column.when("a.COMPLETADA = 1"));
        }
    }

    @Test
    void namesAndCodesInPolishAreUnderstood() throws SQLException {
        String script = """
                CREATE TABLE tb_klienci (id_klienta INT PRIMARY KEY, nazwa_firmy VARCHAR(60), nip VARCHAR(12), telefon VARCHAR(20), id_opiekuna INT);
                CREATE TABLE tb_oferty (id_oferty INT PRIMARY KEY, id_klienta INT REFERENCES tb_klienci, nr_oferty VARCHAR(20), wartosc_netto DECIMAL(12, 2), waluta CHAR(3), status VARCHAR(20), data_utworzenia TIMESTAMP,
                    data_decyzji TIMESTAMP, id_handlowca INT);
                CREATE TABLE tb_rozmowy (id_rozmowy INT PRIMARY KEY, id_klienta INT REFERENCES tb_klienci, data_rozmowy TIMESTAMP, kierunek VARCHAR(20), czy_wykonano SMALLINT);
                CREATE TABLE tb_spotkania (id_spotkania INT PRIMARY KEY, id_klienta INT REFERENCES tb_klienci, data_od TIMESTAMP, data_do TIMESTAMP, odbylo_sie SMALLINT);
                CREATE TABLE tb_faktury (id_faktury INT PRIMARY KEY, id_klienta INT REFERENCES tb_klienci, numer VARCHAR(20), kwota_brutto DECIMAL(12, 2), zaplacono DECIMAL(12, 2), waluta CHAR(3), data_wystawienia DATE,
                    termin_platnosci DATE, data_zaplaty DATE, status VARCHAR(20));
                INSERT INTO tb_oferty VALUES (1, NULL, 'O1', 100, 'PLN', 'zaakceptowana', NULL, NULL, 1), (2, NULL, 'O2', 100, 'PLN', 'odrzucona', NULL, NULL, 1), (3, NULL, 'O3', 100, 'PLN', 'wysłana', NULL, NULL, 1);
                INSERT INTO tb_rozmowy VALUES (1, NULL, '2026-05-02 10:00:00', 'przychodząca', 1), (2, NULL, '2026-05-02 10:00:00', 'wychodząca', 0);
                INSERT INTO tb_faktury VALUES (1, NULL, 'F1', 100, 100, 'PLN', NULL, NULL, NULL, 'zapłacona'), (2, NULL, 'F2', 100, 0, 'PLN', NULL, NULL, NULL, 'wystawiona'), (3, NULL, 'F3', 100, 0, 'PLN', NULL, NULL, NULL, 'anulowana');
                """;
        try (ScriptedDatabase tables = ScriptedDatabase.of(script)) {
            SchemaMapping mapping = JdbcSource.draft(tables.dataSource()).mapping();

            assertThat(mapping.records(RecordKind.DEAL).get(0).columns())
                    .containsEntry(
                            "outcome",
                            Column.codes(
                                    "d.STATUS", Map.of("zaakceptowana", "WON", "odrzucona", "LOST", "wysłana", "OPEN")))
                    .containsEntry("createdAt", Column.time("d.DATA_UTWORZENIA", TimeForm.UTC))
                    .containsEntry("closedAt", Column.time("d.DATA_DECYZJI", TimeForm.UTC))
                    .containsEntry("responsible", Column.text("d.ID_HANDLOWCA"));
            assertThat(mapping.records(RecordKind.ACTIVITY).get(0).columns())
                    .containsEntry("completed", Column.when("a.CZY_WYKONANO = 1"))
                    .containsEntry(
                            "direction",
                            Column.codes("a.KIERUNEK", Map.of("przychodząca", "INBOUND", "wychodząca", "OUTBOUND")));
            assertThat(mapping.records(RecordKind.ACTIVITY).get(1).columns())
                    .containsEntry("occurredAt", Column.time("a.DATA_OD", TimeForm.UTC))
                    .containsEntry("completed", Column.when("a.ODBYLO_SIE = 1"));
            assertThat(mapping.records(RecordKind.INVOICE).get(0).columns())
                    .containsKeys(
                            "status", "number", "amount", "paidAmount", "currency", "issuedOn", "dueOn", "paidOn");
        }
    }
}
