package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.ClientId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code whenNone} a link that leads to no client of the mapping does not keep an activity from the clients of its deal. */
class StaleLinksTest {

    private static final String TABLES = """
            CREATE TABLE person (id VARCHAR(9), deleted INT);
            CREATE TABLE deal (id VARCHAR(9), person VARCHAR(9));
            CREATE TABLE act (id VARCHAR(9), person VARCHAR(9), deal VARCHAR(9), at TIMESTAMP);
            INSERT INTO person VALUES ('1', 0), ('2', 1), ('3', 0), ('', 0);
            INSERT INTO deal VALUES ('d', '1');
            INSERT INTO act VALUES ('deleted', '2', 'd', '2026-05-01 10:00:00'), ('none', NULL, 'd', '2026-05-02 10:00:00'),
                ('missing', '999', 'd', '2026-05-03 10:00:00'), ('blank', '', 'd', '2026-05-04 10:00:00'), ('other', '3', 'd', '2026-05-05 10:00:00');
            """;
    private static final String MAPPING = """
            {
              "clientsOfDeal": "whenNone",
              "contacts": [{"name": "person", "from": "person p", "where": "p.deleted = 0", "id": "p.id", "columns": {"name": "p.id"}}],
              "deals": [{"name": "deal", "from": "deal d", "id": "d.id", "columns": {"outcome": {"constant": "WON"}},
                         "links": [{"to": "contact", "id": "d.person"}]}],
              "activities": [{"name": "act", "from": "act a", "id": "a.id",
                 "columns": {"channel": {"constant": "call"}, "completed": {"when": "1 = 1"}, "occurredAt": {"utc": "a.at"}},
                 "links": [{"to": "contact", "id": "a.person"%s}, {"to": "deal", "id": "a.deal"}]}]
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"via\": {\"from\": \"act a\", \"key\": \"a.id\"}"})
    void anActivityWithoutAClientOfItsOwnHasThoseOfItsDeal(String via) throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            CrmProfiles profiles = CrmProfiles.builder()
                    .source(JdbcSource.builder(tables.dataSource(), SchemaMapping.parse(MAPPING.formatted(via)))
                            .build())
                    .clock(Clock.fixed(Instant.parse("2026-06-10T08:00:00Z"), ZoneOffset.UTC))
                    .build();

            assertThat(activities(profiles, "1"))
                    .containsExactly("blank [1]", "missing [1, 999]", "none [1]", "deleted [1, 2]");
            assertThat(activities(profiles, "3")).containsExactly("other [3]");
        }
    }

    private static List<String> activities(CrmProfiles profiles, String client) {
        ProfileRequest request = ProfileRequest.of(ClientId.contact(client)).withPeriod("2026-05");
        FigureResult number = profiles.figures(request, "activities.count").get(0);
        List<String> listed =
                profiles.records(request, number.evidence().get(0).ref(), PageRequest.first(10)).records().stream()
                        .map(record -> record.id() + " " + ((Activity) record).contacts())
                        .toList();
        assertThat(FigureTexts.text(number.value())).isEqualTo(String.valueOf(listed.size()));
        return listed;
    }
}
