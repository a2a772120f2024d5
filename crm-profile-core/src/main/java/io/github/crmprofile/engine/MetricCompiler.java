package io.github.crmprofile.engine;

import com.google.common.collect.Interner;
import io.github.crmprofile.engine.slice.OperandQueries;
import io.github.crmprofile.engine.slice.Slicing;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.LoadTargets;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles metrics into queries and formulas.
 *
 * @param metrics the host's metrics
 * @param kinds the record kinds that the source has
 * @param money how sums are converted
 * @param targets the host's load targets
 * @param interner makes equal queries the same instance, so that their answers are found by identity
 */
public record MetricCompiler(
        MetricRegistry metrics,
        Set<RecordKind> kinds,
        MoneyConversion money,
        LoadTargets targets,
        Interner<OperandQueries> interner) {

    Computation compile(Figure figure, MetricContext context, Slicing slicing) {
        return compile(metrics.get(figure.metric()), figure.deals(), context, slicing);
    }

    /**
     * Compiles a metric for one period.
     *
     * @throws IllegalArgumentException if its records cannot be filtered or sliced in this way
     */
    public Computation compile(Metric metric, Figure.DealFilter filter, MetricContext context, Slicing slicing) {
        if (metric instanceof Metric.Measured measured) {
            return measured(measured, filter, context, slicing);
        } else if (metric instanceof Metric.Derived derived) {
            return new DerivedComputation(
                    derived,
                    derived.inputs().stream()
                            .map(input -> compile(input, filter, context, slicing))
                            .toList());
        } else if (metric instanceof Metric.AcrossClients across) {
            Computation of = compile(across.of(), filter, context, slicing);
            return of instanceof Computation.Absent ? of : AllClientsComputation.of(across, of, slicing);
        }
        Metric.Level level = (Metric.Level) metric;
        Computation current = measured(level.current(), filter, context, slicing);
        if (current instanceof MeasuredComputation present
                && compile(level.average(), filter, context, slicing) instanceof AllClientsComputation average
                && compile(level.highest(), filter, context, slicing) instanceof AllClientsComputation highest) {
            return new LevelComputation(
                    present, average, highest, targets, onlyPipeline(filter), isByPipeline(slicing));
        }
        return current;
    }

    private static boolean isByPipeline(Slicing slicing) {
        Slicing.ByField by = slicing instanceof Slicing.OverTime overTime
                ? overTime.field()
                : slicing instanceof Slicing.ByField whole ? whole : null;
        return by != null && by.name().equals(Field.PIPELINE.name());
    }

    private static @Nullable String onlyPipeline(Figure.DealFilter filter) {
        return filter.pipelines().size() == 1 ? filter.pipelines().first() : null;
    }

    private Computation measured(
            Metric.Measured metric, Figure.DealFilter filter, MetricContext context, Slicing slicing) {
        if (!metric.operands().values().stream().allMatch(m -> kinds.contains(m.kind()))) {
            return new Computation.Absent(new MetricValue.Undefined(Reason.NOT_IN_SOURCE));
        }
        Map<String, OperandQueries> own = new LinkedHashMap<>();
        Map<String, OperandQueries> daily = new LinkedHashMap<>();
        metric.operands().forEach((name, operand) -> {
            Measure measure = operand.isContext() ? operand : filtered(operand, filter, metric.id());
            Slicing ofOperand = operand.isContext() ? new Slicing.None() : slicing;
            own.put(name, interner.intern(ofOperand.operandQueries(measure, context, List.of())));
            if (money.dependsOnDay() && isSumOfMoney(measure)) {
                Grouping byDay = new Grouping.ByDay(
                        measure.membership().date(), context.period().calendar().zone());
                daily.put(name, interner.intern(ofOperand.operandQueries(measure, context, List.of(byDay))));
            }
        });
        return new MeasuredComputation(metric, own, daily, money, context.period(), slicing.buckets());
    }

    private static boolean isSumOfMoney(Measure measure) {
        return measure.aggregate() instanceof Aggregate.Sum sum && sum.field().type() == Field.Type.MONEY;
    }

    /** Returns a measure of some deals only; of activities, those linked to such a deal. */
    public static Measure filtered(Measure measure, Figure.DealFilter filter, String metric) {
        Condition deals = filter.condition();
        if (deals.equals(Condition.always())) {
            return measure;
        }
        return switch (measure.kind()) {
            case DEAL -> measure.where(deals);
            case ACTIVITY -> measure.where(new Condition.LinkedToDeal(deals));
            case INVOICE ->
                throw new IllegalArgumentException(
                        "Metric '" + metric
                                + "' is about invoices, which have neither pipeline nor stage; take the deal filter off this figure");
        };
    }
}
