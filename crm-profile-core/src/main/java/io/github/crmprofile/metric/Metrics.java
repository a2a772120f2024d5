package io.github.crmprofile.metric;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes metrics.
 *
 * <pre>{@code
 * Metric bigDeals = Metrics.of("deals.big.count",
 *     Measure.count(Memberships.WON).where(Field.DEAL_AMOUNT.between(new BigDecimal(10_000), null)));
 * Metric share = Metrics.percent("deals.big.share", bigDeals, StandardMetrics.WON_COUNT);
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
     * A measure as a metric.
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
     * A measure as a metric.
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
        String what = measure.aggregate().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        Field field = measure.aggregate().fieldOrNull();
        String formula = what + " of " + (field == null ? measure.kind().plural() : field) + " "
                + measure.membership().name();
        return new Metric.Measured(id, formula, Map.of(RECORDS, measure), new SimpleFormula(measure, whenNone));
    }

    /**
     * A formula of any form, in Java, over measures.
     *
     * @param id the id
     * @param formula the formula in words
     * @param operands the measures by name, in the order in which their evidence is shown
     * @param function the formula
     * @return the metric
     */
    public static Metric.Measured formula(
            String id, String formula, Map<String, Measure> operands, Function<Operands, MetricValue> function) {
        return new Metric.Measured(id, formula, operands, function);
    }

    /**
     * A count divided by a count.
     *
     * @param id the id
     * @param formula the formula in words
     * @param numerator what is divided: a count
     * @param denominator by what: a count
     * @param whenZero why the ratio is undefined when the denominator is zero
     * @param toValue {@link MetricValue.Percent} or {@link MetricValue.Quotient}
     * @return the metric
     * @throws IllegalArgumentException if a measure is grouped or no count
     */
    public static Metric.Measured ratio(
            String id,
            String formula,
            Measure numerator,
            Measure denominator,
            Reason whenZero,
            Function<Ratio, MetricValue> toValue) {
        requireCount(id, NUMERATOR, numerator);
        requireCount(id, DENOMINATOR, denominator);
        return formula(id, formula, operands(numerator, denominator), operands -> {
            long divisor = operands.count(DENOMINATOR);
            return divisor == 0
                    ? new MetricValue.Undefined(whenZero)
                    : toValue.apply(Ratio.of(operands.count(NUMERATOR), divisor));
        });
    }

    private static void requireCount(String id, String operand, Measure measure) {
        Aggregate aggregate = measure.aggregate();
        boolean isCount = aggregate instanceof Aggregate.Count || aggregate instanceof Aggregate.Distinct;
        if (!isCount || !measure.groupings().isEmpty()) {
            throw new IllegalArgumentException("The " + operand + " of ratio '" + id + "' is "
                    + (isCount ? "grouped" : "no count")
                    + "; a ratio divides one count by another. Write a formula over other measures"
                    + " with Metrics.formula");
        }
    }

    static Map<String, Measure> operands(Measure numerator, Measure denominator) {
        var operands = new LinkedHashMap<String, Measure>();
        operands.put(NUMERATOR, numerator);
        operands.put(DENOMINATOR, denominator);
        return operands;
    }

    /**
     * One metric less another of the same kind.
     *
     * @param id the id
     * @param minuend from which
     * @param subtrahend what is taken away
     * @return the metric; undefined when one of them is
     * @throws IllegalArgumentException if both are made by {@link #of} and of different kinds, such as money and a count
     */
    public static Metric.Derived difference(String id, Metric minuend, Metric subtrahend) {
        requireOneKind(id, "subtracted from each other", minuend, subtrahend);
        return new Metric.Derived(
                id,
                minuend.id() + " − " + subtrahend.id(),
                List.of(minuend, subtrahend),
                values -> Arithmetic.difference(id, values.get(0), values.get(1)));
    }

    /**
     * One metric in percent of another of the same kind.
     *
     * @param id the id
     * @param part the dividend
     * @param whole the divisor
     * @return the metric; undefined when one of them is, or the divisor is zero
     * @throws IllegalArgumentException if both are made by {@link #of} and of different kinds, such as money and a count
     */
    public static Metric.Derived percent(String id, Metric part, Metric whole) {
        requireOneKind(id, "divided by each other", part, whole);
        return new Metric.Derived(
                id,
                part.id() + " / " + whole.id() + " × 100",
                List.of(part, whole),
                values -> Arithmetic.percent(id, values.get(0), values.get(1)));
    }

    /** The formula of a metric that is a measure, whose kind of value is known before any record is read. */
    private record SimpleFormula(Measure measure, Reason whenNone) implements Function<Operands, MetricValue> {
        @Override
        public MetricValue apply(Operands operands) {
            return simple(measure, operands, whenNone);
        }

        String kindOfValue() {
            Field field = measure.aggregate().fieldOrNull();
            if (field == null || measure.aggregate() instanceof Aggregate.Distinct) {
                return "COUNT";
            }
            return field.type().isTime() ? "TIME" : field.type().name();
        }
    }

    private static void requireOneKind(String id, String verb, Metric a, Metric b) {
        if (a instanceof Metric.Measured x
                && b instanceof Metric.Measured y
                && x.function() instanceof SimpleFormula first
                && y.function() instanceof SimpleFormula second) {
            String kind = first.kindOfValue();
            if (!kind.equals(second.kindOfValue()) || kind.equals("TIME")) {
                throw new IllegalArgumentException(
                        "Metric '" + id + "': the values of '" + a.id() + "' (" + kind + ") and '" + b.id()
                                + "' (" + second.kindOfValue() + ") cannot be " + verb
                                + "; write the formula with Metrics.formula");
            }
        }
    }

    private static MetricValue simple(Measure measure, Operands operands, Reason whenNone) {
        MetricValue undefined = new MetricValue.Undefined(whenNone);
        Aggregate aggregate = measure.aggregate();
        Field field = aggregate.fieldOrNull();
        if (aggregate instanceof Aggregate.Records) {
            return new MetricValue.Count(operands.records(RECORDS).size());
        } else if (field == null || aggregate instanceof Aggregate.Distinct) {
            return new MetricValue.Count(operands.count(RECORDS));
        } else if (field.type() == Field.Type.MONEY) {
            MetricValue.Money money = operands.money(RECORDS);
            return aggregate instanceof Aggregate.Sum
                            || !money.amounts().currencies().isEmpty()
                    ? money
                    : undefined;
        } else if (field.type().isTime()) {
            Instant instant = toInstant(operands.date(RECORDS));
            return instant == null ? undefined : new MetricValue.Moment(instant);
        }
        BigDecimal value = operands.decimal(RECORDS).value();
        if (value == null) {
            return undefined;
        }
        return field.type() == Field.Type.DURATION
                ? new MetricValue.Elapsed(Ratio.of(value))
                : new MetricValue.Decimal(value);
    }

    private static @Nullable Instant toInstant(@Nullable Comparable<?> date) {
        return date instanceof LocalDate day ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : (Instant) date;
    }

    /** Sum over count, per currency that has any. */
    static MetricValue average(MetricValue.Money money, Reason whenNone) {
        Amounts amounts = money.amounts();
        var byCurrency = new TreeMap<String, Ratio>();
        amounts.byCurrency().forEach((currency, sum) -> {
            long count = amounts.counts().getOrDefault(currency, 0L);
            if (count > 0) {
                byCurrency.put(currency, new Ratio(sum, BigDecimal.valueOf(count)));
            }
        });
        if (byCurrency.isEmpty()) {
            return new MetricValue.Undefined(whenNone);
        }
        ConvertedTotal total = money.converted();
        BigDecimal sum = total == null ? null : total.amount();
        Ratio average = total == null || sum == null || total.converted() == 0
                ? null
                : new Ratio(sum, BigDecimal.valueOf(total.converted()));
        return new MetricValue.MoneyAverage(byCurrency, average);
    }
}
