package io.github.crmprofile.metric;

import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.MeasureValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Checks by the kinds of values which metrics can be combined, and of which a statistic over all clients can be computed. */
final class MetricRules {

    private static final Set<ValueKind> ADDITIVE = EnumSet.of(
            ValueKind.COUNT,
            ValueKind.DECIMAL,
            ValueKind.MONEY,
            ValueKind.PERCENT,
            ValueKind.QUOTIENT,
            ValueKind.ELAPSED,
            ValueKind.DAYS);
    private static final Set<ValueKind> FACTORS =
            EnumSet.of(ValueKind.COUNT, ValueKind.DECIMAL, ValueKind.PERCENT, ValueKind.QUOTIENT);
    private static final Set<ValueKind> DIVIDENDS =
            EnumSet.of(ValueKind.COUNT, ValueKind.DECIMAL, ValueKind.QUOTIENT, ValueKind.MONEY, ValueKind.ELAPSED);

    private static final Set<ValueKind> MULTIPLICANDS = EnumSet.of(
            ValueKind.COUNT,
            ValueKind.DECIMAL,
            ValueKind.PERCENT,
            ValueKind.QUOTIENT,
            ValueKind.MONEY,
            ValueKind.ELAPSED);

    private static final Set<ValueKind> SUMS = EnumSet.of(ValueKind.COUNT, ValueKind.DECIMAL, ValueKind.MONEY);
    private static final Set<ValueKind> NUMBERS = EnumSet.of(
            ValueKind.COUNT,
            ValueKind.DECIMAL,
            ValueKind.MONEY,
            ValueKind.PERCENT,
            ValueKind.QUOTIENT,
            ValueKind.ELAPSED,
            ValueKind.DAYS,
            ValueKind.SCORE);
    private static final Set<ValueKind> RATIOS = EnumSet.of(ValueKind.PERCENT, ValueKind.QUOTIENT);

    private MetricRules() {}

    static void requireSumOfMoney(String id, Measure measure) {
        boolean isSum =
                measure.aggregate() instanceof Aggregate.Sum sum && sum.field().type() == Field.Type.MONEY;
        if (!isSum || !measure.groupings().isEmpty()) {
            throw new IllegalArgumentException("Metric '" + id + "' is made of sums of money, and its measure is "
                    + (isSum ? "grouped" : "none") + "; give Measure.sum of a MONEY field");
        }
    }

    static void requireCount(String id, String operand, Measure measure) {
        Aggregate aggregate = measure.aggregate();
        boolean isCount = aggregate instanceof Aggregate.Count || aggregate instanceof Aggregate.Distinct;
        if (!isCount || !measure.groupings().isEmpty()) {
            throw new IllegalArgumentException("The " + operand + " of ratio '" + id + "' is "
                    + (isCount ? "grouped" : "no count")
                    + "; a ratio divides one count by another. Write a formula over other measures"
                    + " with Metrics.formula");
        }
    }

    /**
     * A formula that declares the kind of its values, and fails when it returns another.
     *
     * @param <T> what it is applied to
     * @param id the id of its metric
     * @param kind what it gives unless the value is undefined
     * @param function the formula
     */
    record TypedFormula<T>(String id, ValueKind kind, Function<T, MetricValue> function)
            implements Function<T, MetricValue> {

        @Override
        public MetricValue apply(T operands) {
            MetricValue value = function.apply(operands);
            ValueKind own = ValueKind.of(value);
            if (own != kind && own != ValueKind.UNDEFINED) {
                throw new IllegalStateException("The formula of metric '" + id + "' gave a value of kind " + own
                        + ", but the metric says " + kind + "; say what it gives");
            }
            return value;
        }

        /** Returns a formula without the check of what it gives. */
        static Function<?, MetricValue> of(Function<?, MetricValue> function) {
            return function instanceof TypedFormula<?> typed ? typed.function() : function;
        }

        static Optional<ValueKind> kindOf(Function<?, MetricValue> function) {
            return function instanceof TypedFormula<?> typed ? Optional.of(typed.kind()) : Optional.empty();
        }
    }

    /**
     * A formula that divides the first of two values by the second.
     *
     * @param function the formula
     */
    record Division(BinaryOperator<MetricValue> function) implements Function<List<MetricValue>, MetricValue> {

        @Override
        public MetricValue apply(List<MetricValue> values) {
            return function.apply(values.get(0), values.get(1));
        }

        static boolean is(Function<?, MetricValue> function) {
            return function instanceof Division
                    || (function instanceof TypedFormula<?> typed && typed.function() instanceof Division);
        }
    }

    static Optional<ValueKind> difference(String id, Metric minuend, Metric subtrahend) {
        return oneKind(id, "subtracted from each other", List.of(minuend, subtrahend));
    }

    static Optional<ValueKind> sum(String id, List<Metric> addends) {
        return oneKind(id, "added up", addends);
    }

    static Optional<ValueKind> percent(String id, Metric part, Metric whole) {
        return oneKind(id, "divided by each other", List.of(part, whole))
                .map(kind -> kind == ValueKind.MONEY ? ValueKind.MONEY_PERCENT : ValueKind.PERCENT);
    }

    static Optional<ValueKind> product(String id, Metric first, Metric factor) {
        check(id, "multiplied", first, factor, MULTIPLICANDS);
        if (first.kind().isEmpty() || factor.kind().isEmpty()) {
            return Optional.empty();
        }
        ValueKind kind = first.kind().get();
        if (kind == ValueKind.MONEY) {
            return Optional.of(ValueKind.MONEY_AVERAGE);
        } else if (kind == ValueKind.ELAPSED) {
            return Optional.of(ValueKind.ELAPSED);
        }
        boolean areCounts = kind == ValueKind.COUNT && factor.kind().get() == ValueKind.COUNT;
        return Optional.of(areCounts ? ValueKind.COUNT : ValueKind.QUOTIENT);
    }

    static Optional<ValueKind> average(String id, Metric total, Metric count) {
        check(id, "divided by each other", total, count, DIVIDENDS);
        return total.kind()
                .map(kind -> kind == ValueKind.MONEY
                        ? ValueKind.MONEY_AVERAGE
                        : kind == ValueKind.ELAPSED ? ValueKind.ELAPSED : ValueKind.QUOTIENT);
    }

    private static void check(String id, String verb, Metric first, Metric factor, Set<ValueKind> accepted) {
        boolean holds = first.kind().map(accepted::contains).orElse(true)
                && factor.kind().map(FACTORS::contains).orElse(true);
        if (!holds) {
            throw mismatch(id, verb, List.of(first, factor), "choose one of " + accepted + " and one of " + FACTORS);
        }
    }

    /** Returns the common kind of all metrics; empty when the kind of one is unknown. */
    private static Optional<ValueKind> oneKind(String id, String verb, List<Metric> metrics) {
        List<ValueKind> known =
                metrics.stream().map(Metric::kind).flatMap(Optional::stream).toList();
        if (known.stream().distinct().count() > 1 || !ADDITIVE.containsAll(known)) {
            throw mismatch(id, verb, metrics, "choose metrics of one kind out of " + ADDITIVE);
        }
        return known.size() == metrics.size() ? Optional.of(known.get(0)) : Optional.empty();
    }

    private static IllegalArgumentException mismatch(String id, String verb, List<Metric> metrics, String remedy) {
        List<String> names = metrics.stream()
                .map(metric -> "'" + metric.id() + "' ("
                        + metric.kind().map(Enum::name).orElse("unknown") + ")")
                .toList();
        return new IllegalArgumentException("Metric '" + id + "': the values of " + String.join(" and ", names)
                + " cannot be " + verb + "; " + remedy + ", or write the formula with Metrics.formula");
    }

    static void checkStatistic(String id, Metric of, Metric.Statistic statistic) {
        String what = "Metric '" + id + "' is a statistic of '" + of.id() + "', ";
        if (!isOfOneClient(of)) {
            throw new IllegalArgumentException(
                    what + "which is itself about all clients; choose a metric over the records of one client");
        }
        ValueKind kind = of.kind()
                .orElseThrow(() -> new IllegalArgumentException(what
                        + "whose kind of value is not known; make that with Metrics.formula(id, formula, kind, …)"));
        Set<ValueKind> accepted = statistic == Metric.Statistic.TOTAL ? SUMS : NUMBERS;
        if (!accepted.contains(kind)) {
            throw new IllegalArgumentException(
                    what + "which is of kind " + kind + "; a " + statistic + " is made of " + accepted);
        }
        if (statistic == Metric.Statistic.AVERAGE && RATIOS.contains(kind) && !isRatioOfCounts(of)) {
            throw new IllegalArgumentException(what + "whose average is the sum of all numerators over that of all"
                    + " denominators, and it is not a ratio of two counts; make it with Metrics.ratio");
        }
    }

    private static boolean isOfOneClient(Metric metric) {
        return metric instanceof Metric.Measured
                || (metric instanceof Metric.Derived derived
                        && derived.inputs().stream().allMatch(MetricRules::isOfOneClient));
    }

    static boolean isRatioOfCounts(Metric metric) {
        return metric instanceof Metric.Measured measured
                && measured.operands().keySet().equals(Set.of(Metrics.NUMERATOR, Metrics.DENOMINATOR))
                && measured.operands().values().stream()
                        .allMatch(measure -> measure.groupings().isEmpty()
                                && measure.aggregate().empty() instanceof MeasureValue.Counted);
    }

    static ValueKind kindOfStatistic(ValueKind of, Metric.Statistic statistic) {
        return switch (statistic) {
            case TOTAL -> of;
            case HIGHEST -> of == ValueKind.SCORE ? ValueKind.PERCENT : of;
            case RANK -> ValueKind.RANK;
            case QUINTILE -> ValueKind.GRADE;
            case AVERAGE, MEDIAN ->
                switch (of) {
                    case COUNT, DECIMAL -> ValueKind.QUOTIENT;
                    case MONEY -> ValueKind.MONEY_AVERAGE;
                    case DAYS -> ValueKind.ELAPSED;
                    case SCORE -> ValueKind.PERCENT;
                    default -> of;
                };
        };
    }
}
