package io.github.crmprofile.jdbc.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MappingParametersTest {

    private static final String TABLES = """
            CREATE TABLE acme_person (id INT PRIMARY KEY, name VARCHAR(20));
            CREATE TABLE "acme sale" (id INT PRIMARY KEY, person_id INT);
            INSERT INTO acme_person VALUES (1, 'Ada');
            INSERT INTO "acme sale" VALUES (7, 1);
            """;
    private static final SchemaMapping MAPPING = SchemaMapping.parse("""
            {
              "parameters": {"tenant": "acme"},
              "contacts": [
                {
                  "name": "person",
                  "from": "${tenant}_person p",
                  "id": {"integer": "p.id"},
                  "columns": {"name": "p.name"}
                }
              ],
              "deals": [
                {
                  "name": "sale",
                  "from": "\\"${tenant} sale\\" s",
                  "id": {"integer": "s.id"},
                  "columns": {"outcome": {"constant": "OPEN"}},
                  "links": [{"to": "contact", "id": {"integer": "s.person_id"}}]
                }
              ]
            }
            """);

    @Test
    void numbersListsAndSearchesReadTheTablesThatParametersName() throws SQLException {
        try (ScriptedDatabase tables = ScriptedDatabase.of(TABLES)) {
            var profiles = CrmProfiles.builder()
                    .source(JdbcSource.builder(tables.dataSource(), MAPPING).build())
                    .build();
            var request = ProfileRequest.of(ClientId.contact("1")).withPeriod("all_time");

            var open = profiles.figure(request, "deals.open.count");
            var list = profiles.records(request, open.evidence().get(0).ref(), PageRequest.first(10));

            assertThat(open.value()).isEqualTo(new MetricValue.Count(1));
            assertThat(list.records()).extracting(CrmRecord::id).containsExactly("7");
            assertThat(profiles.find("ada", null, 10)).extracting(Client::id).containsExactly(ClientId.contact("1"));
        }
    }
}
