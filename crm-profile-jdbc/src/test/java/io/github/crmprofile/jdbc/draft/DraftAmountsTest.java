package io.github.crmprofile.jdbc.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.model.RecordKind;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a draft makes of amounts: their decimals, smallest units, payments. */
class DraftAmountsTest {

    private static final String PERSONS = """
            CREATE TABLE contact (id INT PRIMARY KEY, first_name VARCHAR(20), last_name VARCHAR(20), email VARCHAR(50));
            INSERT INTO contact VALUES (1, 'Ann', 'Other', 'ann@example.com');
            """;

    private static Map<String, Column> columns(MappingDraft draft, RecordKind kind) {
        return draft.mapping().records(kind).get(0).columns();
    }

    @Test
    void floatingPointAmountsKeepAsManyDecimalsAsTheyHave() throws SQLException {
        String tables = PERSONS + """
                CREATE TABLE deal (id INT PRIMARY KEY, contact_id INT REFERENCES contact, amount DOUBLE PRECISION, stage VARCHAR(9));
                INSERT INTO deal VALUES (1, 1, 9325.325, 'won'), (2, 1, 12345678, 'won'), (3, 1, %s, 'won'), (4, 1, NULL, 'lost');
                """;
        for (var found : Map.of("1", 4, "0.1234567", 7, "227.72727272727272", 8).entrySet()) {
            try (ScriptedDatabase database = ScriptedDatabase.of(tables.formatted(found.getKey()))) {
                assertThat(columns(JdbcSource.draft(database.dataSource()), RecordKind.DEAL))
                        .containsEntry("amount", Column.decimal("d.AMOUNT").withDecimals(found.getValue()));
            }
        }
    }

    @Test
    void currenciesWithoutCentsAreAskedAbout() throws SQLException {
        String tables = PERSONS + """
                CREATE TABLE deal (id INT PRIMARY KEY, contact_id INT REFERENCES contact, amount_cents BIGINT, currency VARCHAR(3), stage VARCHAR(9));
                INSERT INTO deal VALUES (1, 1, 500, 'EUR', 'won'), (2, 1, 500, 'JPY', 'won'), (3, 1, 1500, 'KWD', 'lost');
                """;
        try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
            MappingDraft draft = JdbcSource.draft(database.dataSource());

            assertThat(columns(draft, RecordKind.DEAL))
                    .containsEntry(
                            "amount",
                            Column.decimal("d.AMOUNT_CENTS").withScaleBy("d.CURRENCY", Map.of("JPY", 0, "KWD", 3), 2));
            assertThat(draft.questions())
                    .contains(
                            "Has 'DEAL.AMOUNT_CENTS' the smallest units of each currency, or hundredths of all? The draft takes the"
                                    + " smallest units: JPY with 0 decimals, KWD with 3 decimals; for hundredths write \"scale\": 2.");
        }
        try (ScriptedDatabase database =
                ScriptedDatabase.of(tables.replace("'JPY'", "'USD'").replace("'KWD'", "NULL"))) {
            assertThat(columns(JdbcSource.draft(database.dataSource()), RecordKind.DEAL))
                    .containsEntry("amount", Column.decimal("d.AMOUNT_CENTS").withScale(2));
        }
    }

    @Test
    void paymentsAreNoInvoicesAndSayWhatWasPaidOfThem() throws SQLException {
        String tables = PERSONS + """
                CREATE TABLE facture (id INT PRIMARY KEY, ref VARCHAR(9), contact_id INT REFERENCES contact, total DECIMAL(9, 2), date_lim DATE, datef DATE, status VARCHAR(9));
                CREATE TABLE paiement (id INT PRIMARY KEY, datep TIMESTAMP, amount DECIMAL(9, 2));
                CREATE TABLE paiement_facture (id INT PRIMARY KEY, fk_paiement INT REFERENCES paiement, fk_facture INT REFERENCES facture, amount DECIMAL(9, 2));
                INSERT INTO facture VALUES (1, 'F1', 1, 100, '2026-06-01', '2026-05-01', 'paid'), (2, 'F2', 1, 50, '2026-06-01', '2026-05-01', 'open');
                INSERT INTO paiement VALUES (1, '2026-05-10 10:00:00', 60), (2, '2026-05-12 10:00:00', 40);
                INSERT INTO paiement_facture VALUES (1, 1, 1, 60), (2, 2, 1, 40);
                """;
        try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
            MappingDraft draft = JdbcSource.draft(database.dataSource());

            assertThat(draft.mapping().records(RecordKind.INVOICE))
                    .singleElement()
                    .extracting(source -> source.columns())
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Column.class))
                    .containsEntry(
                            "paidAmount",
                            Column.decimal("(SELECT SUM(y.AMOUNT) FROM PAIEMENT_FACTURE y WHERE y.FK_FACTURE = i.ID)"))
                    .containsEntry(
                            "paidOn",
                            Column.time(
                                    "(SELECT MAX(z.DATEP) FROM PAIEMENT_FACTURE y JOIN PAIEMENT z ON z.ID = y.FK_PAIEMENT WHERE y.FK_FACTURE = i.ID)",
                                    TimeForm.UTC));
            assertThat(draft.unplaced()).noneMatch(text -> text.contains("PAIEMENT"));
            assertThat(draft.questions())
                    .contains("Is what was paid of an invoice of 'FACTURE' the sum of 'AMOUNT' in 'PAIEMENT_FACTURE'?"
                            + " The draft takes all of its rows, also of payments that were taken back.");
            assertThat(JdbcSource.check(database.dataSource(), draft.mapping()).problems(MappingProblem.Severity.ERROR))
                    .isEmpty();
        }
    }

    @Test
    void aTableOfPaymentsWithoutInvoicesIsSaidToBeOne() throws SQLException {
        String tables = PERSONS + """
                CREATE TABLE payments (id INT PRIMARY KEY, contact_id INT REFERENCES contact, invoice_no VARCHAR(9), amount DECIMAL(9, 2), paid_on DATE, due_on DATE);
                """;
        try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
            assertThat(JdbcSource.draft(database.dataSource()).unplaced())
                    .contains(
                            "table 'PAYMENTS' (0 rows): payments: no records themselves; what was paid of an invoice is"
                                    + " their sum in its 'paidAmount'");
        }
    }
}
