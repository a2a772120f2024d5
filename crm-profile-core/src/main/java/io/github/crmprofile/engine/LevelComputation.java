package io.github.crmprofile.engine;

import io.github.crmprofile.engine.slice.SliceKey;
import io.github.crmprofile.metric.LoadGauge;
import io.github.crmprofile.metric.LoadTargets;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A load on its gauge.
 *
 * @param current the load of the client
 * @param average the target where the host set none
 * @param highest the end of the scale
 * @param targets the host's targets
 * @param pipeline the pipeline of the figure; null for all, or when each slice is one
 * @param isByPipeline whether each slice is a pipeline
 */
record LevelComputation(
        MeasuredComputation current,
        AllClientsComputation average,
        AllClientsComputation highest,
        LoadTargets targets,
        @Nullable String pipeline,
        boolean isByPipeline)
        implements Computation {

    @Override
    public void queries(Consumer<Query> queries) {
        current.queries(queries);
    }

    @Override
    public void acrossClients(Consumer<AllClientsComputation> across) {
        across.accept(average);
        across.accept(highest);
    }

    @Override
    public void leaves(String prefix, BiConsumer<String, MeasuredComputation> leaves) {
        current.leaves(prefix + current.metric().id() + "/", leaves);
    }

    @Override
    public Set<SliceKey> keys(Answers answers) {
        if (!isByPipeline) {
            return current.keys(answers);
        }
        // A gauge of a pipeline needs the pipelines of all clients;
        // deals without a pipeline are in the gauge for all.
        Set<SliceKey> gauges = answers.allClients().keysWithRatio(average);
        gauges.removeIf(gauge -> !(gauge.value() instanceof Grouping.Key.Text));
        long pipelines = gauges.stream().map(SliceKey::value).distinct().count();
        return pipelines < 2 ? Set.of() : gauges;
    }

    @Override
    public MetricValue value(Answers answers, SliceKey slice) {
        MetricValue load = current.value(answers, slice);
        if (load instanceof MetricValue.Undefined) {
            return load;
        }
        Ratio ratio = ratio(load, Ratio.of(0, 1));
        String pipelineOfSlice = slice.value() instanceof Grouping.Key.Text text ? text.text() : pipeline;
        Optional<BigDecimal> manual = manualTarget(answers.client().kind(), pipelineOfSlice);
        // A client that came after the figures over all clients were
        // read is a client like them: they may be too low, or absent.
        Ratio top = ratio(highest.value(answers, slice), ratio);
        Ratio target = manual.map(Ratio::of).orElseGet(() -> ratio(average.value(answers, slice), ratio));
        return new MetricValue.Level(
                LoadGauge.of(ratio, top.compareTo(ratio) < 0 ? ratio : top, target, manual.isPresent()));
    }

    private Optional<BigDecimal> manualTarget(ClientKind kind, @Nullable String pipelineOfSlice) {
        Optional<BigDecimal> target = targets.target(kind, pipelineOfSlice);
        target.filter(value -> value.signum() < 0).ifPresent(value -> {
            throw new IllegalArgumentException("The load target " + value.toPlainString() + " for a " + kind.code()
                    + " is negative; a target is 0 or more activities per deal");
        });
        return target;
    }

    private static Ratio ratio(MetricValue value, Ratio otherwise) {
        return value instanceof MetricValue.Quotient quotient ? quotient.ratio() : otherwise;
    }
}
