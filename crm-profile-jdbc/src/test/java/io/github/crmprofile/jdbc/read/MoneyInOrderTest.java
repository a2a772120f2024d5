package io.github.crmprofile.jdbc.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.ClientRanking;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.DuckDbDatabase;
import io.github.crmprofile.jdbc.database.MariaDbDatabase;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.database.SqliteDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.source.ProfileEvent;
import io.github.crmprofile.source.ProfileSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Money in no named currency is put in order by the database as long as its statement tells that all of it is in one. */
class MoneyInOrderTest {

    private static final String OF_THE_DEAL = "\"d.currency\"";
    private static final Segment SMALL = Segment.between("deals.won.value", null, "15");

    /** What the source answered to each question for the first clients: whether it found them. */
    private final List<Object> found = new ArrayList<>();

    /** How many statements put clients in order. */
    private int inOrder;

    static Stream<TestDatabase> databases() {
        return Stream.of(
                PostgreSqlDatabase.DATABASE,
                MariaDbDatabase.DATABASE,
                SqliteDatabase.DATABASE,
                DuckDbDatabase.DATABASE);
    }

    /** Five people: a with 10 EUR, b with twice 10 EUR, c without deals, d without an amount, e without a currency. */
    private static void fill(TestDatabase database, String... more) {
        database.execute("DROP TABLE IF EXISTS worth_person");
        database.execute("DROP TABLE IF EXISTS worth_deal");
        database.execute("CREATE TABLE worth_person (id VARCHAR(9))");
        database.execute("CREATE TABLE worth_deal (id INT, person VARCHAR(9), cents BIGINT, currency VARCHAR(9))");
        database.execute("INSERT INTO worth_person VALUES ('a'), ('b'), ('c'), ('d'), ('e')");
        database.execute("INSERT INTO worth_deal VALUES (1, 'a', 1000, 'EUR'), (2, 'b', 1000, 'EUR'),"
                + " (3, 'b', 1000, 'EUR'), (4, 'd', NULL, 'USD'), (5, 'e', 700, NULL), (6, 'e', 700, ' ')");
        for (String deal : more) {
            database.execute("INSERT INTO worth_deal VALUES " + deal);
        }
    }

    private ClientRanking clients(TestDatabase database, String currency, boolean isConverted) {
        SchemaMapping mapping =
                SchemaMapping.parse("""
                {
                  "contacts": [{"name": "person", "from": "worth_person p", "id": "p.id", "columns": {"name": "p.id"}}],
                  "deals": [{"name": "deal", "from": "worth_deal d", "id": {"integer": "d.id"},
                    "columns": {%s"outcome": {"constant": "WON"}, "amount": {"decimal": "d.cents", "decimals": 0, "scale": 2}},
                    "links": [{"to": "contact", "id": "d.person"}]}]
                }
                """.formatted(currency.isEmpty() ? "" : "\"currency\": " + currency + ", "));
        ProfileSource source = watched(JdbcSource.builder(database.dataSource(), mapping)
                .listener(event -> {
                    if (event instanceof ProfileEvent.StatementRun run
                            && run.text().contains(" OVER ()")) {
                        inOrder++;
                    }
                })
                .build());
        var builder = CrmProfiles.builder().source(source);
        return (isConverted
                        ? builder.reportingCurrency(
                                "EUR", ExchangeRates.fixed("EUR", Map.of("USD", new BigDecimal("0.5"))))
                        : builder)
                .build()
                .clients(ClientKind.CONTACT)
                .withPeriod("all_time");
    }

    private ProfileSource watched(ProfileSource source) {
        return (ProfileSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ProfileSource.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(source, arguments);
                        if (method.getName().equals("readFirst")) {
                            found.add(answer);
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static String ids(ClientRanking ranking) {
        return String.join(
                "",
                ranking.page(9, null).clients().stream()
                        .map(each -> each.client().id().id())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theStatementTellsThatThereIsOneCurrency(TestDatabase database) {
        fill(database);
        ClientRanking clients = clients(database, OF_THE_DEAL, false);

        assertThat(ids(clients.orderBy("deals.won.value"))).isEqualTo("bacde");
        assertThat(ids(clients.orderBy("deals.won.value").lowestFirst())).isEqualTo("cdeab");
        assertThat(ids(clients.where(SMALL))).isEqualTo("acde");
        assertThat(ids(clients.where(Segment.not(SMALL)))).isEqualTo("b");
        assertThat(ids(clients(database, OF_THE_DEAL, true).orderBy("deals.won.value")))
                .isEqualTo("bacde");
        assertThat(found).containsExactly(true, true, true, true, true);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void clientsInSeveralCurrenciesAreRefusedUnlessTheyAreLeftOut(TestDatabase database) {
        fill(database, "(7, 'c', 500, 'USD')", "(8, 'd', 100, 'USD')", "(9, 'd', 100, 'EUR')");
        ClientRanking clients = clients(database, OF_THE_DEAL, false);

        assertThatThrownBy(() -> ids(clients.orderBy("deals.won.value")))
                .hasMessageContaining("whose amounts are in several currencies");
        assertThatThrownBy(() -> ids(clients.orderBy("deals.won.value").where(SMALL)))
                .hasMessageContaining("whose amounts are in several currencies");
        assertThat(found).containsExactly(false, false);
        found.clear();
        // Of d nobody can say how much it is: it is not small.
        assertThat(ids(clients.where(SMALL))).isEqualTo("ace");
        assertThat(ids(clients.where(Segment.not(SMALL)))).isEqualTo("bd");
        assertThat(ids(clients.orderBy("deals.won.value")
                        .where(Segment.any(Segment.not(SMALL), Segment.between("deals.won.value", "10", null)))
                        .where(Segment.between("deals.won.value", "1", null))))
                .isEqualTo("ba");
        assertThat(found).containsExactly(true, true, true);
    }

    /** One statement tells the currencies of those who are there, whatever records say of others. */
    @ParameterizedTest
    @MethodSource("databases")
    void whatIsOfNobodyInAnotherCurrencyHasNotToBeCompared(TestDatabase database) {
        fill(database, "(7, 'gone', 500, 'USD')", "(8, ' ', 500, 'USD')");

        for (boolean isConverted : new boolean[] {false, true}) {
            inOrder = 0;
            assertThat(ids(clients(database, OF_THE_DEAL, isConverted).orderBy("deals.won.value")))
                    .isEqualTo("bacde");
            assertThat(inOrder).isEqualTo(1);
        }
        assertThat(found).containsExactly(true, true);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void codesAreComparedCharacterByCharacter(TestDatabase database) {
        fill(database, "(7, 'c', 500, 'eur')");

        assertThatThrownBy(() -> ids(clients(database, OF_THE_DEAL, false).orderBy("deals.won.value")))
                .hasMessageContaining("whose amounts are in several currencies");
        assertThat(found).containsExactly(false);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatHasToBeConvertedIsLeftToTheHost(TestDatabase database) {
        fill(database, "(7, 'c', 3000, 'USD')");
        ClientRanking clients = clients(database, OF_THE_DEAL, true);

        assertThat(ids(clients.orderBy("deals.won.value"))).isEqualTo("bcade");
        assertThat(inOrder).isEqualTo(1);
        assertThat(ids(clients.where(SMALL))).isEqualTo("acde");
        assertThat(ids(clients.where(Segment.not(SMALL)))).isEqualTo("b");
        assertThat(found).containsExactly(false, false, false);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCurrencyThatIsTheSameForAllIsKnownBeforehand(TestDatabase database) {
        fill(database);

        assertThat(ids(clients(database, "{\"constant\": \"USD\"}", false).orderBy("deals.won.value")))
                .isEqualTo("beacd");
        assertThat(ids(clients(database, "{\"constant\": \"EUR\"}", true).where(SMALL)))
                .isEqualTo("acde");
        assertThat(ids(clients(database, "{\"constant\": \"USD\"}", true).where(SMALL)))
                .isEqualTo("abcde");
        assertThat(found).containsExactly(true, true, false);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void withoutCurrenciesNobodyHasMoney(TestDatabase database) {
        fill(database);

        for (boolean isConverted : new boolean[] {false, true}) {
            ClientRanking clients = clients(database, "", isConverted);
            assertThat(ids(clients.orderBy("deals.won.value"))).isEqualTo("abcde");
            assertThat(ids(clients.where(Segment.not(SMALL)))).isEmpty();
        }
        assertThat(found).containsExactly(true, true, true, true);
    }
}
