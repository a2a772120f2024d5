package io.github.crmprofile.standard;

import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.Metric.Measured;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Operands;
import io.github.crmprofile.metric.PeriodMembership;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.MeasureValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The standard metrics of deals. A deal without an amount counts, adds nothing to a sum, and is reported with it.
 *
 * <p>All are immutable and thread-safe.
 */
public final class DealMetrics {

    static final Measure WON = Measure.count(Memberships.WON);
    private static final Measure CLOSED = Measure.count(Memberships.CLOSED_IN);
    private static final String WON_DEALS = "won";

    /** Counts the deals won in the period, by the time of closing: {@code deals.won.count}. */
    public static final Measured WON_COUNT = Metrics.of("deals.won.count", WON);
    /** Sums the amounts of the deals won, per currency: {@code deals.won.value}. */
    public static final Measured WON_VALUE = value("deals.won.value", Memberships.WON);
    /** Counts the deals lost in the period, by the time of closing: {@code deals.lost.count}. */
    public static final Measured LOST_COUNT = Metrics.of("deals.lost.count", Measure.count(Memberships.LOST));
    /** Sums the amounts of the deals lost, per currency: {@code deals.lost.value}. */
    public static final Measured LOST_VALUE = value("deals.lost.value", Memberships.LOST);
    /** Counts the deals created before the end of the period and not closed by it: {@code deals.open.count}. */
    public static final Measured OPEN_COUNT = Metrics.of("deals.open.count", Measure.count(Memberships.OPEN_AT_END));
    /** Sums the amounts of the deals open at the end, per currency: {@code deals.open.value}. */
    public static final Measured OPEN_VALUE = value("deals.open.value", Memberships.OPEN_AT_END);
    /** Counts the deals won, lost or open at the end, each of which is one of the three: {@code deals.total.count}. */
    public static final Measured TOTAL_COUNT = Metrics.of("deals.total.count", Measure.count(Memberships.TOTAL));
    /** Sums the amounts of the deals won, lost or open at the end, per currency: {@code deals.total.value}. */
    public static final Measured TOTAL_VALUE = value("deals.total.value", Memberships.TOTAL);
    /** Counts the deals created in the period: {@code deals.created.count}. */
    public static final Measured CREATED_COUNT = Metrics.of("deals.created.count", Measure.count(Memberships.CREATED));
    /**
     * Counts the deals that are open at the end of the period, or were created, changed or closed in it, or have a counted activity in it:
     * {@code deals.period.count}.
     */
    public static final Measured PERIOD_COUNT =
            Metrics.of("deals.period.count", Measure.count(Memberships.IN_REPORTING_PERIOD));

    /** Divides the won value by the won deals that have an amount, per currency: {@code deals.won.average}. Undefined without won deals. */
    public static final Measured WON_AVERAGE = Metrics.meanAmount(
            "deals.won.average",
            "value of won deals / won deals that have an amount, per currency",
            Measure.sum(Field.DEAL_AMOUNT, Memberships.WON),
            Reason.NO_WON_DEALS);
    /**
     * Finds the time when a deal was last won before the end of the period, and not after the moment of the request: {@code deals.won.last}.
     * Undefined without won deals.
     */
    public static final Measured LAST_WON =
            Metrics.of("deals.won.last", Measure.max(Field.CLOSED_AT, Memberships.WON_UNTIL_END), Reason.NO_WON_DEALS);

    private static final Condition USABLE_CYCLE = new Condition.NotAfter(Field.CREATED_AT, Field.CLOSED_AT);

    /**
     * Averages the elapsed time from creation to closing of the deals won in the period: {@code deals.cycle.average}. Leaves out those of
     * unknown or later creation; undefined when none is left.
     */
    public static final Measured CYCLE_AVERAGE = cycle(
            "deals.cycle.average",
            "sum of (closed − created) / won deals, without those of unknown or later creation",
            new Aggregate.Sum(Field.CYCLE),
            (sum, deals) -> new Ratio(sum, BigDecimal.valueOf(deals)));
    /**
     * Finds the median of the elapsed time from creation to closing of the deals won in the period: {@code deals.cycle.median}. Of an even
     * number it is the mean of the middle two; otherwise as {@link #CYCLE_AVERAGE}.
     */
    public static final Measured CYCLE_MEDIAN = cycle(
            "deals.cycle.median",
            "median of (closed − created) of won deals, without those of unknown or later creation",
            new Aggregate.Median(Field.CYCLE),
            (median, deals) -> Ratio.of(median));

    /** Divides the deals won by those won or lost, as a percentage: {@code win_rate}. Undefined when none was closed. */
    public static final Measured WIN_RATE = Metrics.ratio(
            "win_rate", "won deals / (won + lost deals) × 100", WON, CLOSED, Reason.NO_CLOSED_DEALS, ValueKind.PERCENT);
    /**
     * Divides the value of the deals won by the value of those won or lost, as a percentage per currency: {@code win_rate.value}. Undefined when
     * none was closed, or their amounts are unknown or add up to zero.
     */
    public static final Measured WIN_RATE_VALUE = Metrics.percentOfMoney(
            "win_rate.value",
            "value of won deals / value of won and lost deals × 100, per currency",
            Measure.sum(Field.DEAL_AMOUNT, Memberships.WON),
            Measure.sum(Field.DEAL_AMOUNT, Memberships.CLOSED_IN),
            Reason.NO_CLOSED_DEALS);

    private DealMetrics() {}

    static List<Metric> all() {
        return List.of(
                WON_COUNT,
                WON_VALUE,
                LOST_COUNT,
                LOST_VALUE,
                OPEN_COUNT,
                OPEN_VALUE,
                TOTAL_COUNT,
                TOTAL_VALUE,
                CREATED_COUNT,
                PERIOD_COUNT,
                WON_AVERAGE,
                LAST_WON,
                CYCLE_AVERAGE,
                CYCLE_MEDIAN,
                WIN_RATE,
                WIN_RATE_VALUE);
    }

    private static Measured value(String id, PeriodMembership membership) {
        return Metrics.of(id, Measure.sum(Field.DEAL_AMOUNT, membership));
    }

    /** Creates a metric of sales cycles. It also counts all won deals, because the reason of an undefined value depends on whether there are any. */
    private static Measured cycle(
            String id, String formula, Aggregate aggregate, BiFunction<BigDecimal, Long, Ratio> function) {
        Map<String, Measure> operands = new LinkedHashMap<>();
        operands.put(Metrics.RECORDS, Measure.of(Memberships.WON, aggregate).where(USABLE_CYCLE));
        operands.put(WON_DEALS, WON);
        return Metrics.formula(id, formula, ValueKind.ELAPSED, operands, values -> cycle(values, function));
    }

    private static MetricValue cycle(Operands operands, BiFunction<BigDecimal, Long, Ratio> formula) {
        MeasureValue.Decimal cycles = operands.decimal(Metrics.RECORDS);
        BigDecimal seconds = cycles.value();
        if (seconds == null || cycles.known() == 0) {
            return new MetricValue.Undefined(operands.count(WON_DEALS) == 0 ? Reason.NO_WON_DEALS : Reason.NO_DATES);
        }
        return new MetricValue.Elapsed(formula.apply(seconds, cycles.known()));
    }
}
