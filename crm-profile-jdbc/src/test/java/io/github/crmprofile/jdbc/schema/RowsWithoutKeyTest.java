package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.WatchedDataSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.source.Viewer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Rows without a key are no records: they are counted by source in a data warning, and nowhere else. */
class RowsWithoutKeyTest {

    private static final String TABLES = """
            CREATE TABLE person (id INT, name VARCHAR(50));
            CREATE TABLE deal (id INT, person INT, buyer INT, owner VARCHAR(9));
            CREATE TABLE act (id VARCHAR(9), person INT, at TIMESTAMP);
            INSERT INTO person VALUES (1, 'Anna'), (2, 'Ben'), (NULL, 'nobody');
            INSERT INTO deal VALUES (1, 1, NULL, 'u1'), (NULL, 1, NULL, 'u1'), (NULL, 1, 1, 'u2'), (NULL, 2, 1, 'u1');
            INSERT INTO act (id, person) VALUES ('a', 1), ('', 1), (' ', 1), (NULL, 2);
            """;
    private static final SchemaMapping MAPPING = SchemaMapping.parse("""
            {
              "contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
              "deals": [
                {"name": "deal", "from": "deal d", "id": {"integer": "d.id"},
                 "columns": {"outcome": {"constant": "WON"}, "responsible": "d.owner"},
                 "links": [{"to": "contact", "id": {"integer": "d.person"}}, {"to": "contact", "id": {"integer": "d.buyer"}}]}
              ],
              "activities": [
                {"name": "act", "from": "act a", "id": "a.id",
                 "columns": {"channel": {"constant": "call"}, "completed": {"when": "1 = 1"}, "occurredAt": {"utc": "a.at"}},
                 "links": [{"to": "contact", "id": {"integer": "a.person"}}]}
              ]
            }
            """);

    private static CrmProfiles profiles(ScriptedDatabase tables) {
        return profiles(tables.dataSource());
    }

    private static CrmProfiles profiles(DataSource tables) {
        return CrmProfiles.builder()
                .source(JdbcSource.builder(tables, MAPPING).build())
                .clock(Clock.fixed(Instant.parse("2026-06-10T08:00:00Z"), ZoneOffset.UTC))
                .build();
    }

    private static ProfileRequest request(String client) {
        return ProfileRequest.of(ClientId.parse(client)).withPeriod("all_time");
    }

    @Test
    void numbersAndTheirListsAreWithoutThem() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            CrmProfiles profiles = profiles(tables);
            for (String figure : List.of("deals.won.count", "activities.count")) {
                FigureResult number =
                        profiles.figures(request("contact:1"), figure).get(0);

                assertThat(FigureTexts.text(number.value())).isEqualTo("1");
                assertThat(profiles.records(
                                        request("contact:1"),
                                        number.evidence().get(0).ref(),
                                        PageRequest.first(10))
                                .records())
                        .hasSize(1);
            }
        }
    }

    @Test
    void theyAreReportedBySourceOfTheClientThatTheyName() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            CrmProfiles profiles = profiles(tables);

            assertThat(missing(profiles.profile(request("contact:1")).warnings()))
                    .containsExactly("activity activities[0] 2 rows", "deal deals[0] 3 rows");
            assertThat(missing(profiles.profile(request("contact:2")).warnings()))
                    .containsExactly("activity activities[0] 1 row", "deal deals[0] 1 row");
            var together = new ArrayList<List<String>>();
            profiles.profiles(
                    List.of(ClientId.contact("1"), ClientId.contact("2")),
                    request("contact:1"),
                    profile -> together.add(missing(profile.warnings())));
            assertThat(together)
                    .containsExactly(
                            List.of("activity activities[0] 2 rows", "deal deals[0] 3 rows"),
                            List.of("activity activities[0] 1 row", "deal deals[0] 1 row"));
        }
    }

    /** Two columns of a deal name a contact, so that two branches look for such deals. */
    @Test
    void theyAreNotLookedForWhereThePrimaryKeyRulesThemOut() throws SQLException {
        String keyed = TABLES.replace("deal (id INT,", "deal (id INT PRIMARY KEY,")
                .replace("(NULL, 1, NULL, 'u1'), (NULL, 1, 1, 'u2'), (NULL, 2, 1, 'u1')", "(2, 1, NULL, 'u1')");
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES);
                ScriptedDatabase withKey = ScriptedDatabase.of(keyed)) {
            assertThat(branches(tables) - branches(withKey)).isEqualTo(2);
            assertThat(missing(profiles(withKey).profile(request("contact:1")).warnings()))
                    .containsExactly("activity activities[0] 2 rows");
        }
    }

    private static int branches(ScriptedDatabase tables) {
        var watched = new WatchedDataSource(tables.dataSource(), 1);
        profiles(watched.dataSource()).profile(request("contact:1"));
        return watched.statements().stream()
                .mapToInt(sql -> sql.split(" UNION ALL ", -1).length)
                .sum();
    }

    @Test
    void aViewerIsToldOfThoseThatTheViewerMaySee() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            ProfileRequest request = request("contact:1").withViewer(Viewer.responsible(List.of("u2")));

            assertThat(missing(profiles(tables).profile(request).warnings())).containsExactly("deal deals[0] 1 row");
        }
    }

    private static List<String> missing(List<DataWarning> warnings) {
        return warnings.stream()
                .filter(warning -> warning.code() == DataWarning.Code.MISSING_ID)
                .map(warning -> warning.kind() + " " + warning.id() + " " + warning.detail())
                .toList();
    }
}
