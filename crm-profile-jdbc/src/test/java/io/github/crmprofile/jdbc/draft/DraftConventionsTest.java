package io.github.crmprofile.jdbc.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.jdbc.survey.Joins;
import io.github.crmprofile.jdbc.survey.Names;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What a draft makes of shapes that many systems share: one table of persons and companies, flags instead of codes, stores of any fields. */
class DraftConventionsTest {

    private static final String TABLES = """
            CREATE TABLE crm_partner (id INT PRIMARY KEY, name VARCHAR(50), email VARCHAR(50), phone VARCHAR(50), is_company BOOLEAN, parent_id INT REFERENCES crm_partner);
            CREATE TABLE crm_stage (id INT PRIMARY KEY, name VARCHAR(50), is_won BOOLEAN);
            CREATE TABLE crm_lead (id INT PRIMARY KEY, name VARCHAR(50), stage_id INT REFERENCES crm_stage, partner_id INT REFERENCES crm_partner, active BOOLEAN, probability DECIMAL(5, 2),
                expected_revenue DECIMAL(12, 2), create_date TIMESTAMP, date_closed TIMESTAMP);
            CREATE TABLE crm_event (id INT PRIMARY KEY, event_category VARCHAR(20), starts_on TIMESTAMP, partner_id INT REFERENCES crm_partner, assigned_to VARCHAR(9), owner VARCHAR(9));
            CREATE TABLE crm_invoice (id INT PRIMARY KEY, ref VARCHAR(20), state INT, total DECIMAL(12, 2), paid BOOLEAN, canceled CHAR(1), date_bill DATE, partner_id INT REFERENCES crm_partner);
            CREATE TABLE any_record (id INT PRIMARY KEY, module INT, "values" JSON);
            CREATE TABLE any_record_value (record_id INT, name VARCHAR(20), "value" VARCHAR(90));
            INSERT INTO crm_stage VALUES (1, 'Neu', FALSE), (2, 'Fertig', TRUE);
            INSERT INTO crm_event VALUES (1, 'Call', NULL, NULL, NULL, NULL), (2, 'Meeting', NULL, NULL, NULL, NULL), (3, 'Other', NULL, NULL, NULL, NULL);
            """;

    @Test
    void flagsAndOneTableOfPersonsAndCompaniesAreUnderstood() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());
            SchemaMapping mapping = draft.mapping();

            assertThat(JdbcSource.check(tables.dataSource(), mapping).problems(MappingProblem.Severity.ERROR))
                    .isEmpty();
            assertThat(mapping.clients(ClientKind.CONTACT).get(0).where())
                    .isEqualTo("(c.IS_COMPANY IS NULL OR c.IS_COMPANY = FALSE)");
            assertThat(mapping.clients(ClientKind.COMPANY).get(0).where()).isEqualTo("c.IS_COMPANY = TRUE");
            assertThat(mapping.records(RecordKind.DEAL).get(0).columns())
                    .containsEntry(
                            "outcome",
                            Column.codes(
                                    "CASE WHEN s.IS_WON = TRUE AND d.PROBABILITY = 100 THEN 'WON' WHEN d.ACTIVE = FALSE AND d.PROBABILITY = 0 THEN 'LOST' ELSE 'OPEN' END",
                                    Map.of("WON", "WON", "LOST", "LOST", "OPEN", "OPEN")));
            assertThat(mapping.records(RecordKind.DEAL).get(0).links())
                    .extracting(Link::target)
                    .containsExactlyInAnyOrder(Link.Target.CONTACT, Link.Target.COMPANY);
            assertThat(mapping.records(RecordKind.ACTIVITY).get(0).columns())
                    .containsEntry(
                            "channel", Column.codes("a.EVENT_CATEGORY", Map.of("Call", "call", "Meeting", "meeting")))
                    .containsEntry("responsible", Column.text("a.ASSIGNED_TO"));
            assertThat(mapping.records(RecordKind.INVOICE).get(0).columns())
                    .containsEntry(
                            "status",
                            Column.codes(
                                    "CASE WHEN i.CANCELED = 'Y' THEN 'CANCELLED' WHEN i.PAID = TRUE THEN 'PAID' ELSE 'ISSUED' END",
                                    Map.of("CANCELLED", "CANCELLED", "PAID", "PAID", "ISSUED", "ISSUED")));
            assertThat(draft.questions())
                    .contains(
                            "When is a deal of 'CRM_LEAD' lost? The draft takes those that are archived with probability 0.",
                            "Which invoices of 'CRM_INVOICE' are drafts? The draft takes all that are neither paid nor cancelled as issued.");
        }
    }

    @Test
    void storesOfAnyFieldsAreNamedAndLeftToTheDeveloper() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            List<String> unplaced = JdbcSource.draft(tables.dataSource()).unplaced();

            assertThat(unplaced)
                    .anyMatch(text ->
                            text.startsWith("table 'ANY_RECORD' (0 rows): its fields are in the JSON of 'values'."))
                    .anyMatch(
                            text -> text.startsWith("table 'ANY_RECORD_VALUE' (0 rows): it has a row for each field."));
        }
    }

    @Test
    void rowsOfWhichNothingSaysThatTheyAreDeletedAreKept() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of("""
                CREATE TABLE contact (id INT PRIMARY KEY, first_name VARCHAR(20), last_name VARCHAR(20), email VARCHAR(20), deleted INT);
                CREATE TABLE company (id INT PRIMARY KEY, name VARCHAR(20), website VARCHAR(20), vat VARCHAR(20), deleted INT);
                CREATE TABLE opportunity (id INT PRIMARY KEY, title VARCHAR(20), stage VARCHAR(20), amount DECIMAL(12, 2), created_at TIMESTAMP, contact_id INT REFERENCES contact);
                INSERT INTO contact VALUES (1, 'A', 'B', 'a@b.c', NULL), (2, 'C', 'D', 'c@d.e', 1);
                INSERT INTO company VALUES (1, 'E', 'e.f', '1', 0);
                """)) {
            SchemaMapping mapping = JdbcSource.draft(tables.dataSource()).mapping();

            assertThat(mapping.clients(ClientKind.CONTACT).get(0).where())
                    .isEqualTo("(c.DELETED IS NULL OR c.DELETED = 0)");
            assertThat(mapping.clients(ClientKind.COMPANY).get(0).where()).isEqualTo("c.DELETED = 0");
        }
    }

    @Test
    void linksToSeveralTablesOfAKindHaveThePrefixesOfTheirIds() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of("""
                CREATE TABLE person (id INT PRIMARY KEY, first_name VARCHAR(20), last_name VARCHAR(20), email VARCHAR(20));
                CREATE TABLE member (id INT PRIMARY KEY, first_name VARCHAR(20), last_name VARCHAR(20), email VARCHAR(20));
                CREATE TABLE opportunity (id INT PRIMARY KEY, title VARCHAR(20), stage VARCHAR(20), amount DECIMAL(12, 2), created_at TIMESTAMP,
                    person_id INT REFERENCES person, member_id INT REFERENCES member);
                """)) {
            SchemaMapping mapping = JdbcSource.draft(tables.dataSource(), Map.of("contacts", "person,member"))
                    .mapping();

            assertThat(mapping.clients(ClientKind.CONTACT))
                    .extracting(source -> source.id().prefix())
                    .containsExactly("person-", "member-");
            assertThat(mapping.records(RecordKind.DEAL).get(0).links())
                    .extracting(link -> link.ref().prefix() + link.ref().sql())
                    .containsExactlyInAnyOrder("person-d.PERSON_ID", "member-d.MEMBER_ID");
        }
    }

    @Test
    void linksByCodeToSeveralTablesOfAKindHaveThePrefixOfEach() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of("""
                CREATE TABLE person (id INT PRIMARY KEY, first_name VARCHAR(20), last_name VARCHAR(20), email VARCHAR(20));
                CREATE TABLE member (id INT PRIMARY KEY, first_name VARCHAR(20), last_name VARCHAR(20), email VARCHAR(20));
                CREATE TABLE company (id INT PRIMARY KEY, name VARCHAR(20), website VARCHAR(20), industry VARCHAR(20));
                CREATE TABLE calls (id INT PRIMARY KEY, parent_type VARCHAR(20), parent_id INT, called_at TIMESTAMP, direction VARCHAR(9));
                INSERT INTO calls VALUES (1, 'Person', 1, NULL, NULL), (2, 'Member', 1, NULL, NULL), (3, 'Company', 1, NULL, NULL);
                """)) {
            SchemaMapping mapping = JdbcSource.draft(tables.dataSource(), Map.of("contacts", "person,member"))
                    .mapping();

            assertThat(mapping.records(RecordKind.ACTIVITY).get(0).links())
                    .extracting(link ->
                            link.target() + " " + link.code() + " " + link.ref().prefix())
                    .containsExactlyInAnyOrder(
                            "COMPANY Code[sql=a.PARENT_TYPE, values=[Company]] ",
                            "CONTACT Code[sql=a.PARENT_TYPE, values=[Person]] person-",
                            "CONTACT Code[sql=a.PARENT_TYPE, values=[Member]] member-");
        }
    }

    @Test
    void tablesOfASchemaWithASimilarNameAreNotRead() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of("""
                CREATE SCHEMA CRM_1;
                CREATE SCHEMA CRMX1;
                CREATE TABLE CRM_1.contacts (id INT PRIMARY KEY, name VARCHAR(20), email VARCHAR(20));
                CREATE TABLE CRM_1.deals (id INT PRIMARY KEY, contact_id INT, amount DECIMAL(9, 2), created_at TIMESTAMP, stage VARCHAR(9));
                CREATE TABLE CRMX1.contacts (id INT PRIMARY KEY, last_name VARCHAR(20));
                CREATE TABLE CRMX1.companies (id INT PRIMARY KEY, name VARCHAR(20));
                """)) {
            var source = (JdbcDataSource) tables.dataSource();
            source.setUrl(source.getUrl() + ";SCHEMA=CRM_1");

            SchemaMapping mapping = JdbcSource.draft(source).mapping();

            assertThat(mapping.clients(ClientKind.COMPANY)).isEmpty();
            assertThat(mapping.clients(ClientKind.CONTACT))
                    .singleElement()
                    .extracting(ClientSource::columns)
                    .isEqualTo(Map.of("name", Column.text("c.NAME")));
        }
    }

    @Test
    void aCurrencyOfAnotherAmountIsAskedAboutAndNotTaken() throws SQLException {
        String tables = """
                CREATE TABLE contact (id INT PRIMARY KEY, name VARCHAR(50), email VARCHAR(50));
                CREATE TABLE deal (id INT PRIMARY KEY, contact_id INT REFERENCES contact, total DECIMAL(12, 2), base_total DECIMAL(12, 2), base_currency VARCHAR(3), status VARCHAR(9));
                INSERT INTO deal VALUES (1, NULL, 90, 100, 'USD', 'won');
                """;
        try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
            MappingDraft draft = JdbcSource.draft(database.dataSource());

            assertThat(draft.mapping().records(RecordKind.DEAL).get(0).columns())
                    .containsEntry("amount", Column.decimal("d.TOTAL"))
                    .doesNotContainKey("currency");
            assertThat(draft.questions())
                    .contains("In which currency is 'amount' of 'DEAL'? 'BASE_CURRENCY' is that of 'BASE_TOTAL':"
                            + " take that amount, or both by 'choices', or write 'currency'.");
        }
    }

    @Test
    void ofTwoAmountsThatOfTheRowsOwnCurrencyIsTakenWhereItHasOne() throws SQLException {
        String tables = """
                CREATE TABLE contact (id INT PRIMARY KEY, name VARCHAR(50), email VARCHAR(50));
                CREATE TABLE invoice (id INT PRIMARY KEY, contact_id INT REFERENCES contact, total DOUBLE PRECISION, foreign_total DOUBLE PRECISION, foreign_currency VARCHAR(3), issued_on DATE, status VARCHAR(9));
                CREATE TABLE payment (id INT PRIMARY KEY, invoice_id INT REFERENCES invoice, amount DECIMAL(12, 2), %s payment_date DATE);
                INSERT INTO invoice VALUES (1, NULL, 90, 100, 'USD', DATE '2026-01-02', 'paid'), (2, NULL, 50, NULL, '', DATE '2026-01-02', 'paid');
                """;
        try (ScriptedDatabase database = ScriptedDatabase.of(tables.formatted("foreign_amount DECIMAL(12, 2),"))) {
            MappingDraft draft = JdbcSource.draft(database.dataSource());

            String isForeign = "NULLIF(TRIM(i.FOREIGN_CURRENCY), '') IS NOT NULL";
            assertThat(draft.mapping().records(RecordKind.INVOICE).get(0).columns())
                    .containsEntry(
                            "amount",
                            Column.decimal("CASE WHEN " + isForeign + " THEN i.FOREIGN_TOTAL ELSE i.TOTAL END")
                                    .withDecimals(4))
                    .containsEntry(
                            "currency",
                            Column.text("CASE WHEN " + isForeign + " THEN i.FOREIGN_CURRENCY ELSE NULL END"))
                    .containsEntry(
                            "paidAmount",
                            Column.decimal(
                                    "(SELECT SUM(CASE WHEN " + isForeign
                                            + " THEN y.FOREIGN_AMOUNT ELSE y.AMOUNT END) FROM PAYMENT y WHERE y.INVOICE_ID = i.ID)"));
            assertThat(draft.questions())
                    .contains(
                            "Is 'TOTAL' of 'INVOICE' in the currency of the house, where 'FOREIGN_CURRENCY' is empty?"
                                    + " The draft takes it there, and 'FOREIGN_TOTAL' elsewhere: write 'currency' into the mapping.");
        }
        try (ScriptedDatabase database = ScriptedDatabase.of(tables.formatted(""))) {
            MappingDraft draft = JdbcSource.draft(database.dataSource());

            assertThat(draft.mapping().records(RecordKind.INVOICE).get(0).columns())
                    .doesNotContainKey("paidAmount");
            assertThat(draft.questions())
                    .contains(
                            "What was paid of an invoice of 'INVOICE' in its own currency? 'AMOUNT' of 'PAYMENT' is said"
                                    + " without one: write 'paidAmount'.");
        }
    }

    @Test
    void keysAndReferencesAreNoAmountsAndAddressesNoLetters() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of("""
                CREATE TABLE x_contact (x_contact_id NUMERIC(10) PRIMARY KEY, first_name VARCHAR(20), last_name VARCHAR(20), phone VARCHAR(20));
                CREATE TABLE x_opportunity (x_opportunity_id NUMERIC(10) PRIMARY KEY, name VARCHAR(20), x_contact_id NUMERIC(10), stage VARCHAR(20), value_id NUMERIC(10),
                    fk_total NUMERIC(10), created TIMESTAMP, salesrep_id NUMERIC(10));
                CREATE TABLE x_email (x_email_id NUMERIC(10) PRIMARY KEY, x_contact_id NUMERIC(10), email VARCHAR(20), is_primary INT, created_at TIMESTAMP);
                """)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());

            assertThat(draft.mapping().records(RecordKind.DEAL).get(0).columns())
                    .doesNotContainKey("amount")
                    .containsEntry("responsible", Column.text("d.SALESREP_ID"));
            assertThat(draft.mapping().records(RecordKind.ACTIVITY)).isEmpty();
        }
    }

    @Test
    void anAccountThatAllRowsShareIsTheTenantAndNoClient() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of("""
                CREATE TABLE people (id INT PRIMARY KEY, account_id INT, first_name VARCHAR(20), last_name VARCHAR(20), organization_id INT);
                CREATE TABLE organizations (id INT PRIMARY KEY, account_id INT, name VARCHAR(20), website VARCHAR(20));
                CREATE TABLE deals (id INT PRIMARY KEY, account_id INT, title VARCHAR(20), organization_id INT, amount DECIMAL(9, 2), stage VARCHAR(9), created_at TIMESTAMP, deleted_at INT);
                INSERT INTO people SELECT x, 7, 'a', 'b', x FROM SYSTEM_RANGE(1, 9);
                INSERT INTO organizations SELECT x, CASE WHEN x = 9 THEN 8 ELSE 7 END, 'a', 'b' FROM SYSTEM_RANGE(1, 9);
                INSERT INTO deals SELECT x, 7, 'a', x, 5, 'Won', NULL, CASE WHEN x = 3 THEN 1700000000 ELSE 0 END FROM SYSTEM_RANGE(1, 9);
                """)) {
            MappingDraft draft = JdbcSource.draft(tables.dataSource());
            SchemaMapping mapping = draft.mapping();

            assertThat(mapping.records(RecordKind.DEAL).get(0).where())
                    .isEqualTo("d.DELETED_AT = 0 AND d.ACCOUNT_ID = ${tenant}");
            assertThat(mapping.records(RecordKind.DEAL).get(0).links())
                    .extracting(link -> link.ref().sql())
                    .containsExactly("d.ORGANIZATION_ID");
            assertThat(mapping.clients(ClientKind.CONTACT).get(0).companies())
                    .extracting(link -> link.ref().sql())
                    .containsExactly("c.ORGANIZATION_ID");
            assertThat(draft.questions())
                    .anyMatch(question -> question.startsWith("'ACCOUNT_ID' looks like the firm whose rows they are."));
        }
    }

    private static Table.Col column(String name) {
        return new Table.Col(name, Types.INTEGER, "integer", false, null, "", false, name, List.of(name));
    }

    @Test
    void eachTableOfCodesHasAnAliasOfItsOwn() {
        Table.Col id = column("id");
        var joins = new Joins("d", new Names(true, false));
        List<Table.Col> columns =
                IntStream.range(0, 40).mapToObj(i -> column("code" + i)).toList();

        assertThat(columns)
                .extracting(column -> joins.alias(
                        column,
                        new Table(
                                column.name() + "s",
                                List.of(id),
                                List.of("id"),
                                false,
                                Map.of(),
                                List.of(column.name()))))
                .doesNotHaveDuplicates()
                .doesNotContain("d", "x");
    }
}
