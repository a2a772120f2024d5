package io.github.crmprofile.jdbc.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.SessionSettings;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.ClientNumber;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.FirstClients;
import io.github.crmprofile.source.NumberCondition;
import io.github.crmprofile.source.ProfileSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The clients that a database says are first are those that memory puts first, with their numbers, and it counts those meant as memory does. */
public final class FirstClientsCheck {

    private FirstClientsCheck() {}

    /** A client with its number; null where it has none. */
    private record Ranked(ClientId id, @Nullable Ratio number) {}

    /**
     * Checks the first clients, of whom the database gives the number wanted and few more. Returns each answer of the database: how many were said to be
     * first.
     */
    public static List<Integer> assertSame(
            ClientsInOrder asked, ProfileSource memory, DataSource dataSource, SchemaMapping mapping) {
        var all = new ArrayList<Ranked>();
        var compared = new TreeSet<String>();
        var unknown = new TreeSet<String>();
        memory.read(asked.plan(), answer -> {
            var own = new OwnNumbers(answer);
            asked.condition().forEach(each -> unknown.addAll(own.unknown(each.number())));
            if (asked.condition().accept(own)) {
                ClientNumber number = asked.number();
                all.add(new Ranked(answer.id(), number == null ? null : number.accept(own.number())));
                if (number instanceof ClientNumber.OneCurrency any) {
                    unknown.addAll(own.unknown(any));
                    compared.addAll(own.currencies(any));
                }
            }
        });
        all.sort(order(asked.isDescending()));
        var answers = new ArrayList<Integer>();
        var database = new Database(dataSource, mapping, SessionSettings.NONE);
        new FirstClientsReader(database, new StatementCache(), asked, 1)
                .run(
                        first -> {
                            answers.add(first.clients().size());
                            assertThat(unknown).as("%s", asked).isEmpty();
                            assertThat(compared).as("%s", asked).hasSizeLessThan(2);
                            assertThat(first.count()).as("%s", asked).isEqualTo(all.size());
                            List<Ranked> found = first.clients().stream()
                                    .map(client -> new Ranked(client.id(), ratio(client.number())))
                                    .sorted(order(asked.isDescending()))
                                    .toList();
                            assertThat(found)
                                    .as("%s", asked)
                                    .usingElementComparator(Comparator.comparing(Ranked::id)
                                            .thenComparing(
                                                    Ranked::number, Comparator.nullsLast(Comparator.naturalOrder())))
                                    .isEqualTo(all.subList(0, found.size()));
                            return Optional.empty();
                        },
                        answer -> {});
        return answers;
    }

    private static @Nullable Ratio ratio(FirstClients.@Nullable Fraction number) {
        return number == null ? null : new Ratio(number.above(), number.below());
    }

    private static Comparator<Ranked> order(boolean isDescending) {
        Comparator<Ratio> numbers = isDescending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(Ranked::number, Comparator.nullsLast(numbers))
                .thenComparing(Ranked::id);
    }

    /** The numbers of one client, by the answers of memory. */
    private record OwnNumbers(ClientAnswer answer) implements NumberCondition.Visitor<Boolean> {

        ClientNumber.Visitor<@Nullable Ratio> number() {
            return new ClientNumber.Visitor<>() {
                @Override
                public Ratio whole(ClientNumber.Whole whole) {
                    return Ratio.of(value(whole.query()));
                }

                @Override
                public @Nullable Ratio quotient(ClientNumber.Quotient quotient) {
                    BigDecimal below = value(quotient.below());
                    return below.signum() == 0 ? null : new Ratio(value(quotient.above()), below);
                }

                @Override
                public @Nullable Ratio oneCurrency(ClientNumber.OneCurrency any) {
                    return currencies(any).size() > 1 ? null : Ratio.of(value(any.sum()));
                }
            };
        }

        Set<String> currencies(ClientNumber.OneCurrency any) {
            return amounts(any.sum()).currencies();
        }

        /** Returns the currencies of which only the host knows what they are worth. */
        Set<String> unknown(ClientNumber number) {
            var unknown = new TreeSet<String>();
            if (number instanceof ClientNumber.OneCurrency any && any.currency() != null) {
                unknown.addAll(currencies(any));
                unknown.remove(any.currency());
            }
            return unknown;
        }

        private BigDecimal value(Query query) {
            return answer.groups(query).values().stream().findFirst().orElse(null)
                            instanceof MeasureValue.Counted counted
                    ? BigDecimal.valueOf(counted.count())
                    : amounts(query).byCurrency().values().stream().findFirst().orElse(BigDecimal.ZERO);
        }

        private Amounts amounts(Query query) {
            return answer.groups(query).values().stream().findFirst().orElse(null) instanceof MeasureValue.Money money
                    ? money.amounts()
                    : Amounts.NONE;
        }

        @Override
        public Boolean all(NumberCondition.All all) {
            return all.parts().stream().allMatch(part -> part.accept(this));
        }

        @Override
        public Boolean any(NumberCondition.Any any) {
            return any.parts().stream().anyMatch(part -> part.accept(this));
        }

        @Override
        public Boolean not(NumberCondition.Not not) {
            return !not.part().accept(this);
        }

        @Override
        public Boolean between(NumberCondition.Between between) {
            Ratio number = between.number().accept(number());
            BigDecimal from = between.from();
            BigDecimal to = between.to();
            return number != null
                    && (from == null || number.compareTo(Ratio.of(from)) >= 0)
                    && (to == null || number.compareTo(Ratio.of(to)) <= 0);
        }
    }
}
