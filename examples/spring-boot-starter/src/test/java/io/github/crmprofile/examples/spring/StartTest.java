package io.github.crmprofile.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.source.Viewer;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** What an application says when it starts or cannot, and what is observed of its reads. */
class StartTest {

    private static final String TABLES =
            ";INIT=CREATE TABLE IF NOT EXISTS person(id INT PRIMARY KEY\\, name VARCHAR(99))"
                    + "\\;CREATE TABLE IF NOT EXISTS quote(id INT PRIMARY KEY\\, state VARCHAR(9)\\,"
                    + " made_at TIMESTAMP WITH TIME ZONE\\, answered_at TIMESTAMP WITH TIME ZONE\\, person_id INT)"
                    + "\\;MERGE INTO person VALUES (4711\\, 'Ann')";

    @ImportAutoConfiguration(CrmProfileAutoConfiguration.class)
    static class Application {

        @Bean
        DataSource dataSource(@Value("${database}") String url) {
            var database = new JdbcDataSource();
            database.setURL(url);
            return database;
        }

        @Bean
        ObservationRegistry observations() {
            return ObservationRegistry.create();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crm-profile.viewer=                   | It is not said what a signed-in user may see | crm-profile.viewer=responsible
            crm-profile.viewer=responsible        | nobody would see any | crm-profile.viewer=everything
            crm-profile.mapping=classpath:no.json | cannot be read: class path resource [no.json] | such as classpath:crm-mapping.json
            crm-profile.mapping=classpath:no-mapping.json | did you mean 'contacts' | docs/mapping-reference.md
            crm-profile.timeout=200ms             | crm-profile.timeout is refused | crm-profile.timeout=10s
            crm-profile.zone=Europe/Rom           | crm-profile.zone | Update your application's configuration
            crm-profile.check-at-start=require    | there is no table 'person' | crm-profile.check-at-start=log
            """)
    void whatIsWrongIsSaidWithARemedyAndNoStackTrace(String property, String description, String action) {
        String output = printed(() ->
                assertThatThrownBy(() -> start("jdbc:h2:mem:empty", property)).isInstanceOf(RuntimeException.class));

        assertThat(output).contains("APPLICATION FAILED TO START", description).doesNotContain("\tat ");
        assertThat(output.substring(output.indexOf("Action:"))).contains(action);
    }

    @Test
    void aMappingThatFitsIsOneLineAndOneThatDoesNotIsSaidInFull() {
        assertThat(printed(() -> start("jdbc:h2:mem:fits;DB_CLOSE_DELAY=-1" + TABLES, "crm-profile.timeout=5s")
                        .close()))
                .containsOnlyOnce("MappingStartCheck")
                .contains("The mapping fits H2", ": 1 rows in 2 sources");
        assertThat(printed(() ->
                        start("jdbc:h2:mem:empty", "crm-profile.timeout=5s").close()))
                .contains("The mapping cannot be used with H2", "there is no table 'quote'");
    }

    @Test
    void aReadIsObservedWithItsStatements() {
        var seen = new ArrayList<Observation.Context>();
        var events = new ArrayList<Observation.Event>();
        try (ConfigurableApplicationContext application =
                start("jdbc:h2:mem:observed;DB_CLOSE_DELAY=-1" + TABLES, "crm-profile.check-at-start=never")) {
            application
                    .getBean(ObservationRegistry.class)
                    .observationConfig()
                    .observationHandler(collecting(seen, events));
            CrmProfiles profiles = application.getBean(CrmProfiles.class);
            ProfileRequest request = ProfileRequest.of(ClientId.contact("4711"))
                    .withPeriod("2026")
                    .withViewer(Viewer.everything());

            profiles.figure(request, "deals.won.count");
        }

        assertThat(seen).hasSize(1);
        Observation.Context read = seen.get(0);
        assertThat(read.getName()).isEqualTo("crm.profile.read");
        assertThat(read.getLowCardinalityKeyValues()).containsExactly(KeyValue.of("of", "one"));
        assertThat(Integer.parseInt(read.getHighCardinalityKeyValue("rows").getValue()))
                .isPositive();
        assertThat(read.getHighCardinalityKeyValue("statements").getValue()).isEqualTo(String.valueOf(events.size()));
        assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getContextualName())
                        .containsIgnoringCase("select")
                        .doesNotContain("4711"));
    }

    private static ObservationHandler<Observation.Context> collecting(
            List<Observation.Context> seen, List<Observation.Event> events) {
        return new ObservationHandler<>() {
            @Override
            public void onStop(Observation.Context context) {
                seen.add(context);
            }

            @Override
            public void onEvent(Observation.Event event, Observation.Context context) {
                events.add(event);
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return context.getName().startsWith("crm.profile.");
            }
        };
    }

    /** What is written to the console meanwhile. */
    private static String printed(Runnable run) {
        PrintStream console = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            run.run();
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static ConfigurableApplicationContext start(String url, String property) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "database=" + url,
                        "spring.main.banner-mode=off",
                        "crm-profile.mapping=classpath:mapping.json",
                        "crm-profile.viewer=everything")
                .run("--" + property);
    }
}
