package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The place of a column among bounds, as a digit: how many of the bounds are not after the value, and one more, since the first digit is for values
 * that are unknown.
 *
 * @param sql the column
 * @param bounds in ascending order, each once
 * @param digits that of values before the first bound, then that of each bound
 */
public record IntervalIndex(String sql, List<Object> bounds, List<Integer> digits) {

    /** The digit of what is unknown. */
    public static final int UNKNOWN = 0;
    /** The place of what is before the first bound; other places are those of bounds. */
    public static final int BEFORE = -1;

    /** From so many bounds on, a function beats comparing one by one. */
    private static final int MANY = 8;

    static IntervalIndex of(TimeField.Part part, List<Comparable<?>> places) {
        var bounds = new ArrayList<Object>();
        var digits = new ArrayList<>(List.of(digit(BEFORE)));
        for (int place = 0; place < places.size(); place++) {
            Object bound = part.codec().first(places.get(place));
            int last = bounds.size() - 1;
            // Where the column is coarser than the places, the last of those that fall together holds.
            if (last >= 0 && bounds.get(last).equals(bound)) {
                digits.set(last + 1, digit(place));
            } else {
                bounds.add(bound);
                digits.add(digit(place));
            }
        }
        return new IntervalIndex(part.sql(), bounds, digits);
    }

    /** The digit of a place. */
    private static int digit(int place) {
        return place - BEFORE + 1;
    }

    /** The place that a digit other than that of the unknown stands for. */
    public static int place(int digit) {
        return digit + BEFORE - 1;
    }

    /** How many digits there are for so many places. */
    public static int base(int places) {
        return digit(places);
    }

    Sql digit(Dialect dialect) {
        Sql count = bounds.size() < MANY || !areInARow() ? null : dialect.boundsUpTo(sql, bounds);
        return count == null ? between(0, bounds.size(), dialect) : Sql.of(count, " + ", digit(BEFORE));
    }

    /** Whether the digit is the number of bounds up to the value, and that of values before all of them. */
    private boolean areInARow() {
        return IntStream.range(0, digits.size()).allMatch(i -> digits.get(i) == i + digit(BEFORE));
    }

    private Sql between(int low, int high, Dialect dialect) {
        if (low == high) {
            return Sql.of(digits.get(low));
        }
        int middle = (low + high) >>> 1;
        return Sql.of(
                "CASE WHEN ",
                sql,
                " < ",
                dialect.parameter(bounds.get(middle)),
                " THEN ",
                between(low, middle, dialect),
                " ELSE ",
                between(middle + 1, high, dialect),
                " END");
    }
}
