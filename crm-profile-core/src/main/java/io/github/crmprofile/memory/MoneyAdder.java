package io.github.crmprofile.memory;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.query.MeasureValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Adds up amounts by currency as whole numbers of a unit. The column guarantees that no sum overflows. For one thread. */
final class MoneyAdder extends Accumulator {

    private final long[] units;
    private final RecordColumns.Moneys column;
    private final int[] currencies;
    private final String[] codes;
    private final int width;
    private int groups = 1;
    private long[] sums;
    private long[] counts;

    MoneyAdder(long[] units, RecordColumns.Moneys column) {
        this.units = units;
        this.column = column;
        this.currencies = column.currencies;
        this.codes = column.codes.toArray(String[]::new);
        this.width = codes.length;
        this.sums = new long[width];
        this.counts = new long[width];
    }

    @Override
    void reset() {
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
    }

    // Index 0, the unknown currency, counts the records without an amount.
    @Override
    void add(int group, int row) {
        if (group >= groups) {
            groups = Math.max(group + 1, 2 * groups);
            sums = Arrays.copyOf(sums, groups * width);
            counts = Arrays.copyOf(counts, groups * width);
        }
        int place = group * width + currencies[row];
        counts[place]++;
        sums[place] += units[row];
    }

    @Override
    int groups() {
        return groups;
    }

    @Override
    @Nullable
    MeasureValue value(int group) {
        int first = group * width;
        int known = 0;
        for (int code = 1; code < width; code++) {
            known += counts[first + code] > 0 ? 1 : 0;
        }
        long missing = counts[first];
        if (known == 0 && missing == 0) {
            return null;
        }
        var all = new Amounts.Sums(known);
        for (int code = 1; code < width; code++) {
            int place = first + code;
            if (counts[place] > 0) {
                all.add(codes[code], sums[place], column.scale, counts[place]);
            }
        }
        return new MeasureValue.Money(all.toAmounts(missing));
    }
}
