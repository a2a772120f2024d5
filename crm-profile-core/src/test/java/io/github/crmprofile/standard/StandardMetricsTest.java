package io.github.crmprofile.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StandardMetricsTest {

    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");

    private final List<Deal> deals = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Invoice> invoices = new ArrayList<>();

    private void deal(Outcome outcome, String amount, String currency, long cycleSeconds) {
        deals.add(Deal.builder("d" + deals.size())
                .contact("ann")
                .outcome(outcome)
                .amount(amount == null ? null : new BigDecimal(amount))
                .currency(currency)
                .createdAt(NOON.minusSeconds(cycleSeconds))
                .closedAt(NOON)
                .build());
    }

    private void activity(Channel channel, Direction direction) {
        activities.add(Activity.builder("a" + activities.size(), channel)
                .contact("ann")
                .direction(direction)
                .occurredAt(NOON.plusSeconds(activities.size()))
                .build());
    }

    private MetricValue value(String metric) {
        return value(StandardMetrics.registry(), metric);
    }

    private MetricValue value(MetricRegistry registry, String metric) {
        return CrmProfiles.builder()
                .source(InMemorySource.builder()
                        .clients(List.of(
                                Client.builder(ClientId.contact("ann"), "Ann").build()))
                        .deals(deals)
                        .activities(activities)
                        .invoices(invoices)
                        .build())
                .metrics(registry)
                .clock(Clock.fixed(Instant.parse("2026-05-17T12:00:00Z"), ZoneOffset.UTC))
                .build()
                .figures(ProfileRequest.of(ClientId.contact("ann")).withPeriod("2026-05"), metric)
                .get(0)
                .value();
    }

    private static MetricValue undefined(Reason reason) {
        return new MetricValue.Undefined(reason);
    }

    @Test
    void withoutAnyRecordsEveryRatioIsUndefinedWithItsReason() {
        assertThat(value("deals.won.average")).isEqualTo(undefined(Reason.NO_WON_DEALS));
        assertThat(value("deals.cycle.average")).isEqualTo(undefined(Reason.NO_WON_DEALS));
        assertThat(value("deals.cycle.median")).isEqualTo(undefined(Reason.NO_WON_DEALS));
        assertThat(value("activities.last")).isEqualTo(undefined(Reason.NO_ACTIVITIES));
        assertThat(value("conversion")).isEqualTo(undefined(Reason.NO_ACTIVITIES));
        assertThat(value("win_rate")).isEqualTo(undefined(Reason.NO_CLOSED_DEALS));
        assertThat(value("win_rate.value")).isEqualTo(undefined(Reason.NO_CLOSED_DEALS));
        assertThat(value("communication.load")).isEqualTo(undefined(Reason.NO_DEALS));
        assertThat(value("communication.load.level")).isEqualTo(undefined(Reason.NO_DEALS));
        assertThat(value("channel.preferred")).isEqualTo(undefined(Reason.NO_ACTIVITIES));
        assertThat(value("channel.load")).isEqualTo(new MetricValue.Breakdown(List.of()));
        assertThat(value("invoices.paid_on_time")).isEqualTo(undefined(Reason.NO_INVOICES));
    }

    @Test
    void anAverageIsOverTheWonDealsThatHaveAnAmount() {
        deal(Outcome.WON, "10", "EUR", 60);
        deal(Outcome.WON, "5", "EUR", 60);
        deal(Outcome.WON, null, "EUR", 60);
        deal(Outcome.LOST, "99", "EUR", 60);
        deal(Outcome.WON, "7", "USD", 60);

        assertThat(value("deals.won.average"))
                .isEqualTo(new MetricValue.MoneyAverage(
                        new TreeMap<>(Map.of("EUR", Ratio.of(15, 2), "USD", Ratio.of(7, 1))), null));
    }

    @Test
    void theSalesCycleLeavesOutDealsThatWereClosedBeforeTheyWereCreated() {
        deal(Outcome.WON, null, null, 10);
        deal(Outcome.WON, null, null, 20);
        deal(Outcome.WON, null, null, 60);
        deal(Outcome.WON, null, null, 0);
        deal(Outcome.WON, null, null, -5);
        deal(Outcome.LOST, null, null, 1_000);

        assertThat(value("deals.cycle.average")).isEqualTo(new MetricValue.Elapsed(Ratio.of(90, 4)));
        assertThat(value("deals.cycle.median")).isEqualTo(new MetricValue.Elapsed(Ratio.of(15, 1)));
    }

    @Test
    void conversionMayExceedAHundred() {
        deal(Outcome.WON, null, null, 0);
        deal(Outcome.WON, null, null, 0);
        activity(Channel.CALL, Direction.INBOUND);

        assertThat(value("conversion")).isEqualTo(new MetricValue.Percent(Ratio.of(2, 1)));
    }

    @Test
    void theOtherPolicyAnswersWithoutActivities() {
        var registry = MetricRegistry.builder()
                .addAll(StandardMetrics.all(ConversionPolicy.HUNDRED_WHEN_WON))
                .build();

        assertThat(value(registry, "conversion")).isEqualTo(new MetricValue.Percent(Ratio.of(0, 1)));
        deal(Outcome.WON, null, null, 0);
        deal(Outcome.WON, null, null, 0);
        assertThat(value(registry, "conversion")).isEqualTo(new MetricValue.Percent(Ratio.of(1, 1)));
        activity(Channel.CALL, Direction.INBOUND);
        activity(Channel.CALL, Direction.INBOUND);
        activity(Channel.CALL, Direction.INBOUND);
        assertThat(value(registry, "conversion")).isEqualTo(new MetricValue.Percent(Ratio.of(2, 3)));
        assertThat(registry.get("conversion").formula())
                .isEqualTo("won deals / counted activities × 100; without activities 100 if a deal was won, else 0");
    }

    @Test
    void theWinRateIsOverClosedDealsByCountAndByValue() {
        deal(Outcome.WON, "10", "EUR", 0);
        deal(Outcome.LOST, "30", "EUR", 0);
        deal(Outcome.LOST, "30", "USD", 0);

        assertThat(value("win_rate")).isEqualTo(new MetricValue.Percent(Ratio.of(1, 3)));
        assertThat(value("win_rate.value"))
                .isEqualTo(new MetricValue.MoneyPercent(
                        new TreeMap<>(Map.of("EUR", Ratio.of(10, 40), "USD", Ratio.of(0, 30))), null));
    }

    @Test
    void channelsUsedAsOftenAreInTheOrderOfTheirCodePoints() {
        activity(Channel.of("\uD83D\uDE00"), Direction.INBOUND);
        activity(Channel.of("\uFF53"), Direction.INBOUND);
        activity(Channel.CALL, Direction.INBOUND);

        assertThat(((MetricValue.Codes) value("channel.preferred")).codes())
                .containsExactly("call", "\uFF53", "\uD83D\uDE00");
    }

    @Test
    void thePreferredChannelIsTheOneUsedMostAndOfSeveralAll() {
        activity(Channel.EMAIL, Direction.INBOUND);
        activity(Channel.CALL, Direction.OUTBOUND);
        activity(Channel.CALL, Direction.UNKNOWN);
        activity(Channel.EMAIL, Direction.INBOUND);
        activity(Channel.CHAT, Direction.INBOUND);
        activity(Channel.NOTE, Direction.INBOUND);

        assertThat(value("channel.preferred"))
                .isEqualTo(new MetricValue.Codes(new TreeSet<>(List.of("call", "email"))));
        assertThat(value("channel.load"))
                .isEqualTo(new MetricValue.Breakdown(List.of(
                        new MetricValue.Slice("call", new MetricValue.Count(2)),
                        new MetricValue.Slice("chat", new MetricValue.Count(1)),
                        new MetricValue.Slice("email", new MetricValue.Count(2)))));
        assertThat(value("activities.inbound.count")).isEqualTo(new MetricValue.Count(3));
        assertThat(value("activities.outbound.count")).isEqualTo(new MetricValue.Count(1));
        assertThat(value("activities.channel.call.count")).isEqualTo(new MetricValue.Count(2));
        assertThat(value("activities.last")).isEqualTo(new MetricValue.Moment(NOON.plusSeconds(4)));
    }

    @Test
    void channelsThatAreNotCommunicationHaveNoStandardCount() {
        assertThat(StandardMetrics.registry().find("activities.channel.note.count"))
                .isEmpty();
        assertThat(ActivityMetrics.channelCount(Channel.of("fax")).id()).isEqualTo("activities.channel.fax.count");
        assertThatThrownBy(() -> ActivityMetrics.channelCount(Channel.of("e mail")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Metric id 'activities.channel.e mail.count' must be");
    }

    @Test
    void theLoadCountsAnActivityOnceHoweverManyDealsItConcerns() {
        deal(Outcome.WON, null, null, 0);
        deal(Outcome.OPEN, null, null, 0);
        activities.add(Activity.builder("both", Channel.CALL)
                .contact("ann")
                .deal("d0")
                .deal("d1")
                .occurredAt(NOON)
                .build());
        activity(Channel.CALL, Direction.INBOUND);

        assertThat(value("communication.load")).isEqualTo(new MetricValue.Quotient(Ratio.of(1, 2)));
    }

    @Test
    void whatIsStillToBePaidIsTheAmountLessThePayments() {
        invoices.add(Invoice.builder("partly", InvoiceStatus.ISSUED)
                .contact("ann")
                .amount(BigDecimal.TEN)
                .paidAmount(BigDecimal.ONE)
                .currency("EUR")
                .issuedOn(LocalDate.of(2026, 5, 1))
                .dueOn(LocalDate.of(2026, 5, 1))
                .build());
        invoices.add(Invoice.builder("paid-in-june", InvoiceStatus.PAID)
                .contact("ann")
                .amount(BigDecimal.TEN)
                .paidAmount(BigDecimal.TEN)
                .currency("EUR")
                .issuedOn(LocalDate.of(2026, 5, 1))
                .paidOn(LocalDate.of(2026, 6, 1))
                .build());

        assertThat(((MetricValue.Money) value("invoices.outstanding.value"))
                        .amounts()
                        .amount("EUR"))
                .isEqualByComparingTo("19");
        assertThat(((MetricValue.Money) value("invoices.overdue.value")).amounts())
                .isEqualTo(Amounts.of("EUR", new BigDecimal("9")));
        assertThat(((MetricValue.Money) value("invoices.issued.value"))
                        .amounts()
                        .amount("EUR"))
                .isEqualByComparingTo("20");
        assertThat(((MetricValue.Money) value("invoices.paid.value")).amounts()).isEqualTo(Amounts.NONE);
    }

    @Test
    void anInvoicePaidOnTheDayItWasDueIsPaidOnTime() {
        for (int paidOn = 9; paidOn <= 11; paidOn++) {
            invoices.add(Invoice.builder("i" + paidOn, InvoiceStatus.PAID)
                    .contact("ann")
                    .dueOn(LocalDate.of(2026, 5, 10))
                    .paidOn(LocalDate.of(2026, 5, paidOn))
                    .build());
        }
        invoices.add(Invoice.builder("never-due", InvoiceStatus.PAID)
                .contact("ann")
                .paidOn(LocalDate.of(2026, 5, 10))
                .build());

        assertThat(value("invoices.paid_on_time")).isEqualTo(new MetricValue.Percent(Ratio.of(2, 3)));
    }
}
