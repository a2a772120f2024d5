package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.metric.Condition;

/** The parts of conditions that a database cannot tell, because it stores two times in forms that SQL does not compare: they are told in Java. */
final class Pushdown {

    private Pushdown() {}

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
    static Condition pushedDown(Condition condition, Conditions conditions) {
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
}
