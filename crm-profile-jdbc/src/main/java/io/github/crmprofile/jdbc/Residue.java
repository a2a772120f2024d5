package io.github.crmprofile.jdbc;

import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Field;
import io.github.crmprofile.source.SourceException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a condition that the database cannot tell, because it stores two times in forms that SQL does not compare. For each way in which
 * they may turn out there is a variant of the condition without them; which variant counts is told in Java from the values.
 *
 * @param leaves the parts that the database cannot tell
 * @param variants the condition by how they turn out: each leaf is a bit of the index, 1 when true
 */
record Residue(List<Condition> leaves, List<Condition> variants) {

    private static final int MOST = 4;

    static Residue of(Condition condition, Conditions conditions) {
        var found = new LinkedHashSet<Condition>();
        collect(condition, conditions, found);
        List<Condition> leaves = List.copyOf(found);
        if (leaves.size() > MOST) {
            throw new SourceException(conditions.path()
                    + ": a condition compares times that are stored in different forms " + leaves.size()
                    + " times, which SQL cannot do; map them in one form, for example of a view");
        }
        var variants = new ArrayList<Condition>();
        for (int variant = 0; variant < 1 << leaves.size(); variant++) {
            variants.add(leaves.isEmpty() ? condition : decided(condition, leaves, variant));
        }
        return new Residue(leaves, variants);
    }

    private static void collect(Condition condition, Conditions conditions, Set<Condition> leaves) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, conditions, leaves));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> collect(part, conditions, leaves));
        } else if (condition instanceof Condition.Not not) {
            collect(not.part(), conditions, leaves);
        } else if (!conditions.isComparable(condition)) {
            leaves.add(condition);
        }
    }

    private static Condition decided(Condition condition, List<Condition> leaves, int variant) {
        if (condition instanceof Condition.All all) {
            return Condition.all(all.parts().stream()
                    .map(part -> decided(part, leaves, variant))
                    .toArray(Condition[]::new));
        } else if (condition instanceof Condition.Any any) {
            return Condition.any(any.parts().stream()
                    .map(part -> decided(part, leaves, variant))
                    .toArray(Condition[]::new));
        } else if (condition instanceof Condition.Not not) {
            return Condition.not(decided(not.part(), leaves, variant));
        }
        int leaf = leaves.indexOf(condition);
        return leaf < 0 ? condition : (variant >> leaf & 1) == 1 ? Condition.always() : Condition.never();
    }

    /** The condition whatever the leaves turn out to be. */
    Condition atMost() {
        return Condition.any(variants.toArray(Condition[]::new));
    }

    /** Where the values are that the leaves are about. */
    List<Part> parts() {
        return leaves.stream().flatMap(leaf -> parts(leaf).stream()).distinct().toList();
    }

    private static List<Part> parts(Condition leaf) {
        if (leaf instanceof Condition.NotAfter notAfter) {
            return List.of(new Part.Value(notAfter.earlier()), new Part.Value(notAfter.later()));
        }
        return List.of(new Part.Value(Field.CYCLE));
    }

    /** Which variant counts for a row. */
    int variant(QueryReader.PartReader values) throws SQLException {
        int variant = 0;
        for (int i = 0; i < leaves.size(); i++) {
            List<Part> parts = parts(leaves.get(i));
            Object first = values.read(parts.get(0));
            Object second = values.read(parts.get(parts.size() - 1));
            if (holds(leaves.get(i), first, second)) {
                variant |= 1 << i;
            }
        }
        return variant;
    }

    @SuppressWarnings("unchecked") // the two are values of fields of one type
    private static boolean holds(Condition leaf, @Nullable Object first, @Nullable Object second) {
        if (first == null || second == null) {
            return false;
        } else if (leaf instanceof Condition.Between between) {
            return (!(between.from() instanceof BigDecimal from) || from.compareTo((BigDecimal) first) <= 0)
                    && (!(between.to() instanceof BigDecimal to) || to.compareTo((BigDecimal) first) > 0);
        }
        return ((Comparable<Object>) first).compareTo(second) <= 0;
    }
}
