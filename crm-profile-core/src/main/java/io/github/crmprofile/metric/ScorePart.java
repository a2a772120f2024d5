package io.github.crmprofile.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One part of a {@link Metrics#score score}: a metric, and how many points its values give.
 *
 * <pre>{@code
 * ScorePart.of(DealMetrics.WON_COUNT, 40).withStep("0", 0).withStep("1", 20).withStep("5", 40)
 * ScorePart.of(ActivityMetrics.DAYS_SINCE_LAST, 30).withStep("0", 30).withStep("31", 10).withStep("91", 0)
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param metric the metric
 * @param most the points it could give, above zero
 * @param steps the points that a value gives, from which value on; a value below all of them gives none
 * @param currency the currency in which money is measured; null for the reporting currency or, without one, the only one of the value
 */
public record ScorePart(
        Metric metric,
        BigDecimal most,
        SortedMap<BigDecimal, BigDecimal> steps,
        @Nullable String currency) {

    /**
     * Checks metric and points.
     *
     * @throws IllegalArgumentException if the metric is not known to be one number, the most points are not above zero, or a step gives less than
     *     none or more than the most
     */
    public ScorePart {
        String name = metric.id();
        ValueKind kind = metric.kind()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "The kind of value of '" + name
                                        + "' is not known, so that it cannot give points; make it with Metrics.formula(id, formula, kind, …)"));
        if (!kind.isOrdered() || kind == ValueKind.MOMENT) {
            throw new IllegalArgumentException(
                    "Metric '" + name + "' is of kind " + kind + ", which is no number that could give points");
        }
        if (most.signum() <= 0) {
            throw new IllegalArgumentException(
                    "Metric '" + name + "' could give at most " + most.toPlainString() + " points; give more than 0");
        }
        for (BigDecimal points : steps.values()) {
            if (points.signum() < 0 || points.compareTo(most) > 0) {
                throw new IllegalArgumentException("A step of '" + name + "' gives " + points.toPlainString()
                        + " points; give 0 to " + most.toPlainString());
            }
        }
        steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
    }

    /**
     * Creates a part without steps.
     *
     * @param metric a metric of which the kind is known, and is a number or money
     * @param most the points it could give
     * @return the part
     * @throws IllegalArgumentException if the metric gives no numbers, or the points are not more than 0
     */
    public static ScorePart of(Metric metric, long most) {
        return new ScorePart(metric, BigDecimal.valueOf(most), new TreeMap<>(), null);
    }

    /**
     * Returns a copy with one more step.
     *
     * @param value from which value on, as a decimal: percentages as people say them ({@code 25} for 25 %), durations in seconds
     * @param points the points from there on, up to the next step
     * @return the copy
     * @throws IllegalArgumentException if the value is no decimal, there is a step from it already, or it gives too many points
     */
    public ScorePart withStep(String value, long points) {
        var more = new TreeMap<>(steps);
        if (more.put(decimal(value), BigDecimal.valueOf(points)) != null) {
            throw new IllegalArgumentException(
                    "Metric '" + metric.id() + "' has two steps from " + value + "; give each value once");
        }
        return new ScorePart(metric, most, more, currency);
    }

    private BigDecimal decimal(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "A step of '" + metric.id() + "' is from '" + value + "'; give a decimal, such as 12.5", e);
        }
    }

    /**
     * Returns a copy that measures money in one currency.
     *
     * @param code the currency
     * @return the copy
     * @throws IllegalArgumentException if the metric is no money
     */
    public ScorePart withCurrency(String code) {
        metric.kind().filter(kind -> !kind.isMoney()).ifPresent(kind -> {
            throw new IllegalArgumentException("Metric '" + metric.id() + "' is of kind " + kind
                    + ", which has no currency to be '" + code + "'; leave it out");
        });
        return new ScorePart(metric, most, steps, code);
    }

    String words() {
        return "points of " + metric.id() + " out of " + most.toPlainString();
    }

    private MetricValue.ScorePart reached(MetricValue value) {
        Ratio number = Quantity.of(value, currency).said(value);
        return new MetricValue.ScorePart(metric.id(), value, number == null ? null : points(number), most);
    }

    private BigDecimal points(Ratio number) {
        BigDecimal points = BigDecimal.ZERO;
        for (var step : steps.entrySet()) {
            if (number.compareTo(Ratio.of(step.getKey())) >= 0) {
                points = step.getValue();
            }
        }
        return points;
    }

    static MetricValue score(List<ScorePart> parts, List<MetricValue> values) {
        var reached = new ArrayList<MetricValue.ScorePart>();
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            MetricValue.ScorePart part = parts.get(i).reached(values.get(i));
            BigDecimal own = part.points();
            reached.add(part);
            if (own != null) {
                points = points.add(own);
                most = most.add(part.most());
            }
        }
        if (most.signum() == 0) {
            Reason reason = Quantity.of(values.get(0), parts.get(0).currency()).undefined();
            return new MetricValue.Undefined(reason == null ? Reason.NO_DATA : reason);
        }
        return new MetricValue.Score(new Ratio(points, most), reached);
    }
}
