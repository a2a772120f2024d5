package io.github.crmprofile.metric;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds the values of a metric's measures by their names, as arguments of its formula.
 *
 * <p>Immutable and thread-safe.
 */
public final class Operands {

    private final Map<String, Map<List<Grouping.Key>, MeasureValue>> values;
    private final Map<String, Measure> measures;
    private final ResolvedPeriod period;
    private final Conversion conversion;

    /** Converts money into the host's reporting currency. */
    public interface Conversion {

        /** Converts nothing, as without a reporting currency. */
        Conversion NONE = new Conversion() {
            @Override
            public @Nullable ConvertedTotal total(String operand, MeasureValue.Money sum) {
                return null;
            }

            @Override
            public @Nullable ConvertedTotal convert(Amounts amounts, @Nullable LocalDate day) {
                return null;
            }
        };

        /**
         * Converts the sum of an operand, each amount by the rate of its record's day where rates depend on it.
         *
         * @param operand the operand's name
         * @param sum its sum
         * @return the total; null without a reporting currency
         */
        @Nullable
        ConvertedTotal total(String operand, MeasureValue.Money sum);

        /**
         * Converts amounts of one day.
         *
         * @param amounts the amounts
         * @param day their day; null where it is unknown
         * @return the total; null without a reporting currency
         */
        @Nullable
        ConvertedTotal convert(Amounts amounts, @Nullable LocalDate day);
    }

    /**
     * Creates the operands of a formula from the answer of a source.
     *
     * @param measures the measures by name
     * @param values the groups of each measure by its groupings; a measure without records may be absent
     * @param period the period that they are of
     * @param conversion converts money into the host's reporting currency
     */
    public Operands(
            Map<String, Measure> measures,
            Map<String, Map<List<Grouping.Key>, MeasureValue>> values,
            ResolvedPeriod period,
            Conversion conversion) {
        this.measures = measures;
        this.values = values;
        this.period = period;
        this.conversion = conversion;
    }

    /**
     * Returns the period of the operands: that of the figure, or one part of a trend.
     *
     * @return the period, which also knows today and the business calendar
     */
    public ResolvedPeriod period() {
        return period;
    }

    /**
     * Converts amounts into the host's reporting currency.
     *
     * @param amounts the amounts
     * @param day the day by whose rate they are converted; null where it is unknown
     * @return the total; null where the host named no reporting currency
     */
    public @Nullable ConvertedTotal convert(Amounts amounts, @Nullable LocalDate day) {
        return conversion.convert(amounts, day);
    }

    /**
     * Returns a count.
     *
     * @param name the operand's name
     * @return the number of records, or of different values
     * @throws IllegalArgumentException if no operand has this name, or it is no single count
     */
    public long count(String name) {
        return single(name, MeasureValue.Counted.class).count();
    }

    /**
     * Returns a sum of money.
     *
     * @param name the operand's name
     * @return the amounts per currency, with the converted total where the host named a reporting currency
     * @throws IllegalArgumentException if no operand has this name, or it is no money
     */
    public MetricValue.Money money(String name) {
        MeasureValue.Money money = single(name, MeasureValue.Money.class);
        boolean isSum = measure(name).aggregate() instanceof Aggregate.Sum;
        return new MetricValue.Money(money.amounts(), isSum ? conversion.total(name, money) : null);
    }

    /**
     * Returns a number, or a duration in seconds.
     *
     * @param name the operand's name
     * @return the value, with how many records have it
     * @throws IllegalArgumentException if no operand has this name, or it is no number or duration
     */
    public MeasureValue.Decimal decimal(String name) {
        return single(name, MeasureValue.Decimal.class);
    }

    /**
     * Returns the first or last time or date.
     *
     * @param name the operand's name
     * @return an {@link java.time.Instant} or {@link java.time.LocalDate}, or null when no record has one
     * @throws IllegalArgumentException if no operand has this name, or it is no time or date
     */
    public @Nullable Comparable<?> date(String name) {
        return single(name, MeasureValue.Dated.class).value();
    }

    /**
     * Returns the records themselves.
     *
     * @param name the operand's name
     * @return in the order of their ids
     * @throws IllegalArgumentException if no operand has this name, or it is not of the records themselves
     */
    public List<CrmRecord> records(String name) {
        return single(name, MeasureValue.Listed.class).records();
    }

    /**
     * Returns the counts of an operand that is grouped by one field.
     *
     * @param name the operand's name
     * @return the count of each group, in the order of the keys
     * @throws IllegalArgumentException if no operand has this name, or it is not grouped as asked
     */
    public SortedMap<Grouping.Key, Long> counts(String name) {
        var counts = new TreeMap<Grouping.Key, Long>();
        groups(name)
                .forEach((keys, value) -> counts.put(
                        keys.get(0),
                        cast(name, value, MeasureValue.Counted.class).count()));
        return counts;
    }

    private <T extends MeasureValue> T single(String name, Class<T> type) {
        MeasureValue value = groups(name).get(List.of());
        return cast(name, value == null ? measure(name).aggregate().empty() : value, type);
    }

    private Map<List<Grouping.Key>, MeasureValue> groups(String name) {
        Map<List<Grouping.Key>, MeasureValue> groups = values.get(name);
        if (groups == null) {
            // Declared, but without records.
            measure(name);
            return Map.of();
        }
        return groups;
    }

    private Measure measure(String name) {
        Measure measure = measures.get(name);
        if (measure == null) {
            throw new IllegalArgumentException(
                    "The formula asks for operand '" + name + "'; declared are " + measures.keySet());
        }
        return measure;
    }

    private static <T extends MeasureValue> T cast(String name, MeasureValue value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "Operand '" + name + "' is " + value.getClass().getSimpleName() + ", not " + type.getSimpleName()
                            + "; ask for it by the method of its kind");
        }
        return type.cast(value);
    }
}
