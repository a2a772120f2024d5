package io.github.crmprofile.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.MariaDbDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.random.RandomRequests;
import io.github.crmprofile.jdbc.random.SameAnswers;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.ClientId;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** MariaDB in the place of Oracle: a column of type DATE has a time of the day, and a NULL that is joined to a text is an empty one. */
class SurroundingsOfMariaDbTest {

    private static final int SIZE = 6;
    private static final TestDatabase DATABASE = MariaDbDatabase.DATABASE;
    private static final String MODE = "SET sql_mode = 'ORACLE'";

    @Test
    void everythingIsAsInMemory() {
        try (HikariDataSource sessions = DATABASE.sessions(MODE)) {
            for (long seed = 0; seed < 3; seed++) {
                Dataset data = new RandomCrm(seed).dataset(SIZE);
                SchemaMapping mapping = TidySchema.load(DATABASE, data);
                SameAnswers.assertSame(
                        new RandomRequests(seed, SIZE, true),
                        SameAnswers.memory(data),
                        JdbcSource.builder(sessions, mapping).build());
            }
        }
    }

    @Test
    void aDayKeptWithATimeOfTheDayIsComparedByTheDay() {
        DATABASE.execute("CREATE TABLE mode_person (id INT, name VARCHAR(9))");
        DATABASE.execute("INSERT INTO mode_person VALUES (7, 'Ada')");
        DATABASE.execute("CREATE TABLE mode_bill (id INT, person INT, due DATETIME, paid DATETIME)");
        DATABASE.execute("INSERT INTO mode_bill VALUES (1, 7, '2026-03-28 00:00:00', '2026-03-28 13:30:00'),"
                + " (2, 7, '2026-03-28 13:30:00', '2026-03-29 00:00:00')");
        SchemaMapping mapping = SchemaMapping.parse("""
                {"zone": "UTC", "currency": "EUR",
                 "contacts": [{"name": "people", "from": "mode_person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
                 "invoices": [{"name": "bills", "from": "mode_bill b", "id": {"integer": "b.id"},
                 "columns": {"status": {"constant": "PAID"}, "dueOn": {"local": "b.due"}, "paidOn": {"local": "b.paid"}},
                 "links": [{"to": "contact", "id": {"integer": "b.person"}}]}]}
                """);
        try (HikariDataSource sessions = DATABASE.sessions(MODE)) {
            CrmProfiles profiles = CrmProfiles.builder()
                    .source(JdbcSource.builder(sessions, mapping).build())
                    .zone(ZoneId.of("UTC"))
                    .build();
            ProfileRequest request = ProfileRequest.of(ClientId.contact("7")).withPeriod("2026-03");

            assertThat(profiles.figure(request, "invoices.paid_on_time").value())
                    .isEqualTo(new MetricValue.Percent(new Ratio(BigDecimal.ONE, BigDecimal.valueOf(2))));
        }
    }
}
