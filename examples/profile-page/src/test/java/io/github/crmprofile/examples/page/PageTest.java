package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server of its own for each test, and one browser for all of them. */
abstract class PageTest {

    static final Browser browser = Browser.start();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(browser::close));
    }

    Crm crm;
    PageServer server;

    @BeforeEach
    void startServer() throws IOException {
        crm = TestCrm.create();
        server = PageServer.start(crm, 0);
        browser.size(1440, 1000).colours("light");
        browser.open(server.address() + "icon.svg").forget();
    }

    @AfterEach
    void endServer() {
        server.close();
        assertThat(browser.scriptErrors()).isEmpty();
    }

    Browser open(String query) {
        return browser.open(server.address() + "?" + query).shown();
    }
}
