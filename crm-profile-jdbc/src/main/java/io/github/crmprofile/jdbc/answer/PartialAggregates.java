package io.github.crmprofile.jdbc.answer;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.MeasureValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Combines partial aggregates of one group, from several sources, currencies and finer groups. For one thread. */
public final class PartialAggregates {

    private static final String NO_CURRENCY = "";
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Aggregate aggregate;
    private final @Nullable Field field;
    private final Map<String, Partial> partials = new TreeMap<>();
    private final Set<Object> distinct = new HashSet<>(0);
    private @Nullable Comparable<?> extreme;
    private long total;
    private long known;

    /** Starts without records. */
    public PartialAggregates(Aggregate aggregate) {
        this.aggregate = aggregate;
        this.field = aggregate.fieldOrNull();
    }

    private static final class Partial {
        private BigDecimal value = BigDecimal.ZERO;
        private long known;
        private final TreeMap<BigDecimal, Long> histogram = new TreeMap<>();
    }

    private boolean isMoney() {
        return field != null && field.type() == Field.Type.MONEY;
    }

    /**
     * Adds the aggregate of some records.
     *
     * @param records the number of records
     * @param currency the currency of their amounts; null when it is unknown, or the values are no amounts
     * @param value their sum, minimum, maximum or common value; null when none is known
     * @param withValue the number of records with a value
     */
    public void add(long records, @Nullable String currency, @Nullable Object value, long withValue) {
        total += records;
        if (value == null || withValue == 0 || (isMoney() && currency == null && !isDistinct())) {
            return;
        }
        known += withValue;
        if (isDistinct()) {
            distinct.add(value);
        } else if (value instanceof BigDecimal decimal) {
            partials.computeIfAbsent(currency == null ? NO_CURRENCY : currency, c -> new Partial());
            add(Objects.requireNonNull(partials.get(currency == null ? NO_CURRENCY : currency)), decimal, withValue);
        } else {
            extreme = extreme((Comparable<?>) value);
        }
    }

    private boolean isDistinct() {
        return aggregate instanceof Aggregate.Distinct;
    }

    private void add(Partial partial, BigDecimal value, long withValue) {
        if (aggregate instanceof Aggregate.Median) {
            partial.histogram.merge(value, withValue, Long::sum);
        } else if (aggregate instanceof Aggregate.Sum) {
            partial.value = partial.value.add(value);
        } else if (partial.known == 0) {
            partial.value = value;
        } else {
            partial.value = aggregate instanceof Aggregate.Min ? partial.value.min(value) : partial.value.max(value);
        }
        partial.known += withValue;
    }

    @SuppressWarnings("unchecked") // values of one field are of one class
    private Comparable<?> extreme(Comparable<?> value) {
        Comparable<?> old = extreme;
        if (old == null) {
            return value;
        }
        int order = ((Comparable<Object>) value).compareTo(old);
        return (aggregate instanceof Aggregate.Min ? order < 0 : order > 0) ? value : old;
    }

    /** Returns the value of the group, which must have a record. */
    public MeasureValue value() {
        if (aggregate instanceof Aggregate.Count) {
            return new MeasureValue.Counted(total);
        } else if (isDistinct()) {
            return new MeasureValue.Counted(distinct.size());
        } else if (isMoney()) {
            var amounts = new TreeMap<String, BigDecimal>();
            var counts = new TreeMap<String, Long>();
            partials.forEach((currency, partial) -> {
                amounts.put(currency, value(partial));
                counts.put(currency, partial.known);
            });
            return new MeasureValue.Money(new Amounts(amounts, counts, total - known));
        } else if (field != null && field.type().valueClass() != BigDecimal.class) {
            return new MeasureValue.Dated(extreme);
        }
        Partial all = partials.get(NO_CURRENCY);
        BigDecimal none = aggregate instanceof Aggregate.Sum ? BigDecimal.ZERO : null;
        return new MeasureValue.Decimal(all == null ? none : value(all), known, total - known);
    }

    private BigDecimal value(Partial partial) {
        return aggregate instanceof Aggregate.Median ? median(partial) : partial.value;
    }

    private static BigDecimal median(Partial partial) {
        BigDecimal low = atRank(partial, (partial.known - 1) / 2);
        BigDecimal high = atRank(partial, partial.known / 2);
        // Half of a finite decimal is a finite decimal: this division is exact.
        return low.add(high).divide(TWO);
    }

    private static BigDecimal atRank(Partial partial, long rank) {
        long seen = 0;
        for (Map.Entry<BigDecimal, Long> entry : partial.histogram.entrySet()) {
            seen += entry.getValue();
            if (seen > rank) {
                return entry.getKey();
            }
        }
        throw new AssertionError(rank);
    }
}
