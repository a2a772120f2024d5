package io.github.crmprofile.memory;

import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A range of rows. Where rows are sorted by a time, a condition on that time is a range, and no row's time needs to be compared.
 *
 * @param from the first row
 * @param to the row after the last
 */
record RowRange(int from, int to) {

    /** Returns a range outside of which a condition does not hold; for a condition on the sorted time, exactly the rows for which it holds. */
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

    /** Returns the rows whose time is known. */
    static RowRange known(Field time, RecordColumns columns) {
        return new RowRange(first(columns, time, null), columns.size());
    }

    /** Returns the rows whose time is known and not after a moment. */
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

    /** Returns the first row whose time is not before a bound; without a bound, the first row whose time is known. */
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
