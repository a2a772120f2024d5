package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.query.Condition;
import java.util.List;

/**
 * Removes from a condition the leaves that the database cannot evaluate, because it stores the two times they compare in different forms. Java
 * evaluates those.
 *
 * @param conditions the conditions of the source as SQL
 * @param isUpper whether the result must hold for every record that meets the condition, or only for such records
 */
record Pushdown(Conditions conditions, boolean isUpper) implements Condition.TreeVisitor<Condition> {

    /** Returns whether the database can evaluate all of a condition. */
    static boolean isNone(Condition condition, Conditions conditions) {
        return condition.leaves().allMatch(conditions::isComparable);
    }

    /** Returns the part of a condition that the database can evaluate. It holds for every record that meets the condition. */
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
