package io.github.crmprofile.metric;

import java.util.List;

/**
 * One aggregate over one selection, in groups: what a source is asked for.
 *
 * <p>Immutable and thread-safe; equal queries are asked once.
 *
 * @param selection which records
 * @param aggregate what of them
 * @param groupings told apart by what, outermost first; empty for one value
 */
public record Query(Selection selection, Aggregate aggregate, List<Grouping> groupings) {
    /** Checks that aggregate and groupings belong to the kind. */
    public Query {
        groupings = List.copyOf(groupings);
        Field field = aggregate.fieldOrNull();
        if (field != null && field.kind() != selection.kind()) {
            throw new IllegalArgumentException("Field " + field + " cannot be aggregated over "
                    + selection.kind().plural());
        }
    }
}
