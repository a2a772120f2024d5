package io.github.crmprofile.source;

import io.github.crmprofile.metric.Query;
import io.github.crmprofile.model.RecordKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * All that is to be read for one profile, or for many: each distinct query once.
 *
 * <p>Immutable and thread-safe.
 *
 * @param clients whose records
 * @param population which records belong to a client, and exist for the viewer
 * @param queries what of them
 * @param detail what else of each client
 */
public record Plan(Clients clients, Population population, List<Query> queries, Detail detail) {

    /** What is answered besides the queries. */
    public enum Detail {
        /** The client's own data and its data warnings. Each client that exists is answered. */
        PROFILE,
        /** Nothing. A client for which no record matches any query may be left out. */
        NUMBERS
    }

    /** Copies the queries without repetitions. */
    public Plan {
        Objects.requireNonNull(clients, "clients");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(detail, "detail");
        queries = List.copyOf(new LinkedHashSet<>(queries));
    }

    /**
     * The queries about one record kind.
     *
     * @param kind the kind
     * @return in the order of the plan
     */
    public List<Query> queries(RecordKind kind) {
        return queries.stream().filter(q -> q.selection().kind() == kind).toList();
    }
}
