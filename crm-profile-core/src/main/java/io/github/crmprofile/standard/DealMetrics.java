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
 * The standard metrics of deals.
 *
 * <p>All are immutable and thread-safe.
 */
public final class DealMetrics {

    static final Measure WON = Measure.count(Memberships.WON);
    private static final Measure CLOSED = Measure.count(Memberships.CLOSED_IN);
    private static final String WON_DEALS = "won";

    /** Deals won: {@code deals.won.count}. */
    public static final Measured WON_COUNT = Metrics.of("deals.won.count", WON);
    /** Their value: {@code deals.won.value}. */
    public static final Measured WON_VALUE = value("deals.won.value", Memberships.WON);
    /** Deals lost: {@code deals.lost.count}. */
    public static final Measured LOST_COUNT = Metrics.of("deals.lost.count", Measure.count(Memberships.LOST));
    /** Their value: {@code deals.lost.value}. */
    public static final Measured LOST_VALUE = value("deals.lost.value", Memberships.LOST);
    /** Deals open at the end: {@code deals.open.count}. */
    public static final Measured OPEN_COUNT = Metrics.of("deals.open.count", Measure.count(Memberships.OPEN_AT_END));
    /** Their value: {@code deals.open.value}. */
    public static final Measured OPEN_VALUE = value("deals.open.value", Memberships.OPEN_AT_END);
    /** Deals won, lost or open at the end: {@code deals.total.count}. */
    public static final Measured TOTAL_COUNT = Metrics.of("deals.total.count", Measure.count(Memberships.TOTAL));
    /** Their value: {@code deals.total.value}. */
    public static final Measured TOTAL_VALUE = value("deals.total.value", Memberships.TOTAL);
    /** Deals created: {@code deals.created.count}. */
    public static final Measured CREATED_COUNT = Metrics.of("deals.created.count", Measure.count(Memberships.CREATED));
    /** Deals in the reporting period: {@code deals.period.count}. */
    public static final Measured PERIOD_COUNT =
            Metrics.of("deals.period.count", Measure.count(Memberships.IN_REPORTING_PERIOD));

    /** Won value per won deal that has an amount: {@code deals.won.average}. */
    public static final Measured WON_AVERAGE = Metrics.meanAmount(
            "deals.won.average",
            "value of won deals / won deals that have an amount, per currency",
            Measure.sum(Field.DEAL_AMOUNT, Memberships.WON),
            Reason.NO_WON_DEALS);
    /** When a deal was last won before the end of the period, and not after the moment of the request: {@code deals.won.last}. */
    public static final Measured LAST_WON =
            Metrics.of("deals.won.last", Measure.max(Field.CLOSED_AT, Memberships.WON_UNTIL_END), Reason.NO_WON_DEALS);

    private static final Condition USABLE_CYCLE = new Condition.NotAfter(Field.CREATED_AT, Field.CLOSED_AT);

    /** Mean time from creation to winning: {@code deals.cycle.average}. */
    public static final Measured CYCLE_AVERAGE = cycle(
            "deals.cycle.average",
            "sum of (closed − created) / won deals, without those of unknown or later creation",
            new Aggregate.Sum(Field.CYCLE),
            (sum, deals) -> new Ratio(sum, BigDecimal.valueOf(deals)));
    /** Median time from creation to winning: {@code deals.cycle.median}. */
    public static final Measured CYCLE_MEDIAN = cycle(
            "deals.cycle.median",
            "median of (closed − created) of won deals, without those of unknown or later creation",
            new Aggregate.Median(Field.CYCLE),
            (median, deals) -> Ratio.of(median));

    /** Won deals per hundred closed ones: {@code win_rate}. */
    public static final Measured WIN_RATE = Metrics.ratio(
            "win_rate", "won deals / (won + lost deals) × 100", WON, CLOSED, Reason.NO_CLOSED_DEALS, ValueKind.PERCENT);
    /** Won value in percent of the value of closed deals: {@code win_rate.value}. */
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
