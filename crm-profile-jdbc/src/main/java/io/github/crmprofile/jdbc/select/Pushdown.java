package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.metric.Condition;
import java.util.List;

/**
 * Replaces the leaves that a database cannot evaluate, because it stores two times in forms that SQL does not compare: Java evaluates those.
 *
 * @param conditions the conditions of the source as SQL
 * @param isUpper whether the result is true of all records of which the condition is, or of none but those
 */
record Pushdown(Conditions conditions, boolean isUpper) implements Condition.TreeVisitor<Condition> {

    /** Whether the database can evaluate all of a condition. */
    static boolean isNone(Condition condition, Conditions conditions) {
        return condition.leaves().allMatch(conditions::isComparable);
    }

    /** Returns as much of a condition as the database can evaluate: true of all records of which the condition is. */
    static Condition pushedDown(Condition condition, Conditions conditions) {
        return condition.accept(new Pushdown(conditions, true));
    }

    @Override
    public Condition all(Condition.All all) {
        return Condition.all(bounds(all.parts()));
    }

    @Override
    public Condition any(Condition.Any any) {
        return Condition.any(bounds(any.parts()));
    }

    @Override
    public Condition not(Condition.Not not) {
        return Condition.not(not.part().accept(new Pushdown(conditions, !isUpper)));
    }

    @Override
    public Condition leaf(Condition.Leaf leaf) {
        return conditions.isComparable(leaf) ? leaf : isUpper ? Condition.always() : Condition.never();
    }

    private Condition[] bounds(List<Condition> parts) {
        return parts.stream().map(part -> part.accept(this)).toArray(Condition[]::new);
    }
}
