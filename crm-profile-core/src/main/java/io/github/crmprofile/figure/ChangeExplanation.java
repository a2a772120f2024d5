package io.github.crmprofile.figure;

import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Explains why a number changed: its difference from the comparison period, split into parts that add up to it exactly, in one way or in several.
 *
 * <p>Immutable and thread-safe.
 *
 * @param result the figure in one piece, with its value in both periods
 * @param difference later − earlier
 * @param operands the parts that its numerator and its denominator have in it; none unless it is a ratio that both periods have
 * @param slices the parts of the values of a field; none unless the figure is broken down
 * @param records the parts of records that are in one of the periods or in both; none unless it is a count or a sum
 */
public record ChangeExplanation(
        FigureResult result,
        Difference difference,
        List<OperandPart> operands,
        List<SlicePart> slices,
        List<RecordPart> records) {

    /** Copies the lists. */
    public ChangeExplanation {
        operands = List.copyOf(operands);
        slices = List.copyOf(slices);
        records = List.copyOf(records);
    }

    /**
     * An exact difference.
     *
     * @param number in the unit of the value, a percentage not multiplied by 100; of money that of the converted total; null where there is no such
     *     number
     * @param byCurrency of money by currency; none of other numbers
     */
    public record Difference(@Nullable Ratio number, SortedMap<String, Ratio> byCurrency) {

        /** Copies the map. */
        public Difference {
            byCurrency = Collections.unmodifiableSortedMap(new TreeMap<>(byCurrency));
        }

        /**
         * Reads the difference between two values.
         *
         * @param earlier the value of the earlier period
         * @param later the value of the later period
         * @return later − earlier
         */
        public static Difference between(MetricValue earlier, MetricValue later) {
            var byCurrency = new TreeMap<String, Ratio>();
            Change.byCurrency(earlier, later).forEach((currency, change) -> {
                Ratio difference = change.difference();
                if (difference != null) {
                    byCurrency.put(currency, difference);
                }
            });
            return new Difference(Change.between(earlier, later).difference(), byCurrency);
        }
    }

    /**
     * The part that one operand of a ratio has in the difference. That of the numerator is (n₂ − n₁) × (1/d₁ + 1/d₂) / 2, that of the denominator
     * (n₁ + n₂) / 2 × (1/d₂ − 1/d₁): each is what changes when it alone changes, on average over both orders.
     *
     * @param operand the operand's name, which its evidence has, too; of a ratio of metrics the id of the metric
     * @param earlier the operand in the earlier period; of money that of the converted total, and null without one, or for a percentage or a
     *     duration
     * @param later the operand in the later period
     * @param difference its part of the difference
     */
    public record OperandPart(
            String operand,
            @Nullable Ratio earlier,
            @Nullable Ratio later,
            Difference difference) {}

    /**
     * The part of the records with a value in common.
     *
     * @param key the value; null for the records without one
     * @param kind {@link Change.Kind#NEW} or {@link Change.Kind#GONE} where one of the periods has no record of them
     * @param earlier their value in the earlier period
     * @param later their value in the later period
     * @param difference their part of the difference
     * @param evidence the records behind the later value, then those behind the earlier
     */
    public record SlicePart(
            @Nullable String key,
            Change.Kind kind,
            MetricValue earlier,
            MetricValue later,
            Difference difference,
            List<EvidenceRef> evidence) {
        /** Copies the list. */
        public SlicePart {
            evidence = List.copyOf(evidence);
        }
    }

    /** Says in which of the two numbers a record is. */
    public enum Movement {
        /** In the later number only. */
        ENTERED,
        /** In the earlier number only. */
        LEFT,
        /** In both. */
        STAYED
    }

    /**
     * The part of the records that are in one of the numbers, or in both.
     *
     * @param movement in which of them
     * @param difference what they add to the difference
     * @param evidence where they are found, and how many there are
     */
    public record RecordPart(Movement movement, Difference difference, Evidence evidence) {}
}
