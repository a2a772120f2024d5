package io.github.crmprofile.jdbc.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.SessionSettings;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.ClientNumber;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.FirstClients;
import io.github.crmprofile.source.ProfileSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The clients that a database says are first are those that memory puts first, with their numbers, and it counts those within bounds as memory does. */
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
        memory.read(asked.plan(), answer -> {
            if (asked.bounds().stream().allMatch(bounds -> isWithin(bounds, answer))) {
                ClientNumber number = asked.number();
                all.add(new Ranked(answer.id(), number == null ? null : number(answer, number)));
            }
        });
        all.sort(order(asked.isDescending()));
        var answers = new ArrayList<Integer>();
        var database = new Database(dataSource, mapping, SessionSettings.NONE);
        new FirstClientsReader(database, new StatementCache(), asked, 1)
                .run(
                        first -> {
                            answers.add(first.clients().size());
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

    private static boolean isWithin(ClientsInOrder.Bounds bounds, ClientAnswer answer) {
        Ratio number = number(answer, bounds.number());
        BigDecimal from = bounds.from();
        BigDecimal to = bounds.to();
        return number != null
                && (from == null || number.compareTo(Ratio.of(from)) >= 0)
                && (to == null || number.compareTo(Ratio.of(to)) <= 0);
    }

    private static @Nullable Ratio number(ClientAnswer answer, ClientNumber number) {
        BigDecimal below = number.below() == null ? BigDecimal.ONE : number(answer, number.below());
        return below.signum() == 0 ? null : new Ratio(number(answer, number.above()), below);
    }

    private static BigDecimal number(ClientAnswer answer, Query query) {
        MeasureValue value = answer.groups(query).values().stream().findFirst().orElse(null);
        if (value instanceof MeasureValue.Money money) {
            assertThat(money.amounts().currencies()).hasSizeLessThan(2);
            return money.amounts().byCurrency().values().stream().findFirst().orElse(BigDecimal.ZERO);
        }
        return value instanceof MeasureValue.Counted counted ? BigDecimal.valueOf(counted.count()) : BigDecimal.ZERO;
    }
}
