package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.select.Conditions;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The GROUP BY keys of a branch. Records of one group agree on everything that any query of the branch asks for, so every query can be evaluated
 * group by group.
 */
final class GroupKeys {

    /**
     * Text fields with few distinct values in a CRM. Grouped by such a value, a single column serves all conditions on it, and Java looks the values
     * up.
     */
    static final Set<Field> FEW = Set.of(
            Field.OUTCOME,
            Field.PIPELINE,
            Field.STAGE,
            Field.DEAL_CURRENCY,
            Field.CHANNEL,
            Field.DIRECTION,
            Field.STATUS,
            Field.INVOICE_CURRENCY);

    private final Conditions conditions;
    private final Map<Field, GroupKey.TimeInterval> segments = new HashMap<>();
    private final Map<GroupKey, Integer> places = new LinkedHashMap<>();

    /**
     * Starts without keys.
     *
     * @param conditions the conditions of the source as SQL
     * @param told the conditions that are evaluated by group
     * @param groupings the groupings of the queries
     */
    GroupKeys(Conditions conditions, Collection<Condition> told, Collection<Grouping> groupings) {
        this.conditions = conditions;
        var bounds = new HashMap<Field, Set<Comparable<?>>>();
        told.forEach(condition -> collect(condition, bounds));
        for (Grouping grouping : groupings) {
            if (grouping instanceof Grouping.ByBucket byBucket) {
                bounds.computeIfAbsent(byBucket.date(), field -> new LinkedHashSet<>())
                        .addAll(GroupKey.TimeInterval.bounds(byBucket));
            }
        }
        bounds.forEach((field, values) -> segments.put(field, GroupKey.TimeInterval.of(field, values)));
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

    /** Returns the keys in the order of their indexes. */
    Set<GroupKey> parts() {
        return places.keySet();
    }

    /** Returns the index of a key in a group's values; adds the key if it is new. */
    int place(GroupKey part) {
        GroupKey own =
                part instanceof GroupKey.TimeInterval segment ? segments.getOrDefault(segment.date(), segment) : part;
        Integer known = places.get(own);
        if (known != null) {
            return known;
        }
        places.put(own, places.size());
        return places.size() - 1;
    }

    /** Returns the key that compares a date with all bounds. */
    GroupKey.TimeInterval segment(Field date) {
        return segments.computeIfAbsent(date, field -> new GroupKey.TimeInterval(field, List.of()));
    }

    /** Tests whether the records of a group meet a condition. */
    interface Test {
        boolean holds(@Nullable Object[] cell);
    }

    Test test(Condition condition) {
        return condition.accept(new GroupTests(this, conditions));
    }
}
