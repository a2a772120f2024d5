package io.github.crmprofile.source;

import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * The queries for a client, the same for every client: each distinct query once. The library passes the same instance for the same page of another
 * client, and the same instance of the query list for another viewer: a source may cache what it prepares by identity.
 *
 * <p>Immutable and thread-safe.
 *
 * @param population which records belong to a client, and exist for the viewer
 * @param queries the queries
 * @param detail what else is answered of each client
 */
public record QuerySet(Population population, List<Query> queries, Plan.Detail detail) {

    /** Copies the queries without repetitions. */
    public QuerySet {
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(detail, "detail");
        var distinct = new LinkedHashSet<>(queries);
        // An unmodifiable list without repetitions stays the
        // same instance, because sources cache by identity.
        queries = List.copyOf(distinct.size() == queries.size() ? queries : distinct);
    }

    /**
     * Returns the queries over one record kind.
     *
     * @param kind the kind
     * @return in the order of this set
     */
    public List<Query> queries(RecordKind kind) {
        return queries.stream().filter(q -> q.selection().kind() == kind).toList();
    }
}
