package io.github.crmprofile.engine;

import io.github.crmprofile.metric.Grouping;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Query;
import io.github.crmprofile.model.ClientId;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A metric made ready for a figure: what it asks of the source, and its value from the answer. */
public sealed interface Computation
        permits MeasuredComputation, DerivedComputation, AbsentComputation, AllClientsComputation, LevelComputation {

    /** Hands over what is asked about the client. */
    void queries(Consumer<Query> queries);

    /** Hands over what is asked about all clients. */
    default void acrossClients(Consumer<AllClientsComputation> across) {}

    /** Hands over the formulas over the client's own records, with the path that leads to each. */
    default void leaves(String prefix, BiConsumer<String, MeasuredComputation> leaves) {}

    /** Returns the slices that have records. */
    Set<Grouping.Key> keys(Answers answers);

    /** Computes the value of one slice, or of the whole figure when {@code slice} is null. */
    MetricValue value(Answers answers, Grouping.@Nullable Key slice);

    /**
     * What a formula is applied to.
     *
     * @param own the answer of the source for the client
     * @param allClients the figures over all clients, read or kept
     * @param client the client
     * @param readAt the moment of the request
     */
    record Answers(SlicedAnswer own, AllClientFigures allClients, ClientId client, Instant readAt) {}
}
