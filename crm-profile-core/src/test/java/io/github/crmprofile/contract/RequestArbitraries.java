package io.github.crmprofile.contract;

import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.metric.PeriodMembership;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.ClientField;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordQuery;
import io.github.crmprofile.source.Viewer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Plans and lists of every form that the port allows. */
final class RequestArbitraries {

    private static final List<PeriodMembership> MEMBERSHIPS = List.of(
            Memberships.CREATED,
            Memberships.WON,
            Memberships.LOST,
            Memberships.CLOSED_IN,
            Memberships.OPEN_AT_END,
            Memberships.TOTAL,
            Memberships.IN_REPORTING_PERIOD,
            Memberships.COUNTED,
            Memberships.COUNTED_UNTIL_END,
            Memberships.ISSUED,
            Memberships.PAID,
            Memberships.OUTSTANDING,
            Memberships.OVERDUE);

    private final World world;
    private final ConditionArbitraries conditions;

    RequestArbitraries(World world) {
        this.world = world;
        this.conditions = new ConditionArbitraries(world);
    }

    Arbitrary<Plan> plans() {
        return Combinators.combine(
                        clients(),
                        populations(),
                        queries().list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.of(Plan.Detail.class),
                        world.someInstant())
                .as(Plan::new);
    }

    Arbitrary<RecordQuery> lists() {
        return selections()
                .flatMap(selection -> Combinators.combine(
                                world.clients(),
                                populations(),
                                sums(selection.kind()),
                                orders(selection.kind()),
                                Arbitraries.integers().between(1, 4),
                                world.someInstant())
                        .as((client, population, sum, order, limit, now) ->
                                new RecordQuery(client, population, selection, sum, order, null, limit, now)));
    }

    /** Lists from a place on, where a record may have been, or never was. */
    Arbitrary<RecordQuery> places() {
        return lists().flatMap(list -> {
            Field field = list.order().field();
            Arbitrary<Comparable<?>> values = values(field).injectNull(0.2);
            return Combinators.combine(values, world.texts(id(list.selection().kind())))
                    .as((value, id) -> new RecordQuery(
                            list.client(),
                            list.population(),
                            list.selection(),
                            list.sum(),
                            list.order(),
                            new Cursor(value, id),
                            list.limit(),
                            list.now()));
        });
    }

    Arbitrary<RecordLookup> lookups() {
        return Arbitraries.of(RecordKind.class)
                .flatMap(kind -> Combinators.combine(
                                world.texts(id(kind)).list().ofMaxSize(5), viewers(), world.someInstant())
                        .as((ids, viewer, now) -> new RecordLookup(kind, ids, viewer, now)));
    }

    private Arbitrary<Field> sums(RecordKind kind) {
        return kind == RecordKind.ACTIVITY
                ? Arbitraries.just(null)
                : Arbitraries.of(world.fields(kind, Field.Type.MONEY)).injectNull(0.3);
    }

    private static Field id(RecordKind kind) {
        return Field.find(kind, "id").orElseThrow();
    }

    private Arbitrary<Comparable<?>> values(Field field) {
        return switch (field.type()) {
            case TEXT -> world.texts(field).map(value -> value);
            case BOOLEAN -> Arbitraries.of(true, false).map(value -> value);
            case NUMBER, MONEY, DURATION -> World.amounts().map(value -> value);
            case INSTANT -> world.someInstant().map(value -> value);
            case DATE -> world.someDay().map(value -> value);
        };
    }

    private Arbitrary<RecordOrder> orders(RecordKind kind) {
        return Combinators.combine(conditions.fields(kind), Arbitraries.of(true, false))
                .as(RecordOrder::new);
    }

    private Arbitrary<Clients> clients() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, world.clients().map(Clients.One::new)),
                Tuple.of(2, world.clients().list().ofMaxSize(5).map(Clients.Several::new)),
                Tuple.of(1, Arbitraries.of(ClientKind.class).map(Clients.Every::new)));
    }

    Arbitrary<Population> populations() {
        return Combinators.combine(Arbitraries.of(CompanyScope.class), Arbitraries.of(Attribution.class), viewers())
                .as(Population::new);
    }

    private Arbitrary<Viewer> viewers() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Viewer.everything())),
                Tuple.of(1, Arbitraries.of(World.USERS).set().ofMaxSize(2).map(Viewer::responsible)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        conditions.plain(RecordKind.DEAL),
                                        conditions.plain(RecordKind.ACTIVITY),
                                        conditions.plain(RecordKind.INVOICE))
                                .as((deals, activities, invoices) ->
                                        new Viewer(deals, activities, invoices, ClientCondition.always()))),
                Tuple.of(
                        1, clientConditions().map(clients -> Viewer.everything().withClients(clients))));
    }

    private Arbitrary<ClientCondition> clientConditions() {
        Arbitrary<ClientCondition> leaves = Arbitraries.of(
                ClientField.RESPONSIBLE.in("u1"),
                ClientField.RESPONSIBLE.in("u2", "U2'"),
                new ClientCondition.Known(ClientField.RESPONSIBLE),
                ClientField.ID.in(world.contacts().get(0), world.missingId()),
                ClientField.KIND.in("contact"),
                ClientField.COMPANY.in(world.companies().get(0)),
                new ClientCondition.Known(ClientField.COMPANY),
                ClientField.attribute("none").in("x"));
        return leaves.flatMap(a -> leaves.flatMap(b -> Arbitraries.of(
                a,
                new ClientCondition.Not(a),
                new ClientCondition.All(List.of(a, b)),
                new ClientCondition.Any(List.of(a, new ClientCondition.Not(b))))));
    }

    private Arbitrary<Query> queries() {
        return selections()
                .flatMap(selection -> Combinators.combine(
                                aggregates(selection.kind()),
                                groupings(selection.kind())
                                        .list()
                                        .ofMaxSize(2)
                                        .filter(RequestArbitraries::isByOneFieldOfDeals))
                        .as((aggregate, groupings) -> new Query(selection, aggregate, groupings)));
    }

    private Arbitrary<Selection> selections() {
        Arbitrary<Selection> any = Arbitraries.of(world.abilities().kinds())
                .flatMap(kind -> Combinators.combine(
                                // Without any condition half of the time, so that there is something to see.
                                Arbitraries.oneOf(Arbitraries.just(Condition.always()), conditions.linked(kind)),
                                conditions.fields(kind, Field.Type.INSTANT, Field.Type.DATE))
                        .as((condition, date) -> new Selection(kind, condition, date)));
        return Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(1, standardSelections()));
    }

    /** What the standard metrics ask for. */
    private Arbitrary<Selection> standardSelections() {
        return Combinators.combine(Arbitraries.of(memberships()), periods())
                .as((membership, period) -> new Selection(
                        membership.date().kind(),
                        membership.in(new MetricContext(period, MetricContext.SILENT)),
                        membership.date()));
    }

    private List<PeriodMembership> memberships() {
        return MEMBERSHIPS.stream()
                .filter(membership ->
                        world.abilities().kinds().contains(membership.date().kind()))
                .toList();
    }

    Arbitrary<ResolvedPeriod> periods() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of("all_time", "last_3_days", "this_quarter", "this_week", "year_to_date"),
                world.someDay().map(day -> ".." + day),
                world.someDay().map(LocalDate::toString),
                world.someDay().map(day -> YearMonth.from(day).toString()),
                Combinators.combine(world.someDay(), Arbitraries.integers().between(0, 40))
                        .as((day, length) -> day + ".." + day.plusDays(length)));
        return Combinators.combine(texts, world.someInstant())
                .as((text, now) -> ReportingPeriod.parse(text).resolve(BusinessCalendar.of(world.zone()), now));
    }

    private static boolean isByOneFieldOfDeals(List<Grouping> groupings) {
        return groupings.stream().filter(Grouping.ByDealField.class::isInstance).count() < 2;
    }

    private Arbitrary<Grouping> groupings(RecordKind kind) {
        Arbitrary<Grouping> byField =
                conditions.fields(kind, Field.Type.TEXT, Field.Type.BOOLEAN).map(Grouping.ByField::new);
        Arbitrary<Field> dates = conditions.fields(kind, Field.Type.INSTANT, Field.Type.DATE);
        Arbitrary<Grouping> byDay = dates.map(date -> new Grouping.ByDay(date, world.zone()));
        Arbitrary<Grouping> byBucket = Combinators.combine(
                        dates, periods().filter(ResolvedPeriod::isBounded), Arbitraries.of(Granularity.class))
                .as((date, period, granularity) -> new Grouping.ByBucket(date, period.buckets(granularity)));
        return kind == RecordKind.ACTIVITY && world.abilities().kinds().contains(RecordKind.DEAL)
                ? Arbitraries.oneOf(
                        byField,
                        byDay,
                        byBucket,
                        conditions.fields(RecordKind.DEAL, Field.Type.TEXT).map(Grouping.ByDealField::new))
                : Arbitraries.oneOf(byField, byDay, byBucket);
    }

    private Arbitrary<Aggregate> aggregates(RecordKind kind) {
        List<Field> decimals = world.fields(kind, Field.Type.NUMBER, Field.Type.MONEY, Field.Type.DURATION);
        Arbitrary<Field> ordered = conditions.fields(
                kind, Field.Type.NUMBER, Field.Type.MONEY, Field.Type.DURATION, Field.Type.INSTANT, Field.Type.DATE);
        var forms = new ArrayList<Arbitrary<Aggregate>>(List.of(
                Arbitraries.create(Aggregate.Count::new),
                ordered.map(Aggregate.Min::new),
                ordered.map(Aggregate.Max::new),
                conditions.fields(kind).map(Aggregate.Distinct::new),
                Arbitraries.create(() -> new Aggregate.Records(kind))));
        if (!decimals.isEmpty()) {
            forms.add(Arbitraries.of(decimals).map(Aggregate.Sum::new));
            forms.add(Arbitraries.of(decimals).map(Aggregate.Median::new));
        }
        return Arbitraries.oneOf(forms);
    }
}
