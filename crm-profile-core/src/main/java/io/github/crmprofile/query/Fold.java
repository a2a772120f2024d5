package io.github.crmprofile.query;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.CrmRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Computes each aggregate over a collection of records: the definition of the aggregates. */
final class Fold {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Fold() {}

    static MeasureValue of(Aggregate aggregate, Collection<? extends CrmRecord> records) {
        if (aggregate instanceof Aggregate.Count) {
            return new MeasureValue.Counted(records.size());
        } else if (aggregate instanceof Aggregate.Records) {
            return new MeasureValue.Listed(records.stream()
                    .<CrmRecord>map(r -> r)
                    .sorted(Comparator.comparing(CrmRecord::id))
                    .toList());
        }
        Field field = Objects.requireNonNull(aggregate.fieldOrNull(), "field");
        if (aggregate instanceof Aggregate.Distinct) {
            // By order and not by equality: 1.0 and 1 are one value.
            return new MeasureValue.Counted(new TreeSet<>(known(field, records)).size());
        } else if (field.type() == Field.Type.MONEY) {
            return new MeasureValue.Money(money(aggregate, field, records));
        } else if (field.type().isTime()) {
            return new MeasureValue.Dated(extreme(aggregate instanceof Aggregate.Max, known(field, records)));
        }
        List<BigDecimal> values = decimals(known(field, records));
        return new MeasureValue.Decimal(decimal(aggregate, values), values.size(), records.size() - values.size());
    }

    private static List<Object> known(Field field, Collection<? extends CrmRecord> records) {
        return records.stream()
                .map(field::value)
                .filter(Objects::nonNull)
                .<Object>map(v -> v)
                .toList();
    }

    private static List<BigDecimal> decimals(List<Object> values) {
        return values.stream().map(BigDecimal.class::cast).toList();
    }

    private static Amounts money(Aggregate aggregate, Field field, Collection<? extends CrmRecord> records) {
        Map<String, List<BigDecimal>> byCurrency = new TreeMap<>();
        long missing = 0;
        for (CrmRecord record : records) {
            Object amount = field.value(record);
            Object currency = field.currency().value(record);
            if (amount == null || currency == null) {
                missing++;
            } else {
                byCurrency
                        .computeIfAbsent((String) currency, c -> new ArrayList<>())
                        .add((BigDecimal) amount);
            }
        }
        var amounts = new TreeMap<String, BigDecimal>();
        var counts = new TreeMap<String, Long>();
        byCurrency.forEach((currency, values) -> {
            amounts.put(currency, Objects.requireNonNull(decimal(aggregate, values), currency));
            counts.put(currency, (long) values.size());
        });
        return new Amounts(amounts, counts, missing);
    }

    private static @Nullable BigDecimal decimal(Aggregate aggregate, List<BigDecimal> values) {
        if (aggregate instanceof Aggregate.Sum) {
            return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        } else if (values.isEmpty()) {
            return null;
        } else if (aggregate instanceof Aggregate.Median) {
            return median(values);
        }
        return aggregate instanceof Aggregate.Max ? Collections.max(values) : Collections.min(values);
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        // Half of a finite decimal is a finite decimal, so nothing is rounded.
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
    }

    @SuppressWarnings("unchecked") // values of one field are of one class
    private static @Nullable Comparable<?> extreme(boolean isMax, List<Object> values) {
        Comparator<Object> natural = (a, b) -> ((Comparable<Object>) a).compareTo(b);
        return (Comparable<?>)
                values.stream().max(isMax ? natural : natural.reversed()).orElse(null);
    }
}
