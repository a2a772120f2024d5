package io.github.crmprofile.memory;

import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up the records of each group of a query, client after client. For one thread. */
abstract class Accumulator {

    /** Forgets all records. */
    abstract void reset();

    abstract void add(int group, int row);

    /** Adds many records to one group: the records {@code rows[start + i]} for each bit i. */
    void addAll(int group, int[] rows, int start, long bits) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            add(group, rows[start + Long.numberOfTrailingZeros(rest)]);
        }
    }

    /** Returns whether only the last record of a group matters. */
    boolean isLastOnly() {
        return false;
    }

    /** Returns a bound of the group numbers: no group from it on has a record. */
    abstract int groups();

    /** Returns the value of a group, or null when it has no record. */
    abstract @Nullable MeasureValue value(int group);

    static Accumulator of(Query query, RecordColumns columns) {
        Aggregate aggregate = query.aggregate();
        if (aggregate instanceof Aggregate.Count) {
            return new Counter();
        }
        Field field = aggregate.fieldOrNull();
        if (aggregate instanceof Aggregate.Sum && field != null && field.type() == Field.Type.MONEY) {
            RecordColumns.Moneys moneys = columns.moneys(field);
            if (moneys.units != null) {
                return new MoneyAdder(moneys.units, moneys);
            }
        }
        if (aggregate instanceof Aggregate.Max && field != null && columns.isSorted(field)) {
            return new Latest(aggregate, columns);
        }
        return new Collector(aggregate, columns);
    }

    private static final class Counter extends Accumulator {

        private long[] counts = new long[1];

        @Override
        void reset() {
            Arrays.fill(counts, 0);
        }

        @Override
        void add(int group, int row) {
            addMany(group, 1);
        }

        @Override
        void addAll(int group, int[] rows, int start, long bits) {
            addMany(group, Long.bitCount(bits));
        }

        private void addMany(int group, int many) {
            if (group >= counts.length) {
                counts = Arrays.copyOf(counts, Math.max(group + 1, counts.length * 2));
            }
            counts[group] += many;
        }

        @Override
        int groups() {
            return counts.length;
        }

        @Override
        @Nullable
        MeasureValue value(int group) {
            return counts[group] == 0 ? null : new MeasureValue.Counted(counts[group]);
        }
    }

    /** Keeps the last record of each group, where rows are sorted by the field. */
    private static final class Latest extends Accumulator {

        private static final int NONE = -1;

        private final Aggregate aggregate;
        private final RecordColumns columns;
        private int[] last = {NONE};

        Latest(Aggregate aggregate, RecordColumns columns) {
            this.aggregate = aggregate;
            this.columns = columns;
        }

        @Override
        void reset() {
            Arrays.fill(last, NONE);
        }

        @Override
        boolean isLastOnly() {
            return true;
        }

        @Override
        void addAll(int group, int[] rows, int start, long bits) {
            add(group, rows[start + Long.SIZE - 1 - Long.numberOfLeadingZeros(bits)]);
        }

        @Override
        void add(int group, int row) {
            if (group >= last.length) {
                int size = last.length;
                last = Arrays.copyOf(last, Math.max(group + 1, size * 2));
                Arrays.fill(last, size, last.length, NONE);
            }
            last[group] = Math.max(last[group], row);
        }

        @Override
        int groups() {
            return last.length;
        }

        @Override
        @Nullable
        MeasureValue value(int group) {
            return last[group] == NONE ? null : aggregate.over(List.of(columns.get(last[group])));
        }
    }

    /** Keeps the records of each group, for the aggregates that few metrics ask for. */
    private static final class Collector extends Accumulator {

        private final Aggregate aggregate;
        private final RecordColumns columns;
        private final List<RowList> groups = new ArrayList<>();

        Collector(Aggregate aggregate, RecordColumns columns) {
            this.aggregate = aggregate;
            this.columns = columns;
        }

        @Override
        void reset() {
            groups.clear();
        }

        @Override
        void add(int group, int row) {
            while (groups.size() <= group) {
                groups.add(new RowList());
            }
            groups.get(group).add(row);
        }

        @Override
        int groups() {
            return groups.size();
        }

        @Override
        @Nullable
        MeasureValue value(int group) {
            RowList rows = groups.get(group);
            if (rows.size() == 0) {
                return null;
            }
            List<CrmRecord> records =
                    Arrays.stream(rows.toArray()).mapToObj(columns::get).toList();
            return aggregate.over(records);
        }
    }
}
