package io.github.crmprofile.figure;

import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.period.ResolvedPeriod;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its value.
 *
 * <p>Immutable and thread-safe.
 *
 * @param figure what was asked
 * @param period the period it was computed for
 * @param value the value
 * @param earlier the value of the comparison period; null when nothing is compared
 * @param evidence the records behind the value, one entry for each operand
 */
public record FigureResult(
        Figure figure,
        ResolvedPeriod period,
        MetricValue value,
        @Nullable Earlier earlier,
        List<Evidence> evidence) {

    /** Copies the list. */
    public FigureResult {
        evidence = List.copyOf(evidence);
    }

    /**
     * Returns the evidence of an operand.
     *
     * @param operand the operand's name: {@code records} of a metric over one measure, {@code numerator} or {@code denominator} of a ratio, or a
     *     name that the metric gave; of a metric over other metrics with their ids before it
     * @return the records behind it
     * @throws IllegalArgumentException listing the operands, if there is none of that name
     */
    public Evidence evidence(String operand) {
        return Evidence.of(evidence, operand);
    }

    /**
     * The same figure in the comparison period.
     *
     * @param period the comparison period
     * @param value its value
     * @param change how the number changed since; undefined where the value is not one number
     * @param byCurrency how amounts of money changed, by currency
     * @param evidence the records behind the value of the comparison period
     */
    public record Earlier(
            ResolvedPeriod period,
            MetricValue value,
            Change change,
            SortedMap<String, Change> byCurrency,
            List<Evidence> evidence) {

        /** Copies the list. */
        public Earlier {
            evidence = List.copyOf(evidence);
        }

        /**
         * Returns the evidence of an operand.
         *
         * @param operand the operand's name: {@code records} of a metric over one measure, {@code numerator} or {@code denominator} of a ratio, or a
         *     name that the metric gave; of a metric over other metrics with their ids before it
         * @return the records behind it in the comparison period
         * @throws IllegalArgumentException listing the operands, if there is none of that name
         */
        public Evidence evidence(String operand) {
            return Evidence.of(evidence, operand);
        }
    }
}
