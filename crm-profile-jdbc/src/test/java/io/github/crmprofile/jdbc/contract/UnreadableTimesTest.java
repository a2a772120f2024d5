package io.github.crmprofile.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.DuckDbDatabase;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.period.Granularity;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In columns of times, too, there are values that no time is, and a database orders them like any other. */
class UnreadableTimesTest {

    private static final List<String> READABLE = List.of("2026-05-10 10:00:00", "2024-02-29 00:00:00");

    private static final String MAPPING = """
            {
              "contacts": [{"name": "p", "from": "odd_person p", "id": {"integer": "p.id"}, "columns": {"name": {"constant": "x"}}}],
              "deals": [
                {
                  "name": "d",
                  "from": "odd_deal d",
                  "id": {"integer": "d.id"},
                  "columns": {"outcome": {"constant": "WON"}, "closedAt": {"utc": "d.closed"}},
                  "links": [{"to": "contact", "id": {"integer": "d.person"}}]
                }
              ]
            }
            """;

    private static final String INVOICES = """
            {
              "contacts": [{"name": "p", "from": "odd_person p", "id": {"integer": "p.id"}, "columns": {"name": {"constant": "x"}}}],
              "invoices": [
                {
                  "name": "i",
                  "from": "odd_invoice i",
                  "id": {"integer": "i.id"},
                  "columns": {"status": {"constant": "ISSUED"}, "issuedOn": {"date": "i.issued"}, "dueOn": {"date": "i.due"}},
                  "links": [{"to": "contact", "id": {"integer": "i.person"}}]
                }
              ]
            }
            """;

    private static void trendRunsBetweenTheReadableTimes(TestDatabase database, String... unreadable) {
        trendRunsBetweenTheReadableTimes(database, "TIMESTAMP", List.of(unreadable));
    }

    private static void trendRunsBetweenTheReadableTimes(TestDatabase database, String type, List<String> unreadable) {
        database.execute("DROP TABLE IF EXISTS odd_deal");
        database.execute("DROP TABLE IF EXISTS odd_person");
        database.execute("CREATE TABLE odd_person (id INTEGER)");
        database.execute("CREATE TABLE odd_deal (id INTEGER, person INTEGER, closed " + type + ")");
        database.execute("INSERT INTO odd_person VALUES (1)");
        var times = new ArrayList<>(unreadable);
        times.addAll(READABLE);
        for (int i = 0; i < times.size(); i++) {
            database.execute("INSERT INTO odd_deal VALUES (" + i + ", 1, '" + times.get(i) + "')");
        }
        CrmProfiles profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(database.dataSource(), SchemaMapping.parse(MAPPING))
                        .build())
                .zone(ZoneOffset.UTC)
                .build();
        ProfileRequest request = ProfileRequest.of(ClientId.contact("1")).withPeriod("all_time");

        var trend = (MetricValue.Trend)
                profiles.figure(request, Figure.of("deals.won.count").over(Granularity.YEAR))
                        .value();

        assertThat(trend.points())
                .extracting(MetricValue.Point::value)
                .containsExactly(new MetricValue.Count(1), new MetricValue.Count(0), new MetricValue.Count(1));
        assertThat(trend.undated()).isEqualTo(unreadable.isEmpty() ? null : new MetricValue.Count(unreadable.size()));
    }

    @Test
    void aTrendOnPostgreSqlRunsBetweenTheReadableTimes() {
        trendRunsBetweenTheReadableTimes(
                PostgreSqlDatabase.DATABASE, "infinity", "-infinity", "0044-03-15 10:00:00 BC", "12026-05-10 10:00:00");
    }

    @Test
    void aTrendOnH2RunsBetweenTheReadableTimes() {
        trendRunsBetweenTheReadableTimes(H2Database.DATABASE, "-0044-03-15 10:00:00", "12026-05-10 10:00:00");
    }

    @Test
    void aTrendOnDuckDbRunsBetweenTheReadableTimes() {
        trendRunsBetweenTheReadableTimes(DuckDbDatabase.DATABASE, "infinity", "-infinity", "12026-05-10 10:00:00");
    }

    @Test
    void aTrendOnDuckDbRunsOverTimesOfEveryPrecision() {
        for (String type : List.of("TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS")) {
            trendRunsBetweenTheReadableTimes(DuckDbDatabase.DATABASE, type, List.of());
        }
    }

    /** The day of a list comes through the driver, by another way than the bounds of a number. */
    private static void aDayBeforeTheYear1IsUnknownInAList(TestDatabase database, String literal) {
        database.execute("DROP TABLE IF EXISTS odd_invoice");
        database.execute("DROP TABLE IF EXISTS odd_person");
        database.execute("CREATE TABLE odd_person (id INTEGER)");
        database.execute("CREATE TABLE odd_invoice (id INTEGER, person INTEGER, issued DATE, due DATE)");
        database.execute("INSERT INTO odd_person VALUES (1)");
        database.execute("INSERT INTO odd_invoice VALUES (1, 1, DATE '2026-05-10', " + literal + ")");
        CrmProfiles profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(database.dataSource(), SchemaMapping.parse(INVOICES))
                        .build())
                .zone(ZoneOffset.UTC)
                .build();
        ProfileRequest request = ProfileRequest.of(ClientId.contact("1")).withPeriod("2026-05");
        FigureResult issued = profiles.figure(request, "invoices.issued.count");

        RecordList list = profiles.records(request, issued.evidence("records").ref(), PageRequest.first(5));

        assertThat(list.records()).singleElement().isInstanceOfSatisfying(Invoice.class, invoice -> {
            assertThat(invoice.issuedOn()).isEqualTo("2026-05-10");
            assertThat(invoice.dueOn()).isNull();
        });
    }

    @Test
    void aDayBeforeTheYear1IsUnknownInListsOfEveryDatabaseThatKeepsOne() {
        aDayBeforeTheYear1IsUnknownInAList(H2Database.DATABASE, "DATE '-0044-03-15'");
        aDayBeforeTheYear1IsUnknownInAList(PostgreSqlDatabase.DATABASE, "DATE '0044-03-15 BC'");
        aDayBeforeTheYear1IsUnknownInAList(DuckDbDatabase.DATABASE, "DATE '0044-03-15 (BC)'");
    }
}
