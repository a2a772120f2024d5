package io.github.crmprofile.jdbc.group;

import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The intervals that the records of a branch are grouped by: for each time field one key, whose bounds are those of all conditions and groupings.
 *
 * @param byField the key of each field
 */
public record TimeIntervals(Map<Field, GroupKey.TimeInterval> byField) {

    /**
     * Collects the bounds.
     *
     * @param conditions the conditions that are evaluated by group
     * @param groupings the groupings of the queries
     */
    public static TimeIntervals of(Collection<Condition> conditions, Collection<Grouping> groupings) {
        var bounds = new HashMap<Field, Set<Comparable<?>>>();
        conditions.forEach(condition -> collect(condition, bounds));
        for (Grouping grouping : groupings) {
            if (grouping instanceof Grouping.ByBucket byBucket) {
                bounds.computeIfAbsent(byBucket.date(), field -> new LinkedHashSet<>())
                        .addAll(GroupKey.TimeInterval.bounds(byBucket));
            }
        }
        var intervals = new HashMap<Field, GroupKey.TimeInterval>();
        bounds.forEach((field, values) -> intervals.put(field, GroupKey.TimeInterval.of(field, values)));
        return new TimeIntervals(Map.copyOf(intervals));
    }

    private static void collect(Condition condition, Map<Field, Set<Comparable<?>>> bounds) {
        condition.leaves().forEach(leaf -> {
            if (leaf instanceof Condition.Between between
                    && !between.field().type().isDecimal()) {
                Set<Comparable<?>> ofField = bounds.computeIfAbsent(between.field(), field -> new LinkedHashSet<>());
                if (between.from() != null) {
                    ofField.add(between.from());
                }
                if (between.to() != null) {
                    ofField.add(between.to());
                }
            }
        });
    }

    /** Returns the key of a field that a condition or grouping compares with bounds. */
    public GroupKey.TimeInterval of(Field date) {
        return Objects.requireNonNull(byField.get(date), "a field with bounds");
    }

    /** Returns the key that stands for another: the intervals of all bounds for those of some, else the key itself. */
    public GroupKey merged(GroupKey key) {
        return key instanceof GroupKey.TimeInterval some ? of(some.date()) : key;
    }
}
