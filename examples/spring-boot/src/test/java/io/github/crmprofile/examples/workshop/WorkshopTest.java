package io.github.crmprofile.examples.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.source.Viewer;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The application as its users meet it: through Spring Security, with CSRF on. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:workshop-test;DB_CLOSE_DELAY=-1", "spring.main.banner-mode=off"
        })
class WorkshopTest {

    private static final String API = "/crm-profile/api/";
    private static final ObjectMapper JACKSON_2 = new ObjectMapper();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CrmProfiles profiles;

    @Autowired
    private CustomerSummaries summaries;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MeterRegistry meters;

    private MockMvc mvc;

    @BeforeEach
    void throughSecurity() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void whoIsNotSignedInGetsNothing() throws Exception {
        for (String path : List.of(API + "profile?client=contact:1", "/customers", "/crm-profile/crm-profile.js")) {
            assertThat(send(get(path)).getStatus()).as(path).isIn(302, 401);
        }
    }

    @Test
    void theElementAndItsProfileAreServed() throws Exception {
        MockHttpServletResponse script = send(get("/crm-profile/crm-profile.js").with(user("emma")));
        assertThat(script.getStatus()).isEqualTo(200);
        assertThat(script.getContentAsString()).contains("crm-profile");

        MockHttpServletResponse profile = send(get(API + "profile?client=contact:1&period=all_time")
                .with(user("emma").roles("MASTER")));
        assertThat(profile.getStatus()).isEqualTo(200);
        assertThat(profile.getContentType()).startsWith("application/json");
        assertThat(json(profile).at("/profile/client/name").asText()).isEqualTo("Greta Orsi");
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws Exception {
        String page = API + "profile?client=contact:1&period=2020";
        String tag = send(get(page).with(user("anna"))).getHeader("ETag");

        MockHttpServletResponse again = send(get(page).with(user("anna")).header("If-None-Match", tag));

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void everyoneSeesTheirOwnRecordsAndTheMasterAll() throws Exception {
        long all = quotes("1 = 1");
        long ofAnna = quotes("joiner = 'anna'");
        assertThat(ofAnna).isPositive().isLessThan(all);

        assertThat(wonOf(send(get("/customers/contact:1?period=all_time")
                        .with(user("emma").roles("MASTER")))))
                .isEqualTo(all);
        assertThat(wonOf(send(get("/customers/contact:1?period=all_time")
                        .with(user("anna").roles("JOINER")))))
                .isEqualTo(ofAnna);
    }

    private long quotes(String condition) {
        Long count = database.queryForObject(
                "SELECT COUNT(*) FROM quote WHERE person_id = 1 AND state = 'O' AND " + condition, Long.class);
        return count == null ? 0 : count;
    }

    private static long wonOf(MockHttpServletResponse summary) throws Exception {
        assertThat(summary.getStatus()).isEqualTo(200);
        for (JsonNode widget : json(summary).at("/profile/widgets")) {
            for (JsonNode figure : widget.path("figures")) {
                if (figure.path("metric").asText().equals("conversion")) {
                    return figure.at("/value/numerator").asLong();
                }
            }
        }
        throw new AssertionError("no conversion in " + summary.getContentAsString());
    }

    @Test
    void aChangeNeedsTheTokenOfThePage() throws Exception {
        String edit = "{\"edit\":\"remove\",\"id\":\"overdue-value\"}";
        MockHttpServletRequestBuilder withoutToken = edit(edit).with(user("bruno"));
        assertThat(send(withoutToken).getStatus()).isEqualTo(403);
        assertThat(placements("bruno")).contains("overdue-value");

        MockHttpServletResponse done = send(edit(edit).with(user("bruno")).with(csrf()));

        assertThat(done.getStatus()).as(done.getContentAsString()).isEqualTo(200);
        assertThat(placements("bruno")).doesNotContain("overdue-value");
        assertThat(placements("anna")).as("layouts are each user's own").contains("overdue-value");
        assertThat(send(delete(API + "layout?kind=contact&version=" + version("bruno"))
                                .with(user("bruno"))
                                .with(csrf()))
                        .getStatus())
                .isLessThan(300);
    }

    private String version(String name) throws Exception {
        return json(send(get(API + "profile?client=contact:1").with(user(name))))
                .path("layoutVersion")
                .asText();
    }

    private MockHttpServletRequestBuilder edit(String json) throws Exception {
        return post(API + "layout/edits?kind=contact&version=" + version("bruno"))
                .contentType("application/json")
                .content(json);
    }

    private List<String> placements(String name) throws Exception {
        return json(send(get(API + "profile?client=contact:1").with(user(name))))
                .at("/profile/layout/placements")
                .findValuesAsText("id");
    }

    @Test
    void theCookieOfTheTokenComesWithThePage() throws Exception {
        MockHttpServletResponse page = send(get("/index.html").with(user("anna")));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getCookie("XSRF-TOKEN")).isNotNull().satisfies(cookie -> {
            assertThat(cookie.getValue()).isNotBlank();
            assertThat(cookie.isHttpOnly()).as("the script must read it").isFalse();
        });
    }

    @Test
    void aLockedTileStaysAlsoHere() throws Exception {
        MockHttpServletResponse refused = send(edit("{\"edit\":\"remove\",\"id\":\"conversion\"}")
                .with(user("bruno"))
                .with(csrf()));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void aProfileSeesWhatTheRunningTransactionHasWritten() {
        ProfileRequest request = ProfileRequest.of(ClientId.contact("4"))
                .withPeriod(ReportingPeriod.ALL_TIME)
                .withViewer(Viewer.everything());
        MetricValue before = profiles.figure(request, "deals.open.count").value();
        var transaction = new TransactionTemplate(transactions);

        transaction.executeWithoutResult(status -> {
            database.update(
                    "INSERT INTO quote VALUES(9001, 4, 'Table', 'Q', 'furniture', 700, 'anna', CURRENT_TIMESTAMP, NULL)");
            assertThat(profiles.figure(request, "deals.open.count").value()).isNotEqualTo(before);
            status.setRollbackOnly();
        });

        assertThat(profiles.figure(request, "deals.open.count").value()).isEqualTo(before);
    }

    @Test
    void equalRequestsShareAnEntryOfTheCache() {
        ProfileRequest request = ProfileRequest.of(ClientId.contact("3")).withViewer(Viewer.everything());

        assertThat(summaries.summary(request.withPeriod("2020")))
                .isSameAs(summaries.summary(ProfileRequest.of(ClientId.contact("3"))
                        .withViewer(Viewer.everything())
                        .withPeriod("2020")))
                .isNotSameAs(summaries.summary(request.withPeriod("2021")));
    }

    @Test
    void theProfileIsInAnswersOfBothJacksons() throws Exception {
        MockHttpServletResponse byTheApplication =
                send(get("/customers/contact:3?period=2020").with(user("emma").roles("MASTER")));

        String byJackson2 = JACKSON_2.writeValueAsString(summaries.summary(
                ProfileRequest.of(ClientId.contact("3")).withPeriod("2020").withViewer(Viewer.everything())));

        assertThat(json(byTheApplication)).isEqualTo(JACKSON_2.readTree(byJackson2));
        assertThat(json(byTheApplication).at("/profile/client/name").asText()).isEqualTo("Nils Lindgren");
    }

    @Test
    void wrongParametersAndUnknownCustomersAreTheCallersFault() throws Exception {
        assertThat(status("/customers/contact:999")).isEqualTo(404);
        assertThat(status("/customers/person:1")).isEqualTo(400);
        assertThat(status("/customers/contact:1?period=soon")).isEqualTo(400);
        assertThat(status(API + "nothing")).isEqualTo(404);
        assertThat(status(API + "profile?client=contact:999")).isEqualTo(404);
    }

    private int status(String path) throws Exception {
        return send(get(path).with(user("anna"))).getStatus();
    }

    @Test
    void readsAndTheirStatementsAreMeasured() {
        double before = meters.counter("crm.profile.rows").count();

        summaries.summary(
                ProfileRequest.of(ClientId.contact("5")).withPeriod("2019").withViewer(Viewer.everything()));

        assertThat(meters.get("crm.profile.rows").counter().count()).isGreaterThan(before);
        assertThat(meters.get("crm.profile.read")
                        .tag("of", "one")
                        .tag("error", "none")
                        .timer()
                        .count())
                .isPositive();
        assertThat(meters.get("crm.profile.statement").timer().max(TimeUnit.NANOSECONDS))
                .isPositive();
    }

    @Test
    void healthIsTheCheckOfTheMapping() throws Exception {
        MockHttpServletResponse health = send(get("/actuator/health"));

        assertThat(health.getStatus()).isEqualTo(200);
        assertThat(json(health).at("/components/crmProfile/status").asText()).isEqualTo("UP");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JACKSON_2.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
