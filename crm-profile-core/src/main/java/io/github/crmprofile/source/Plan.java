package io.github.crmprofile.source;

import io.github.crmprofile.metric.Query;
import io.github.crmprofile.model.RecordKind;
import java.util.List;
import java.util.Objects;

/**
 * All that is to be read for one profile, or for many.
 *
 * <p>Immutable and thread-safe.
 *
 * @param clients whose records
 * @param querySet what is asked about each of them
 */
public record Plan(Clients clients, QuerySet querySet) {

    /** What is answered besides the queries. */
    public enum Detail {
        /** The client's own data and its data warnings. Each client that exists is answered. */
        PROFILE,
        /** Nothing. A client for which no record matches any query may be left out. */
        NUMBERS
    }

    /** Checks that nothing is missing. */
    public Plan {
        Objects.requireNonNull(clients, "clients");
        Objects.requireNonNull(querySet, "querySet");
    }

    /**
     * Makes a plan of queries that are asked once.
     *
     * @param clients whose records
     * @param population which records belong to a client, and exist for the viewer
     * @param queries what of them; repetitions are dropped
     * @param detail what else of each client
     */
    public Plan(Clients clients, Population population, List<Query> queries, Detail detail) {
        this(clients, new QuerySet(population, queries, detail));
    }

    /** {@return which records belong to a client, and exist for the viewer} */
    public Population population() {
        return querySet.population();
    }

    /** {@return each distinct query once} */
    public List<Query> queries() {
        return querySet.queries();
    }

    /** {@return what else of each client} */
    public Detail detail() {
        return querySet.detail();
    }

    /**
     * The queries about one record kind.
     *
     * @param kind the kind
     * @return in the order of the plan
     */
    public List<Query> queries(RecordKind kind) {
        return querySet.queries(kind);
    }
}
