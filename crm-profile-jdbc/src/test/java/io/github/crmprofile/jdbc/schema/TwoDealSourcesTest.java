package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.WatchedDataSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.source.CompanyScope;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deals in two tables, told apart by prefixes: a link to one of them is never looked up in the other. */
class TwoDealSourcesTest {

    private static final String TABLES = """
            CREATE TABLE person (id INT PRIMARY KEY, org INT, name VARCHAR(50));
            CREATE TABLE org (id INT PRIMARY KEY, name VARCHAR(50));
            CREATE TABLE opp (id INT PRIMARY KEY, person INT, state VARCHAR(9), closed TIMESTAMP);
            CREATE TABLE quote (id INT PRIMARY KEY, person INT, state VARCHAR(9), closed TIMESTAMP);
            CREATE TABLE act (id INT PRIMARY KEY, person INT, opp INT, quote INT, at TIMESTAMP);
            INSERT INTO person VALUES (1, 1, 'Anna'), (2, 1, 'Ben');
            INSERT INTO org VALUES (1, 'Acme');
            INSERT INTO opp VALUES (1, 1, 'WON', '2026-04-10 10:00:00'), (2, 2, 'WON', '2026-05-11 10:00:00');
            INSERT INTO quote VALUES (1, 1, 'LOST', '2026-04-12 10:00:00'), (2, 1, 'WON', '2026-05-13 10:00:00');
            INSERT INTO act VALUES (1, 1, 1, NULL, '2026-05-01 10:00:00'), (2, 1, NULL, 2, '2026-05-02 10:00:00'),
                (3, 1, 2, NULL, '2026-05-03 10:00:00'), (4, NULL, NULL, 1, '2026-05-04 10:00:00');
            """;
    private static final String MAPPING = """
            {
              "clientsOfDeal": "whenNone",
              "contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"},
                            "companies": [{"id": {"integer": "p.org"}}]}],
              "companies": [{"name": "org", "from": "org o", "id": {"integer": "o.id"}, "columns": {"name": "o.name"}}],
              "deals": [
                {"name": "opp", "from": "opp d", "id": {"integer": "d.id", "prefix": "opp-"},
                 "columns": {"pipeline": {"constant": "sales"}, "outcome": {"codes": "d.state", "values": {"WON": "WON", "LOST": "LOST"}}, "closedAt": {"utc": "d.closed"}},
                 "links": [{"to": "contact", "id": {"integer": "d.person"}}]},
                {"name": "quote", "from": "quote d", "id": {"integer": "d.id", "prefix": "quote-"},
                 "columns": {"outcome": {"codes": "d.state", "values": {"WON": "WON", "LOST": "LOST"}}, "closedAt": {"utc": "d.closed"}},
                 "links": [{"to": "contact", "id": {"integer": "d.person"}}]}
              ],
              "activities": [
                {"name": "act", "from": "act a", "id": {"integer": "a.id"},
                 "columns": {"channel": {"constant": "call"}, "completed": {"when": "1 = 1"}, "occurredAt": {"utc": "a.at"}},
                 "links": [{"to": "contact", "id": {"integer": "a.person"}},
                           {"to": "deal", "id": {"integer": "a.opp", "prefix": "opp-"}},
                           {"to": "deal", "id": {"integer": "a.quote", "prefix": "quote-"}}]}
              ]
            }
            """;

    private static CrmProfiles profiles(DataSource tables) {
        return CrmProfiles.builder()
                .source(JdbcSource.builder(tables, SchemaMapping.parse(MAPPING)).build())
                .clock(Clock.fixed(Instant.parse("2026-06-10T08:00:00Z"), ZoneOffset.UTC))
                .build();
    }

    private static ProfileRequest request(String client) {
        return ProfileRequest.of(ClientId.parse(client))
                .withScope(CompanyScope.WITH_CONTACTS)
                .withPeriod("2026-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact:1", "company:1"})
    void aLinkIsNotComparedAsTextWithTheKeysOfTheOtherTable(String client) throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            var watched = new WatchedDataSource(tables.dataSource(), 1);
            CrmProfiles profiles = profiles(watched.dataSource());

            profiles.profile(request(client));
            profiles.figures(
                    request(client), List.of(Figure.of("activities.count").by("pipeline")));

            assertThat(watched.statements()).hasSizeGreaterThan(2).noneMatch(sql -> sql.contains("opp-"));
        }
    }

    @Test
    void activitiesOfBothTablesCount() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            assertThat(texts(tables, "contact:1", "deals.period.count", "communication.load"))
                    .containsExactly("3", "3/3");
            assertThat(texts(tables, "company:1", "deals.period.count", "communication.load"))
                    .containsExactly("4", "4/4");
        }
    }

    private static List<String> texts(ScriptedDatabase tables, String client, String... figures) {
        return profiles(tables.dataSource()).figures(request(client), figures).stream()
                .map(figure -> FigureTexts.text(figure.value()))
                .toList();
    }
}
