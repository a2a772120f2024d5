package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.sql.Sql;
import java.util.List;

/**
 * Maps a time to the number of its interval between bounds: {@link #UNKNOWN} when it is unknown, then one for what is before the first bound, and
 * one for what is from each bound on. Of bounds that a coarser column stores alike, the last counts.
 *
 * @param part the column
 * @param bounds in ascending order, each once
 */
public record IntervalIndex(TimeField.Part part, List<Comparable<?>> bounds) {

    /** The number of what is unknown. */
    public static final int UNKNOWN = 0;
    /** The place of what is before the first bound; other places are those of bounds. */
    public static final int BEFORE = -1;

    /** From so many bounds on, a function beats comparing one by one. */
    private static final int MANY = 8;

    /** The number of the interval that begins at the bound of a place. */
    private static int number(int place) {
        return place - BEFORE + 1;
    }

    /** The place of the bound at which an interval begins, of whose number is not that of the unknown. */
    public static int place(int number) {
        return number + BEFORE - 1;
    }

    /** How many numbers there are for so many bounds. */
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
