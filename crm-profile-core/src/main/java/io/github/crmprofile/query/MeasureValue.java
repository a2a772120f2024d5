package io.github.crmprofile.query;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.CrmRecord;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of an aggregate over a selection, from which metrics are computed.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface MeasureValue {

    /**
     * A number of records, or of different values.
     *
     * @param count zero or more
     */
    record Counted(long count) implements MeasureValue {}

    /**
     * Amounts of money per currency: sums, or the smallest, largest or median amounts.
     *
     * @param amounts the amounts, how many records gave them, and how many had none
     */
    record Money(Amounts amounts) implements MeasureValue {}

    /**
     * A decimal: of numbers, or of durations in seconds.
     *
     * @param value the value; null when no record has one (a sum is then 0)
     * @param known how many records have the value
     * @param missing how many records have it not
     */
    record Decimal(@Nullable BigDecimal value, long known, long missing) implements MeasureValue {
        /** Compares by value, not by scale. */
        public Decimal {
            value = value == null ? null : value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        static Decimal none(boolean isSum) {
            return new Decimal(isSum ? BigDecimal.ZERO : null, 0, 0);
        }
    }

    /**
     * The first or last time or date.
     *
     * @param value an {@link java.time.Instant} or {@link java.time.LocalDate}; null when no record has one
     */
    record Dated(@Nullable Comparable<?> value) implements MeasureValue {}

    /**
     * The records themselves.
     *
     * @param records in the order of their ids
     */
    record Listed(List<CrmRecord> records) implements MeasureValue {
        static final Listed NONE = new Listed(List.of());

        /** Copies the list. */
        public Listed {
            records = List.copyOf(records);
        }
    }
}
