package io.github.crmprofile.metric;

import java.util.function.Function;

/**
 * The formula of one count divided by another. A source may put clients in its order, because what it gives is known from the counts.
 *
 * @param isPercent whether it gives percentages, or else quotients
 * @param whenZero why it is undefined when the denominator is zero
 */
record RatioOfCounts(boolean isPercent, Reason whenZero) implements Function<Operands, MetricValue> {

    @Override
    public MetricValue apply(Operands operands) {
        long divisor = operands.count(Metrics.DENOMINATOR);
        if (divisor == 0) {
            return new MetricValue.Undefined(whenZero);
        }
        Ratio ratio = Ratio.of(operands.count(Metrics.NUMERATOR), divisor);
        return isPercent ? new MetricValue.Percent(ratio) : new MetricValue.Quotient(ratio);
    }
}
