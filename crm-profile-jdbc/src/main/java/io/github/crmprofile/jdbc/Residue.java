package io.github.crmprofile.jdbc;

import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Field;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of conditions that a database cannot tell, because it stores two times in forms that SQL does not compare: they are told in Java. */
final class Residue {

    private Residue() {}

    /** Whether the database can tell all of a condition. */
    static boolean isNone(Condition condition, Conditions conditions) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> isNone(part, conditions));
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().allMatch(part -> isNone(part, conditions));
        }
        return condition instanceof Condition.Not not
                ? isNone(not.part(), conditions)
                : conditions.isComparable(condition);
    }

    /** As much of a condition as the database can tell: true of all records of which the condition is. */
    static Condition atMost(Condition condition, Conditions conditions) {
        return bound(condition, conditions, true);
    }

    private static Condition bound(Condition condition, Conditions conditions, boolean isUpper) {
        if (condition instanceof Condition.All all) {
            return Condition.all(all.parts().stream()
                    .map(part -> bound(part, conditions, isUpper))
                    .toArray(Condition[]::new));
        } else if (condition instanceof Condition.Any any) {
            return Condition.any(any.parts().stream()
                    .map(part -> bound(part, conditions, isUpper))
                    .toArray(Condition[]::new));
        } else if (condition instanceof Condition.Not not) {
            return Condition.not(bound(not.part(), conditions, !isUpper));
        } else if (conditions.isComparable(condition)) {
            return condition;
        }
        return isUpper ? Condition.always() : Condition.never();
    }

    /** The values that such a part is about: the first, and the last, which may be the same. */
    static List<Part> parts(Condition leaf) {
        if (leaf instanceof Condition.NotAfter notAfter) {
            return List.of(new Part.Value(notAfter.earlier()), new Part.Value(notAfter.later()));
        }
        return List.of(new Part.Value(Field.CYCLE));
    }

    /** Whether such a part holds of the first and the last of its values. */
    @SuppressWarnings("unchecked") // the two are values of fields of one type
    static boolean holds(Condition leaf, @Nullable Object first, @Nullable Object last) {
        if (first == null || last == null) {
            return false;
        } else if (leaf instanceof Condition.Between between) {
            return (!(between.from() instanceof BigDecimal from) || from.compareTo((BigDecimal) first) <= 0)
                    && (!(between.to() instanceof BigDecimal to) || to.compareTo((BigDecimal) first) > 0);
        }
        return ((Comparable<Object>) first).compareTo(last) <= 0;
    }
}
