package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.WidgetSettings;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server of its own for each test, and one browser and one CRM for all of them. */
abstract class PageTest {

    static final Browser browser = Browser.start();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(browser::close));
    }

    Crm crm;
    PageServer server;

    @BeforeEach
    void startServer() throws IOException {
        crm = TestCrm.fresh();
        server = PageServer.start(crm, 0);
        browser.size(1440, 1000).colours("light");
    }

    @AfterEach
    void endServer() {
        browser.forget();
        server.close();
        assertThat(browser.scriptErrors()).isEmpty();
    }

    Browser open(String query) {
        return browser.open(server.address() + "?" + query).shown();
    }

    /** Puts columns of activities by channel on the page of the user who is signed in. */
    void addSlicedTrend() {
        Layout layout = crm.rules()
                .defaultLayout(ClientKind.CONTACT)
                .add(
                        "bar",
                        WidgetSettings.EMPTY.with("metrics", "activities.count").with("slices", "channel"),
                        15);
        crm.settings().layouts().save(ClientKind.CONTACT, LayoutStore.Owner.user("aurora"), layout.toJson());
    }
}
