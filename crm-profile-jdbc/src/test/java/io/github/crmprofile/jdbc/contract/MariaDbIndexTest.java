package io.github.crmprofile.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.CrmProfilesBuilder;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.ExplainedDataSource;
import io.github.crmprofile.jdbc.database.MariaDbDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many ways lead from activities to a client, its profile reads the client's activities by an index, and never all there are. */
class MariaDbIndexTest {

    private static final List<String> TABLES = List.of(
            "CREATE OR REPLACE TABLE way_client (id INT PRIMARY KEY, name VARCHAR(50))",
            "CREATE OR REPLACE TABLE way_org (id INT PRIMARY KEY, name VARCHAR(50))",
            "CREATE OR REPLACE TABLE way_deal (id INT PRIMARY KEY, client INT, state VARCHAR(10), created DATETIME, KEY (client))",
            "CREATE OR REPLACE TABLE way_quote (id INT PRIMARY KEY, client INT, state VARCHAR(10), created DATETIME, KEY (client))",
            "CREATE OR REPLACE TABLE way_activity (id INT PRIMARY KEY, client INT, org INT, deal INT, quote INT, at DATETIME,"
                    + " KEY (client, at), KEY (org), KEY (deal), KEY (quote))",
            "CREATE OR REPLACE TABLE way_person (activity INT, client INT, KEY (client, activity), KEY (activity, client))",
            "INSERT INTO way_client SELECT seq, CONCAT('Client ', seq) FROM seq_1_to_1000",
            "INSERT INTO way_org SELECT seq, CONCAT('Company ', seq) FROM seq_1_to_100",
            "INSERT INTO way_deal SELECT seq, seq % 1000 + 1, 'WON', '2026-01-01' + INTERVAL seq HOUR FROM seq_1_to_3000",
            "INSERT INTO way_quote SELECT seq, seq % 1000 + 1, 'WON', '2026-01-01' + INTERVAL seq HOUR FROM seq_1_to_3000",
            "INSERT INTO way_activity SELECT seq, IF(seq % 3 = 0, NULL, seq % 1000 + 1), seq % 100 + 1, seq % 3000 + 1,"
                    + " (seq * 7) % 3000 + 1, '2026-01-01' + INTERVAL seq MINUTE FROM seq_1_to_20000",
            "INSERT INTO way_person SELECT seq, (seq * 7) % 1000 + 1 FROM seq_1_to_20000 WHERE seq % 4 = 0",
            "ANALYZE TABLE way_client, way_org, way_deal, way_quote, way_activity, way_person");
    private static final String MAPPING = """
            {
              "clientsOfDeal": "%s",
              "contacts": [{"name": "client", "from": "way_client c", "id": {"integer": "c.id"}, "columns": {"name": "c.name"}}],
              "companies": [{"name": "org", "from": "way_org o", "id": {"integer": "o.id"}, "columns": {"name": "o.name"}}],
              "deals": [
                {"name": "deal", "from": "way_deal d", "id": {"integer": "d.id", "prefix": "deal-"},
                 "columns": {"outcome": {"codes": "d.state", "values": {"WON": "WON"}}, "createdAt": {"utc": "d.created"},
                             "closedAt": {"utc": "(SELECT MAX(big.at) FROM way_activity big WHERE big.deal = d.id)"}},
                 "links": [{"to": "contact", "id": {"integer": "d.client"}}]},
                {"name": "quote", "from": "way_quote d", "id": {"integer": "d.id", "prefix": "quote-"},
                 "columns": {"outcome": {"codes": "d.state", "values": {"WON": "WON"}}, "createdAt": {"utc": "d.created"}},
                 "links": [{"to": "contact", "id": {"integer": "d.client"}}]}
              ],
              "activities": [
                {"name": "activity", "from": "way_activity big", "id": {"integer": "big.id"},
                 "columns": {"channel": {"constant": "call"}, "completed": {"when": "1 = 1"}, "occurredAt": {"utc": "big.at"}},
                 "links": [{"to": "contact", "id": {"integer": "big.client"}},
                           {"to": "contact", "id": {"integer": "p.client"}, "via": {"from": "way_person p", "key": "p.activity"}},
                           {"to": "company", "id": {"integer": "big.org"}},
                           {"to": "deal", "id": {"integer": "big.deal", "prefix": "deal-"}},
                           {"to": "deal", "id": {"integer": "big.quote", "prefix": "quote-"}}]}
              ]
            }
            """;
    private static final String ONE_WAY = """
            {
              "clientsOfDeal": "whenNone",
              "contacts": [{"name": "client", "from": "way_client c", "id": {"integer": "c.id"}, "columns": {"name": "c.name"}}],
              "deals": [
                {"name": "deal", "from": "way_deal d", "id": {"integer": "d.id"},
                 "columns": {"outcome": {"codes": "d.state", "values": {"WON": "WON"}}, "createdAt": {"utc": "d.created"}},
                 "links": [{"to": "contact", "id": {"integer": "d.client"}}]}
              ],
              "activities": [
                {"name": "activity", "from": "way_activity big", "id": {"integer": "big.id"},
                 "columns": {"channel": {"constant": "call"}, "completed": {"when": "1 = 1"}, "occurredAt": {"utc": "big.at"}},
                 "links": [{"to": "contact", "id": {"integer": "big.client"}}, {"to": "deal", "id": {"integer": "big.deal"}}]}
              ]
            }
            """;
    private static final Pattern WHOLE_TABLE =
            Pattern.compile("\"table_name\": \"(big|p|d)\",\\s*\"access_type\": \"(ALL|index)\"");

    private final ExplainedDataSource explained =
            new ExplainedDataSource(MariaDbDatabase.DATABASE.dataSource(), "EXPLAIN FORMAT=JSON ");

    @BeforeEach
    void fill() {
        TABLES.forEach(MariaDbDatabase.DATABASE::execute);
    }

    private CrmProfilesBuilder profiles(String mapping) {
        return CrmProfiles.builder()
                .source(JdbcSource.builder(explained.dataSource(), SchemaMapping.parse(mapping))
                        .build())
                .clock(Clock.fixed(Instant.parse("2026-01-20T00:00:00Z"), ZoneOffset.UTC));
    }

    /** Otherwise all activities are read once for each client. */
    @Test
    void valuesOfAllClientsAreComputedOnce() {
        var profiles = profiles(ONE_WAY).averagesOverAllRecords().build();

        profiles.profile(ProfileRequest.of(ClientId.contact("471")).withPeriod("2026-01"));

        List<String> ofAll = explained.plans().stream()
                .filter(plan -> plan.contains("cp_clients"))
                .toList();
        assertThat(ofAll).isNotEmpty().noneMatch(plan -> plan.contains("\"lateral\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "always", "whenNone"})
    void noWayToAClientLeadsOverAllActivities(String clientsOfDeal) {
        var profiles = profiles(MAPPING.formatted(clientsOfDeal)).build();

        var figures = profiles.figures(
                ProfileRequest.of(ClientId.contact("471")).withPeriod("2026-01"),
                "activities.count",
                "activities.last",
                "deals.period.count",
                "communication.load");

        assertThat(figures).hasSize(4);
        var wholeTables = new ArrayList<String>();
        explained.plans().forEach(plan -> WHOLE_TABLE.matcher(plan).results().forEach(r -> wholeTables.add(r.group())));
        assertThat(explained.plans()).anyMatch(plan -> plan.contains("\"table_name\": \"big\""));
        assertThat(wholeTables).isEmpty();
    }
}
