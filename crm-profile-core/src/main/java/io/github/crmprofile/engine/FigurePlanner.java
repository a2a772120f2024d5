package io.github.crmprofile.engine;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.crmprofile.engine.slice.Slicing;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.KnownAttributes;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.QuerySet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plans figures: resolves their periods, cuts them into slices, and compiles their metrics into queries. Thread-safe.
 */
public final class FigurePlanner {

    private static final int MOST_PLANS = 64;
    private static final int MOST_VIEWERS = 64;

    private final ProfileSource source;
    private final MetricCompiler compiler;
    private final @Nullable KnownAttributes attributes;
    // The same page is computed for client after client, and planning takes longer than computing.
    private final Cache<PlanKey, Plans> plans =
            CacheBuilder.newBuilder().maximumSize(MOST_PLANS).build();

    /**
     * Makes a planner.
     *
     * @param source where the bounds of trends are read
     * @param compiler compiles the metrics
     */
    public FigurePlanner(ProfileSource source, MetricCompiler compiler) {
        this.source = source;
        this.compiler = compiler;
        this.attributes = source.attributes().orElse(null);
    }

    private record PlanKey(ResolvedRequest day, List<Figure> figures) {
        // Usually the same list instance: equals is cheap, hashing all figures is not.
        @Override
        public int hashCode() {
            return Objects.hash(day, figures.size());
        }
    }

    /** The plans of a request's figures, which all clients and viewers of one day share. */
    record Plans(
            OutcomesOfRead.Planned planned,
            List<Query> queries,
            List<AllClientsComputation> allClients,
            Cache<Population, QuerySet> querySets) {

        /** Returns the queries for the source. The instance stays the same as long as the viewer is one of the latest. */
        QuerySet querySet(Population population) {
            QuerySet known = querySets.getIfPresent(population);
            if (known != null) {
                return known;
            }
            var made = new QuerySet(population, queries, Plan.Detail.PROFILE);
            querySets.put(population, made);
            return made;
        }
    }

    Plans plan(Clients clients, ResolvedRequest context, List<Figure> figures) {
        var key = new PlanKey(context.page(), figures);
        Plans known = plans.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Map<Figure, TrendBounds> bounds = bounds(context, figures);
        if (!bounds.isEmpty()) {
            source.read(
                    boundsPlan(clients, context, bounds),
                    answer -> bounds.values().forEach(b -> b.add(answer)));
        }
        List<FigurePlan> planned =
                figures.stream().map(figure -> plan(figure, context, bounds)).toList();
        // The average and the highest value of a load are read together.
        Map<AllClientsComputation.Asked, AllClientsComputation> across = new LinkedHashMap<>();
        planned.forEach(each ->
                each.each(figure -> figure.computation().acrossClients(one -> across.putIfAbsent(one.asked(), one))));
        var made = new Plans(
                OutcomesOfRead.Planned.of(planned),
                queries(planned),
                List.copyOf(across.values()),
                CacheBuilder.newBuilder().maximumSize(MOST_VIEWERS).build());
        // Not cached: plans with bounds that were read for these clients, and plans with a refusal.
        if (bounds.isEmpty() && planned.stream().allMatch(each -> each.refusal() == null)) {
            plans.put(key, made);
        }
        return made;
    }

    /**
     * Returns the queries for one figure. Trends over a period without a beginning or end are not split, because their bounds would have to be read
     * first.
     */
    public QuerySet querySet(Figure figure, ResolvedRequest context) {
        List<Query> queries = queries(List.of(plan(figure, context, Map.of())));
        return new QuerySet(context.population(), queries, Plan.Detail.PROFILE);
    }

    private static List<Query> queries(List<FigurePlan> planned) {
        Set<Query> queries = new LinkedHashSet<>();
        planned.forEach(each -> each.each(figure -> figure.computation().queries(queries::add)));
        return List.copyOf(queries);
    }

    private FigurePlan plan(Figure figure, ResolvedRequest context, Map<Figure, TrendBounds> bounds) {
        try {
            Metric metric = compiler.metrics().get(figure.metric());
            MetricContext later = context.metricContext(figure);
            PlannedFigure earlier = context.earlier(later)
                    .map(own -> plan(figure, metric, own, bounds, true, null))
                    .orElse(null);
            return new FigurePlan(figure, plan(figure, metric, later, bounds, false, earlier), null);
        } catch (IllegalArgumentException e) {
            return new FigurePlan(figure, null, e);
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
        Computation computation = compiler.compile(figure, context, slicing);
        if (attributes != null) {
            computation.queries(attributes::require);
            computation.acrossClients(across -> across.asked().queries().forEach(attributes::require));
        }
        return new PlannedFigure(
                figure,
                metric,
                context,
                slicing,
                computation,
                PlannedEvidence.of(figure, computation, isEarlier),
                earlier);
    }

    private Slicing slicing(Figure figure, ResolvedPeriod period, @Nullable TrendBounds bounds) {
        if (figure.shape() instanceof Figure.Shape.By by) {
            return new Slicing.ByField(by.field(), attributes);
        } else if (figure.shape() instanceof Figure.Shape.Over over) {
            return overTime(figure.metric(), over, period, bounds);
        }
        return new Slicing.None();
    }

    private Slicing overTime(
            String metric, Figure.Shape.Over over, ResolvedPeriod period, @Nullable TrendBounds bounds) {
        Granularity granularity = over.granularity();
        String field = over.field();
        Slicing.ByField by = field == null ? null : new Slicing.ByField(field, attributes);
        ResolvedPeriod shown = period.closed(
                        bounds == null ? null : bounds.first(), bounds == null ? null : bounds.last())
                .orElse(null);
        if (shown == null) {
            return new Slicing.OverTime(granularity == null ? Granularity.DAY : granularity, List.of(), by);
        }
        Granularity fitting = granularity == null ? Granularity.fitting(shown) : granularity;
        if (bounds != null && !shown.canBeSplit(fitting)) {
            throw new IllegalArgumentException("The trend of '" + metric + "' in parts of " + fitting + " during '"
                    + period.period() + "' runs from the first record to the last, which are more than "
                    + ResolvedPeriod.MAX_BUCKETS
                    + " parts; as a rule one of them has a stand-in for a date, such as 9999-12-31 for 'never'. Have the source"
                    + " leave it out (in a mapping 'absent' names it, and the check counts such rows), or choose longer parts,"
                    + " or a period with a first and a last day");
        }
        return new Slicing.OverTime(fitting, shown.buckets(fitting), by);
    }

    /** Returns the plans by which a figure is read, one after the other; figures over all clients are read apart. */
    public List<Plan> reads(Clients clients, ResolvedRequest context, Figure figure) {
        var reads = new ArrayList<Plan>();
        Map<Figure, TrendBounds> bounds = bounds(context, List.of(figure));
        if (!bounds.isEmpty()) {
            reads.add(boundsPlan(clients, context, bounds));
        }
        reads.add(new Plan(clients, querySet(figure, context), context.now()));
        return reads;
    }

    /** Returns what is to be read of trends over open periods: the first and last record, which they begin or end with. */
    private Map<Figure, TrendBounds> bounds(ResolvedRequest context, List<Figure> figures) {
        Map<Figure, TrendBounds> bounds = new HashMap<>();
        for (Figure figure : figures) {
            MetricContext own = context.metricContext(figure);
            var metric = compiler.metrics().find(figure.metric());
            if (figure.shape() instanceof Figure.Shape.Over && !own.period().isBounded() && metric.isPresent()) {
                bounds.put(figure, new TrendBounds(metric.get(), own, compiler.kinds()));
            }
        }
        return bounds;
    }

    private static Plan boundsPlan(Clients clients, ResolvedRequest context, Map<Figure, TrendBounds> bounds) {
        List<Query> queries =
                bounds.values().stream().flatMap(b -> b.queries().stream()).toList();
        return new Plan(clients, context.population(), queries, Plan.Detail.NUMBERS, context.now());
    }
}
