package io.github.crmprofile.jdbc.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.database.MariaDbDatabase;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.SessionSettings;
import io.github.crmprofile.jdbc.statement.StatementCache;
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
import io.github.crmprofile.source.Population;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Equal quotients are cut off by id, however many decimals a database gives to each. */
class QuotientsInOrderTest {

    private static final SchemaMapping MAPPING = SchemaMapping.parse("""
            {
              "zone": "UTC",
              "contacts": [{"name": "person", "from": "ratio_person p", "id": "p.id", "columns": {"name": "p.id"}}],
              "deals": [{"name": "deal", "from": "ratio_deal d", "id": {"integer": "d.id"},
                "columns": {"outcome": {"constant": "WON"}}, "links": [{"to": "contact", "id": "d.person"}]}],
              "activities": [{"name": "act", "from": "ratio_act a", "id": {"integer": "a.id"},
                "columns": {"channel": {"constant": "call"}, "completed": {"when": "1 = 1"}, "occurredAt": {"utc": "a.done_at"}},
                "links": [{"to": "contact", "id": "a.person"}]}]
            }
            """);

    static Stream<TestDatabase> databases() {
        return Stream.of(PostgreSqlDatabase.DATABASE, MariaDbDatabase.DATABASE);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void largeCountsAndSmallOnesOfOneQuotientComeById(TestDatabase database) {
        for (String table : List.of("ratio_person", "ratio_deal", "ratio_act")) {
            database.execute("DROP TABLE IF EXISTS " + table);
        }
        database.execute("CREATE TABLE ratio_person (id VARCHAR(9))");
        database.execute("INSERT INTO ratio_person VALUES ('a'), ('b'), ('c')");
        database.execute("CREATE TABLE ratio_deal (id INT, person VARCHAR(9))");
        database.execute("CREATE TABLE ratio_act (id INT, person VARCHAR(9), done_at TIMESTAMP NULL)");
        // Four to three, each of them.
        fill(database, "ratio_act", 'a', 13_336);
        fill(database, "ratio_deal", 'a', 10_002);
        for (char small : new char[] {'b', 'c'}) {
            fill(database, "ratio_act", small, 4);
            fill(database, "ratio_deal", small, 3);
        }

        Query above = count(RecordKind.ACTIVITY, Field.OCCURRED_AT);
        Query below = count(RecordKind.DEAL, Field.CREATED_AT);
        var plan = new Plan(
                new Clients.Every(ClientKind.CONTACT),
                Population.DEFAULT,
                List.of(above, below),
                Plan.Detail.ID,
                Instant.MAX);
        var asked =
                new ClientsInOrder(plan, new ClientNumber.Quotient(above, below), false, NumberCondition.always(), 1);
        var found = new ArrayList<String>();
        new FirstClientsReader(
                        new Database(database.dataSource(), MAPPING, SessionSettings.NONE),
                        new StatementCache(),
                        asked,
                        1)
                .run(
                        first -> {
                            first.clients()
                                    .forEach(client -> found.add(client.id().id()));
                            return Optional.empty();
                        },
                        answer -> {});

        assertThat(found).containsExactlyInAnyOrder("a", "b");
    }

    private static Query count(RecordKind kind, Field date) {
        return new Query(new Selection(kind, Condition.always(), date), new Aggregate.Count(), List.of());
    }

    private static void fill(TestDatabase database, String table, char person, int rows) {
        database.execute("INSERT INTO " + table + " (id, person) VALUES "
                + IntStream.range(0, rows)
                        .mapToObj(i -> "(" + (person * 100_000 + i) + ", '" + person + "')")
                        .collect(Collectors.joining(", ")));
    }
}
