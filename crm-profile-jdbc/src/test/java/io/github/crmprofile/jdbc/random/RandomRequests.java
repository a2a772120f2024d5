package io.github.crmprofile.jdbc.random;

import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.ClientNumber;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.NumberCondition;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordQuery;
import io.github.crmprofile.source.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a source can be asked, at random. The same seed gives the same. */
public final class RandomRequests {

    private static final List<Field> FIELDS = Stream.concat(
                    Stream.of(RecordKind.values()).flatMap(RandomRequests::standard),
                    Stream.of(
                            Field.attribute(RecordKind.DEAL, "region", Field.Type.TEXT),
                            Field.attribute(RecordKind.DEAL, "score", Field.Type.NUMBER),
                            Field.attribute(RecordKind.DEAL, "vip", Field.Type.BOOLEAN),
                            Field.attribute(RecordKind.DEAL, "since", Field.Type.DATE),
                            Field.attribute(RecordKind.DEAL, "seenAt", Field.Type.INSTANT),
                            Field.attribute(RecordKind.DEAL, "region", Field.Type.NUMBER),
                            Field.attribute(RecordKind.ACTIVITY, "score", Field.Type.DURATION),
                            Field.attribute(RecordKind.INVOICE, "region", Field.Type.TEXT),
                            Field.attribute(RecordKind.INVOICE, "absent", Field.Type.DATE)))
            .toList();

    private final RandomCrm any;
    private final int size;
    private final boolean isAnyTimeComparable;

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
        this.isAnyTimeComparable = isAnyTimeComparable;
    }

    private static Stream<Field> standard(RecordKind kind) {
        return Stream.of(
                        "id",
                        "pipeline",
                        "stage",
                        "outcome",
                        "amount",
                        "currency",
                        "createdAt",
                        "closedAt",
                        "modifiedAt",
                        "cycle",
                        "responsible",
                        "channel",
                        "direction",
                        "occurredAt",
                        "completed",
                        "status",
                        "balance",
                        "issuedOn",
                        "dueOn",
                        "paidOn")
                .flatMap(name -> Field.find(kind, name).stream());
    }

    private List<Field> fields(RecordKind kind, Field.Type... types) {
        return FIELDS.stream()
                .filter(field -> field.kind() == kind && List.of(types).contains(field.type()))
                .toList();
    }

    private RecordKind kind() {
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
                                condition(RecordKind.DEAL, 1, Where.VIEWER),
                                condition(RecordKind.ACTIVITY, 1, Where.VIEWER),
                                condition(RecordKind.INVOICE, 1, Where.VIEWER),
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

    /** For the clients with the highest counts, sums, or quotients of two counts. */
    public ClientsInOrder highest() {
        return inOrder(number(), true, NumberCondition.always());
    }

    /** For the first clients in an order, of all or of those that meet conditions. */
    public ClientsInOrder inOrder() {
        ClientNumber number = any.chance(0.9) ? number() : null;
        NumberCondition condition = numbers(number, 2);
        boolean isOfAll = number == null && condition.equals(NumberCondition.always());
        return inOrder(isOfAll ? number() : number, any.chance(0.4), condition);
    }

    private ClientsInOrder inOrder(@Nullable ClientNumber number, boolean isDescending, NumberCondition condition) {
        var numbers = new ArrayList<ClientNumber>();
        if (number != null) {
            numbers.add(number);
        }
        condition.forEach(each -> numbers.add(each.number()));
        List<Query> queries = numbers.stream()
                .flatMap(each -> each.queries().stream())
                .distinct()
                .toList();
        var clients = new Clients.Every(any.one(List.of(ClientKind.values())));
        var plan = new Plan(clients, population(), queries, Plan.Detail.ID, Instant.MAX);
        return new ClientsInOrder(plan, number, isDescending, condition, 1 + any.random.nextInt(4));
    }

    private NumberCondition numbers(@Nullable ClientNumber order, int depth) {
        int choice = any.random.nextInt(depth == 0 ? 2 : 6);
        return switch (choice) {
            case 0, 1 -> between(order != null && any.chance(0.4) ? order : number());
            case 2 -> new NumberCondition.Not(numbers(order, depth - 1));
            case 3 -> new NumberCondition.Any(List.of(numbers(order, depth - 1), numbers(order, 0)));
            case 4 -> new NumberCondition.All(List.of(numbers(order, depth - 1), numbers(order, 0)));
            default -> NumberCondition.always();
        };
    }

    private NumberCondition between(ClientNumber number) {
        List<String> bounds = List.of("0", "1", "2", "0.5", "0.25", "-1.5", "1E2", "0.3333", "1000.01");
        var from = new BigDecimal(any.one(bounds));
        var to = new BigDecimal(any.one(bounds));
        boolean isOpen = any.chance(0.6) || from.compareTo(to) > 0;
        return isOpen && any.chance(0.5)
                ? new NumberCondition.Between(number, null, any.mostly(to))
                : new NumberCondition.Between(number, from, isOpen ? null : to);
    }

    private ClientNumber number() {
        RecordKind kind = kind();
        Query above = new Query(many(kind), number(kind), List.of());
        if (above.aggregate() instanceof Aggregate.Sum sum) {
            return sum(above.selection(), sum);
        }
        RecordKind other = kind();
        return any.chance(0.6)
                ? new ClientNumber.Quotient(above, new Query(many(other), new Aggregate.Count(), List.of()))
                : new ClientNumber.Whole(above);
    }

    private ClientNumber sum(Selection of, Aggregate.Sum sum) {
        Field currency = sum.field().currency();
        Selection inOne = of.and(currency.in(any.chance(0.7) ? "EUR" : code()));
        // Often all that are left are in one currency, as they seldom are of all.
        Selection some = any.chance(0.6) ? inOne : of;
        return any.chance(0.4)
                ? new ClientNumber.Whole(new Query(inOne, sum, List.of()))
                : new ClientNumber.OneCurrency(
                        new Query(some.and(currency.known()).and(sum.field().known()), sum, List.of()),
                        any.chance(0.5) ? null : any.chance(0.7) ? "EUR" : code());
    }

    private Selection many(RecordKind kind) {
        Selection some = selection(kind);
        return any.chance(0.6) ? new Selection(kind, Condition.always(), some.date()) : some;
    }

    private Aggregate number(RecordKind kind) {
        return kind == RecordKind.ACTIVITY || any.chance(0.6)
                ? new Aggregate.Count()
                : new Aggregate.Sum(any.one(fields(kind, Field.Type.MONEY)));
    }

    /** A page of records of a client, in any order. */
    public RecordQuery list() {
        RecordKind kind = kind();
        List<Field> money = fields(kind, Field.Type.MONEY);
        Field sum = money.isEmpty() ? null : any.mostly(any.one(money));
        var order = new RecordOrder(any.one(fields(kind, Field.Type.values())), any.chance(0.5));
        return new RecordQuery(
                client(), population(), selection(kind), sum, order, null, 1 + any.random.nextInt(4), Instant.MAX);
    }

    private Selection selection(RecordKind kind) {
        return new Selection(
                kind, condition(kind, 2, Where.QUERY), any.one(fields(kind, Field.Type.INSTANT, Field.Type.DATE)));
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
            case 1 -> new Aggregate.Sum(any.one(fields(kind, own)));
            case 2 -> new Aggregate.Min(any.one(fields(kind, ordered)));
            case 3 -> new Aggregate.Max(any.one(fields(kind, ordered)));
            case 4 -> new Aggregate.Median(any.one(fields(kind, own)));
            case 5 -> new Aggregate.Distinct(any.one(fields(kind, Field.Type.values())));
            default -> new Aggregate.Records(kind);
        };
    }

    private Grouping grouping(RecordKind kind) {
        List<Field> times = fields(kind, Field.Type.INSTANT, Field.Type.DATE);
        return switch (any.random.nextInt(kind == RecordKind.ACTIVITY ? 4 : 3)) {
            case 0 -> new Grouping.ByField(any.one(fields(kind, Field.Type.TEXT, Field.Type.BOOLEAN)));
            case 1 -> new Grouping.ByDay(any.one(times), RandomCrm.ZONE);
            case 2 -> {
                var period = ReportingPeriod.parse("2026-03-27..2026-04-01")
                        .resolve(BusinessCalendar.of(RandomCrm.ZONE), Instant.parse("2026-04-01T10:00:00Z"));
                yield new Grouping.ByBucket(any.one(times), period.buckets(any.one(List.of(Granularity.values()))));
            }
            default -> new Grouping.ByDealField(any.one(fields(RecordKind.DEAL, Field.Type.TEXT)));
        };
    }

    /** Where a condition stands: SQL has to tell those on linked records and of viewers. */
    private enum Where {
        QUERY,
        LINKED,
        VIEWER
    }

    private Condition condition(RecordKind kind, int depth, Where where) {
        int choice = any.random.nextInt(depth == 0 ? 6 : 10);
        return switch (choice) {
            case 0 ->
                new Condition.OneOf(
                        any.one(fields(kind, Field.Type.TEXT)), new LinkedHashSet<>(List.of(code(), code(), code())));
            case 1 -> between(any.one(fields(kind, Field.Type.INSTANT, Field.Type.DATE)));
            case 2 -> decimals(kind, where);
            case 3 -> new Condition.Known(any.one(fields(kind, Field.Type.values())));
            case 4 -> where == Where.QUERY || isAnyTimeComparable ? notAfter(kind) : Condition.never();
            case 5 ->
                fields(kind, Field.Type.BOOLEAN).isEmpty()
                        ? Condition.always()
                        : new Condition.IsTrue(any.one(fields(kind, Field.Type.BOOLEAN)));
            case 6 -> Condition.not(condition(kind, depth - 1, where));
            case 7 -> Condition.all(condition(kind, depth - 1, where), condition(kind, depth - 1, where));
            case 8 -> Condition.any(condition(kind, depth - 1, where), condition(kind, depth - 1, where));
            default -> linked(kind, depth, where);
        };
    }

    private Condition linked(RecordKind kind, int depth, Where where) {
        if (where == Where.VIEWER || (where == Where.LINKED && !isAnyTimeComparable) || kind == RecordKind.INVOICE) {
            return condition(kind, depth - 1, where);
        }
        return kind == RecordKind.ACTIVITY
                ? new Condition.LinkedToDeal(condition(RecordKind.DEAL, depth - 1, Where.LINKED))
                : new Condition.WithActivity(condition(RecordKind.ACTIVITY, depth - 1, Where.LINKED));
    }

    private String code() {
        return any.chance(0.4)
                ? any.text()
                : any.one(List.of("WON", "OPEN", "LOST", "PAID", "ISSUED", "call", "email", "INBOUND", "EUR", "1"));
    }

    private Condition between(Field field) {
        boolean isInstant = field.type() == Field.Type.INSTANT;
        Comparable<?> from = any.mostly(isInstant ? any.instant() : any.date());
        Comparable<?> to = any.mostly(isInstant ? any.instant() : any.date());
        return new Condition.Between(field, from, to);
    }

    private Condition decimals(RecordKind kind, Where where) {
        List<Field> decimals = fields(kind, Field.Type.MONEY, Field.Type.NUMBER, Field.Type.DURATION);
        if (decimals.isEmpty()) {
            return Condition.always();
        }
        Field field = any.one(decimals);
        boolean isLeftToSql = field.equals(Field.CYCLE) && where != Where.QUERY;
        if (isLeftToSql && !isAnyTimeComparable) {
            return field.known();
        }
        boolean isZero = isLeftToSql || any.chance(0.2);
        BigDecimal bound = isZero ? BigDecimal.ZERO : any.amount();
        if (any.chance(0.3)) {
            return new Condition.Above(field, bound);
        }
        return any.chance(0.5) ? field.between(bound, null) : field.between(null, bound);
    }

    private Condition notAfter(RecordKind kind) {
        List<Field> times = fields(kind, any.one(List.of(Field.Type.INSTANT, Field.Type.DATE)));
        return times.isEmpty() ? Condition.never() : new Condition.NotAfter(any.one(times), any.one(times));
    }
}
