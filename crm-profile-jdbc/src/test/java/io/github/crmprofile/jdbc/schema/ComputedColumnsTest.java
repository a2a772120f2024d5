package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.WatchedDataSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A column that the mapping computes is written into a statement once, whatever asks for it. */
class ComputedColumnsTest {

    private static final String TABLES = """
            CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(50));
            CREATE TABLE bill (id INT PRIMARY KEY, person INT, state INT, total DECIMAL(12, 2), issued DATE, due DATE);
            CREATE TABLE payment (bill INT, amount DECIMAL(12, 2), made TIMESTAMP);
            INSERT INTO person VALUES (1, 'Anna');
            INSERT INTO bill VALUES (1, 1, 1, 100, '2026-05-01', '2026-05-10'), (2, 1, 1, 50, '2026-05-02', '2026-05-20'),
                (3, 1, 0, 70, '2026-05-03', '2026-05-11'), (4, 1, NULL, 5, '2026-05-04', NULL);
            INSERT INTO payment VALUES (1, 60, '2026-05-03 10:00:00'), (1, 40, '2026-05-09 10:00:00'), (2, 50, '2026-05-21 10:00:00'),
                (3, 30, '2026-05-05 10:00:00');
            """;
    private static final String PAID_ON = "SELECT MAX(y.made) FROM payment y WHERE y.bill = b.id";
    private static final String PAID = "SELECT SUM(y.amount) FROM payment y WHERE y.bill = b.id";
    private static final String STATUS = "CASE WHEN b.state = 1 THEN 'paid' WHEN b.state = 0 THEN 'issued' END";
    private static final String MAPPING = """
            {
              "currency": "EUR",
              "contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
              "invoices": [
                {"name": "bill", "from": "bill b", "id": {"integer": "b.id"},
                 "columns": {"status": {"codes": "%s", "values": {"paid": "PAID", "issued": "ISSUED"}},
                             "amount": {"decimal": "b.total"}, "paidAmount": {"decimal": "(%s)"}, "issuedOn": {"date": "b.issued"},
                             "dueOn": {"date": "b.due"}, "paidOn": {"utc": "(%s)"}},
                 "links": [{"to": "contact", "id": {"integer": "b.person"}}]}
              ]
            }
            """.formatted(STATUS, PAID, PAID_ON);

    private static CrmProfiles profiles(DataSource tables) {
        return CrmProfiles.builder()
                .source(JdbcSource.builder(tables, SchemaMapping.parse(MAPPING)).build())
                .clock(Clock.fixed(Instant.parse("2026-06-10T08:00:00Z"), ZoneOffset.UTC))
                .build();
    }

    private static int occurrences(String sql, String part) {
        return sql.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void aSubselectIsWrittenOnce() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            var watched = new WatchedDataSource(tables.dataSource(), 1);

            profiles(watched.dataSource())
                    .profile(ProfileRequest.of(ClientId.contact("1")).withPeriod("2026-05"));

            assertThat(watched.statements()).isNotEmpty().allSatisfy(sql -> {
                assertThat(occurrences(sql, PAID_ON)).isEqualTo(1);
                assertThat(occurrences(sql, PAID)).isEqualTo(1);
                // In the balance, and as what stands for the status itself.
                assertThat(occurrences(sql, STATUS)).isLessThanOrEqualTo(3);
            });
        }
    }

    @Test
    void whatIsComputedCounts() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            var request = ProfileRequest.of(ClientId.contact("1")).withPeriod("2026-05");
            List<String> texts = profiles(tables.dataSource())
                    .figures(
                            request,
                            "invoices.paid.value",
                            "invoices.outstanding.value",
                            "invoices.overdue.count",
                            "invoices.paid_on_time")
                    .stream()
                    .map(figure -> FigureTexts.text(figure.value()))
                    .toList();

            assertThat(texts).containsExactly("EUR 150", "EUR 40", "1", "1/2");
        }
    }
}
