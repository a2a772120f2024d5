package io.github.crmprofile.jdbc.random;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.ClientNumber;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.NumberCondition;
import io.github.crmprofile.source.Plan;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders of which the first clients can be asked for, at random. The same seed gives the same. */
public final class RandomOrders {

    private final RandomRequests requests;
    private final RandomCrm any;

    /**
     * Orders for a data set.
     *
     * @param requests other requests for it
     */
    public RandomOrders(RandomRequests requests) {
        this.requests = requests;
        this.any = requests.any;
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
        var plan = new Plan(clients, requests.population(), queries, Plan.Detail.ID, Instant.MAX);
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
        RecordKind kind = requests.kind();
        Query above = new Query(many(kind), requests.number(kind), List.of());
        if (above.aggregate() instanceof Aggregate.Sum sum) {
            return sum(above.selection(), sum);
        }
        RecordKind other = requests.kind();
        return any.chance(0.6)
                ? new ClientNumber.Quotient(above, new Query(many(other), new Aggregate.Count(), List.of()))
                : new ClientNumber.Whole(above);
    }

    private ClientNumber sum(Selection of, Aggregate.Sum sum) {
        Field currency = sum.field().currency();
        Selection inOne = of.and(currency.in(any.chance(0.7) ? "EUR" : requests.conditions.code()));
        // Often all that are left are in one currency, as they seldom are of all.
        Selection some = any.chance(0.6) ? inOne : of;
        return any.chance(0.4)
                ? new ClientNumber.Whole(new Query(inOne, sum, List.of()))
                : new ClientNumber.OneCurrency(
                        new Query(some.and(currency.known()).and(sum.field().known()), sum, List.of()),
                        any.chance(0.5) ? null : any.chance(0.7) ? "EUR" : requests.conditions.code());
    }

    private Selection many(RecordKind kind) {
        Selection some = requests.selection(kind);
        return any.chance(0.6) ? new Selection(kind, Condition.always(), some.date()) : some;
    }
}
