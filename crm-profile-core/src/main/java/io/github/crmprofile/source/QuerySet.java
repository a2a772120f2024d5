package io.github.crmprofile.source;

import io.github.crmprofile.metric.Query;
import io.github.crmprofile.model.RecordKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * All that is asked about a client, whichever it is: each distinct query once. The same page of another client is asked with the same instance,
 * and for another viewer with the same instance of the queries, by which a source may keep what it prepares.
 *
 * <p>Immutable and thread-safe.
 *
 * @param population which records belong to a client, and exist for the viewer
 * @param queries what of them
 * @param detail what else of each client
 */
public record QuerySet(Population population, List<Query> queries, Plan.Detail detail) {

    /** Copies the queries without repetitions. */
    public QuerySet {
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(detail, "detail");
        var distinct = new LinkedHashSet<>(queries);
        // An unmodifiable list without repetitions stays the same instance, by which sources know it again.
        queries = List.copyOf(distinct.size() == queries.size() ? queries : distinct);
    }

    /**
     * The queries about one record kind.
     *
     * @param kind the kind
     * @return in the order of this set
     */
    public List<Query> queries(RecordKind kind) {
        return queries.stream().filter(q -> q.selection().kind() == kind).toList();
    }
}
