package io.github.crmprofile.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.IntStream;

/** Labels by the place of a column among bounds: the first label is that of values before the first bound. */
record Steps(String sql, List<Object> bounds, List<Integer> labels) {

    static final int NONE = -1;

    /** From so many bounds on, a function beats comparing one by one. */
    private static final int MANY = 8;

    static Steps of(TimeField.Part part, NavigableMap<Comparable<?>, Integer> starts) {
        var bounds = new ArrayList<Object>();
        var labels = new ArrayList<>(List.of(NONE));
        starts.forEach((start, label) -> {
            Object bound = part.codec().first(start);
            int last = bounds.size() - 1;
            // Where the column is coarser than the starts, the last of those that fall together holds.
            if (last >= 0 && bounds.get(last).equals(bound)) {
                labels.set(last + 1, label);
            } else {
                bounds.add(bound);
                labels.add(label);
            }
        });
        return new Steps(part.sql(), bounds, labels);
    }

    Sql sql(Dialect dialect) {
        Sql count = bounds.size() < MANY || !areInARow() ? null : dialect.boundsUpTo(sql, bounds);
        return count == null ? between(0, bounds.size(), dialect) : Sql.of("(", count, " + ", NONE, ")");
    }

    /** Whether the label is the number of bounds up to the value, less the one of values before all of them. */
    private boolean areInARow() {
        return IntStream.range(0, labels.size()).allMatch(i -> labels.get(i) == i + NONE);
    }

    private Sql between(int low, int high, Dialect dialect) {
        if (low == high) {
            return Sql.of(labels.get(low));
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
