package io.github.crmprofile.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.ExplainedDataSource;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.jdbc.schema.LargeTables;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.RecordKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * With an index on the client and the date, a client's profile reads the client's records and no others, however many there are and whatever columns
 * are computed.
 */
class PostgreSqlIndexTest {

    private static final String TABLES = """
            CREATE TABLE big_client (id BIGINT PRIMARY KEY, name VARCHAR(50));
            CREATE TABLE big_deal (id BIGINT PRIMARY KEY, client BIGINT, state VARCHAR(10), amount DECIMAL(12, 2),
                created TIMESTAMP WITH TIME ZONE, closed TIMESTAMP WITH TIME ZONE);
            CREATE TABLE big_activity (id BIGINT PRIMARY KEY, client BIGINT, deal BIGINT, channel VARCHAR(10),
                direction VARCHAR(10), at TIMESTAMP WITH TIME ZONE);
            CREATE TABLE big_invoice (id BIGINT PRIMARY KEY, client BIGINT, state VARCHAR(10), amount DECIMAL(12, 2),
                paid DECIMAL(12, 2), issued DATE, due DATE, settled DATE);
            INSERT INTO big_client SELECT n, 'Client ' || n FROM generate_series(1, 10000) n;
            INSERT INTO big_deal SELECT n, n % 10000 + 1, CASE n % 3 WHEN 0 THEN 'WON' WHEN 1 THEN 'LOST' ELSE 'OPEN' END,
                n % 1000, TIMESTAMPTZ '2024-01-01 00:00Z' + n * INTERVAL '5 minutes',
                CASE WHEN n % 3 < 2 THEN TIMESTAMPTZ '2024-02-01 00:00Z' + n * INTERVAL '5 minutes' END
                FROM generate_series(1, 200000) n;
            INSERT INTO big_activity SELECT n, n % 10000 + 1, n % 200000 + 1,
                CASE n % 3 WHEN 0 THEN 'call' WHEN 1 THEN 'email' ELSE 'meeting' END, 'INBOUND',
                TIMESTAMPTZ '2024-01-01 00:00Z' + n * INTERVAL '1 minute' FROM generate_series(1, 1000000) n;
            INSERT INTO big_invoice SELECT n, n % 10000 + 1, 'PAID', n % 1000, n % 1000, DATE '2024-01-01' + n % 900,
                DATE '2024-02-01' + n % 900, DATE '2024-01-20' + n % 900 FROM generate_series(1, 100000) n;
            CREATE INDEX ON big_deal (client, closed);
            CREATE INDEX ON big_activity (client, at);
            CREATE INDEX ON big_activity (deal);
            CREATE INDEX ON big_invoice (client, issued);
            ANALYZE big_client;
            ANALYZE big_deal;
            ANALYZE big_activity;
            ANALYZE big_invoice
            """;

    private static SchemaMapping mapping() {
        return LargeTables.mapping("big_")
                .records(RecordSource.of(RecordKind.INVOICE, "invoice", "big_invoice i", IdColumn.integer("i.id"))
                        .column("status", Column.codes("i.state", Map.of("PAID", "PAID")))
                        .column("amount", Column.decimal("i.amount"))
                        .column("paidAmount", Column.decimal("i.paid"))
                        .column("issuedOn", Column.time("i.issued", TimeForm.DATE))
                        .column("dueOn", Column.time("i.due", TimeForm.DATE))
                        .column("paidOn", Column.time("CASE WHEN i.paid > 0 THEN i.settled END", TimeForm.DATE))
                        .link(Link.to(Link.Target.CONTACT, IdColumn.integer("i.client")))
                        .build())
                .build();
    }

    @Test
    void aMillionActivitiesAreNotReadForOneClient() {
        TestDatabase database = PostgreSqlDatabase.DATABASE;
        database.execute(TABLES);
        var explained = new ExplainedDataSource(database.dataSource());
        var profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(explained.dataSource(), mapping()).build())
                .clock(Clock.fixed(Instant.parse("2025-12-01T00:00:00Z"), ZoneOffset.UTC))
                .build();

        var figures = profiles.figures(
                ProfileRequest.of(ClientId.contact("4711")).withPeriod("2025"),
                "activities.count",
                "activities.last",
                "channel.load",
                "channel.preferred",
                "deals.won.count",
                "deals.cycle.median",
                "invoices.issued.value");

        assertThat(figures).hasSize(7);
        assertThat(String.join("\n", explained.plans()))
                .contains("Index Scan", "big_activity", "big_deal", "big_invoice")
                .doesNotContain("Seq Scan on big_");
    }
}
