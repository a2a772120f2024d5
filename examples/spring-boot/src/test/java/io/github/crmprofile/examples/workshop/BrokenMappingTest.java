package io.github.crmprofile.examples.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A column was renamed and the mapping was not: the monitor says so before a user does. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:workshop-broken;DB_CLOSE_DELAY=-1",
            "crm-profile.mapping=classpath:broken-mapping.json",
            "management.endpoint.health.show-details=always",
            "spring.main.banner-mode=off"
        })
class BrokenMappingTest {

    @Autowired
    private WebApplicationContext context;

    @Test
    void theHealthNamesTheColumnThatIsMissing() throws Exception {
        MockHttpServletResponse health = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(get("/actuator/health"))
                .andReturn()
                .getResponse();

        assertThat(health.getStatus()).isEqualTo(503);
        assertThat(health.getContentAsString()).contains("crmProfile", "DOWN", "there is no column 'full_name'");
    }
}
