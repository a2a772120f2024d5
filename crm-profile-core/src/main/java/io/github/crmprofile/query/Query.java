package io.github.crmprofile.query;

import io.github.crmprofile.model.RecordKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks a source for one aggregate over one selection, in groups.
 *
 * <p>Immutable and thread-safe; equal queries are asked once.
 */
public final class Query {

    private final Selection selection;
    private final Aggregate aggregate;
    private final List<Grouping> groupings;
    // Queries are keys of every answer, and the trees of their conditions are deep: to compute the hash
    // anew each time would take longer than the answer itself.
    private final int hash;

    /**
     * Checks that aggregate and groupings belong to the kind.
     *
     * @param selection the records that are asked for
     * @param aggregate the aggregate
     * @param groupings how the value is split, outermost first; empty for a single value
     * @throws IllegalArgumentException if the aggregate is over a field of another record kind
     */
    public Query(Selection selection, Aggregate aggregate, List<Grouping> groupings) {
        if (groupings.stream().filter(Grouping.ByDealField.class::isInstance).count() > 1) {
            throw new IllegalArgumentException(
                    "A query cannot be grouped by two fields of deals: an activity may have several deals, and it would not be said which of"
                            + " them the values are of. Group by one, and ask another query for the other");
        }
        requireKind(selection.kind(), aggregate, groupings);
        this.selection = selection;
        this.aggregate = aggregate;
        this.groupings = List.copyOf(groupings);
        this.hash = Objects.hash(selection, aggregate, this.groupings);
    }

    /**
     * Checks that an aggregate and groupings can be asked of a record kind.
     *
     * @param kind the kind of the records
     * @param aggregate what is computed of them
     * @param groupings how it is split
     * @throws IllegalArgumentException naming the part that belongs to another kind
     */
    public static void requireKind(RecordKind kind, Aggregate aggregate, List<Grouping> groupings) {
        Field field = aggregate.fieldOrNull();
        if (field != null && field.kind() != kind) {
            throw new IllegalArgumentException("Field " + field + " cannot be aggregated over " + kind.plural());
        }
        if (aggregate instanceof Aggregate.Records records && records.kind() != kind) {
            throw new IllegalArgumentException(
                    "The " + records.kind().plural() + " themselves cannot be aggregated over " + kind.plural());
        }
        for (Grouping grouping : groupings) {
            RecordKind own = grouping.kind();
            if (own != kind) {
                throw new IllegalArgumentException(
                        "A grouping of " + own.plural() + " was given for " + kind.plural() + ": " + grouping);
            }
        }
    }

    /** {@return the records that are asked for} */
    public Selection selection() {
        return selection;
    }

    /** {@return the aggregate} */
    public Aggregate aggregate() {
        return aggregate;
    }

    /** {@return the groupings, outermost first; empty for a single value} */
    public List<Grouping> groupings() {
        return groupings;
    }

    /**
     * Returns a copy in which the moment of the request is a plain bound.
     *
     * @param now the moment of the request
     * @return a query without {@link Condition.NotInFuture} over the same records
     */
    public Query at(Instant now) {
        Condition condition = selection.condition();
        return condition.asksForTheMoment()
                ? new Query(new Selection(selection.kind(), condition.at(now), selection.date()), aggregate, groupings)
                : this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Query query
                        && hash == query.hash
                        && selection.equals(query.selection)
                        && aggregate.equals(query.aggregate)
                        && groupings.equals(query.groupings));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Returns the parts, for tests and debuggers. */
    @Override
    public String toString() {
        return "Query[selection=" + selection + ", aggregate=" + aggregate + ", groupings=" + groupings + "]";
    }
}
