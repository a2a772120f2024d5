package io.github.crmprofile.engine;

import io.github.crmprofile.metric.Grouping;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Query;
import io.github.crmprofile.model.ClientId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A metric made ready for a figure: what it asks of the source, and its value from the answer. */
public sealed interface Computation
        permits MeasuredComputation, Computation.Derived, Computation.Absent, AcrossComputation, LevelComputation {

    /** Hands over what is asked about the client. */
    void queries(Consumer<Query> queries);

    /** Hands over what is asked about all clients. */
    default void acrossClients(Consumer<AcrossComputation> across) {}

    /** Hands over the formulas over the client's own records, with the path that leads to each. */
    default void leaves(String prefix, BiConsumer<String, MeasuredComputation> leaves) {}

    Set<Grouping.Key> keys(Answers answers);

    MetricValue value(Answers answers, Grouping.@Nullable Key slice);

    /** What the source and the cache of whole-base figures answered. */
    record Answers(Lookup lookup, BaseFigures base, ClientId client) {}

    /** A formula over other metrics. */
    record Derived(Metric.Derived metric, List<Computation> inputs) implements Computation {
        @Override
        public void queries(Consumer<Query> queries) {
            inputs.forEach(input -> input.queries(queries));
        }

        @Override
        public void acrossClients(Consumer<AcrossComputation> across) {
            inputs.forEach(input -> input.acrossClients(across));
        }

        @Override
        public void leaves(String prefix, BiConsumer<String, MeasuredComputation> leaves) {
            for (int i = 0; i < inputs.size(); i++) {
                inputs.get(i).leaves(prefix + metric.inputs().get(i).id() + "/", leaves);
            }
        }

        @Override
        public Set<Grouping.Key> keys(Answers answers) {
            var keys = new TreeSet<Grouping.Key>();
            inputs.forEach(input -> keys.addAll(input.keys(answers)));
            return keys;
        }

        @Override
        public MetricValue value(Answers answers, Grouping.@Nullable Key slice) {
            return metric.function()
                    .apply(inputs.stream()
                            .map(input -> input.value(answers, slice))
                            .toList());
        }
    }

    /** A metric over records that the source does not have. */
    record Absent(MetricValue.Undefined undefined) implements Computation {
        @Override
        public void queries(Consumer<Query> queries) {}

        @Override
        public Set<Grouping.Key> keys(Answers answers) {
            return Set.of();
        }

        @Override
        public MetricValue value(Answers answers, Grouping.@Nullable Key slice) {
            return undefined;
        }
    }
}
