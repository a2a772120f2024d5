package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A server of its own for each test, and one browser for those of a class. */
abstract class PageTest {

    static Browser browser;

    Crm crm;
    PageServer server;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void endBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

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
