package io.github.crmprofile.jdbc.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.SessionSettings;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.FirstClients;
import io.github.crmprofile.source.HighestFirst;
import io.github.crmprofile.source.ProfileSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The clients that a database says are first have the numbers that memory has, and no other client has a higher one. */
public final class HighestCheck {

    private HighestCheck() {}

    /** Checks the first clients, of whom the database gives the number wanted and few more. Returns how many were said to be first. */
    public static int assertSame(
            HighestFirst asked, ProfileSource memory, DataSource dataSource, SchemaMapping mapping) {
        Map<ClientId, BigDecimal[]> all = new HashMap<>();
        memory.read(
                asked.plan(),
                answer -> all.put(answer.id(), new BigDecimal[] {
                    number(answer, asked.above()),
                    asked.below() == null ? BigDecimal.ONE : number(answer, asked.below())
                }));
        var found = new ArrayList<FirstClients.Numbered>();
        var database = new Database(dataSource, mapping, SessionSettings.NONE);
        new HighestReader(database, new StatementCache(), asked, 1)
                .run(
                        first -> {
                            assertThat(first.count()).as("%s", asked).isEqualTo(all.size());
                            found.addAll(first.clients());
                            return Optional.empty();
                        },
                        answer -> {});
        for (FirstClients.Numbered client : found) {
            BigDecimal[] own = all.remove(client.id());
            assertThat(own).as("%s of %s", client, asked).isNotNull();
            assertThat(client.number().above()).as("%s of %s", client, asked).isEqualByComparingTo(own[0]);
            assertThat(client.number().below()).as("%s of %s", client, asked).isEqualByComparingTo(own[1]);
        }
        for (FirstClients.Numbered client : found) {
            assertThat(all.values())
                    .as("%s of %s", client, asked)
                    .allSatisfy(other -> assertThat(other[1].signum() == 0
                                    || client.number()
                                                    .above()
                                                    .multiply(other[1])
                                                    .compareTo(other[0].multiply(
                                                            client.number().below()))
                                            > 0)
                            .isTrue());
        }
        return found.size();
    }

    private static BigDecimal number(ClientAnswer answer, @Nullable Query query) {
        MeasureValue value = query == null
                ? null
                : answer.groups(query).values().stream().findFirst().orElse(null);
        if (value instanceof MeasureValue.Money money) {
            assertThat(money.amounts().currencies()).hasSizeLessThan(2);
            return money.amounts().byCurrency().values().stream().findFirst().orElse(BigDecimal.ZERO);
        }
        return value instanceof MeasureValue.Counted counted ? BigDecimal.valueOf(counted.count()) : BigDecimal.ZERO;
    }
}
