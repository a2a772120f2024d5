package io.github.crmprofile.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/** Labels by the place of a column among bounds: the first label is that of values before the first bound. */
record Steps(String sql, List<Object> bounds, List<Integer> labels) {

    static final int NONE = -1;

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
        Sql place = areInARow() ? dialect.place(sql, bounds) : null;
        return place == null
                ? between(0, bounds.size(), dialect)
                : Sql.of("MOD(", place, ", ", bounds.size(), ") ", NONE);
    }

    /** Whether values before the first bound and from the last one on have no label, and those between are numbered from 0. */
    private boolean areInARow() {
        int last = labels.size() - 1;
        for (int i = 0; i < last; i++) {
            if (labels.get(i) != i + NONE) {
                return false;
            }
        }
        return last > 1 && labels.get(last) == NONE;
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
