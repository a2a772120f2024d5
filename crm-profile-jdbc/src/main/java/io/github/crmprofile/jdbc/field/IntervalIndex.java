package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.sql.Sql;
import java.util.List;

/**
 * Maps a time to the number of its interval between bounds: 0 ({@link #UNKNOWN}) for an unknown time, 1 before the first bound, and k + 2 from the
 * bound with index k on. Where a coarser column stores several bounds alike, the last of them counts.
 *
 * @param part the column
 * @param bounds in ascending order, each once
 */
public record IntervalIndex(TimeField.Part part, List<Comparable<?>> bounds) {

    /** The number of an unknown time. */
    public static final int UNKNOWN = 0;
    /** The index that stands for times before the first bound; other indexes are those of bounds. */
    public static final int BEFORE = -1;

    /** From this number of bounds on, a function is faster than comparing them one by one. */
    private static final int MANY = 8;

    /** Returns the number of the interval that begins at the bound with an index. */
    private static int number(int place) {
        return place - BEFORE + 1;
    }

    /** Returns the index of the bound at which an interval begins, by the number of the interval. */
    public static int place(int number) {
        return number + BEFORE - 1;
    }

    /** Returns how many numbers there are for a number of bounds. */
    public static int base(int bounds) {
        return number(bounds);
    }

    Sql digit(ParameterBinder binder) {
        Sql count = bounds.size() < MANY ? null : binder.boundsUpTo(part.compared(), bounds, part.codec());
        return count == null ? between(0, bounds.size(), binder) : Sql.of(count, " + ", number(BEFORE));
    }

    private Sql between(int low, int high, ParameterBinder binder) {
        if (low == high) {
            return Sql.of(number(low - 1));
        }
        int middle = (low + high) >>> 1;
        return Sql.of(
                "CASE WHEN ",
                part.compared(),
                " < ",
                binder.time(bounds.get(middle), part.codec()),
                " THEN ",
                between(low, middle, binder),
                " ELSE ",
                between(middle + 1, high, binder),
                " END");
    }
}
