package io.github.crmprofile.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.source.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of rows that are not as they should be. */
class MemoryRulesTest {

    private static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");
    private static final ClientId ANN = ClientId.contact("ann");
    private static final ProfileRequest ALL_TIME = ProfileRequest.of(ANN).withPeriod("all_time");

    private final InMemorySource.Builder records =
            InMemorySource.builder().clients(List.of(Client.builder(ANN, "Ann").build()));

    private CrmProfiles profiles() {
        return CrmProfiles.builder()
                .source(records.build())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
    }

    private MetricValue value(ProfileRequest request, String metric) {
        return profiles().figures(request, metric).get(0).value();
    }

    private List<String> warnings() {
        return profiles().profile(ALL_TIME).warnings().stream()
                .map(warning -> warning.code() + " " + warning.kind() + " " + warning.id())
                .toList();
    }

    private static Activity.Builder call(String id, String occurredAt) {
        return Activity.builder(id, Channel.CALL).contact("ann").occurredAt(Instant.parse(occurredAt));
    }

    private static Deal.Builder deal(String id) {
        return Deal.builder(id).contact("ann").createdAt(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void ofRowsWithOneIdTheFirstCountsForEveryViewer() {
        records.deals(List.of(
                deal("d").responsible("u2").build(), deal("d").responsible("u1").build()));
        records.clients(List.of(Client.builder(ANN, "Another").build()));

        assertThat(value(ALL_TIME, "deals.open.count")).isEqualTo(new MetricValue.Count(1));
        assertThat(value(ALL_TIME.withViewer(Viewer.responsible(Set.of("u1"))), "deals.open.count"))
                .isEqualTo(new MetricValue.Count(0));
        assertThat(warnings()).containsExactly("DUPLICATE_ID contact ann", "DUPLICATE_ID deal d");
        assertThat(profiles().profile(ALL_TIME).client().name()).isEqualTo("Ann");
    }

    @Test
    void theLastActivityIsNotAfterTheMomentOfTheRequest() {
        records.activities(List.of(
                call("now", "2026-05-20T12:00:00Z").build(),
                call("later", "2026-05-20T12:00:00.000000001Z").build(),
                call("planned", "2026-06-01T00:00:00Z").completed(false).build()));

        FigureResult last = profiles().figures(ALL_TIME, "activities.last").get(0);

        assertThat(last.value()).isEqualTo(new MetricValue.Moment(NOW));
        assertThat(profiles()
                        .records(ALL_TIME, last.evidence().get(0).ref(), PageRequest.first(10))
                        .records())
                .extracting(CrmRecord::id)
                .containsExactly("now");
        assertThat(value(ALL_TIME, "activities.count")).isEqualTo(new MetricValue.Count(2));
        assertThat(value(ALL_TIME.withPeriod("2026-05"), "activities.last")).isEqualTo(new MetricValue.Moment(NOW));
        assertThat(warnings()).containsExactly("COMPLETED_IN_FUTURE activity later");
    }

    @Test
    void onePlanIsAnsweredForTheMomentOfEachRequest() {
        records.activities(List.of(
                call("a", "2026-05-20T11:00:00Z").build(),
                call("b", "2026-05-20T13:00:00Z").build()));
        InMemorySource source = records.build();
        var clock = new Object() {
            Instant now = NOW;
        };
        CrmProfiles profiles = CrmProfiles.builder()
                .source(source)
                .clock(new Clock() {
                    @Override
                    public Instant instant() {
                        return clock.now;
                    }

                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }
                })
                .build();

        assertThat(profiles.figures(ALL_TIME, "activities.last").get(0).value())
                .isEqualTo(new MetricValue.Moment(Instant.parse("2026-05-20T11:00:00Z")));
        clock.now = Instant.parse("2026-05-20T14:00:00Z");
        assertThat(profiles.figures(ALL_TIME, "activities.last").get(0).value())
                .isEqualTo(new MetricValue.Moment(Instant.parse("2026-05-20T13:00:00Z")));
    }

    @Test
    void aTimeThatCannotBeTrueIsUnknownAndTakesNoOtherWithIt() {
        records.activities(List.of(
                call("good", "2026-05-10T00:00:00Z").build(),
                call("far", "+10000-01-01T00:00:00Z").build(),
                call("zero", "0000-12-31T23:59:59Z").build()));
        records.deals(List.of(deal("planned").closedAt(Instant.MAX).build()));
        records.invoices(List.of(Invoice.builder("i", InvoiceStatus.ISSUED)
                .contact("ann")
                .issuedOn(LocalDate.MAX)
                .build()));

        assertThat(value(ALL_TIME, "activities.count")).isEqualTo(new MetricValue.Count(3));
        assertThat(value(ALL_TIME.withPeriod("..2026-12-31"), "activities.count"))
                .isEqualTo(new MetricValue.Count(1));
        var trend = (MetricValue.Trend) profiles()
                .figures(ALL_TIME, List.of(Figure.of("activities.count").over(Granularity.MONTH)))
                .get(0)
                .value();
        assertThat(trend.points()).hasSize(1);
        assertThat(trend.undated()).isEqualTo(new MetricValue.Count(2));
        assertThat(warnings())
                .containsExactly(
                        "UNKNOWN_DATE activity far",
                        "UNKNOWN_DATE activity zero",
                        "UNKNOWN_DATE invoice i",
                        "UNREADABLE_TIME activity far",
                        "UNREADABLE_TIME activity zero",
                        "UNREADABLE_TIME deal planned",
                        "UNREADABLE_TIME invoice i");
    }

    @Test
    void anActivityThatIsPlannedMayLackItsDate() {
        records.activities(List.of(
                Activity.builder("held", Channel.CALL).contact("ann").build(),
                Activity.builder("planned", Channel.CALL)
                        .contact("ann")
                        .completed(false)
                        .build()));

        assertThat(value(ALL_TIME, "activities.count")).isEqualTo(new MetricValue.Count(1));
        assertThat(warnings()).containsExactly("UNKNOWN_DATE activity held");
    }

    @Test
    void anActivityWithoutChannelIsInASliceOfItsOwnAndNeverPreferred() {
        Activity unknown =
                Activity.builder("u", null).contact("ann").occurredAt(NOW).build();
        records.activities(List.of(unknown));

        assertThat(value(ALL_TIME, "channel.load"))
                .isEqualTo(
                        new MetricValue.Breakdown(List.of(new MetricValue.Slice("unknown", new MetricValue.Count(1)))));
        assertThat(value(ALL_TIME, "channel.preferred")).isEqualTo(new MetricValue.Undefined(Reason.NO_ACTIVITIES));
        assertThat(warnings()).containsExactly("UNKNOWN_CHANNEL activity u");
    }

    @Test
    void whatIsOutstandingIsToldByItsBalance() {
        records.invoices(List.of(
                invoice("open", "10", "4"),
                invoice("paid up", "10", "10"),
                invoice("over-paid", "10", "15"),
                invoice("credit note", "-3", null),
                invoice("unknown", null, "4")));

        assertThat(ids("invoices.outstanding.value"))
                .containsExactlyInAnyOrder("open", "over-paid", "credit note", "unknown");
        assertThat(value(ALL_TIME, "invoices.outstanding.value"))
                .extracting(value -> ((MetricValue.Money) value).amounts().toString())
                .isEqualTo("EUR -2 (1 missing)");
        assertThat(ids("invoices.overdue.value")).containsExactlyInAnyOrder("open", "unknown");
    }

    @Test
    void ofUnknownIssueAnInvoiceIsOutstandingInAllTimeOnly() {
        records.invoices(List.of(Invoice.builder("i", InvoiceStatus.ISSUED)
                .contact("ann")
                .amount(BigDecimal.TEN)
                .currency("EUR")
                .build()));

        assertThat(value(ALL_TIME, "invoices.outstanding.count")).isEqualTo(new MetricValue.Count(1));
        for (String period : List.of("2026-01-10..", "..2026-12-31", "2026")) {
            assertThat(value(ALL_TIME.withPeriod(period), "invoices.outstanding.count"))
                    .as(period)
                    .isEqualTo(new MetricValue.Count(0));
        }
    }

    @Test
    void aShareOfMoneySaysTrulyWhyThereIsNone() {
        assertThat(value(ALL_TIME, "win_rate.value")).isEqualTo(new MetricValue.Undefined(Reason.NO_CLOSED_DEALS));
        records.deals(List.of(closed("w", Outcome.WON, null)));
        assertThat(value(ALL_TIME, "win_rate.value")).isEqualTo(new MetricValue.Undefined(Reason.NO_AMOUNTS));
        records.deals(List.of(closed("x", Outcome.WON, "100"), closed("y", Outcome.LOST, "-100")));
        assertThat(value(ALL_TIME, "win_rate.value")).isEqualTo(new MetricValue.Undefined(Reason.ZERO_DENOMINATOR));
        records.deals(List.of(closed("z", Outcome.LOST, "50")));
        assertThat(value(ALL_TIME, "win_rate.value")).isInstanceOf(MetricValue.MoneyPercent.class);
    }

    private static Deal closed(String id, Outcome outcome, String amount) {
        return deal(id).outcome(outcome)
                .closedAt(NOW)
                .amount(amount == null ? null : new BigDecimal(amount))
                .currency("EUR")
                .build();
    }

    private static Invoice invoice(String id, String amount, String paid) {
        return Invoice.builder(id, InvoiceStatus.ISSUED)
                .contact("ann")
                .amount(amount == null ? null : new BigDecimal(amount))
                .paidAmount(paid == null ? null : new BigDecimal(paid))
                .currency("EUR")
                .issuedOn(LocalDate.of(2026, 5, 1))
                .dueOn(LocalDate.of(2026, 5, 10))
                .build();
    }

    private List<String> ids(String metric) {
        FigureResult result = profiles().figures(ALL_TIME, metric).get(0);
        return profiles().records(ALL_TIME, result.evidence().get(0).ref(), PageRequest.first(100)).records().stream()
                .map(CrmRecord::id)
                .toList();
    }

    @Test
    void rowsWithoutAnIdAreReportedOfTheirSource() {
        assertThat(new DataWarning(DataWarning.Code.MISSING_ID, RecordKind.DEAL.code(), "deals[0]", "3 rows").message())
                .isEqualTo("deal 'deals[0]' has rows without an id: they are in no number and no list (3 rows)");
    }
}
