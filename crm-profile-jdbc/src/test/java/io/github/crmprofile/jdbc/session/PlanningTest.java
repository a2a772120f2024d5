package io.github.crmprofile.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL plans what reads all clients for its values, and what reads few once. The name of a client is here how its statement is planned. */
class PlanningTest {

    private static final SchemaMapping MAPPING = SchemaMapping.parse("""
            {
              "contacts": [{"name": "person", "from": "planned_person p", "id": {"integer": "p.id"},
                "columns": {"name": "current_setting('plan_cache_mode')"}}],
              "deals": [{"name": "deal", "from": "planned_deal d", "id": {"integer": "d.id"},
                "columns": {"outcome": {"constant": "WON"}}, "links": [{"to": "contact", "id": {"integer": "d.person"}}]}]
            }
            """);
    private static final String FOR_VALUES = "force_custom_plan";
    private static final String AS_IT_LIKES = "auto";

    private final CrmProfiles profiles = CrmProfiles.builder()
            .source(JdbcSource.builder(PostgreSqlDatabase.DATABASE.dataSource(), MAPPING)
                    .build())
            .build();

    @BeforeEach
    void fill() {
        for (String table : List.of("planned_person", "planned_deal")) {
            PostgreSqlDatabase.DATABASE.execute("DROP TABLE IF EXISTS " + table);
        }
        PostgreSqlDatabase.DATABASE.execute("CREATE TABLE planned_person (id INT)");
        PostgreSqlDatabase.DATABASE.execute("CREATE TABLE planned_deal (id INT, person INT)");
        PostgreSqlDatabase.DATABASE.execute("INSERT INTO planned_person VALUES (1), (2)");
        PostgreSqlDatabase.DATABASE.execute("INSERT INTO planned_deal VALUES (1, 1)");
    }

    @Test
    void whatReadsAllClientsIsPlannedForItsValues() {
        var names = new ArrayList<String>();

        profiles.clients(ClientKind.CONTACT)
                .columns("deals.open.count")
                .forEach(each -> names.add(each.client().name()));

        assertThat(names).containsExactly(FOR_VALUES, FOR_VALUES);
    }

    @Test
    void thePageOfARankingIsNot() {
        assertThat(profiles.clients(ClientKind.CONTACT)
                        .orderBy("deals.total.count")
                        .page(2, null)
                        .clients())
                .extracting(each -> each.client().name())
                .containsExactly(AS_IT_LIKES, AS_IT_LIKES);
    }

    @Test
    void whatComesAfterwardsIsNotEither() {
        profiles.clients(ClientKind.CONTACT).forEach(each -> {});

        assertThat(profiles.profile(ProfileRequest.of(ClientId.contact("1")))
                        .client()
                        .name())
                .isEqualTo(AS_IT_LIKES);
    }

    @Test
    void aModeOfTheSessionsOwnIsThereAgainAfterwards() {
        try (HikariDataSource sessions =
                PostgreSqlDatabase.DATABASE.sessions("SET plan_cache_mode = force_generic_plan")) {
            CrmProfiles own = CrmProfiles.builder()
                    .source(JdbcSource.builder(sessions, MAPPING).build())
                    .build();

            assertThat(own.clients(ClientKind.CONTACT)
                            .orderBy("deals.total.count")
                            .page(2, null)
                            .clients())
                    .extracting(each -> each.client().name())
                    .containsExactly("force_generic_plan", "force_generic_plan");
        }
    }
}
