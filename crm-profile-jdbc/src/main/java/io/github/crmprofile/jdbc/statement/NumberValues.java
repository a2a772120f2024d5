package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.field.DecimalField;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientNumber;
import io.github.crmprofile.source.ClientsInOrder;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of all numbers by which clients are put in order or chosen. Immutable and thread-safe.
 *
 * @param asked the order and the condition
 * @param scope the clients
 * @param values the values of the queries of the plan, in their order
 */
record NumberValues(ClientsInOrder asked, ClientScope scope, ClientValues values) {

    /**
     * Compiles the values.
     *
     * @param asked the order and the condition
     * @param shaped the queries of its plan, perhaps with placeholders
     * @param scope the clients
     */
    static NumberValues of(ClientsInOrder asked, List<Query> shaped, ClientScope scope) {
        Set<Integer> unproven = new HashSet<>();
        for (ClientNumber number : numbers(asked)) {
            if (number instanceof ClientNumber.OneCurrency any) {
                unproven.add(place(any.sum(), asked));
            }
        }
        return new NumberValues(
                asked,
                scope,
                ClientValues.of(
                        shaped, scope, place -> unproven.contains(place) ? SumCurrency::ends : SumCurrency::one));
    }

    /** Returns whether the database can compute them, and tell where a sum is in one currency. */
    static boolean areFor(ClientsInOrder asked, ClientScope scope) {
        return ClientValues.areInOneRowFor(asked.plan().querySet(), scope)
                && numbers(asked).stream()
                        .allMatch(number -> !(number instanceof ClientNumber.OneCurrency any)
                                || SumCurrency.isTold(aggregate(any.sum()), fields(any.sum(), scope), any.currency()));
    }

    /** Returns whether no sum has to be told to be in one currency. */
    static boolean areInKnownCurrencies(ClientsInOrder asked, ClientScope scope) {
        return numbers(asked).stream()
                .allMatch(number -> !(number instanceof ClientNumber.OneCurrency any)
                        || SumCurrency.isKnown(aggregate(any.sum()), fields(any.sum(), scope)));
    }

    private static Set<ClientNumber> numbers(ClientsInOrder asked) {
        Set<ClientNumber> numbers = new LinkedHashSet<>();
        Optional.ofNullable(asked.number()).ifPresent(numbers::add);
        asked.condition().forEach(each -> numbers.add(each.number()));
        return numbers;
    }

    private static int place(Query query, ClientsInOrder asked) {
        return asked.plan().queries().indexOf(query);
    }

    private static Aggregate.Sum aggregate(Query sum) {
        return (Aggregate.Sum) sum.aggregate();
    }

    private static SourceFields fields(Query sum, ClientScope scope) {
        return scope.fields(scope.mapping().records(sum.selection().kind()).get(0));
    }

    /** Returns the amounts that a query sums, which have one source. */
    static DecimalField amount(Query sum, ClientScope scope) {
        return Objects.requireNonNull(fields(sum, scope).decimal(aggregate(sum).field()), "the amounts of the query");
    }

    /** Returns what the SQL of a number depends on besides the queries. */
    static Object key(@Nullable ClientNumber number, ClientsInOrder asked) {
        return number == null
                ? List.of()
                : number.accept(new ClientNumber.Visitor<Object>() {
                    @Override
                    public Object whole(ClientNumber.Whole whole) {
                        return List.of(place(whole.query(), asked));
                    }

                    @Override
                    public Object quotient(ClientNumber.Quotient quotient) {
                        return List.of(place(quotient.above(), asked), place(quotient.below(), asked));
                    }

                    @Override
                    public Object oneCurrency(ClientNumber.OneCurrency any) {
                        return List.of(place(any.sum(), asked), Optional.ofNullable(any.currency()));
                    }
                });
    }

    /** Returns a number as SQL. */
    NumberSql sql(ClientNumber number) {
        return number.accept(new ClientNumber.Visitor<>() {
            @Override
            public NumberSql whole(ClientNumber.Whole whole) {
                ClientValue value = value(whole.query());
                ClientValue.Money money = value.money();
                return money == null
                        ? new NumberSql.Count(value, scope.dialect())
                        : new NumberSql.Sum(value, money.amount(), scope.dialect());
            }

            @Override
            public NumberSql quotient(ClientNumber.Quotient quotient) {
                return new NumberSql.Quotient(value(quotient.above()), value(quotient.below()), scope.dialect());
            }

            @Override
            public NumberSql oneCurrency(ClientNumber.OneCurrency any) {
                ClientValue value = value(any.sum());
                ClientValue.Money money = Objects.requireNonNull(value.money(), "a sum of money");
                var sum = new NumberSql.Sum(value, money.amount(), scope.dialect());
                return money.currency() instanceof SumCurrency.Ends
                        ? new NumberSql.OneCurrency(sum, any.currency())
                        : sum;
            }
        });
    }

    private ClientValue value(Query query) {
        return values.values().get(place(query, asked));
    }
}
