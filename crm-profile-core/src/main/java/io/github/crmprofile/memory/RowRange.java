package io.github.crmprofile.memory;

import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring rows of the data set: where rows are sorted by a time, a condition on that time is one of these, and needs not look at the time
 * any more.
 *
 * @param from the first row
 * @param to the row after the last
 */
record RowRange(int from, int to) {

    /** RowList outside of which a condition does not hold: exactly those where it holds for one on the time by which rows are sorted. */
    static RowRange of(Condition condition, RecordColumns columns) {
        if (condition instanceof Condition.Between between && columns.isSorted(between.field())) {
            return between(between, columns);
        }
        var range = new RowRange(0, columns.size());
        if (condition instanceof Condition.All all) {
            for (Condition part : all.parts()) {
                RowRange own = of(part, columns);
                range = new RowRange(Math.max(range.from, own.from), Math.min(range.to, own.to));
            }
        }
        return range;
    }

    /** The rows with a time that is known. */
    static RowRange known(Field time, RecordColumns columns) {
        return new RowRange(first(columns, time, null), columns.size());
    }

    /** The rows with a time that is known and not after a moment. */
    static RowRange notAfter(Instant moment, Field time, RecordColumns columns) {
        int end = moment.equals(Instant.MAX) ? columns.size() : first(columns, time, moment.plusNanos(1));
        return new RowRange(first(columns, time, null), end);
    }

    private static RowRange between(Condition.Between between, RecordColumns columns) {
        Comparable<?> to = between.to();
        return new RowRange(
                first(columns, between.field(), between.from()),
                to == null ? columns.size() : first(columns, between.field(), to));
    }

    /** The first row whose time is not before a bound; of those known when there is none. */
    private static int first(RecordColumns columns, Field time, @Nullable Comparable<?> bound) {
        int low = 0;
        int high = columns.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(time.value(columns.get(middle)), bound)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @SuppressWarnings("unchecked") // values of one field are of one class
    private static boolean isBefore(@Nullable Object value, @Nullable Comparable<?> bound) {
        return value == null || (bound != null && ((Comparable<Object>) value).compareTo(bound) < 0);
    }

    boolean contains(int row) {
        return row >= from && row < to;
    }
}
