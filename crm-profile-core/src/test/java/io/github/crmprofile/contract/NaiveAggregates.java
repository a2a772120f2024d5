package io.github.crmprofile.contract;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.MeasureValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a list of records comes to, by the book. */
final class NaiveAggregates {

    private NaiveAggregates() {}

    static MeasureValue over(Aggregate aggregate, List<? extends CrmRecord> records) {
        Field field = aggregate.fieldOrNull();
        if (field == null) {
            return aggregate instanceof Aggregate.Count
                    ? new MeasureValue.Counted(records.size())
                    : new MeasureValue.Listed(records.stream()
                            .<CrmRecord>map(record -> record)
                            .sorted(Comparator.comparing(CrmRecord::id))
                            .toList());
        }
        List<Object> known = new ArrayList<>();
        for (CrmRecord record : records) {
            Object value = field.value(record);
            if (value != null) {
                known.add(value);
            }
        }
        known.sort(NaiveConditions::compare);
        if (aggregate instanceof Aggregate.Distinct) {
            long different = 0;
            for (int i = 0; i < known.size(); i++) {
                different += i == 0 || NaiveConditions.compare(known.get(i - 1), known.get(i)) != 0 ? 1 : 0;
            }
            return new MeasureValue.Counted(different);
        }
        return switch (field.type()) {
            case MONEY -> new MeasureValue.Money(money(aggregate, field, records));
            case INSTANT, DATE ->
                new MeasureValue.Dated(
                        known.isEmpty()
                                ? null
                                : (Comparable<?>) known.get(aggregate instanceof Aggregate.Min ? 0 : known.size() - 1));
            default ->
                new MeasureValue.Decimal(decimal(aggregate, known), known.size(), (long) records.size() - known.size());
        };
    }

    private static Amounts money(Aggregate aggregate, Field field, List<? extends CrmRecord> records) {
        SortedMap<String, List<Object>> byCurrency = new TreeMap<>();
        long missing = 0;
        for (CrmRecord record : records) {
            Object amount = field.value(record);
            String currency = (String) field.currency().value(record);
            if (amount == null || currency == null) {
                missing++;
            } else {
                byCurrency.computeIfAbsent(currency, c -> new ArrayList<>()).add(amount);
            }
        }
        SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        SortedMap<String, Long> counts = new TreeMap<>();
        byCurrency.forEach((currency, known) -> {
            known.sort(NaiveConditions::compare);
            amounts.put(currency, Objects.requireNonNull(decimal(aggregate, known)));
            counts.put(currency, (long) known.size());
        });
        return new Amounts(amounts, counts, missing);
    }

    private static @Nullable BigDecimal decimal(Aggregate aggregate, List<Object> sorted) {
        if (aggregate instanceof Aggregate.Sum) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Object value : sorted) {
                sum = sum.add((BigDecimal) value);
            }
            return sum;
        } else if (sorted.isEmpty()) {
            return null;
        } else if (aggregate instanceof Aggregate.Min) {
            return (BigDecimal) sorted.get(0);
        } else if (aggregate instanceof Aggregate.Max) {
            return (BigDecimal) sorted.get(sorted.size() - 1);
        }
        BigDecimal lower = (BigDecimal) sorted.get((sorted.size() - 1) / 2);
        BigDecimal upper = (BigDecimal) sorted.get(sorted.size() / 2);
        return lower.add(upper).multiply(new BigDecimal("0.5"));
    }
}
