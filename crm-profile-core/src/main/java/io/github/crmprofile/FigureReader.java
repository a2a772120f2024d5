package io.github.crmprofile;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.crmprofile.metric.Figure;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.metric.Query;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.Questions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads figures: plans all of them, asks the source once, and computes their values. */
final class FigureReader {

    private static final int MOST_PLANS = 64;

    private final ProfileSource source;
    private final FigurePlanner planner;
    private final BaseCache cache;
    // The same page is asked for client after client: planning it takes longer than computing it.
    private final Cache<PlanKey, PlannedFigures> plans =
            CacheBuilder.newBuilder().maximumSize(MOST_PLANS).build();

    FigureReader(ProfileSource source, FigurePlanner planner, BaseCache cache) {
        this.source = source;
        this.planner = planner;
        this.cache = cache;
    }

    /** The figures of one client; {@code baseReadAt} is the age of those over all clients. */
    record ClientFigures(ClientAnswer answer, List<FigureOutcome> outcomes, Instant baseReadAt) {}

    private record PlanKey(FigureContext day, List<Figure> figures) {
        // The figures of a page are the same list again, which is soon compared; to hash them would take longer.
        @Override
        public int hashCode() {
            return Objects.hash(day, figures.size());
        }
    }

    /** Figures made ready for every client that is asked about on one day. */
    private record PlannedFigures(
            List<FigureOutcome.Planned> figures, Questions questions, List<AcrossComputation> across) {}

    void read(Clients clients, FigureContext context, List<Figure> figures, Consumer<ClientFigures> results) {
        PlannedFigures planned = plan(clients, context, figures);
        // Before the read and not within it: a source may have but one connection.
        Map<ClientKind, BaseCache.Read> bases = new EnumMap<>(ClientKind.class);
        kinds(clients).forEach(kind -> bases.put(kind, base(kind, context, planned.across())));
        source.read(new Plan(clients, planned.questions()), answer -> {
            BaseCache.Read base = Objects.requireNonNull(bases.get(answer.id().kind()));
            var answers = new Computation.Answers(new Lookup(answer), base.figures(), answer.id());
            List<FigureOutcome> outcomes = new ArrayList<>(planned.figures().size());
            planned.figures().forEach(each -> outcomes.add(each.compute(answers)));
            results.accept(new ClientFigures(answer, outcomes, base.oldest()));
        });
    }

    private PlannedFigures plan(Clients clients, FigureContext context, List<Figure> figures) {
        var key = new PlanKey(context.day(), figures);
        PlannedFigures known = plans.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Map<Figure, TrendBounds> bounds = bounds(clients, context, figures);
        List<FigureOutcome.Planned> planned =
                figures.stream().map(figure -> plan(figure, context, bounds)).toList();
        // The average and the highest of a load are read together.
        Map<Map<String, Slot>, AcrossComputation> across = new LinkedHashMap<>();
        planned.forEach(each ->
                each.each(figure -> figure.computation().acrossClients(one -> across.putIfAbsent(one.slots(), one))));
        var made = new PlannedFigures(planned, questions(context, planned), List.copyOf(across.values()));
        // Bounds that were read belong to these clients alone, and a refusal to the request that led to it.
        if (bounds.isEmpty() && planned.stream().allMatch(each -> each.refusal() == null)) {
            plans.put(key, made);
        }
        return made;
    }

    private static Set<ClientKind> kinds(Clients clients) {
        if (clients instanceof Clients.Every every) {
            return Set.of(every.kind());
        } else if (clients instanceof Clients.One one) {
            return Set.of(one.id().kind());
        }
        return ((Clients.Several) clients)
                .ids().stream().map(ClientId::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a source is asked for these figures. */
    Questions questions(FigureContext context, List<FigureOutcome.Planned> planned) {
        Set<Query> queries = new LinkedHashSet<>();
        planned.forEach(each -> each.each(figure -> figure.computation().queries(queries::add)));
        return new Questions(context.population(), List.copyOf(queries), Plan.Detail.PROFILE);
    }

    private BaseCache.Read base(ClientKind kind, FigureContext context, List<AcrossComputation> across) {
        return across.isEmpty()
                ? new BaseCache.Read(BaseFigures.NONE, context.now())
                : cache.get(kind, context.population(), across);
    }

    FigureOutcome.Planned plan(Figure figure, FigureContext context, Map<Figure, TrendBounds> bounds) {
        try {
            Metric metric = planner.metrics().get(figure.metric());
            MetricContext later = context.metricContext(figure);
            PlannedFigure earlier = context.earlier(later)
                    .map(own -> plan(figure, metric, own, bounds, true, null))
                    .orElse(null);
            return new FigureOutcome.Planned(figure, plan(figure, metric, later, bounds, false, earlier), null);
        } catch (IllegalArgumentException e) {
            return new FigureOutcome.Planned(figure, null, e);
        }
    }

    private PlannedFigure plan(
            Figure figure,
            Metric metric,
            MetricContext context,
            Map<Figure, TrendBounds> bounds,
            boolean isEarlier,
            @Nullable PlannedFigure earlier) {
        Slicing slicing = slicing(figure, context.period(), bounds.get(figure));
        Computation computation = planner.plan(figure, context, slicing);
        return new PlannedFigure(
                figure,
                metric,
                context,
                slicing,
                computation,
                PlannedEvidence.of(figure, computation, isEarlier),
                earlier);
    }

    private static Slicing slicing(Figure figure, ResolvedPeriod period, @Nullable TrendBounds bounds) {
        if (figure.shape() instanceof Figure.Shape.By by) {
            return new Slicing.ByField(by.field());
        } else if (figure.shape() instanceof Figure.Shape.Over over) {
            return overTime(over.granularity(), period, bounds);
        }
        return new Slicing.None();
    }

    private static Slicing overTime(
            @Nullable Granularity granularity, ResolvedPeriod period, @Nullable TrendBounds bounds) {
        ResolvedPeriod shown = period.closed(
                        bounds == null ? null : bounds.first(), bounds == null ? null : bounds.last())
                .orElse(null);
        if (shown == null) {
            return new Slicing.OverTime(granularity == null ? Granularity.DAY : granularity, List.of());
        }
        Granularity fitting = granularity == null ? Granularity.fitting(shown) : granularity;
        return new Slicing.OverTime(fitting, shown.buckets(fitting));
    }

    /** Reads the first and last record of trends over open periods, which they begin or end with. */
    private Map<Figure, TrendBounds> bounds(Clients clients, FigureContext context, List<Figure> figures) {
        Map<Figure, TrendBounds> bounds = new HashMap<>();
        for (Figure figure : figures) {
            MetricContext own = context.metricContext(figure);
            var metric = planner.metrics().find(figure.metric());
            if (figure.shape() instanceof Figure.Shape.Over && !own.period().isBounded() && metric.isPresent()) {
                bounds.put(figure, new TrendBounds(metric.get(), own, planner.kinds()));
            }
        }
        if (!bounds.isEmpty()) {
            List<Query> queries =
                    bounds.values().stream().flatMap(b -> b.queries().stream()).toList();
            var plan = new Plan(clients, context.population(), queries, Plan.Detail.NUMBERS);
            source.read(plan, answer -> bounds.values().forEach(b -> b.add(answer)));
        }
        return bounds;
    }

    static FigureResult require(FigureOutcome outcome) {
        if (outcome instanceof FigureOutcome.Failed failed) {
            throw failed.cause();
        }
        return Objects.requireNonNull(((FigureOutcome.Computed) outcome).result());
    }
}
