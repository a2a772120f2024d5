package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.SqliteDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ClientId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SQLite keeps decimals as binary fractions, of which even a difference has an error: no number that is made of them shows it. */
class BinaryFractionsTest {

    private static final TestDatabase DATABASE = SqliteDatabase.fresh();

    private static MetricValue outstanding(String amount, String paidAmount) {
        SchemaMapping mapping =
                SchemaMapping.parse("""
                {
                  "currency": "EUR",
                  "contacts": [{"name": "p", "from": "(SELECT 1 AS id) p", "id": {"integer": "p.id"}, "columns": {"name": {"constant": "x"}}}],
                  "invoices": [
                    {
                      "name": "i",
                      "from": "bill i",
                      "id": {"integer": "i.id"},
                      "columns": {
                        "status": {"constant": "ISSUED"},
                        "amount": {"decimal": "i.amount" AMOUNT},
                        "paidAmount": {"decimal": "i.paid" PAID},
                        "issuedOn": {"date": "'2026-05-10'"}
                      },
                      "links": [{"to": "contact", "id": {"integer": "1"}}]
                    }
                  ]
                }
                """.replace("AMOUNT", amount).replace("PAID", paidAmount));
        CrmProfiles profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(DATABASE.dataSource(), mapping).build())
                .zone(ZoneOffset.UTC)
                .clock(Clock.fixed(Instant.parse("2026-06-10T08:00:00Z"), ZoneOffset.UTC))
                .build();
        return profiles.figures(
                        ProfileRequest.of(ClientId.contact("1")).withPeriod("2026-05"),
                        List.of(Figure.of("invoices.outstanding.value")))
                .get(0)
                .value();
    }

    private static void bill(String amount, String paid) {
        DATABASE.execute("DROP TABLE IF EXISTS bill");
        DATABASE.execute("CREATE TABLE bill (id INTEGER, amount NUMERIC, paid NUMERIC)");
        DATABASE.execute("INSERT INTO bill VALUES (1, " + amount + ", " + paid + ")");
    }

    private static MetricValue euros(String amount) {
        return new MetricValue.Money(Amounts.of("EUR", new BigDecimal(amount)), null);
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.1, 0.2",
        "1000000.1, 1000000, 0.1",
        "-0.7, 0.1, -0.8",
        "123456789012.34, 0.01, 123456789012.33",
        "4.35, NULL, 4.35",
        "0.000001, 0.0000003, 0.0000007",
        "100, 58.01, 41.99"
    })
    void aBalanceIsTheDifferenceOfTheDecimals(String amount, String paid, String balance) {
        bill(amount, paid);
        assertThat(outstanding("", "")).isEqualTo(euros(balance));
    }

    @ParameterizedTest
    @CsvSource({"1523000, 256.1, -254.577", "2000000, 1.1, 0.9", "12, 0.000007, 0.000005"})
    void ofDifferentScales(String micros, String paid, String balance) {
        bill(micros, paid);
        assertThat(outstanding(", \"scale\": 6", "")).isEqualTo(euros(balance));
    }

    @Test
    void integersAreExactWhateverTheirLength() {
        bill("9007199254740993", "2");
        assertThat(outstanding(", \"scale\": 2", ", \"scale\": 2")).isEqualTo(euros("90071992547409.91"));
    }
}
