package io.github.crmprofile.engine;

import io.github.crmprofile.engine.slice.SliceKey;
import io.github.crmprofile.engine.slice.SlicedAnswer;
import io.github.crmprofile.engine.slice.Slicing;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Operands;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientAnswer;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statistic of a metric over all clients.
 *
 * @param metric the metric
 * @param of the metric of each client, ready to be asked
 * @param slicing the slices of the figure
 * @param asked what is asked of each client
 * @param ofNoRecords the value of a client without records
 */
public record AllClientsComputation(
        Metric.AcrossClients metric, Computation of, Slicing slicing, Asked asked, MetricValue ofNoRecords)
        implements Computation {

    /**
     * What is asked of each client, by which the answers are kept: the average and the highest of a load are read together.
     *
     * @param of the metric
     * @param queries what the source is asked for it
     * @param keepsValues whether the values themselves are kept, and not only what they add up to
     */
    public record Asked(Metric of, List<Query> queries, boolean keepsValues) {
        // Looked up a dozen times for a page: queries know their hashes, and a metric would go through all of its
        // measures.
        @Override
        public int hashCode() {
            return Objects.hash(of.id(), queries, keepsValues);
        }
    }

    static AllClientsComputation of(Metric.AcrossClients metric, Computation of, Slicing slicing) {
        var queries = new LinkedHashSet<Query>();
        of.queries(queries::add);
        boolean keepsValues = switch (metric.statistic()) {
            case MEDIAN, RANK, QUINTILE -> true;
            case TOTAL, AVERAGE, HIGHEST -> false;
        };
        Answers none = answers(Map.of(), Instant.EPOCH);
        MetricValue ofNoRecords = of.value(none, slicing.example());
        return new AllClientsComputation(
                metric, of, slicing, new Asked(metric.of(), List.copyOf(queries), keepsValues), ofNoRecords);
    }

    /** Returns what clients have, whoever they are. */
    static Answers answers(Map<Query, Map<List<Grouping.Key>, MeasureValue>> values, Instant readAt) {
        var anyone = new ClientAnswer(ClientId.contact("-"), null, values, List.of());
        return new Answers(new SlicedAnswer(anyone), AllClientFigures.NONE, anyone.id(), readAt);
    }

    @Override
    public void queries(Consumer<Query> queries) {
        if (metric.statistic().isOfOneClient()) {
            of.queries(queries);
        }
    }

    @Override
    public void leaves(String prefix, BiConsumer<String, MeasuredComputation> leaves) {
        if (metric.statistic().isOfOneClient()) {
            of.leaves(prefix + metric.of().id() + "/", leaves);
        }
    }

    private Set<RecordKind> recordKinds() {
        return asked.queries().stream().map(query -> query.selection().kind()).collect(Collectors.toSet());
    }

    @Override
    public void acrossClients(Consumer<AllClientsComputation> across) {
        across.accept(this);
    }

    /** Returns whether clients without a record count, because they have a value, too, which is in the mean and among the middle values. */
    boolean countsEveryClient() {
        return !(ofNoRecords instanceof MetricValue.Undefined);
    }

    /** Returns the ratio of two counts whose average is that of all clients together; null when the metric is no such ratio. */
    public @Nullable MeasuredComputation ratio() {
        return of instanceof MeasuredComputation measured && measured.isRatioOfCounts() ? measured : null;
    }

    /** Returns the slices in which a client counts. */
    Iterable<SliceKey> slices(Answers client) {
        return slicing.slices(() -> of.keys(client));
    }

    void add(Answers each, long times, SliceKey slice, Tally tally) {
        MeasuredComputation ratio = ratio();
        if (ratio == null) {
            tally.add(of.value(each, slice), times);
            return;
        }
        Operands operands = ratio.operands(each.own(), slice);
        tally.addRatio(operands.count(Metrics.NUMERATOR), operands.count(Metrics.DENOMINATOR), times);
        tally.add(ratio.metric().function().apply(operands), times);
    }

    @Override
    public Set<SliceKey> keys(Answers answers) {
        return metric.statistic().isOfOneClient()
                ? of.keys(answers)
                : answers.allClients().totals(this).keys();
    }

    @Override
    public MetricValue value(Answers answers, SliceKey slice) {
        Tally tally = answers.allClients().totals(this).get(slice);
        if (metric.statistic().isOfOneClient()) {
            return Statistics.place(metric, of.value(answers, slice), tally);
        }
        if (metric.statistic() == Metric.Statistic.TOTAL && answers.allClients().shares(recordKinds())) {
            return new MetricValue.Undefined(Reason.SHARED_RECORDS);
        }
        return Statistics.value(metric, ofNoRecords, tally);
    }
}
