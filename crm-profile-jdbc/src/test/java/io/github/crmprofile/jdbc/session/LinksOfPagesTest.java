package io.github.crmprofile.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.WidgetResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.ranking.RankedClient;
import io.github.crmprofile.source.ProfileEvent;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of links changes the statements for several clients, and no number of theirs. */
class LinksOfPagesTest {

    private static final String CALLS = """
            , "activities": [{"name": "call", "from": "call c", "id": {"integer": "c.id"},
                "columns": {"channel": {"constant": "call"}, "occurredAt": {"utc": "c.at"}, "completed": {"when": "1 = 1"}},
                "links": [{"to": "contact", "id": {"integer": "c.person"}}, {"to": "deal", "id": {"integer": "c.deal"}}]}]
            }
            """;

    @Test
    void clientsHaveTheSameNumbersWithTheKeyAndWithoutIt() throws SQLException {
        String withKey = "CREATE TABLE pair (deal INT, person INT, PRIMARY KEY (deal, person));";
        String without = "CREATE TABLE pair (deal INT, person INT);";
        String rows = "INSERT INTO pair VALUES (10, 1), (11, 1), (11, 2);";
        List<String> expected = List.of("Ada 12", "Bo 7");

        assertThat(byWonValue(withKey + rows)).isEqualTo(expected);
        assertThat(byWonValue(without + rows + rows)).isEqualTo(expected);
    }

    /** What is known of the links changes the statements for several and for all clients, but no number of theirs. */
    @Test
    void pagesOfSeveralAndOfAllAreThoseOfOneWithTheKeyAndWithoutIt() throws SQLException {
        String calls = "CREATE TABLE call (id INT, at TIMESTAMP, person INT, deal INT);"
                + " INSERT INTO call VALUES (1, TIMESTAMP '2026-05-04 09:00:00', 1, 10),"
                + " (2, TIMESTAMP '2026-05-05 09:00:00', 1, 11), (3, TIMESTAMP '2026-05-06 09:00:00', 2, 10),"
                + " (4, TIMESTAMP '2026-05-06 10:00:00', 2, 11), (5, TIMESTAMP '2026-05-06 11:00:00', 2, NULL);";
        String rows = "INSERT INTO pair VALUES (10, 1), (11, 1), (11, 2);";

        assertThat(distinctsOfPages(
                        calls + "CREATE TABLE pair (deal INT, person INT, PRIMARY KEY (deal, person));" + rows))
                .containsExactly(1, 0);
        assertThat(distinctsOfPages(calls + "CREATE TABLE pair (deal INT, person INT);" + rows + rows))
                .containsExactly(2, 2);
    }

    /** Reads pages one by one, together, and of all, which must be equal. Returns how often the last two made rows distinct. */
    private static List<Integer> distinctsOfPages(String tables) throws SQLException {
        String deals = PairTables.MAPPING.formatted("{\"integer\": \"l.person\"}", "pair l", "l.deal");
        SchemaMapping mapping = SchemaMapping.parse(deals.substring(0, deals.lastIndexOf('}')) + CALLS);
        List<ClientId> ids = List.of(ClientId.contact("1"), ClientId.contact("2"));
        ProfileRequest request = ProfileRequest.of(ids.get(0)).withPeriod("2026-05");
        try (ScriptedDatabase database = ScriptedDatabase.of(PairTables.TABLES + tables)) {
            var distincts = new ArrayList<Integer>();
            CrmProfiles profiles = CrmProfiles.builder()
                    .source(JdbcSource.builder(database.dataSource(), mapping)
                            .listener(event -> {
                                if (event instanceof ProfileEvent.StatementRun run) {
                                    distincts.add(run.text().split("SELECT DISTINCT", -1).length - 1);
                                }
                            })
                            .build())
                    .clock(Clock.fixed(Instant.parse("2026-05-31T12:00:00Z"), ZoneOffset.UTC))
                    .zone(ZoneOffset.UTC)
                    .build();
            List<List<WidgetResult>> each = ids.stream()
                    .map(id -> profiles.profile(request.withClient(id)).widgets())
                    .toList();
            distincts.clear();
            List<List<WidgetResult>> together = new ArrayList<>();
            profiles.profiles(ids, request, profile -> together.add(profile.widgets()));
            List<List<WidgetResult>> all = new ArrayList<>();
            profiles.profiles(ClientKind.CONTACT, request, profile -> all.add(profile.widgets()));

            assertThat(together).isEqualTo(each);
            assertThat(all).isEqualTo(each);
            return distincts;
        }
    }

    private static List<String> byWonValue(String links) throws SQLException {
        try (ScriptedDatabase database = ScriptedDatabase.of(PairTables.TABLES + links)) {
            SchemaMapping mapping = SchemaMapping.parse(
                    PairTables.MAPPING.formatted("{\"integer\": \"l.person\"}", "pair l", "l.deal"));
            CrmProfiles profiles = CrmProfiles.builder()
                    .source(JdbcSource.builder(database.dataSource(), mapping).build())
                    .build();
            return profiles
                    .clients(ClientKind.CONTACT)
                    .withPeriod("all_time")
                    .orderBy("deals.won.value")
                    .withCurrency("EUR")
                    .page(10, null)
                    .clients()
                    .stream()
                    .map(LinksOfPagesTest::text)
                    .toList();
        }
    }

    private static String text(RankedClient client) {
        MetricValue.Money money = (MetricValue.Money) client.order().value();
        return client.client().name() + " " + money.amounts().amount("EUR");
    }
}
