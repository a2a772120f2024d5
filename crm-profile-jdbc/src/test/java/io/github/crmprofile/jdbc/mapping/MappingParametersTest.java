package io.github.crmprofile.jdbc.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "acme_person p -- => has a '--' outside of a text in quotes",
                "acme_person p WHERE p.id = ? => has a '?' outside of a text in quotes",
                "(acme_person p => has parentheses that do not match",
                "acme_person p, acme_sale => joins tables by a comma"
            })
    void sqlThatAParameterBreaksIsRefusedWhenTheMappingIsMade(String value, String problem) {
        SchemaMapping.Builder builder = SchemaMapping.builder()
                .parameter("people", value)
                .clients(ClientSource.of(ClientKind.CONTACT, "person", "${people}", IdColumn.integer("p.id"))
                        .column("name", Column.text("p.name"))
                        .build())
                .records(MAPPING.records(RecordKind.DEAL).get(0))
                .parameter("tenant", "acme");

        assertThatThrownBy(builder::build)
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("contacts[0].from: " + problem)
                .hasMessageContaining(", once its parameters are in it: '" + value + "'");
    }

    @Test
    void aMessageHasTheMomentOfTheRequestAsItsAuthorWroteIt() {
        SchemaMapping.Builder builder = SchemaMapping.builder()
                .parameter("people", "acme_person p")
                .clients(ClientSource.of(ClientKind.CONTACT, "person", "${people}", IdColumn.integer("p.id"))
                        .column("name", Column.text("p.name"))
                        .build())
                .records(RecordSource.of(RecordKind.DEAL, "sale", "sale s", IdColumn.integer("s.id"))
                        .where("(s.made_at <= ${now.utc}")
                        .column("outcome", Column.constant("OPEN"))
                        .link(Link.to(Link.Target.CONTACT, IdColumn.integer("s.person_id")))
                        .build());

        assertThatThrownBy(builder::build)
                .isInstanceOf(MappingException.class)
                .message()
                .contains("deals[0].where: has parentheses that do not match")
                .doesNotContain("once its parameters are in it", "cp_now");
    }

    @Test
    void sqlThatIsMadeForADatabaseIsNotCheckedAgain() {
        ResolvedMapping resolved = ResolvedMapping.of(MAPPING, "?");

        assertThat(resolved.records()).extracting(RecordSource::from).containsExactly("?acme sale? s");
        assertThat(resolved.path(resolved.records().get(0))).isEqualTo("deals[0] \"sale\"");
    }
}
