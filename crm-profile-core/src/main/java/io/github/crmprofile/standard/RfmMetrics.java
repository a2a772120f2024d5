package io.github.crmprofile.standard;

import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.Metric.AcrossClients;
import io.github.crmprofile.metric.Metric.Better;
import io.github.crmprofile.metric.Metric.Derived;
import io.github.crmprofile.metric.Metric.Measured;
import io.github.crmprofile.metric.Metric.Statistic;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Operands;
import io.github.crmprofile.metric.Quantity;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Recency, frequency and monetary value of what a client bought, and their scores from 1 to 5 among the clients that bought in the period.
 *
 * <p>All are immutable and thread-safe.
 */
public final class RfmMetrics {

    private static final String WON = "won";
    private static final Measure LAST = Measure.max(Field.CLOSED_AT, Memberships.WON_UNTIL_END);

    /**
     * Counts the days of the calendar from the last won deal to the earlier of today and the last day of the period: {@code rfm.recency}.
     * Undefined without won deals.
     */
    public static final Measured RECENCY = Metrics.formula(
            "rfm.recency",
            "days from the last won deal to the earlier of today and the end of the period",
            ValueKind.DAYS,
            Map.of(Metrics.RECORDS, LAST),
            operands -> ActivityMetrics.daysSince(operands, Metrics.RECORDS, Reason.NO_WON_DEALS));
    /** Counts the deals won in the period: {@code rfm.frequency}. */
    public static final Measured FREQUENCY = Metrics.of("rfm.frequency", DealMetrics.WON);
    /**
     * Sums the amounts of the deals won, in the reporting currency or the only one they have: {@code rfm.monetary}. Undefined without won deals
     * or amounts, in several currencies without a reporting currency, or where a rate is missing.
     */
    public static final Measured MONETARY = Metrics.formula(
            "rfm.monetary",
            "value of won deals in the reporting currency, or in their only one",
            ValueKind.MONEY,
            Map.of(Metrics.RECORDS, Measure.sum(Field.DEAL_AMOUNT, Memberships.WON)),
            RfmMetrics::monetary);

    /** Grades the recency from 1 to 5, the shortest with 5: {@code rfm.recency.score}. Undefined for a client without deals won in the period. */
    public static final AcrossClients RECENCY_SCORE = new AcrossClients(
            "rfm.recency.score",
            "fifth of the recency among the clients that won deals in the period",
            Metrics.formula(
                    RECENCY.id(),
                    "recency of clients with a deal won in the period",
                    ValueKind.DAYS,
                    withWon(LAST),
                    operands -> operands.count(WON) == 0
                            ? new MetricValue.Undefined(Reason.NO_WON_DEALS)
                            : ActivityMetrics.daysSince(operands, Metrics.RECORDS, Reason.NO_WON_DEALS)),
            Statistic.QUINTILE,
            Better.LOWER);
    /** Grades the frequency from 1 to 5, the highest with 5: {@code rfm.frequency.score}. Undefined for a client without deals won in the period. */
    public static final AcrossClients FREQUENCY_SCORE = new AcrossClients(
            "rfm.frequency.score",
            "fifth of the frequency among the clients that won deals in the period",
            Metrics.formula(
                    FREQUENCY.id(),
                    "frequency of clients with a deal won in the period",
                    ValueKind.COUNT,
                    Map.of(WON, DealMetrics.WON),
                    operands -> operands.count(WON) == 0
                            ? new MetricValue.Undefined(Reason.NO_WON_DEALS)
                            : new MetricValue.Count(operands.count(WON))),
            Statistic.QUINTILE);
    /** Grades the monetary value from 1 to 5, the highest with 5: {@code rfm.monetary.score}. Undefined where {@link #MONETARY} is. */
    public static final AcrossClients MONETARY_SCORE = new AcrossClients(
            "rfm.monetary.score",
            "fifth of the monetary value among the clients that won deals in the period",
            MONETARY,
            Statistic.QUINTILE);
    /** Joins the three scores, such as {@code 5-4-3}: {@code rfm.score}. Undefined where one of them is. */
    public static final Derived SCORE = Metrics.derived(
            "rfm.score",
            "the scores of recency, frequency and monetary value",
            ValueKind.TEXT,
            List.of(RECENCY_SCORE, FREQUENCY_SCORE, MONETARY_SCORE),
            RfmMetrics::joined);

    private RfmMetrics() {}

    static List<Metric> all() {
        return List.of(RECENCY, FREQUENCY, MONETARY, RECENCY_SCORE, FREQUENCY_SCORE, MONETARY_SCORE, SCORE);
    }

    private static Map<String, Measure> withWon(Measure records) {
        Map<String, Measure> operands = new LinkedHashMap<>();
        operands.put(Metrics.RECORDS, records);
        operands.put(WON, DealMetrics.WON);
        return operands;
    }

    private static MetricValue monetary(Operands operands) {
        MetricValue.Money money = operands.money(Metrics.RECORDS);
        if (money.amounts().records() == 0) {
            return new MetricValue.Undefined(Reason.NO_WON_DEALS);
        } else if (money.amounts().currencies().isEmpty()) {
            return new MetricValue.Undefined(Reason.NO_AMOUNTS);
        }
        Quantity one = Quantity.of(money, null);
        Reason undefined = one.undefined();
        String currency = one.currency();
        if (undefined != null || currency == null || one.number() == null) {
            return new MetricValue.Undefined(undefined == null ? Reason.NO_AMOUNTS : undefined);
        }
        BigDecimal amount = one.number().numerator();
        return new MetricValue.Money(Amounts.of(currency, amount), null);
    }

    private static MetricValue joined(List<MetricValue> scores) {
        return scores.stream()
                .filter(MetricValue.Undefined.class::isInstance)
                .findFirst()
                .orElseGet(() -> new MetricValue.Text(scores.stream()
                        .map(score -> Integer.toString(((MetricValue.Grade) score).grade()))
                        .collect(Collectors.joining("-"))));
    }
}
