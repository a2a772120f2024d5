package io.github.crmprofile.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.SourceProperties;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.ClientId;
import java.math.BigDecimal;
import java.time.ZoneId;
import net.jqwik.api.Example;
import net.jqwik.api.PropertyDefaults;

/** Where an empty text is NULL, and a DATE has a time of the day. */
@PropertyDefaults(tries = 3)
class H2OracleModeProperties extends SourceProperties {

    private static final String SETTINGS = ";MODE=Oracle";

    H2OracleModeProperties() {
        super(H2Database.withSettings(SETTINGS));
    }

    @Example
    void aDayKeptWithATimeOfTheDayIsComparedByTheDay() throws Exception {
        TestDatabase database = H2Database.withSettings(SETTINGS);
        database.execute("CREATE TABLE person (id INT, name VARCHAR(9))");
        database.execute("INSERT INTO person VALUES (7, 'Ada')");
        database.execute("CREATE TABLE bill (id INT, person INT, due TIMESTAMP, paid TIMESTAMP)");
        database.execute("INSERT INTO bill VALUES (1, 7, '2026-03-28 00:00:00', '2026-03-28 13:30:00')");
        database.execute("INSERT INTO bill VALUES (2, 7, '2026-03-28 13:30:00', '2026-03-29 00:00:00')");
        SchemaMapping mapping = SchemaMapping.parse("""
                {"zone": "UTC", "currency": "EUR",
                 "contacts": [{"name": "people", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
                 "invoices": [{"name": "bills", "from": "bill b", "id": {"integer": "b.id"},
                 "columns": {"status": {"constant": "PAID"}, "dueOn": {"local": "b.due"}, "paidOn": {"local": "b.paid"}},
                 "links": [{"to": "contact", "id": {"integer": "b.person"}}]}]}
                """);
        CrmProfiles profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(database.dataSource(), mapping).build())
                .zone(ZoneId.of("UTC"))
                .build();
        ProfileRequest request = ProfileRequest.of(ClientId.contact("7")).withPeriod("2026-03");

        MetricValue onTime = profiles.figure(request, "invoices.paid_on_time").value();

        assertThat(onTime).isEqualTo(new MetricValue.Percent(new Ratio(BigDecimal.ONE, BigDecimal.valueOf(2))));
    }
}
