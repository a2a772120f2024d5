package io.github.crmprofile.engine;

import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.query.Query;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A metric over records that the source does not have.
 *
 * @param undefined its value in every figure
 */
record AbsentComputation(MetricValue.Undefined undefined) implements Computation {
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
