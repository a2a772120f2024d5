package io.github.crmprofile.metric;

import io.github.crmprofile.query.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Creates metrics.
 *
 * <pre>{@code
 * Metric bigDeals = Metrics.of("deals.big.count",
 *     Measure.count(Memberships.WON).where(Field.DEAL_AMOUNT.between(new BigDecimal(10_000), null)));
 * Metric share = Metrics.percent("deals.big.share", bigDeals, DealMetrics.WON_COUNT);
 * }</pre>
 *
 * <p>All that it makes is immutable and thread-safe.
 */
public final class Metrics {

    /** The name of the operand of a metric with only one. */
    public static final String RECORDS = "records";
    /** The name of the upper operand of a ratio. */
    public static final String NUMERATOR = "numerator";
    /** The name of the lower operand of a ratio. */
    public static final String DENOMINATOR = "denominator";

    private Metrics() {}

    /**
     * Creates a metric of one measure.
     *
     * @param id the id
     * @param measure the measure, without groupings
     * @return the metric; undefined for lack of data when no record has the value
     * @throws IllegalArgumentException if the measure is grouped
     */
    public static Metric.Measured of(String id, Measure measure) {
        return of(id, measure, Reason.NO_DATA);
    }

    /**
     * Creates a metric of one measure.
     *
     * @param id the id
     * @param measure the measure, without groupings
     * @param whenNone why the value is undefined when no record has it
     * @return the metric
     * @throws IllegalArgumentException if the measure is grouped
     */
    public static Metric.Measured of(String id, Measure measure, Reason whenNone) {
        if (!measure.groupings().isEmpty()) {
            throw new IllegalArgumentException("Metric '" + id
                    + "' has one value, but its measure is grouped; leave by(…) out and ask" + " for Figure.of(\"" + id
                    + "\").by(…), or write a formula over the groups with Metrics.formula");
        }
        var single = new SingleMeasure(RECORDS, measure, whenNone);
        return formula(id, single.words(), single.kind(), Map.of(RECORDS, measure), single);
    }

    /**
     * Creates a metric of any formula over measures, written in Java.
     *
     * @param id the id
     * @param formula the formula in words
     * @param operands the measures by name, in the order in which their evidence is shown
     * @param function the formula
     * @return the metric
     * @throws IllegalArgumentException if the id breaks the rules of ids, or there is no operand
     */
    public static Metric.Measured formula(
            String id, String formula, Map<String, Measure> operands, Function<Operands, MetricValue> function) {
        return new Metric.Measured(id, formula, operands, function);
    }

    /**
     * Creates a metric of any formula over measures that declares the kind of its values, so that statistics over all clients, sums and rankings can
     * be computed of it.
     *
     * @param id the id
     * @param formula the formula in words
     * @param kind what kind of values the formula gives; it may also give {@link MetricValue.Undefined}, and fails with another
     * @param operands the measures by name, in the order in which their evidence is shown
     * @param function the formula
     * @return the metric
     * @throws IllegalArgumentException if the id breaks the rules of ids, or there is no operand
     */
    public static Metric.Measured formula(
            String id,
            String formula,
            ValueKind kind,
            Map<String, Measure> operands,
            Function<Operands, MetricValue> function) {
        return new Metric.Measured(id, formula, operands, new MetricRules.TypedFormula<>(id, kind, function));
    }

    /**
     * Creates a ratio of two counts.
     *
     * @param id the id
     * @param formula the formula in words
     * @param numerator what is divided: a count
     * @param denominator by what: a count
     * @param whenZero why the ratio is undefined when the denominator is zero
     * @param kind {@link ValueKind#PERCENT} or {@link ValueKind#QUOTIENT}
     * @return the metric
     * @throws IllegalArgumentException if a measure is grouped or no count, or the kind is another
     */
    public static Metric.Measured ratio(
            String id, String formula, Measure numerator, Measure denominator, Reason whenZero, ValueKind kind) {
        MetricRules.requireCount(id, NUMERATOR, numerator);
        MetricRules.requireCount(id, DENOMINATOR, denominator);
        if (kind != ValueKind.PERCENT && kind != ValueKind.QUOTIENT) {
            throw new IllegalArgumentException("Metric '" + id + "' divides one count by another, which is no " + kind
                    + "; give PERCENT or QUOTIENT");
        }
        var ratio = new RatioOfCounts(kind == ValueKind.PERCENT, whenZero);
        return formula(id, formula, kind, operands(numerator, denominator), ratio);
    }

    /**
     * Creates a percentage of two sums of money, per currency.
     *
     * @param id the id
     * @param formula the formula in words
     * @param part what is divided: a sum of money
     * @param whole by what: a sum of money
     * @param whenNone why it is undefined when the whole has no records
     * @return the metric, of kind {@link ValueKind#MONEY_PERCENT}
     * @throws IllegalArgumentException if a measure is grouped or no sum of money
     */
    public static Metric.Measured percentOfMoney(
            String id, String formula, Measure part, Measure whole, Reason whenNone) {
        MetricRules.requireSumOfMoney(id, part);
        MetricRules.requireSumOfMoney(id, whole);
        return formula(
                id,
                formula,
                ValueKind.MONEY_PERCENT,
                operands(part, whole),
                operands -> MoneyArithmetic.percent(operands.money(NUMERATOR), operands.money(DENOMINATOR), whenNone));
    }

    /**
     * Creates the mean amount of the records that have one, per currency.
     *
     * @param id the id
     * @param formula the formula in words
     * @param sum a sum of money
     * @param whenNone why it is undefined when no record has an amount
     * @return the metric, of kind {@link ValueKind#MONEY_AVERAGE}
     * @throws IllegalArgumentException if the measure is grouped or no sum of money
     */
    public static Metric.Measured meanAmount(String id, String formula, Measure sum, Reason whenNone) {
        MetricRules.requireSumOfMoney(id, sum);
        Field amount = Objects.requireNonNull(sum.aggregate().fieldOrNull());
        return formula(
                id,
                formula,
                ValueKind.MONEY_AVERAGE,
                Map.of(RECORDS, sum.where(amount.known())),
                operands -> MoneyArithmetic.mean(operands.money(RECORDS), whenNone));
    }

    private static Map<String, Measure> operands(Measure numerator, Measure denominator) {
        var operands = new LinkedHashMap<String, Measure>();
        operands.put(NUMERATOR, numerator);
        operands.put(DENOMINATOR, denominator);
        return operands;
    }

    /**
     * Creates the difference of two metrics of one kind.
     *
     * @param id the id
     * @param minuend from which
     * @param subtrahend what is taken away
     * @return the metric; undefined when one of them is
     * @throws IllegalArgumentException if they are known to be of different kinds, such as money and a count, or of one that cannot be subtracted
     */
    public static Metric.Derived difference(String id, Metric minuend, Metric subtrahend) {
        return derived(
                id,
                minuend.id() + " − " + subtrahend.id(),
                MetricRules.difference(id, minuend, subtrahend),
                List.of(minuend, subtrahend),
                values -> Arithmetic.difference(id, values.get(0), values.get(1)));
    }

    /**
     * Creates the sum of metrics of one kind.
     *
     * @param id the id
     * @param first the first addend
     * @param more the others
     * @return the metric; undefined when one of them is
     * @throws IllegalArgumentException if they are known to be of different kinds, or of one that cannot be added up
     */
    public static Metric.Derived sum(String id, Metric first, Metric... more) {
        var addends = new ArrayList<>(List.of(first));
        addends.addAll(List.of(more));
        return derived(
                id,
                addends.stream().map(Metric::id).collect(Collectors.joining(" + ")),
                MetricRules.sum(id, addends),
                addends,
                values -> Arithmetic.sum(id, values));
    }

    /**
     * Creates the product of a number, a duration or money with a number. Money becomes a {@link MetricValue.MoneyAverage}, which is exact also where
     * a product is no finite decimal.
     *
     * @param id the id
     * @param first what is multiplied
     * @param factor by which number: a count, a decimal, a quotient or a percentage
     * @return the metric; undefined when one of them is
     * @throws IllegalArgumentException if they are known to be of kinds that cannot be multiplied
     */
    public static Metric.Derived product(String id, Metric first, Metric factor) {
        return derived(
                id,
                first.id() + " × " + factor.id(),
                MetricRules.product(id, first, factor),
                List.of(first, factor),
                values -> Arithmetic.product(id, values.get(0), values.get(1)));
    }

    /**
     * Creates a quotient of money, a duration or a number by a count, such as won value per meeting.
     *
     * @param id the id
     * @param total what is divided
     * @param count by how many
     * @param whenZero why it is undefined when the count is zero
     * @return the metric; undefined when one of them is
     * @throws IllegalArgumentException if they are known to be of kinds that cannot be divided
     */
    public static Metric.Derived average(String id, Metric total, Metric count, Reason whenZero) {
        return derived(
                id,
                total.id() + " / " + count.id(),
                MetricRules.average(id, total, count),
                List.of(total, count),
                new MetricRules.Division((sum, divisor) -> Arithmetic.average(id, sum, divisor, whenZero)));
    }

    /**
     * Creates a percentage of two metrics of one kind.
     *
     * @param id the id
     * @param part the dividend
     * @param whole the divisor
     * @return the metric; undefined when one of them is, or the divisor is zero
     * @throws IllegalArgumentException if they are known to be of different kinds, such as money and a count
     */
    public static Metric.Derived percent(String id, Metric part, Metric whole) {
        return derived(
                id,
                part.id() + " / " + whole.id() + " × 100",
                MetricRules.percent(id, part, whole),
                List.of(part, whole),
                new MetricRules.Division((dividend, divisor) -> Arithmetic.percent(id, dividend, divisor)));
    }

    /**
     * Creates a statistic over all clients of the client's kind, for which higher values are better.
     *
     * @param id the id
     * @param of the metric, over the records of each client
     * @param statistic which statistic
     * @return the metric
     * @throws IllegalArgumentException if the statistic cannot be made of it, saying of which it can
     */
    public static Metric.AcrossClients acrossClients(String id, Metric of, Metric.Statistic statistic) {
        return acrossClients(id, of, statistic, Metric.Better.HIGHER);
    }

    /**
     * Creates a statistic over all clients of the client's kind.
     *
     * @param id the id
     * @param of the metric, over the records of each client
     * @param statistic which statistic
     * @param better which values are better
     * @return the metric
     * @throws IllegalArgumentException if the statistic cannot be made of it, saying of which it can
     */
    public static Metric.AcrossClients acrossClients(
            String id, Metric of, Metric.Statistic statistic, Metric.Better better) {
        String formula = statistic.name().toLowerCase(java.util.Locale.ROOT) + " of " + of.id() + " over all clients";
        return new Metric.AcrossClients(id, formula, of, statistic, better);
    }

    /**
     * Creates a score of several metrics: the points reached, in percent of the points that could be reached. Parts whose value is undefined are left
     * out of both, and named.
     *
     * @param id the id
     * @param first the first part
     * @param more the others
     * @return the metric, of kind {@link ValueKind#SCORE}; undefined for the reason of the first part when none is defined
     * @throws IllegalArgumentException if the id breaks the rules of ids
     */
    public static Metric.Derived score(String id, ScorePart first, ScorePart... more) {
        var parts = new ArrayList<>(List.of(first));
        parts.addAll(List.of(more));
        return derived(
                id,
                parts.stream()
                        .map(ScorePart::words)
                        .collect(Collectors.joining(" + ", "(", ") / possible points × 100")),
                Optional.of(ValueKind.SCORE),
                parts.stream().map(ScorePart::metric).toList(),
                values -> ScorePart.score(parts, values));
    }

    /**
     * Creates a metric of any formula over other metrics that declares the kind of its values.
     *
     * @param id the id
     * @param formula the formula in words
     * @param kind what kind of values the formula gives; it may also give {@link MetricValue.Undefined}, and fails with another
     * @param inputs the metrics it is computed from
     * @param function the formula over their values, in the same order
     * @return the metric
     * @throws IllegalArgumentException if the id breaks the rules of ids, or there is no input
     */
    public static Metric.Derived derived(
            String id,
            String formula,
            ValueKind kind,
            List<Metric> inputs,
            Function<List<MetricValue>, MetricValue> function) {
        return derived(id, formula, Optional.of(kind), inputs, function);
    }

    private static Metric.Derived derived(
            String id,
            String formula,
            Optional<ValueKind> kind,
            List<Metric> inputs,
            Function<List<MetricValue>, MetricValue> function) {
        Function<List<MetricValue>, MetricValue> typed =
                kind.isEmpty() ? function : new MetricRules.TypedFormula<>(id, kind.get(), function);
        return new Metric.Derived(id, formula, inputs, typed);
    }
}
