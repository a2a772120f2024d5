package io.github.crmprofile.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Selection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static MetricContext context(String period) {
        return new MetricContext(
                ReportingPeriod.parse(period)
                        .resolve(BusinessCalendar.of(ZoneOffset.UTC), Instant.parse("2026-05-17T12:00:00Z")),
                MetricContext.SILENT);
    }

    @Test
    void aMeasureBecomesASelectionForAPeriod() {
        Measure measure = Measure.count(Memberships.WON).where(Field.STAGE.in("done"));

        assertThat(measure.selection(context("2026-05")))
                .isEqualTo(new Selection(
                        RecordKind.DEAL,
                        Condition.all(
                                Field.OUTCOME.in("WON"),
                                Field.CLOSED_AT.between(
                                        Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00Z")),
                                Field.STAGE.in("done")),
                        Field.CLOSED_AT));
        assertThat(measure.kind()).isEqualTo(RecordKind.DEAL);
    }

    @Test
    void narrowingKeepsWhatWasAskedBefore() {
        Measure measure =
                Measure.count(Memberships.WON).where(Field.STAGE.in("done")).where(Field.PIPELINE.in("sales"));

        assertThat(measure.filter()).isEqualTo(Condition.all(Field.STAGE.in("done"), Field.PIPELINE.in("sales")));
    }

    @Test
    void aMeasureIsOfOneKind() {
        assertThatThrownBy(() -> Measure.count(Memberships.WON).where(Field.CHANNEL.in("call")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A condition on activities was given for deals");
    }

    @Test
    void aRuleOfAnyFormIsNotAdditive() {
        PeriodMembership dated = PeriodMembership.dated("modified", Field.MODIFIED_AT, Condition.always());
        PeriodMembership rule = PeriodMembership.rule("always", Field.MODIFIED_AT, context -> Condition.always());

        assertThat(dated.isAdditive()).isTrue();
        assertThat(dated.in(context("2026-05-17")))
                .isEqualTo(Field.MODIFIED_AT.in(context("2026-05-17").period()));
        assertThat(rule.isAdditive()).isFalse();
        assertThat(rule.in(context("2026-05-17"))).isEqualTo(Condition.always());
    }

    @Test
    void theHostSaysWhichChannelsAreSilent() {
        Condition completed = new Condition.IsTrue(Field.COMPLETED);

        assertThat(context("2026").countedActivity())
                .isEqualTo(Condition.all(completed, Condition.not(Field.CHANNEL.in("note", "task"))));
        assertThat(new MetricContext(context("2026").period(), Set.of()).countedActivity())
                .isEqualTo(completed);
        assertThat(new MetricContext(context("2026").period(), Set.of(Channel.FEED))
                        .withPeriod(context("2025").period()))
                .isEqualTo(new MetricContext(context("2025").period(), Set.of(Channel.FEED)));
    }

    @Test
    void aMeasureIsMadeOfAnyAggregate() {
        List<Deal> deals = Stream.of("4", "1", "3", "2")
                .map(amount -> Deal.builder(amount)
                        .amount(new BigDecimal(amount))
                        .currency("EUR")
                        .build())
                .toList();
        Map<Measure, MeasureValue> values = Map.of(
                Measure.count(Memberships.WON), new MeasureValue.Counted(4),
                Measure.sum(Field.DEAL_AMOUNT, Memberships.WON), money("10", 4),
                Measure.min(Field.DEAL_AMOUNT, Memberships.WON), money("1", 4),
                Measure.max(Field.DEAL_AMOUNT, Memberships.WON), money("4", 4),
                Measure.median(Field.DEAL_AMOUNT, Memberships.WON), money("2.5", 4));

        values.forEach(
                (measure, value) -> assertThat(measure.aggregate().over(deals)).isEqualTo(value));
        assertThat(Measure.records(Memberships.WON).aggregate().over(deals))
                .isEqualTo(new MeasureValue.Listed(List.of(deals.get(1), deals.get(3), deals.get(2), deals.get(0))));
    }

    private static MeasureValue money(String amount, long count) {
        var amounts = new TreeMap<>(Map.of("EUR", new BigDecimal(amount)));
        return new MeasureValue.Money(new Amounts(amounts, new TreeMap<>(Map.of("EUR", count)), 0));
    }

    @Test
    void aContextIsTheSameMeasureWithoutSlicesOfItsOwn() {
        Measure measure = Measure.count(Memberships.COUNTED)
                .where(Field.CHANNEL.in("call"))
                .by(new Grouping.ByDealField(Field.PIPELINE));

        assertThat(measure.isContext()).isFalse();
        assertThat(measure.asContext())
                .isEqualTo(new Measure(
                        Memberships.COUNTED,
                        Field.CHANNEL.in("call"),
                        new Aggregate.Count(),
                        List.of(new Grouping.ByDealField(Field.PIPELINE)),
                        true));
    }

    @Test
    void metricsOfCountsAndOfMoneyRefuseOtherMeasures() {
        Measure count = Measure.count(Memberships.WON);
        Measure sum = Measure.sum(Field.DEAL_AMOUNT, Memberships.WON);
        Measure grouped = sum.by(new Grouping.ByField(Field.STAGE));
        String remedy =
                "; a ratio divides one count by another. Write a formula over other measures with" + " Metrics.formula";

        assertThatThrownBy(() -> Metrics.ratio("r", "r", sum, count, Reason.NO_DEALS, ValueKind.PERCENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The numerator of ratio 'r' is no count" + remedy);
        assertThatThrownBy(() -> Metrics.ratio(
                        "r",
                        "r",
                        count,
                        count.by(new Grouping.ByField(Field.STAGE)),
                        Reason.NO_DEALS,
                        ValueKind.PERCENT))
                .hasMessage("The denominator of ratio 'r' is grouped" + remedy);
        for (Measure wrong : List.of(count, Measure.max(Field.DEAL_AMOUNT, Memberships.WON))) {
            String message =
                    "Metric 'm' is made of sums of money, and its measure is none; give Measure.sum of a MONEY field";
            assertThatThrownBy(() -> Metrics.percentOfMoney("m", "m", wrong, sum, Reason.NO_DEALS))
                    .hasMessage(message);
            assertThatThrownBy(() -> Metrics.percentOfMoney("m", "m", sum, wrong, Reason.NO_DEALS))
                    .hasMessage(message);
            assertThatThrownBy(() -> Metrics.meanAmount("m", "m", wrong, Reason.NO_DEALS))
                    .hasMessage(message);
        }
        assertThatThrownBy(() -> Metrics.meanAmount("m", "m", grouped, Reason.NO_DEALS))
                .hasMessageContaining("and its measure is grouped");
        assertThatThrownBy(
                        () -> Metrics.meanAmount("m", "m", Measure.sum(Field.CYCLE, Memberships.WON), Reason.NO_DEALS))
                .hasMessageContaining("and its measure is none");
    }

    @Test
    void aMetricChoosesAmongTheRecordsOfAnOperand() {
        Map<String, Measure> operands =
                Map.of("all", Measure.records(Memberships.WON), "count", Measure.count(Memberships.WON));
        Metric.Measured metric = Metrics.formula("last", "last", operands, values -> new MetricValue.Count(1));

        Metric.Measured chosen = metric.madeOf("all", values -> List.of());

        assertThat(chosen.contributors()).containsOnlyKeys("all");
        assertThat(chosen.operands()).isEqualTo(operands);
        assertThatThrownBy(() -> metric.madeOf("count", values -> List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Metric 'last' chooses among the records of operand 'count', which is no Measure.records(…)");
        assertThatThrownBy(() -> metric.madeOf("none", values -> List.of()))
                .hasMessageStartingWith(
                        "Metric 'last' chooses among the records of operand 'none', which is not one of [");
        assertThatThrownBy(() -> Metrics.formula("none", "none", Map.of(), values -> new MetricValue.Count(1)))
                .hasMessage("Metric 'none' has no operand; a metric is computed from at least one measure");
    }
}
