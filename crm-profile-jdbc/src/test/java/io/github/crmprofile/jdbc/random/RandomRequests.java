package io.github.crmprofile.jdbc.random;

import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordQuery;
import io.github.crmprofile.source.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** All that a source can be asked, at random. The same seed gives the same. */
public final class RandomRequests {

    final RandomCrm any;
    final RandomConditions conditions;
    private final int size;

    /**
     * Requests for a data set.
     *
     * @param seed the same gives the same
     * @param size of the data set
     * @param isAnyTimeComparable whether the database can compare all times of a record with each other
     */
    public RandomRequests(long seed, int size, boolean isAnyTimeComparable) {
        this(new RandomCrm(seed), size, isAnyTimeComparable);
    }

    /**
     * Requests for a data set.
     *
     * @param any with the ids and texts of the data set
     * @param size of the data set
     * @param isAnyTimeComparable whether the database can compare all times of a record with each other
     */
    public RandomRequests(RandomCrm any, int size, boolean isAnyTimeComparable) {
        this.any = any;
        this.size = size;
        this.conditions = new RandomConditions(any, isAnyTimeComparable);
    }

    RecordKind kind() {
        return any.one(List.of(RecordKind.values()));
    }

    ClientId client() {
        return new ClientId(any.one(List.of(ClientKind.values())), any.id(size));
    }

    Population population() {
        Viewer viewer = any.chance(0.5)
                ? Viewer.everything()
                : any.chance(0.3)
                        ? Viewer.responsible(List.of(any.text(), any.text()))
                        : new Viewer(
                                conditions.condition(RecordKind.DEAL, 1, RandomConditions.Where.VIEWER),
                                conditions.condition(RecordKind.ACTIVITY, 1, RandomConditions.Where.VIEWER),
                                conditions.condition(RecordKind.INVOICE, 1, RandomConditions.Where.VIEWER),
                                ClientCondition.always());
        return new Population(any.one(List.of(CompanyScope.values())), any.one(List.of(Attribution.values())), viewer);
    }

    /** Queries of one client, of some, or of all of a kind. */
    public Plan plan() {
        List<Query> queries = IntStream.range(0, 1 + any.random.nextInt(8))
                .mapToObj(i -> query())
                .toList();
        Clients clients = any.chance(0.4)
                ? new Clients.One(client())
                : any.chance(0.5)
                        ? new Clients.Several(List.of(client(), client(), client()))
                        : new Clients.Every(any.one(List.of(ClientKind.values())));
        return new Plan(clients, population(), queries, any.one(List.of(Plan.Detail.values())), Instant.MAX);
    }

    /** Plain counts, and sums of money, of all clients of a kind. */
    Plan numbers() {
        List<Query> queries = IntStream.range(0, 1 + any.random.nextInt(3))
                .mapToObj(i -> kind())
                .map(kind -> new Query(selection(kind), number(kind), List.of()))
                .toList();
        var clients = new Clients.Every(any.one(List.of(ClientKind.values())));
        Plan.Detail detail = any.chance(0.8) ? Plan.Detail.ID : Plan.Detail.NUMBERS;
        return new Plan(clients, population(), queries, detail, Instant.MAX);
    }

    Aggregate number(RecordKind kind) {
        return kind == RecordKind.ACTIVITY || any.chance(0.6)
                ? new Aggregate.Count()
                : new Aggregate.Sum(any.one(conditions.fields(kind, Field.Type.MONEY)));
    }

    /** A page of records of a client, in any order. */
    public RecordQuery list() {
        RecordKind kind = kind();
        List<Field> money = conditions.fields(kind, Field.Type.MONEY);
        Field sum = money.isEmpty() ? null : any.mostly(any.one(money));
        var order = new RecordOrder(any.one(conditions.fields(kind, Field.Type.values())), any.chance(0.5));
        return new RecordQuery(
                client(), population(), selection(kind), sum, order, null, 1 + any.random.nextInt(4), Instant.MAX);
    }

    Selection selection(RecordKind kind) {
        return new Selection(
                kind,
                conditions.condition(kind, 2, RandomConditions.Where.QUERY),
                any.one(conditions.fields(kind, Field.Type.INSTANT, Field.Type.DATE)));
    }

    private Query query() {
        RecordKind kind = kind();
        var groupings = new ArrayList<Grouping>();
        while (any.chance(0.4) && groupings.size() < 2) {
            Grouping grouping = grouping(kind);
            boolean isSecondOfDeals = grouping instanceof Grouping.ByDealField
                    && groupings.stream().anyMatch(Grouping.ByDealField.class::isInstance);
            if (!isSecondOfDeals) {
                groupings.add(grouping);
            }
        }
        return new Query(selection(kind), aggregate(kind), groupings);
    }

    private Aggregate aggregate(RecordKind kind) {
        Field.Type[] decimals = {Field.Type.MONEY, Field.Type.NUMBER, Field.Type.DURATION};
        Field.Type[] ordered = {
            Field.Type.MONEY, Field.Type.NUMBER, Field.Type.DURATION, Field.Type.INSTANT, Field.Type.DATE
        };
        // Activities have no money.
        Field.Type[] own = kind == RecordKind.ACTIVITY ? new Field.Type[] {Field.Type.DURATION} : decimals;
        return switch (any.random.nextInt(7)) {
            case 0 -> new Aggregate.Count();
            case 1 -> new Aggregate.Sum(any.one(conditions.fields(kind, own)));
            case 2 -> new Aggregate.Min(any.one(conditions.fields(kind, ordered)));
            case 3 -> new Aggregate.Max(any.one(conditions.fields(kind, ordered)));
            case 4 -> new Aggregate.Median(any.one(conditions.fields(kind, own)));
            case 5 -> new Aggregate.Distinct(any.one(conditions.fields(kind, Field.Type.values())));
            default -> new Aggregate.Records(kind);
        };
    }

    private Grouping grouping(RecordKind kind) {
        List<Field> times = conditions.fields(kind, Field.Type.INSTANT, Field.Type.DATE);
        return switch (any.random.nextInt(kind == RecordKind.ACTIVITY ? 4 : 3)) {
            case 0 -> new Grouping.ByField(any.one(conditions.fields(kind, Field.Type.TEXT, Field.Type.BOOLEAN)));
            case 1 -> new Grouping.ByDay(any.one(times), RandomCrm.ZONE);
            case 2 -> {
                var period = ReportingPeriod.parse("2026-03-27..2026-04-01")
                        .resolve(BusinessCalendar.of(RandomCrm.ZONE), Instant.parse("2026-04-01T10:00:00Z"));
                yield new Grouping.ByBucket(any.one(times), period.buckets(any.one(List.of(Granularity.values()))));
            }
            default -> new Grouping.ByDealField(any.one(conditions.fields(RecordKind.DEAL, Field.Type.TEXT)));
        };
    }
}
