package io.github.crmprofile.engine;

import io.github.crmprofile.engine.slice.SliceKey;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.query.Query;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A formula over other metrics.
 *
 * @param metric the metric
 * @param inputs the computations of its inputs, in its order
 */
record DerivedComputation(Metric.Derived metric, List<Computation> inputs) implements Computation {
    @Override
    public void queries(Consumer<Query> queries) {
        inputs.forEach(input -> input.queries(queries));
    }

    @Override
    public void acrossClients(Consumer<AllClientsComputation> across) {
        inputs.forEach(input -> input.acrossClients(across));
    }

    @Override
    public void leaves(String prefix, BiConsumer<String, MeasuredComputation> leaves) {
        for (int i = 0; i < inputs.size(); i++) {
            inputs.get(i).leaves(prefix + metric.inputs().get(i).id() + "/", leaves);
        }
    }

    @Override
    public Set<SliceKey> keys(Answers answers) {
        var keys = new TreeSet<SliceKey>();
        inputs.forEach(input -> keys.addAll(input.keys(answers)));
        return keys;
    }

    @Override
    public MetricValue value(Answers answers, SliceKey slice) {
        return metric.function()
                .apply(inputs.stream().map(input -> input.value(answers, slice)).toList());
    }
}
