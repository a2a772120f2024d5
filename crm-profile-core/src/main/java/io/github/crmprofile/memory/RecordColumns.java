package io.github.crmprofile.memory;

import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds the records of one kind by row, and their fields as arrays, each created on first use. Conditions and sums run over primitives.
 */
final class RecordColumns {

    private final List<? extends CrmRecord> records;
    private final Map<Field, Object> columns = new ConcurrentHashMap<>();
    private final Map<Field, Moneys> moneys = new ConcurrentHashMap<>();

    RecordColumns(List<? extends CrmRecord> records) {
        this.records = records;
    }

    int size() {
        return records.size();
    }

    CrmRecord get(int row) {
        return records.get(row);
    }

    /** Holds texts and booleans as small numbers; 0 is unknown. */
    static final class Codes {
        final int[] codes;
        final List<String> texts;

        Codes(int[] codes, List<String> texts) {
            this.codes = codes;
            this.texts = texts;
        }
    }

    /** Times in whole seconds and dates in days, {@link #UNKNOWN} where there is none; sorted when no row is before an earlier row. */
    static final class Times {
        static final long UNKNOWN = Long.MIN_VALUE;

        final long[] values;
        final boolean isSorted;

        Times(long[] values, boolean isSorted) {
            this.values = values;
            this.isSorted = isSorted;
        }
    }

    /** Holds decimals: as whole numbers of a common unit where their sum fits into a long, else only as they are. */
    static final class Decimals {
        final long @Nullable [] units;
        final int scale;
        final @Nullable BigDecimal[] values;

        Decimals(long @Nullable [] units, int scale, @Nullable BigDecimal[] values) {
            this.units = units;
            this.scale = scale;
            this.values = values;
        }
    }

    /** Amounts of money with their currencies, these in alphabetical order; the code is 0 where amount or currency is unknown. */
    static final class Moneys {
        final long @Nullable [] units;
        final int scale;
        final int[] currencies;
        final List<String> codes;

        Moneys(long @Nullable [] units, int scale, int[] currencies, List<String> codes) {
            this.units = units;
            this.scale = scale;
            this.currencies = currencies;
            this.codes = codes;
        }
    }

    Codes codes(Field field) {
        return column(field, Codes.class, this::readCodes);
    }

    Times times(Field field) {
        return column(field, Times.class, this::readTimes);
    }

    boolean isSorted(Field field) {
        boolean isTime = field.type() == Field.Type.INSTANT || field.type() == Field.Type.DATE;
        return isTime && times(field).isSorted;
    }

    Decimals decimals(Field field) {
        return column(field, Decimals.class, this::readDecimals);
    }

    Moneys moneys(Field field) {
        return moneys.computeIfAbsent(field, this::readMoneys);
    }

    private <T> T column(Field field, Class<T> type, Function<Field, T> reader) {
        return type.cast(columns.computeIfAbsent(field, reader));
    }

    private Codes readCodes(Field field) {
        int[] codes = new int[size()];
        var texts = new ArrayList<String>(List.of(""));
        var byText = new HashMap<String, Integer>();
        for (int row = 0; row < codes.length; row++) {
            Object value = field.value(get(row));
            if (value != null) {
                codes[row] = byText.computeIfAbsent(value.toString(), text -> {
                    texts.add(text);
                    return texts.size() - 1;
                });
            }
        }
        return new Codes(codes, List.copyOf(texts));
    }

    private Times readTimes(Field field) {
        long[] values = new long[size()];
        boolean isSorted = true;
        for (int row = 0; row < values.length; row++) {
            values[row] = key((Comparable<?>) field.value(get(row)));
            isSorted &= row == 0 || byTime(field).compare(get(row - 1), get(row)) <= 0;
        }
        return new Times(values, isSorted);
    }

    /** Sorts records by a time, those without it first. */
    @SuppressWarnings("unchecked") // values of one field are of one class
    static Comparator<CrmRecord> byTime(Field field) {
        return Comparator.comparing(
                record -> (Comparable<Object>) field.value(record), Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** Returns the column's number for a time or date. */
    static long key(@Nullable Comparable<?> value) {
        if (value instanceof Instant instant) {
            return instant.getEpochSecond();
        }
        return value instanceof LocalDate day ? day.toEpochDay() : Times.UNKNOWN;
    }

    private Decimals readDecimals(Field field) {
        @Nullable BigDecimal[] values = new @Nullable BigDecimal[size()];
        int scale = 0;
        for (int row = 0; row < values.length; row++) {
            BigDecimal value = (BigDecimal) field.value(get(row));
            values[row] = value;
            scale = value == null ? scale : Math.max(scale, value.scale());
        }
        return new Decimals(units(values, scale), scale, values);
    }

    private static long @Nullable [] units(@Nullable BigDecimal[] values, int scale) {
        BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE)
                .divideToIntegralValue(BigDecimal.valueOf(Math.max(1, values.length)));
        long[] units = new long[values.length];
        for (int row = 0; row < values.length; row++) {
            BigDecimal value = values[row];
            if (value != null) {
                BigDecimal inUnits = value.movePointRight(scale);
                if (inUnits.abs().compareTo(most) > 0) {
                    return null;
                }
                units[row] = inUnits.longValueExact();
            }
        }
        return units;
    }

    private Moneys readMoneys(Field field) {
        Decimals decimals = decimals(field);
        Codes known = codes(field.currency());
        List<String> codes = known.texts.stream().sorted().toList();
        int[] places = known.texts.stream().mapToInt(codes::indexOf).toArray();
        int[] currencies = new int[size()];
        for (int row = 0; row < currencies.length; row++) {
            currencies[row] = decimals.values[row] == null ? 0 : places[known.codes[row]];
        }
        return new Moneys(decimals.units, decimals.scale, currencies, codes);
    }
}
