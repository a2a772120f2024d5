package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.query.Condition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The parts of a condition all of which have to hold, so that a statement can leave out the records for which one does not. */
public final class Conjuncts {

    private Conjuncts() {}

    /** Returns the conjuncts of a condition; it is its own only one where it is no conjunction. */
    public static Set<Condition> of(Condition condition) {
        var conjuncts = new LinkedHashSet<Condition>();
        collect(condition, conjuncts);
        return conjuncts;
    }

    private static void collect(Condition condition, Set<Condition> conjuncts) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, conjuncts));
        } else {
            conjuncts.add(condition);
        }
    }

    /** Returns the conjuncts that all conditions share and the database can evaluate. */
    public static Set<Condition> common(Collection<Condition> conditions, Conditions database) {
        var common = new LinkedHashSet<Condition>();
        conditions.forEach(condition -> common.addAll(of(condition)));
        conditions.forEach(condition -> common.retainAll(of(condition)));
        common.removeIf(condition -> !database.isPushedDown(condition));
        return common;
    }

    /** Returns what a condition asks besides some of its conjuncts. */
    public static Condition without(Set<Condition> conjuncts, Condition condition) {
        return Condition.all(of(condition).stream()
                .filter(conjunct -> !conjuncts.contains(conjunct))
                .toArray(Condition[]::new));
    }
}
