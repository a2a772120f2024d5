package io.github.crmprofile.source;

import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Everything to be read for one profile, or for many.
 *
 * <p>Immutable and thread-safe.
 *
 * @param clients whose records
 * @param querySet the queries for each of them; the instance that a caller uses again lets a source use again what it prepared for it
 * @param now the moment of the request, which {@link io.github.crmprofile.query.Condition.NotInFuture} compares with
 */
public record Plan(Clients clients, QuerySet querySet, Instant now) {

    /** What is answered besides the queries. */
    public enum Detail {
        /** The client's own data and its data warnings. Each client that exists is answered. */
        PROFILE,
        /** The client's own data. Each client that exists is answered. */
        CLIENT,
        /** Nothing but the id. Each client that exists is answered. */
        ID,
        /** Nothing but the id. A client for which no record matches any query may be left out. */
        NUMBERS;

        /**
         * Returns whether the client's own data is part of the answer.
         *
         * @return true for {@link #PROFILE} and {@link #CLIENT}
         */
        public boolean hasClient() {
            return this == PROFILE || this == CLIENT;
        }

        /**
         * Returns whether the data warnings of the client's records are part of the answer.
         *
         * @return true for {@link #PROFILE} alone
         */
        public boolean hasWarnings() {
            return this == PROFILE;
        }
    }

    /** Checks that nothing is missing. */
    public Plan {
        Objects.requireNonNull(clients, "clients");
        Objects.requireNonNull(querySet, "querySet");
        Objects.requireNonNull(now, "now");
    }

    /**
     * Makes a plan of queries that are asked once.
     *
     * @param clients whose records
     * @param population which records belong to a client, and exist for the viewer
     * @param queries what of them; repetitions are dropped
     * @param detail what else of each client
     * @param now the moment of the request
     */
    public Plan(Clients clients, Population population, List<Query> queries, Detail detail, Instant now) {
        this(clients, new QuerySet(population, queries, detail), now);
    }

    /**
     * Returns a copy for other clients.
     *
     * @param others whose records
     * @return a plan of the same queries
     */
    public Plan withClients(Clients others) {
        return new Plan(others, querySet, now);
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
     * Returns the queries over one record kind.
     *
     * @param kind the kind
     * @return in the order of the plan
     */
    public List<Query> queries(RecordKind kind) {
        return querySet.queries(kind);
    }

    /**
     * Returns a copy with the moment of the request as a bound, for a source that treats the two alike.
     *
     * @return a plan whose queries are without {@link io.github.crmprofile.query.Condition.NotInFuture}
     */
    public Plan atMoment() {
        return queries().stream().noneMatch(Plan::asksForTheMoment)
                ? this
                : new Plan(
                        clients,
                        population(),
                        queries().stream().map(query -> query.at(now)).toList(),
                        detail(),
                        now);
    }

    /**
     * Reads this plan by a source that treats moment and bounds alike: passes it {@link #atMoment}, and translates its answers to the queries of this
     * plan.
     *
     * @param source reads a plan
     * @param answers takes the answers to this plan
     */
    public void readAtMoment(BiConsumer<Plan, Consumer<ClientAnswer>> source, Consumer<ClientAnswer> answers) {
        if (queries().stream().noneMatch(Plan::asksForTheMoment)) {
            source.accept(this, answers);
            return;
        }
        source.accept(atMoment(), answer -> {
            var values = new HashMap<Query, Map<List<Grouping.Key>, MeasureValue>>();
            queries().forEach(query -> values.put(query, answer.groups(query.at(now))));
            answers.accept(new ClientAnswer(answer.id(), answer.client(), values, answer.warnings()));
        });
    }

    private static boolean asksForTheMoment(Query query) {
        return query.selection().condition().asksForTheMoment();
    }
}
