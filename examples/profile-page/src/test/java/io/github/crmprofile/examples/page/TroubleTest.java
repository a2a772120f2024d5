package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.WidgetSettings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a user is told when a value is missing, a name is hostile, or the server does not answer. */
class TroubleTest extends PageTest {

    @Test
    void whatIsUndefinedPartialOrFailedSaysSo() {
        crm.settings()
                .layouts()
                .save(
                        ClientKind.CONTACT,
                        LayoutStore.Owner.user("aurora"),
                        crm.rules()
                                .defaultLayout(ClientKind.CONTACT)
                                .add("broken", WidgetSettings.EMPTY, 15)
                                .toJson());
        open("client=contact:1&period=this_year");
        assertThat(browser.text("[data-id=broken] .failed")).contains("could not be computed");
        assertThat(browser.text("[data-id=won-deals-value] .partial")).contains("Partial");
        browser.await(() -> browser.find("[data-id=won-deals-value] .spark") != null);
        assertThat(browser.text("[data-key=warnings]")).contains("records to look at");
        browser.click("[data-key=warnings]")
                .await(() -> browser.text(".warning-list").contains("closing date"));
        open("client=contact:2");
        assertThat(browser.text("[data-id=conversion] .note")).isEqualTo("There are no activities");
        assertThat(browser.text("[data-id=conversion] .undefined")).isEqualTo("–");
    }

    @Test
    void aServerThatIsGoneIsToldAndTriedAgain() throws IOException {
        open("client=contact:1").click("[data-key=customise]").get("[data-id=payments] [data-key^=gear]");
        int port = Integer.parseInt(server.address().replaceAll("\\D", ""));
        server.close();
        browser.click("[data-id=payments] [data-key^=gear]")
                .await(() -> browser.text(".toast").contains("does not answer"));
        browser.click("[data-key='viewer own']")
                .await(() -> browser.text(".broken").contains("does not answer"));
        server = PageServer.start(crm, port);
        browser.click(".broken .primary").shown();
        assertThat(browser.count(".tile")).isEqualTo(15);
    }

    @Test
    void aSlowServerIsToldAndTriedAgain() {
        open("client=contact:1");
        TestCrm.slowness.set(10_000);
        try {
            browser.click("[data-key='viewer own']")
                    .await(() -> browser.text(".slow").contains("longer than usual"));
            TestCrm.slowness.set(0);
            browser.click(".slow .link").await(() -> browser.find(".slow") == null);
        } finally {
            TestCrm.slowness.set(0);
        }
        browser.shown();
        assertThat(browser.find(".slow")).isNull();
    }

    @Test
    void aHostileNameIsANameAndNothingElse() {
        open("client=" + TestCrm.HOSTILE);
        assertThat(browser.text("h2")).isEqualTo(TestCrm.HOSTILE_NAME);
        assertThat(browser.count("img, a[href^='javascript']")).isZero();
        browser.click("#tab-card").await(() -> browser.text(".card h2").equals(TestCrm.HOSTILE_NAME));
        assertThat(String.valueOf(browser.script("return document.title")))
                .contains("<img")
                .isNotEqualTo("broken");
    }
}
