package io.github.crmprofile.engine;

import io.github.crmprofile.metric.Grouping;
import io.github.crmprofile.metric.MeasureValue;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Operands;
import io.github.crmprofile.metric.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A statistic of a ratio over all clients.
 *
 * @param metric the metric
 * @param ratio the ratio, ready to be asked of each client
 * @param buckets how many parts of a period the figure always has; 0 when it is not over time
 */
public record AllClientsComputation(Metric.AcrossClients metric, MeasuredComputation ratio, int buckets)
        implements Computation {

    @Override
    public void queries(Consumer<Query> queries) {}

    @Override
    public void acrossClients(Consumer<AllClientsComputation> across) {
        across.accept(this);
    }

    /** What is asked of each client, by which figures are cached. */
    public Map<String, OperandQueries> byOperand() {
        return ratio.byOperand();
    }

    @Override
    public Set<Grouping.Key> keys(Answers answers) {
        return answers.allClients().keys(this);
    }

    @Override
    public MetricValue value(Answers answers, Grouping.@Nullable Key slice) {
        AllClientFigures.Statistics statistics = answers.allClients().statistics(this, slice);
        return metric.statistic() == Metric.Statistic.AVERAGE
                ? ratioOf(statistics.numerators(), statistics.denominators())
                : ratioOf(statistics.highestNumerator(), statistics.highestDenominator());
    }

    // The ratio's own formula gives the value its unit, and the reason when there is none.
    private MetricValue ratioOf(long numerator, long denominator) {
        return ratio.metric()
                .function()
                .apply(new Operands(
                        ratio.metric().operands(),
                        Map.of(Metrics.NUMERATOR, counted(numerator), Metrics.DENOMINATOR, counted(denominator)),
                        (name, sum) -> null));
    }

    private static Map<List<Grouping.Key>, MeasureValue> counted(long count) {
        return Map.of(List.of(), new MeasureValue.Counted(count));
    }
}
