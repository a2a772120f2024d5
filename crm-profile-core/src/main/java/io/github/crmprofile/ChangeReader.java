package io.github.crmprofile;

import io.github.crmprofile.engine.Computation;
import io.github.crmprofile.engine.FigureReader;
import io.github.crmprofile.engine.MeasuredComputation;
import io.github.crmprofile.engine.MetricCompiler;
import io.github.crmprofile.engine.ResolvedRequest;
import io.github.crmprofile.engine.slice.SliceKey;
import io.github.crmprofile.engine.slice.SlicedAnswer;
import io.github.crmprofile.engine.slice.Slicing;
import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.figure.ChangeExplanation.Difference;
import io.github.crmprofile.figure.ChangeExplanation.Movement;
import io.github.crmprofile.figure.ChangeExplanation.RecordPart;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads why a figure changed. */
final class ChangeReader {

    private final ProfileSource source;
    private final MetricCompiler compiler;
    private final RecordLister lister;

    ChangeReader(ProfileSource source, MetricCompiler compiler, RecordLister lister) {
        this.source = source;
        this.compiler = compiler;
        this.lister = lister;
    }

    /** Returns the figures whose values are needed: the one in one piece, and the slices where it is broken down. */
    List<Figure> figures(ResolvedRequest context, Figure figure) {
        Metric metric = compiler.metrics().get(figure.metric());
        if (context.earlier(context.metricContext(figure)).isEmpty()) {
            throw new IllegalArgumentException("Why '" + figure.metric() + "' changed was asked for, but "
                    + (context.comparison() == null
                            ? "the request compares nothing; give it a comparison"
                            : "a period without beginning or end has nothing to be compared with; choose another"));
        }
        Figure plain = Figure.of(figure.metric()).withPeriod(figure.period()).withDeals(figure.deals());
        if (figure.shape() instanceof Figure.Shape.By by) {
            ChangeParts.requireSlicesThatAddUp(metric, by.field());
            return List.of(plain, figure);
        } else if (figure.shape() instanceof Figure.Shape.Over) {
            throw new IllegalArgumentException("Why '" + figure.metric()
                    + "' changed was asked for over time; ask for the figure in one piece, or by a field");
        }
        return List.of(plain);
    }

    ChangeExplanation explain(ResolvedRequest context, Figure figure, FigureReader.ClientFigures read) {
        List<FigureResult> results =
                read.outcomes().stream().map(FigureReader::require).toList();
        FigureResult result = results.get(0);
        FigureResult.Earlier earlier = ChangeParts.earlier(result);
        Metric metric = compiler.metrics().get(figure.metric());
        return new ChangeExplanation(
                result,
                Difference.between(earlier.value(), result.value()),
                metric instanceof Metric.Derived derived && derived.isRatio()
                        ? ofInputs(context, figure, derived, read, result)
                        : RatioParts.ofOperands(metric, result, earlier),
                results.size() > 1 ? ChangeParts.ofSlices(results.get(1)) : List.of(),
                ChangeParts.additive(metric) != null
                                && metric instanceof Metric.Measured measured
                                && compiler.kinds().containsAll(ChangeParts.kinds(measured))
                        ? records(read.answer().id(), context, measured, result)
                        : List.of());
    }

    private List<ChangeExplanation.OperandPart> ofInputs(
            ResolvedRequest context,
            Figure figure,
            Metric.Derived metric,
            FigureReader.ClientFigures read,
            FigureResult result) {
        MetricContext later = context.metricContext(figure);
        MetricContext earlier = context.earlier(later).orElseThrow();
        return RatioParts.ofInputs(
                metric,
                result,
                ChangeParts.earlier(result),
                inputs(metric, figure, earlier, read),
                inputs(metric, figure, later, read));
    }

    /** The values that the ratio was made of: the queries are those that were read for it. */
    private RatioParts.Inputs inputs(
            Metric.Derived metric, Figure figure, MetricContext context, FigureReader.ClientFigures read) {
        List<MetricValue> values = metric.inputs().stream()
                .map(input -> compiler.compile(input, figure.deals(), context, new Slicing.None())
                        .value(read.answers(), SliceKey.WHOLE))
                .toList();
        return new RatioParts.Inputs(values.get(0), values.get(1));
    }

    private List<RecordPart> records(
            ClientId client, ResolvedRequest context, Metric.Measured metric, FigureResult result) {
        FigureResult.Earlier before = ChangeParts.earlier(result);
        MetricContext later = context.metricContext(result.figure()).withPeriod(result.period());
        MetricContext earlier = later.withPeriod(before.period());
        List<Side> sides = List.of(
                new Side(Movement.ENTERED, later, earlier),
                new Side(Movement.LEFT, earlier, later),
                new Side(Movement.STAYED, later, earlier));
        return metric.contributors().isEmpty()
                ? measured(client, context, metric, result, sides)
                : chosen(client, context, result, sides);
    }

    /**
     * Records that are in one number, and in the other or not.
     *
     * @param movement which records
     * @param own the period whose number has them
     * @param other the other period
     */
    private record Side(Movement movement, MetricContext own, MetricContext other) {

        EvidenceRef ref(FigureResult result) {
            boolean isEarlier = movement == Movement.LEFT;
            List<Evidence> evidence = isEarlier ? ChangeParts.earlier(result).evidence() : result.evidence();
            ResolvedPeriod days = other.period();
            return evidence.get(0)
                    .ref()
                    .withSlice(new EvidenceRef.Slice.Compared(
                            ResolvedPeriod.of(
                                            days.first(),
                                            days.last(),
                                            days.calendar(),
                                            days.calendar().startOf(days.today()))
                                    .period(),
                            movement == Movement.STAYED));
        }
    }

    /** The same metric over the records of each side alone: its value is what they add. */
    private List<RecordPart> measured(
            ClientId client, ResolvedRequest context, Metric.Measured metric, FigureResult result, List<Side> sides) {
        Figure.DealFilter filter = result.figure().deals();
        Map<Side, MeasuredComputation> computations = new LinkedHashMap<>();
        List<Query> queries = new ArrayList<>();
        for (Side side : sides) {
            Computation computation =
                    compiler.compile(narrowed(metric, filter, side), filter, side.own(), new Slicing.None());
            computation.queries(queries::add);
            computations.put(side, (MeasuredComputation) computation);
        }
        var parts = new ArrayList<RecordPart>();
        var plan = new Plan(new Clients.One(client), context.population(), queries, Plan.Detail.CLIENT, context.now());
        source.read(
                plan,
                answer -> computations.forEach((side, computation) -> {
                    var sliced = new SlicedAnswer(answer);
                    MetricValue value =
                            computation.metric().function().apply(computation.operands(sliced, SliceKey.WHOLE));
                    parts.add(new RecordPart(
                            side.movement(),
                            ChangeParts.added(side.movement(), value),
                            computation.evidence(side.ref(result), sliced)));
                }));
        return parts;
    }

    private static Metric.Measured narrowed(Metric.Measured metric, Figure.DealFilter filter, Side side) {
        Map<String, Measure> operands = new LinkedHashMap<>();
        metric.operands().forEach((name, measure) -> {
            Condition other = MetricCompiler.filtered(measure, filter, metric.id())
                    .selection(side.other())
                    .condition();
            operands.put(
                    name,
                    measure.isContext()
                            ? measure
                            : measure.where(side.movement() == Movement.STAYED ? other : Condition.not(other)));
        });
        return new Metric.Measured(metric.id(), metric.formula(), operands, metric.function());
    }

    /** Records that a formula chose: each adds one. */
    private List<RecordPart> chosen(ClientId client, ResolvedRequest context, FigureResult result, List<Side> sides) {
        var parts = new ArrayList<RecordPart>();
        for (Side side : sides) {
            EvidenceRef ref = side.ref(result);
            RecordList list = lister.list(client, context, ref, PageRequest.first(1));
            parts.add(new RecordPart(
                    side.movement(),
                    ChangeParts.added(side.movement(), new MetricValue.Count(list.count())),
                    new Evidence(ref, list.kind(), list.count(), null)));
        }
        return parts;
    }
}
