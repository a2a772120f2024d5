package io.github.crmprofile.metric;

import java.util.Optional;
import java.util.function.Function;

/**
 * A formula that says what kind of value it gives, and is held to it.
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

    static Optional<ValueKind> kindOf(Function<?, MetricValue> function) {
        return function instanceof TypedFormula<?> typed ? Optional.of(typed.kind()) : Optional.empty();
    }
}
