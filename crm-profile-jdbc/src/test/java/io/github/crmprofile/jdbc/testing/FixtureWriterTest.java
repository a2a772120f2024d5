package io.github.crmprofile.jdbc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.source.ProfileSource;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written comes back: the numbers over the tables are those of the records in memory. */
class FixtureWriterTest {

    private static final String TABLES = """
            CREATE TABLE firm(id INT PRIMARY KEY, name VARCHAR(99), tenant INT NOT NULL);
            CREATE TABLE person(id INT PRIMARY KEY, name VARCHAR(99), firm_id INT);
            CREATE TABLE mail(person_id INT, address VARCHAR(99));
            CREATE TABLE quote(id INT PRIMARY KEY, state INT, value_cents BIGINT, currency CHAR(3), created_utc TIMESTAMP,
                closed_epoch BIGINT, person_id INT, owner VARCHAR(9), region VARCHAR(9));
            CREATE TABLE touch(id VARCHAR(9) PRIMARY KEY, how VARCHAR(9), inbound INT, at_local TIMESTAMP, done CHAR(1));
            CREATE TABLE touch_quote(touch_id VARCHAR(9), quote_id INT);
            CREATE TABLE touch_person(touch_id VARCHAR(9), person_id INT);
            CREATE TABLE bill(id INT PRIMARY KEY, state VARCHAR(9), total DECIMAL(12, 2), issued DATE, due DATE, paid VARCHAR(10), person_id INT);
            """;
    private static final String MAPPING = """
            {
              "zone": "Europe/Rome", "currency": "EUR",
              "companies": [{"name": "firm", "from": "firm f", "where": "f.tenant = 7", "id": {"integer": "f.id"}, "columns": {"name": "f.name"}}],
              "contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"},
                "companies": [{"id": {"integer": "p.firm_id"}}],
                "emails": [{"text": "m.address", "via": {"from": "mail m", "key": "m.person_id"}}]}],
              "deals": [{"name": "quote", "from": "quote q", "id": {"integer": "q.id"},
                "columns": {"outcome": {"codes": "q.state", "values": {"1": "OPEN", "2": "WON", "3": "LOST"}},
                  "amount": {"decimal": "q.value_cents", "scale": 2}, "currency": "q.currency", "createdAt": {"utc": "q.created_utc"},
                  "closedAt": {"epochSeconds": "q.closed_epoch"}, "responsible": "q.owner", "attributes.region": "q.region"},
                "links": [{"to": "contact", "id": {"integer": "q.person_id"}}]}],
              "activities": [{"name": "touch", "from": "touch t", "id": {"text": "t.id"},
                "columns": {"channel": {"codes": "t.how", "values": {"tel": "call", "post": "email"}},
                  "direction": {"codes": "t.inbound", "values": {"1": "INBOUND", "0": "OUTBOUND"}},
                  "occurredAt": {"local": "t.at_local"}, "completed": {"when": "t.done = 'Y'"}},
                "links": [{"to": "deal", "id": {"integer": "tq.quote_id"}, "via": {"from": "touch_quote tq", "key": "tq.touch_id"}},
                  {"to": "contact", "id": {"integer": "tp.person_id"}, "via": {"from": "touch_person tp", "key": "tp.touch_id"}}]}],
              "invoices": [{"name": "bill", "from": "bill b", "id": {"integer": "b.id"},
                "columns": {"status": {"codes": "b.state", "values": {"sent": "ISSUED", "paid": "PAID"}}, "amount": {"decimal": "b.total"},
                  "issuedOn": {"date": "b.issued"}, "dueOn": {"date": "b.due"}, "paidOn": {"textTime": "b.paid", "pattern": "uuuuMMdd"}},
                "links": [{"to": "contact", "id": {"integer": "b.person_id"}}]}]
            }
            """;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-20T10:00:00Z"), ZoneOffset.UTC);
    private static final List<Client> CLIENTS = List.of(
            Client.builder(ClientId.contact("1"), "Ann")
                    .company("5")
                    .emails(List.of("a@b.example", "c@d.example"))
                    .build(),
            Client.builder(ClientId.company("5"), "Firm").build());
    private static final List<CrmRecord> RECORDS = List.of(
            Activity.builder("t1", Channel.CALL)
                    .direction(Direction.INBOUND)
                    .contacts(List.of("1"))
                    .deals(List.of("10", "11"))
                    .occurredAt(Instant.parse("2026-04-30T22:30:00Z"))
                    .completed(true)
                    .build(),
            Activity.builder("t2", Channel.EMAIL)
                    .direction(Direction.OUTBOUND)
                    .contacts(List.of("1"))
                    .occurredAt(Instant.parse("2026-05-01T08:00:00Z"))
                    .completed(false)
                    .build(),
            deal("10", Outcome.WON, "1200.50", "2026-05-03T08:00:00Z"),
            deal("11", Outcome.LOST, "80", "2026-05-04T08:00:00Z"),
            deal("12", Outcome.OPEN, "7.01", null),
            Invoice.builder("20", InvoiceStatus.PAID)
                    .contact("1")
                    .amount(new BigDecimal("99.90"))
                    .currency("EUR")
                    .issuedOn(LocalDate.of(2026, 5, 1))
                    .dueOn(LocalDate.of(2026, 5, 10))
                    .paidOn(LocalDate.of(2026, 5, 9))
                    .build());
    private static final List<Figure> FIGURES = List.of(
            Figure.of("deals.won.value"),
            Figure.of("deals.open.value"),
            Figure.of("deals.cycle.average"),
            Figure.of("deals.lost.count").by("attributes.region"),
            Figure.of("activities.count").by("channel"),
            Figure.of("activities.inbound.count"),
            Figure.of("communication.load"),
            Figure.of("conversion"),
            Figure.of("invoices.paid.value"),
            Figure.of("invoices.paid_on_time"));

    private final SchemaMapping mapping = SchemaMapping.parse(MAPPING);
    private final DataSource dataSource = database();

    private static Deal deal(String id, Outcome outcome, String amount, @Nullable String closedAt) {
        return Deal.builder(id)
                .contacts(List.of("1"))
                .outcome(outcome)
                .amount(new BigDecimal(amount))
                .currency("EUR")
                .createdAt(Instant.parse("2026-04-30T22:30:00Z"))
                .closedAt(closedAt == null ? null : Instant.parse(closedAt))
                .responsible("ann")
                .attribute("region", "north")
                .build();
    }

    private static DataSource database() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:fixture-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    @BeforeEach
    void createTables() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
    }

    @Test
    void theNumbersOverTheTablesAreThoseOfTheRecords() throws SQLException {
        FixtureWriter writer = FixtureWriter.of(dataSource, mapping).with("firm", "tenant", 7);

        assertThat(writer.problems()).isEmpty();
        writer.write(CLIENTS, RECORDS);

        assertThat(JdbcSource.check(dataSource, mapping).isUsable()).isTrue();
        CrmProfiles stored = profiles(JdbcSource.builder(dataSource, mapping).build());
        assertThat(figures(stored))
                .isEqualTo(figures(profiles(InMemorySource.builder()
                        .clients(CLIENTS)
                        .deals(of(Deal.class))
                        .activities(of(Activity.class))
                        .invoices(of(Invoice.class))
                        .build())));
        Client ann = stored.client(ClientId.contact("1"));
        assertThat(ann.emails()).containsExactlyInAnyOrder("a@b.example", "c@d.example");
        assertThat(ann.company()).isEqualTo("5");
    }

    @Test
    void whatCannotBeWrittenIsSaidAllAtOnce() {
        SchemaMapping computed = SchemaMapping.parse(
                MAPPING.replace("\"from\": \"bill b\"", "\"from\": \"bill b JOIN person x ON x.id = b.person_id\"")
                        .replace("\"currency\": \"q.currency\"", "\"currency\": \"UPPER(q.currency)\""));

        assertThatThrownBy(() -> FixtureWriter.of(dataSource, computed).write(CLIENTS, RECORDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "companies[0] \"firm\" has the condition f.tenant = 7; give the columns that fulfil it by with(\"firm\", column, value)")
                .hasMessageContaining(
                        "deals[0] \"quote\" currency is the expression UPPER(q.currency); only a column can be written")
                .hasMessageContaining("invoices[0] \"bill\" is read from a join or a query");
    }

    @Test
    void aRecordThatTheTablesHaveNoPlaceForIsRefused() {
        FixtureWriter writer = FixtureWriter.of(dataSource, mapping).with("firm", "tenant", 7);
        Deal ofTwo = Deal.builder("13")
                .contacts(List.of("1", "2"))
                .outcome(Outcome.OPEN)
                .build();
        Activity chat = Activity.builder("t3", Channel.CHAT).build();

        assertThatThrownBy(() -> writer.write(CLIENTS, List.of(ofTwo)))
                .hasMessage("A record is linked to 1 more of kind CONTACT than the mapping has columns for");
        assertThatThrownBy(() -> writer.write(CLIENTS, List.of(chat)))
                .hasMessage("No code of 'channel' stands for 'chat'; the mapping has codes for [call, email]");
    }

    private static <R extends CrmRecord> List<R> of(Class<R> kind) {
        return RECORDS.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static CrmProfiles profiles(ProfileSource source) {
        return CrmProfiles.builder()
                .source(source)
                .clock(CLOCK)
                .zone(ZoneId.of("Europe/Rome"))
                .build();
    }

    private static List<String> figures(CrmProfiles profiles) {
        return profiles.figures(ProfileRequest.of(ClientId.contact("1")).withPeriod("2026-05"), FIGURES).stream()
                .map(FigureResult::value)
                .map(Object::toString)
                .toList();
    }
}
