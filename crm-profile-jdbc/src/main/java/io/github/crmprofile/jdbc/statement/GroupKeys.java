package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.select.Conditions;
import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Field;
import io.github.crmprofile.metric.Grouping;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Into which cells the records of a branch fall, so that each query is told from the cells alone: all records of a cell are alike in what any of
 * the queries asks. A cell is the values of some parts, of which the conditions of the queries are made up.
 */
final class GroupKeys {

    /** Texts of which a CRM has a few: grouped by their values, one column serves all conditions on them, whose values Java then looks for. */
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
     * No cells yet.
     *
     * @param conditions what SQL can tell
     * @param told the conditions that are going to be told from cells
     * @param groupings the groupings that are
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

    /** The parts, in the order of their places. */
    Set<GroupKey> parts() {
        return places.keySet();
    }

    /** Where the value of a part is in a cell. */
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

    /** The bounds by which a date is told. */
    GroupKey.TimeInterval segment(Field date) {
        return segments.computeIfAbsent(date, field -> new GroupKey.TimeInterval(field, List.of()));
    }

    /** Whether something holds of the records of a cell. */
    interface Test {
        boolean holds(@Nullable Object[] cell);
    }

    Test test(Condition condition) {
        return condition.accept(new GroupTests(this, conditions));
    }
}
