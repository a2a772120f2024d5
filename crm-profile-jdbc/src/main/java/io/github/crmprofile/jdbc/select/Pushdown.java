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
