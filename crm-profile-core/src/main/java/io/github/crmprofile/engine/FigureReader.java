package io.github.crmprofile.engine;

import io.github.crmprofile.engine.slice.SlicedAnswer;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.FirstClients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileEvent;
import io.github.crmprofile.source.ProfileListener;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.QuerySet;
import io.github.crmprofile.source.ReadLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads figures: plans all of them, asks the source once, and computes their values. Thread-safe. */
public final class FigureReader {

    private final ProfileSource source;
    private final FigurePlanner planner;
    private final AllClientCache cache;
    private final ProfileListener listener;

    /**
     * Makes a reader.
     *
     * @param source the source
     * @param planner plans the figures
     * @param cache keeps figures over all clients
     * @param listener receives an event for what is planned and what is kept
     */
    public FigureReader(ProfileSource source, FigurePlanner planner, AllClientCache cache, ProfileListener listener) {
        this.listener = listener;
        this.source = source;
        this.planner = planner;
        this.cache = cache;
    }

    /**
     * The figures of one client.
     *
     * @param answer what the source answered
     * @param outcomes the figures, in the order asked
     * @param allClientsReadAt when the oldest figure over all clients was read
     * @param answers what the figures were computed from
     */
    public record ClientFigures(
            ClientAnswer answer, List<FigureOutcome> outcomes, Instant allClientsReadAt, Computation.Answers answers) {}

    /** The figures of one client, each computed when it is asked for. For one thread. */
    public static final class LazyFigures {

        private final ClientAnswer answer;
        private final Scan scan;
        private Computation.@Nullable Answers answers;

        private LazyFigures(ClientAnswer answer, Scan scan) {
            this.answer = answer;
            this.scan = scan;
        }

        /** Returns what the source answered. */
        public ClientAnswer answer() {
            return answer;
        }

        /** Returns the value of one of the figures that were asked for, or throws the cause of its failure. */
        public MetricValue value(Figure figure) {
            return scan.plan(figure).value(answers());
        }

        /** Returns one of the figures that were asked for, or throws the cause of its failure. */
        public FigureResult result(Figure figure) {
            return require(scan.plan(figure).compute(answers()));
        }

        private Computation.Answers answers() {
            Computation.Answers known = answers;
            if (known == null) {
                known = scan.answers(answer);
                answers = known;
            }
            return known;
        }
    }

    /**
     * Reads clients, with their own data and without data warnings, of whom not all figures may be needed.
     *
     * @throws IllegalArgumentException if a figure cannot be planned
     */
    public void scan(Clients clients, ResolvedRequest context, List<Figure> figures, Consumer<LazyFigures> results) {
        Scan scan = scan(clients, context, figures, Plan.Detail.CLIENT);
        source.read(scan.plan(), answer -> results.accept(scan.figures(answer)));
    }

    /**
     * Reads figures of all clients of a kind, without their own data, and then others of those that were chosen by them.
     *
     * @param kind the kind
     * @param context for when and for whom
     * @param first figures of all
     * @param all takes each client
     * @param chosen gives those that were chosen, once all were taken
     * @param second figures of the chosen
     * @param results takes each of these, with its own data, in the order in which they were given
     * @throws IllegalArgumentException if a figure cannot be planned
     */
    public void choose(
            ClientKind kind,
            ResolvedRequest context,
            List<Figure> first,
            Consumer<LazyFigures> all,
            Supplier<List<ClientId>> chosen,
            List<Figure> second,
            Consumer<LazyFigures> results) {
        var every = new Clients.Every(kind);
        Scan ofAll = scan(every, context, first, Plan.Detail.ID);
        // Before the first read and not between the two: a source may have but one connection.
        Scan ofChosen = scan(every, context, second, Plan.Detail.CLIENT);
        source.readInTurn(
                ofAll.plan(),
                answer -> all.accept(ofAll.figures(answer)),
                () -> ofChosen.plan().withClients(new Clients.Several(chosen.get())),
                answer -> results.accept(ofChosen.figures(answer)));
    }

    /**
     * Reads figures of the clients that come first in an order, where the source can find these without passing on all clients.
     *
     * @param kind the kind
     * @param context for when and for whom
     * @param order in which order, and of which clients
     * @param most about how many clients are wanted
     * @param chosen chooses among the first clients; empty where these are too few
     * @param figures figures of the chosen
     * @param results takes each of these, with its own data, in the order in which they were given
     * @return false, with no result given, where all clients have to be read
     */
    public boolean chooseFirst(
            ClientKind kind,
            ResolvedRequest context,
            OrderInSource order,
            int most,
            Function<FirstClients, Optional<List<ClientId>>> chosen,
            List<Figure> figures,
            Consumer<LazyFigures> results) {
        var every = new Clients.Every(kind);
        Map<Figure, Computation> computed = new HashMap<>();
        for (FigurePlan each : planner.plan(every, context, List.copyOf(order.figures()))
                .planned()
                .figures()) {
            PlannedFigure planned = each.planned();
            if (planned == null) {
                return false;
            }
            computed.put(each.figure(), planned.computation());
        }
        Optional<ClientsInOrder> asked = order.inQueries(
                figure -> Objects.requireNonNull(computed.get(figure)),
                queries -> new Plan(every, context.population(), queries, Plan.Detail.ID, context.now()),
                most);
        if (asked.isEmpty()) {
            return false;
        }
        Scan ofChosen = scan(every, context, figures, Plan.Detail.CLIENT);
        return source.readFirst(
                asked.get(),
                first -> chosen.apply(first).map(ids -> ofChosen.plan().withClients(new Clients.Several(ids))),
                answer -> results.accept(ofChosen.figures(answer)));
    }

    private Scan scan(Clients clients, ResolvedRequest context, List<Figure> figures, Plan.Detail detail) {
        FigurePlanner.Plans plans = planner.plan(clients, context, figures);
        Map<Figure, FigurePlan> byFigure = new HashMap<>();
        plans.planned().figures().forEach(plan -> {
            if (plan.refusal() != null) {
                throw plan.refusal();
            }
            byFigure.put(plan.figure(), plan);
        });
        Map<ClientKind, AllClientFigures> allClients = new EnumMap<>(ClientKind.class);
        kinds(clients)
                .forEach(kind -> allClients.put(
                        kind, allClients(kind, context, plans.allClients()).figures()));
        return new Scan(
                new Plan(clients, context.population(), plans.queries(), detail, context.now()), byFigure, allClients);
    }

    /** The queries about clients, and how their figures are computed from the answers. */
    private record Scan(Plan plan, Map<Figure, FigurePlan> plans, Map<ClientKind, AllClientFigures> allClients) {

        LazyFigures figures(ClientAnswer answer) {
            return new LazyFigures(answer, this);
        }

        FigurePlan plan(Figure figure) {
            return Objects.requireNonNull(plans.get(figure));
        }

        Computation.Answers answers(ClientAnswer answer) {
            AllClientFigures ofAll =
                    Objects.requireNonNull(allClients.get(answer.id().kind()));
            return new Computation.Answers(new SlicedAnswer(answer), ofAll, answer.id(), plan.now());
        }
    }

    /** Reads the figures of each client with one read of the source, after the figures over all clients that are not kept. */
    public void read(Clients clients, ResolvedRequest context, List<Figure> figures, Consumer<ClientFigures> results) {
        long start = System.nanoTime();
        FigurePlanner.Plans plans = planner.plan(clients, context, figures);
        QuerySet querySet = plans.querySet(context.population());
        listener.on(new ProfileEvent.Planned(
                figures.size(), querySet.queries().size(), Duration.ofNanos(System.nanoTime() - start)));
        // Before the read and not within it: a source may have but one connection.
        Map<ClientKind, AllClientCache.Read> allClients = new EnumMap<>(ClientKind.class);
        kinds(clients).forEach(kind -> allClients.put(kind, allClients(kind, context, plans.allClients())));
        Function<Computation.Answers, List<FigureOutcome>> outcomes =
                clients instanceof Clients.One ? plans.planned()::ofOne : new OutcomesOfRead(plans.planned())::of;
        source.read(new Plan(clients, querySet, context.now()), answer -> {
            AllClientCache.Read ofAll =
                    Objects.requireNonNull(allClients.get(answer.id().kind()));
            var answers =
                    new Computation.Answers(new SlicedAnswer(answer), ofAll.figures(), answer.id(), context.now());
            results.accept(new ClientFigures(answer, outcomes.apply(answers), ofAll.oldest(), answers));
        });
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

    private AllClientCache.Read allClients(
            ClientKind kind, ResolvedRequest context, List<AllClientsComputation> across) {
        if (across.isEmpty()) {
            return new AllClientCache.Read(AllClientFigures.NONE, context.now());
        }
        // They are read for all requests, and not to be given up when this one is.
        AllClientCache.Read read = ReadLimit.lift(() -> cache.get(kind, context.allClients(), across));
        listener.on(new ProfileEvent.AllClientsUsed(kind, across.size(), read.oldest()));
        return read;
    }

    /** Returns the result of a figure, or throws the cause of its failure. */
    public static FigureResult require(FigureOutcome outcome) {
        if (outcome instanceof FigureOutcome.Failed failed) {
            throw failed.cause();
        }
        return Objects.requireNonNull(((FigureOutcome.Computed) outcome).result());
    }
}
