package io.github.crmprofile.query;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Computes one value from the records of a selection. Each distinct record counts once, however many links lead to it.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Aggregate {

    /** The number of records. */
    record Count() implements Aggregate {
        @Override
        public String word() {
            return "count";
        }
    }

    /**
     * The sum of a MONEY field per currency, or of a NUMBER or DURATION field. Unknown values add nothing and are counted as missing.
     *
     * @param field the field
     */
    record Sum(Field field) implements Aggregate {
        /**
         * Checks the type.
         *
         * @throws IllegalArgumentException if the field is no number, amount or duration
         */
        public Sum {
            require(field, field.type().isDecimal(), "summed", "MONEY, NUMBER and DURATION");
        }

        @Override
        public String word() {
            return "sum";
        }
    }

    /**
     * The smallest known value: per currency for a MONEY field.
     *
     * @param field a field of money, numbers, durations, times or dates
     */
    record Min(Field field) implements Aggregate {
        /**
         * Checks the type.
         *
         * @throws IllegalArgumentException if the values of the field have no order
         */
        public Min {
            require(
                    field,
                    field.type().isDecimal() || field.type().isTime(),
                    "ordered",
                    "MONEY, NUMBER, DURATION, INSTANT and DATE");
        }

        @Override
        public String word() {
            return "min";
        }
    }

    /**
     * The largest known value: per currency for a MONEY field.
     *
     * @param field a field of money, numbers, durations, times or dates
     */
    record Max(Field field) implements Aggregate {
        /**
         * Checks the type.
         *
         * @throws IllegalArgumentException if the values of the field have no order
         */
        public Max {
            require(
                    field,
                    field.type().isDecimal() || field.type().isTime(),
                    "ordered",
                    "MONEY, NUMBER, DURATION, INSTANT and DATE");
        }

        @Override
        public String word() {
            return "max";
        }
    }

    /**
     * The median of the known values, exact: the middle one, or half the sum of the middle two. Per currency for a MONEY field.
     *
     * @param field a field of money, numbers or durations
     */
    record Median(Field field) implements Aggregate {
        /**
         * Checks the type.
         *
         * @throws IllegalArgumentException if the field is no number, amount or duration
         */
        public Median {
            require(field, field.type().isDecimal(), "given a median", "MONEY, NUMBER and DURATION");
        }

        @Override
        public String word() {
            return "median";
        }
    }

    /**
     * The number of different known values.
     *
     * @param field any field
     */
    record Distinct(Field field) implements Aggregate {
        @Override
        public String word() {
            return "distinct";
        }
    }

    /**
     * The records themselves, ordered by id: for a formula that no other aggregate can express. Costs as much as there are records.
     *
     * @param kind the record kind
     */
    record Records(RecordKind kind) implements Aggregate {
        @Override
        public String word() {
            return "records";
        }
    }

    /**
     * Returns the word for this kind of aggregate in formulas and explanations.
     *
     * @return such as {@code sum}
     */
    String word();

    /**
     * Returns the value over no records.
     *
     * @return zero, unknown or nothing, by the kind of aggregate
     */
    default MeasureValue empty() {
        if (this instanceof Count || this instanceof Distinct) {
            return new MeasureValue.Counted(0);
        }
        if (this instanceof Records) {
            return MeasureValue.Listed.NONE;
        }
        Field field = fieldOrNull();
        if (field == null) {
            throw new AssertionError(this);
        }
        if (field.type() == Field.Type.MONEY) {
            return new MeasureValue.Money(Amounts.NONE);
        }
        return field.type().isTime() ? new MeasureValue.Dated(null) : MeasureValue.Decimal.none(this instanceof Sum);
    }

    /**
     * Returns the field that is aggregated.
     *
     * @return the field, or null for {@link Count} and {@link Records}
     */
    default @Nullable Field fieldOrNull() {
        if (this instanceof Sum sum) {
            return sum.field();
        } else if (this instanceof Min min) {
            return min.field();
        } else if (this instanceof Max max) {
            return max.field();
        } else if (this instanceof Median median) {
            return median.field();
        }
        return this instanceof Distinct distinct ? distinct.field() : null;
    }

    /**
     * Computes the value over some records. This is the definition; every source must return the same.
     *
     * @param records distinct records of one kind
     * @return the value
     * @throws IllegalArgumentException if the field is of another kind of record
     */
    default MeasureValue over(Collection<? extends CrmRecord> records) {
        return Fold.of(this, records);
    }

    private static void require(Field field, boolean holds, String verb, String types) {
        if (!holds) {
            throw new IllegalArgumentException("Field " + field + " of type " + field.type() + " cannot be " + verb
                    + "; fields of these types can: " + types);
        }
    }
}
