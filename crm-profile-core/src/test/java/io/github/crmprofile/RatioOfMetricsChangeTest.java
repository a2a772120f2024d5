package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.figure.ChangeExplanation.OperandPart;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.standard.ActivityMetrics;
import io.github.crmprofile.standard.DealMetrics;
import io.github.crmprofile.standard.StandardMetrics;
import io.github.crmprofile.widget.Labels;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Why a ratio of metrics changed, by its two metrics: the expected fractions are worked out by hand. */
class RatioOfMetricsChangeTest {

    private static final Metric MEETINGS = StandardMetrics.registry().get("activities.channel.meeting.count");
    private static final Metric CONVERSION = StandardMetrics.registry().get("conversion");
    private static final Metric SHARE = Metrics.percent("meetings.share", MEETINGS, ActivityMetrics.COUNT);
    private static final Metric PER_MEETING =
            Metrics.average("won.per_meeting", DealMetrics.WON_VALUE, MEETINGS, Reason.NO_ACTIVITIES);
    private static final Metric OF_RATIOS = Metrics.percent("conversion.of_win_rate", CONVERSION, DealMetrics.WIN_RATE);
    private static final Metric CYCLE_PER_MEETING =
            Metrics.average("cycle.per_meeting", DealMetrics.CYCLE_AVERAGE, MEETINGS, Reason.NO_ACTIVITIES);
    private static final Metric OF_BEST = Metrics.percent(
            "won.of_best",
            DealMetrics.WON_COUNT,
            Metrics.acrossClients("won.best", DealMetrics.WON_COUNT, Metric.Statistic.HIGHEST));
    private static final Metric OWN = Metrics.derived(
            "own",
            "half of the won deals",
            ValueKind.QUOTIENT,
            List.of(DealMetrics.WON_COUNT, ActivityMetrics.COUNT),
            values -> new MetricValue.Quotient(Ratio.of(((MetricValue.Count) values.get(0)).count(), 2)));

    /** In April two won, two lost, two meetings of four activities; in May three won, three meetings of eight. */
    private static CrmProfiles profiles() {
        var deals = new ArrayList<Deal>();
        deals.add(deal("w1", Outcome.WON, "100", "EUR", "2026-04-10"));
        deals.add(deal("w2", Outcome.WON, "50", "EUR", "2026-04-11"));
        deals.add(deal("l1", Outcome.LOST, "7", "EUR", "2026-04-12"));
        deals.add(deal("l2", Outcome.LOST, "7", "EUR", "2026-04-13"));
        deals.add(deal("w3", Outcome.WON, "300", "EUR", "2026-05-10"));
        deals.add(deal("w4", Outcome.WON, "30", "EUR", "2026-05-11"));
        deals.add(deal("w5", Outcome.WON, "10", "USD", "2026-05-12"));
        var activities = new ArrayList<Activity>();
        add(activities, "2026-04-", 2, 2);
        add(activities, "2026-05-", 3, 5);
        return CrmProfiles.builder()
                .source(InMemorySource.builder()
                        .clients(List.of(Client.builder(Sample.ANN, "Ann").build()))
                        .deals(deals)
                        .activities(activities)
                        .build())
                .clock(Clock.fixed(Instant.parse("2026-06-17T12:00:00Z"), ZoneOffset.UTC))
                .metrics(StandardMetrics.registry().toBuilder()
                        .addAll(List.of(SHARE, PER_MEETING, OF_RATIOS, CYCLE_PER_MEETING, OF_BEST, OWN))
                        .build())
                .build();
    }

    private static Deal deal(String id, Outcome outcome, String amount, String currency, String closed) {
        Instant closedAt = Instant.parse(closed + "T10:00:00Z");
        return Deal.builder(id)
                .contact("ann")
                .outcome(outcome)
                .amount(new BigDecimal(amount))
                .currency(currency)
                .createdAt(closedAt.minusSeconds(3_600))
                .closedAt(closedAt)
                .build();
    }

    private static void add(List<Activity> activities, String month, int meetings, int calls) {
        for (int i = 0; i < meetings + calls; i++) {
            activities.add(Activity.builder(month + i, i < meetings ? Channel.MEETING : Channel.CALL)
                    .contact("ann")
                    .occurredAt(Instant.parse(month + "0" + (i + 1) + "T10:00:00Z"))
                    .build());
        }
    }

    private static ChangeExplanation why(Metric metric, String period) {
        ProfileRequest request =
                ProfileRequest.of(Sample.ANN).withPeriod(period).withComparison(Comparison.PREVIOUS);
        return profiles().explainChange(request, Figure.of(metric.id()));
    }

    private static void assertParts(Metric metric, String dividend, Ratio first, String divisor, Ratio second) {
        ChangeExplanation why = why(metric, "2026-05");
        assertThat(why.operands()).extracting(OperandPart::operand).containsExactly(dividend, divisor);
        assertThat(why.operands().get(0).difference().number()).isEqualByComparingTo(first);
        assertThat(why.operands().get(1).difference().number()).isEqualByComparingTo(second);
        assertThat(first.plus(second)).isEqualByComparingTo(why.difference().number());
    }

    @Test
    void aPercentageHasAPartOfEachMetric() {
        assertParts(SHARE, "activities.channel.meeting.count", Ratio.of(3, 16), "activities.count", Ratio.of(-5, 16));
        assertThat(why(SHARE, "2026-05").operands())
                .extracting(OperandPart::earlier, OperandPart::later)
                .containsExactly(tuple(Ratio.of(2, 1), Ratio.of(3, 1)), tuple(Ratio.of(4, 1), Ratio.of(8, 1)));
    }

    @Test
    void aRatioOfRatiosIsSplitByTheirValuesAndNotByTheirOperands() {
        assertParts(OF_RATIOS, "conversion", Ratio.of(-3, 16), "win_rate", Ratio.of(-7, 16));
    }

    @Test
    void aDurationPerRecordIsSplitInSeconds() {
        assertParts(
                CYCLE_PER_MEETING,
                "deals.cycle.average",
                Ratio.of(0, 1),
                "activities.channel.meeting.count",
                Ratio.of(-600, 1));
    }

    @Test
    void theDivisorMayBeAboutAllClients() {
        assertParts(OF_BEST, "deals.won.count", Ratio.of(5, 12), "won.best", Ratio.of(-5, 12));
    }

    @Test
    void moneyPerRecordIsSplitInEachCurrencyOfBothPeriods() {
        ChangeExplanation why = why(PER_MEETING, "2026-05");

        assertThat(why.difference().byCurrency()).containsOnlyKeys("EUR");
        assertThat(why.difference().byCurrency().get("EUR")).isEqualByComparingTo(Ratio.of(35, 1));
        assertThat(why.operands())
                .extracting(OperandPart::operand)
                .containsExactly("deals.won.value", "activities.channel.meeting.count");
        assertThat(why.operands())
                .extracting(part -> part.difference().byCurrency())
                .containsExactly(
                        new TreeMap<>(Map.of("EUR", Ratio.of(75, 1))), new TreeMap<>(Map.of("EUR", Ratio.of(-40, 1))));
        assertThat(why.operands().get(1).later()).isEqualTo(Ratio.of(3, 1));
    }

    @Test
    void withoutARatioOnOneSideThereAreNoParts() {
        assertThat(why(SHARE, "2026-04").operands()).isEmpty();
        assertThat(why(PER_MEETING, "2026-04").operands()).isEmpty();
    }

    @Test
    void aFormulaOfTheHostsOwnHasNoParts() {
        assertThat(why(OWN, "2026-05").operands()).isEmpty();
    }

    @Test
    void itIsSaidInWords() {
        ProfileFormat format = ProfileFormat.of(
                Labels.of(Locale.ENGLISH).with(Map.of("metric.meetings.share", "Meetings among activities")));

        assertThat(format.why(why(SHARE, "2026-05")))
                .isEqualTo("Meetings among activities fell by 12.5 pp: +18.75 pp from Meetings (2 → 3),"
                        + " -31.25 pp from Activities (4 → 8)");
        assertThat(format.why(why(OF_RATIOS, "2026-05")))
                .isEqualTo("conversion.of_win_rate fell by 62.5 pp: -18.75 pp from Conversion,"
                        + " -43.75 pp from Win rate");
    }
}
