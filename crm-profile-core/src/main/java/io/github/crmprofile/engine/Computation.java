package io.github.crmprofile.engine;

import io.github.crmprofile.engine.slice.SliceKey;
import io.github.crmprofile.engine.slice.SlicedAnswer;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.query.Query;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A metric compiled for a figure: its queries, and the formula for its value. */
public sealed interface Computation
        permits MeasuredComputation, DerivedComputation, Computation.Absent, AllClientsComputation, LevelComputation {

    /** Passes the queries about the client to a consumer. */
    void queries(Consumer<Query> queries);

    /** Passes the statistics over all clients to a consumer. */
    default void acrossClients(Consumer<AllClientsComputation> across) {}

    /** Hands over the formulas over the client's own records, with the path that leads to each. */
    default void leaves(String prefix, BiConsumer<String, MeasuredComputation> leaves) {}

    /** Returns the slices that have records. */
    Set<SliceKey> keys(Answers answers);

    /** Computes the value of one slice. */
    MetricValue value(Answers answers, SliceKey slice);

    /**
     * The answers that a formula is applied to.
     *
     * @param own the answer of the source for the client
     * @param allClients the figures over all clients, read or kept
     * @param client the client
     * @param readAt the moment of the request
     */
    record Answers(SlicedAnswer own, AllClientFigures allClients, ClientId client, Instant readAt) {}

    /**
     * A metric over records that the source does not have.
     *
     * @param undefined its value in every figure
     */
    record Absent(MetricValue.Undefined undefined) implements Computation {
        @Override
        public void queries(Consumer<Query> queries) {}

        @Override
        public Set<SliceKey> keys(Answers answers) {
            return Set.of();
        }

        @Override
        public MetricValue value(Answers answers, SliceKey slice) {
            return undefined;
        }
    }
}
