package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What a user does to the page, by mouse and by keyboard, and what of it stays for whom. */
class ArrangingTest extends PageTest {

    @Test
    void whatAUserArrangesIsThereAgainForThatUserOnly() {
        open("client=contact:1");
        long before = browser.count(".tile");
        browser.click("[data-key=add]")
                .click(".catalogue [data-widget=pie]")
                .await(() -> browser.count(".tile") == before + 1);
        String added = "[data-id=pie]";
        browser.click(added + " [data-key^=gear]")
                .write("dialog input[name=title]", "Mine alone")
                .click("dialog .primary");
        browser.await(() -> browser.text(added + " h3").equals("Mine alone"));
        browser.press(added + " .grip", Keys.ARROW_UP).await(() -> place("pie") == before - 1);
        browser.press(added + " .grip", Keys.ARROW_UP).await(() -> place("pie") == before - 2);
        assertThat(browser.script("return document.querySelector('crm-profile').shadowRoot.activeElement.className"))
                .isEqualTo("icon grip");

        open("client=contact:1");
        assertThat(browser.text(added + " h3")).isEqualTo("Mine alone");
        assertThat(place("pie")).isEqualTo(before - 2);
        browser.open(server.address()).shown().choose("#user", "bruno").await(() -> browser.count(".tile") == before);
        browser.choose("#user", "aurora").await(() -> browser.count(".tile") == before + 1);
    }

    @Test
    void aRemovedWidgetComesBackByUndo() {
        open("client=contact:1")
                .click("[data-id=payments] [data-key^=more]")
                .click("[data-id=payments] .menu button:last-child");
        browser.await(() -> browser.find("[data-id=payments]") == null);
        assertThat(browser.text(".toast")).contains("Payments was removed");
        browser.click(".toast button").get("[data-id=payments]");
        assertThat(browser.count(".tile")).isEqualTo(15);
    }

    @Test
    void widgetsAreResizedSplitAndReset() {
        open("client=contact:1")
                .click("[data-id=call-load] [data-key^=more]")
                .click("[data-id=call-load] [aria-checked=false]");
        browser.get("[data-id=call-load].full");
        browser.click("[data-key='split 70/30']").get(".split-70-30");
        browser.click("[data-key=reset]").click("dialog .primary").get(".split-50-50");
        browser.await(() -> browser.find("[data-id=call-load].full") == null);
        assertThat(browser.count(".tile")).isEqualTo(15);
    }

    @Test
    void aWidgetIsMovedByDragging() {
        open("client=contact:1");
        long from = place("feed-load");
        var grip = browser.get("[data-id=feed-load] .grip");
        browser.script("arguments[0].scrollIntoView({ block: 'center' })", grip);
        browser.drag("[data-id=feed-load] .grip", "[data-id=call-load] h3");
        browser.await(() -> place("feed-load") < from);
        assertThat(place("feed-load")).isLessThanOrEqualTo(from - 3);
    }

    @Test
    void lockedTilesHaveNothingToChangeThemBy() {
        open("client=contact:1");
        for (String locked : new String[] {"won-deals-value", "conversion"}) {
            assertThat(browser.get("[data-id=" + locked + "] .lock").getDomAttribute("aria-label"))
                    .contains("is locked");
            assertThat(browser.count("[data-id=" + locked + "] .tools")).isZero();
        }
        browser.press("[data-id=deals-by-outcome] .grip", Keys.ARROW_UP);
        assertThat(browser.text(".toast")).contains("locked against being moved");
        assertThat(place("conversion")).isEqualTo(4);
    }

    @Test
    void theTargetIsSetByHandAndGivenBack() {
        open("client=contact:1&period=this_year").click("[data-key='target ']").click("dialog [value=manual]");
        browser.write("#target", "3.5")
                .click("dialog .primary")
                .await(() -> browser.text(".target").contains("3.5"));
        assertThat(browser.text(".target")).contains("set by hand");
        browser.click("[data-key='target ']").click("dialog [value=auto]").click("dialog .primary");
        browser.await(() -> browser.text(".target").contains("average of all"));
        browser.click("[data-key=pipelines]").await(() -> browser.count(".gauge") > 2);
        assertThat(browser.count(".gauge h4")).isEqualTo(3);
    }

    private long place(String id) {
        return (Long) browser.script(
                "return [...document.querySelector('crm-profile').shadowRoot.querySelectorAll('.tile')].findIndex((t) => t.dataset.id === arguments[0])",
                id);
    }
}
