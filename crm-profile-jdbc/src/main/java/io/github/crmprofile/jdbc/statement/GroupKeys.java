package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.field.IntervalIndex;
import io.github.crmprofile.jdbc.select.Conditions;
import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Field;
import io.github.crmprofile.metric.Grouping;
import java.math.BigDecimal;
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
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, bounds));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> collect(part, bounds));
        } else if (condition instanceof Condition.Not not) {
            collect(not.part(), bounds);
        } else if (condition instanceof Condition.Between between && !isDecimal(between.field())) {
            Set<Comparable<?>> ofField = bounds.computeIfAbsent(between.field(), field -> new LinkedHashSet<>());
            if (between.from() != null) {
                ofField.add(between.from());
            }
            if (between.to() != null) {
                ofField.add(between.to());
            }
        }
    }

    private static boolean isDecimal(Field field) {
        return field.type().valueClass() == BigDecimal.class;
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
        if (condition instanceof Condition.All all) {
            Test[] tests = all.parts().stream().map(this::test).toArray(Test[]::new);
            return cell -> areAll(true, tests, cell);
        } else if (condition instanceof Condition.Any any) {
            Test[] tests = any.parts().stream().map(this::test).toArray(Test[]::new);
            return cell -> !areAll(false, tests, cell);
        } else if (condition instanceof Condition.Not not) {
            Test test = test(not.part());
            return cell -> !test.holds(cell);
        } else if (condition instanceof Condition.OneOf oneOf && FEW.contains(oneOf.field())) {
            int place = place(new GroupKey.FieldValue(oneOf.field()));
            return cell -> cell[place] instanceof String text && oneOf.values().contains(text);
        } else if (condition instanceof Condition.Between between && !isDecimal(between.field())) {
            return between(between);
        } else if (conditions.isComparable(condition)) {
            int place = place(new GroupKey.Flag(condition));
            return cell -> Boolean.TRUE.equals(cell[place]);
        }
        return incomparable(condition);
    }

    // Asked for each query and cell: a stream would take longer than the tests.
    private static boolean areAll(boolean outcome, Test[] tests, @Nullable Object[] cell) {
        for (Test test : tests) {
            if (test.holds(cell) != outcome) {
                return false;
            }
        }
        return true;
    }

    private Test between(Condition.Between between) {
        GroupKey.TimeInterval segment = segment(between.field());
        int place = place(segment);
        int from = between.from() == null ? IntervalIndex.BEFORE : segment.place(between.from());
        int to = between.to() == null ? segment.bounds().size() : segment.place(between.to());
        return cell -> cell[place] instanceof Integer at && at >= from && at < to;
    }

    private Test incomparable(Condition condition) {
        List<GroupKey> parts = parts(condition);
        int first = place(parts.get(0));
        int second = place(parts.get(parts.size() - 1));
        return cell -> holds(condition, cell[first], cell[second]);
    }

    /** The values that such a part is about: the first, and the last, which may be the same. */
    private static List<GroupKey> parts(Condition leaf) {
        if (leaf instanceof Condition.NotAfter notAfter) {
            return List.of(new GroupKey.FieldValue(notAfter.earlier()), new GroupKey.FieldValue(notAfter.later()));
        }
        return List.of(new GroupKey.FieldValue(Field.CYCLE));
    }

    /** Whether such a part holds of the first and the last of its values. */
    @SuppressWarnings("unchecked") // the two are values of fields of one type
    private static boolean holds(Condition leaf, @Nullable Object first, @Nullable Object last) {
        if (first == null || last == null) {
            return false;
        } else if (leaf instanceof Condition.Between between) {
            return (!(between.from() instanceof BigDecimal from) || from.compareTo((BigDecimal) first) <= 0)
                    && (!(between.to() instanceof BigDecimal to) || to.compareTo((BigDecimal) first) > 0);
        }
        return ((Comparable<Object>) first).compareTo(last) <= 0;
    }
}
