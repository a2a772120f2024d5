package io.github.crmprofile.jdbc.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a draft makes of exported files as tables: all columns are texts, and nothing says what is a key or refers to what. */
class DraftOfFilesTest {

    private static final String TABLES = """
            CREATE TABLE companies ("Record ID" VARCHAR(20), "Company name" VARCHAR(50), "Industry" VARCHAR(20));
            CREATE TABLE contacts ("Record ID" VARCHAR(20), "First Name" VARCHAR(20), "Last Name" VARCHAR(20), "Email" VARCHAR(50), "Associated Company" VARCHAR(50));
            CREATE TABLE deals ("Record ID" VARCHAR(20), "Deal Name" VARCHAR(50), "Deal Stage" VARCHAR(20), "Amount" VARCHAR(20), "Currency" VARCHAR(3), "Create Date" VARCHAR(20), "Close Date" VARCHAR(20),
                "Associated Contact IDs" VARCHAR(50), "Associated Company" VARCHAR(50));
            CREATE TABLE calls ("Subject" VARCHAR(50), "Activity date" VARCHAR(20), "Call direction" VARCHAR(20), "Contact" VARCHAR(50));
            INSERT INTO companies VALUES ('570', 'Piekarnia', 'Food'), ('571', 'Stal', 'Metal');
            INSERT INTO contacts VALUES ('101', 'Ana', 'Lo', 'ana@x.example', 'Piekarnia'), ('151', 'Ben', 'Wu', 'ben@x.example', NULL);
            INSERT INTO deals VALUES ('1', 'Roof', 'Closed won', '10.50', 'EUR', '2026-05-01 10:00', '2026-05-11', '101;151', 'Piekarnia'),
                ('2', 'Wall', 'Closed lost', '-3', 'EUR', '2026-05-02 10:00:05', NULL, '151', 'Stal'), ('3', 'Door', 'Demo', NULL, NULL, '2026-05-02 10:00', NULL, NULL, NULL);
            INSERT INTO calls VALUES ('Prices', '2026-05-04 09:15', 'Inbound', '101'), ('Prices', '2026-05-05 09:15', 'Outbound', 'nobody');
            """;

    @Test
    void numbersTimesKeysAndReferencesAreToldByTheirValues() throws SQLException {
        try (ScriptedDatabase database = ScriptedDatabase.of(TABLES)) {
            MappingDraft draft = JdbcSource.draft(database.dataSource());
            SchemaMapping mapping = draft.mapping();

            assertThat(JdbcSource.check(database.dataSource(), mapping).problems(MappingProblem.Severity.ERROR))
                    .isEmpty();
            assertThat(mapping.clients(ClientKind.COMPANY))
                    .singleElement()
                    .extracting(ClientSource::columns)
                    .isEqualTo(Map.of(
                            "name", Column.text("c.\"Company name\""), "industry", Column.text("c.\"Industry\"")));
            assertThat(mapping.clients(ClientKind.CONTACT).get(0).companies())
                    .singleElement()
                    .satisfies(
                            link -> assertThat(link.via() + " " + link.ref().sql())
                                    .isEqualTo(
                                            "Via[from=COMPANIES x, key=x.\"Company name\", recordKey=c.\"Associated Company\"] x.\"Record ID\""));
            assertThat(mapping.records(RecordKind.DEAL).get(0).columns())
                    .containsEntry("amount", Column.decimal("CAST(NULLIF(TRIM(d.\"Amount\"), '') AS DECIMAL(30, 4))"))
                    .containsEntry("createdAt", Column.textTime("d.\"Create Date\"", "yyyy-MM-dd HH:mm[:ss]"))
                    .containsEntry("closedAt", Column.textTime("d.\"Close Date\"", "yyyy-MM-dd"));
            assertThat(mapping.records(RecordKind.DEAL).get(0).links())
                    .extracting(link -> link.target() + " " + link.ref().sql() + " "
                            + link.ref().split())
                    .containsExactlyInAnyOrder(
                            "CONTACT d.\"Associated Contact IDs\" ;", "COMPANY x.\"Record ID\" null");
            assertThat(draft.questions())
                    .contains(
                            "By what is a row of 'DEALS' known? The draft takes 'Record ID', which differs in all rows"
                                    + " that were read.")
                    .contains(
                            "Has 'COMPANIES' two with one 'Company name'? By 'Associated Company', which has names, both"
                                    + " get what is meant for one.");
        }
    }

    @Test
    void aColumnThatIsCalledLikeATableAndHasNothingOfItIsAskedAbout() throws SQLException {
        String tables = TABLES.replace("('Prices', '2026-05-04 09:15', 'Inbound', '101'),", "");
        try (ScriptedDatabase database =
                ScriptedDatabase.of(tables.replace("\"Subject\" VARCHAR(50)", "\"Call ID\" VARCHAR(50)"))) {
            MappingDraft draft = JdbcSource.draft(database.dataSource());

            assertThat(draft.questions())
                    .contains(
                            "What is in 'CALLS.Contact'? It is called like 'CONTACTS', which has its values neither as"
                                    + " keys nor as names.");
            assertThat(draft.mapping().records(RecordKind.ACTIVITY).get(0).links())
                    .extracting(link -> link.ref().sql())
                    .noneMatch(sql -> sql.contains("Contact"));
        }
    }

    /** Payments are a file of their own; a blank cell is neither a number nor a time. */
    @Test
    void paymentsAreAddedUpAsNumbersAndBlankTextsAreNone() throws SQLException {
        String tables = TABLES + """
                CREATE TABLE invoices ("Invoice ID" VARCHAR(20), "Contact" VARCHAR(20), "Total" VARCHAR(20), "Invoice Date" VARCHAR(20), "Status" VARCHAR(20));
                CREATE TABLE payments ("Payment ID" VARCHAR(20), "Invoice ID" VARCHAR(20), "Amount" VARCHAR(20), "Payment Date" VARCHAR(20));
                INSERT INTO invoices VALUES ('i1', '101', '100.25', '2026-05-01', 'Open'), ('i2', '101', '', '2026-05-02', 'Paid');
                INSERT INTO payments VALUES ('p1', 'i1', '60.50', '2026-05-10'), ('p2', 'i1', '9.50', '2026-05-12'), ('p3', 'i1', ' ', ''), ('p4', 'i2', '7', '2026-05-14');
                DROP TABLE deals;
                CREATE TABLE deals ("Record ID" VARCHAR(20), "Deal Name" VARCHAR(50), "Amount" VARCHAR(20), "Contact" VARCHAR(20), "Won At" VARCHAR(20), "Lost At" VARCHAR(20));
                INSERT INTO deals VALUES ('1', 'Roof', '10.50', '101', '2026-05-11', ''), ('2', 'Wall', '', '101', '', '2026-05-12'), ('3', 'Door', '5', '101', '', ' ');
                """;
        try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
            SchemaMapping mapping = JdbcSource.draft(database.dataSource()).mapping().toBuilder()
                    .currency("EUR")
                    .build();

            assertThat(JdbcSource.check(database.dataSource(), mapping).problems(MappingProblem.Severity.ERROR))
                    .isEmpty();
            assertThat(mapping.records(RecordKind.INVOICE).get(0).columns())
                    .containsEntry(
                            "paidAmount",
                            Column.decimal(
                                    "(SELECT SUM(CAST(NULLIF(TRIM(y.\"Amount\"), '') AS DECIMAL(30, 4))) FROM PAYMENTS y WHERE y.\"Invoice ID\" = i.\"Invoice ID\")"));
            CrmProfiles profiles = CrmProfiles.builder()
                    .source(JdbcSource.builder(database.dataSource(), mapping).build())
                    .zone(ZoneOffset.UTC)
                    .build();
            ProfileRequest may = ProfileRequest.of(ClientId.contact("101")).withPeriod("2026-05");
            assertThat(Stream.of(
                                    "deals.won.value",
                                    "deals.lost.count",
                                    "deals.open.value",
                                    "invoices.outstanding.value",
                                    "invoices.paid.count")
                            .map(metric -> ProfileFormat.of(Locale.ENGLISH)
                                    .value(profiles.figure(may, metric).value(), ZoneOffset.UTC)))
                    .containsExactly("€10.50", "1", "€5.00", "€30.25", "1");
        }
    }
}
