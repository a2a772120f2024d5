package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Everything that can be done, by the keyboard alone; the focus is never lost on the way. */
class KeyboardTest extends PageTest {

    private static final int MOST_STOPS = 80;
    private static final String AIM = "what is looked for";

    @Test
    void whatIsReadIsReachedAndLeft() {
        open("client=contact:1&period=this_year");
        browser.keys(Keys.TAB, Keys.ENTER);
        tabTo("[data-key=period]").keys(Keys.ENTER);
        browser.await(() -> isAt(".presets [aria-pressed=true]"));
        browser.keys(Keys.TAB, Keys.ENTER).await(() -> browser.address().contains("period=last_year"));
        browser.shown();
        stays("[data-key=period]");
        tabTo("[data-key=warnings]").keys(Keys.ENTER).get("dialog .warning-list");
        browser.keys(Keys.ESCAPE).await(() -> browser.find("dialog") == null);
        stays("[data-key=warnings]");
        tabBackTo("[data-key=compare]").keys(Keys.ARROW_DOWN).get(".versus");
        stays("[data-key=compare]");
        tabTo("[data-key='viewer own']")
                .keys(Keys.ENTER)
                .await(() -> browser.address().contains("viewer=own"));
        browser.shown();
        stays("[data-key='viewer own']");
        tabTo("[data-key=timeline]").keys(Keys.ENTER).get(".timeline li");
        tabTo("[data-key='timeline deals']").keys(Keys.ENTER).get("[data-key='timeline deals'][aria-pressed=true]");
        stays("[data-key='timeline deals']");
        browser.keys(Keys.ESCAPE).await(() -> browser.find("dialog") == null);
        stays("[data-key=timeline]");
        tabTo("[data-key=refresh]").keys(Keys.ENTER).shown();
        stays("[data-key=refresh]");
        tabTo("[data-key=share]").keys(Keys.ENTER, Keys.END, Keys.ENTER).get("dialog .keys-list");
        browser.keys(Keys.ESCAPE).await(() -> browser.find("dialog") == null);
        stays("[data-key=share]");
    }

    @Test
    void aListIsOpenedSortedPagedAndExplained() {
        open("client=contact:1&period=all_time");
        browser.keys(Keys.TAB, Keys.ENTER);
        tabTo("[data-id=channel-load] .opens").keys(Keys.ENTER).get(".records tbody td");
        tabTo(".records [data-field=channel] button").keys(Keys.ENTER);
        browser.await(() -> browser.find("[data-field=channel][aria-sort]") != null);
        stays("[data-field=channel] button");
        tabTo(".list-foot button").keys(Keys.ENTER);
        browser.await(() -> isAt(".records tbody tr:nth-child(51)"));
        tabBackTo(".list-actions > button").keys(Keys.ENTER).get(".explanation dl");
        stays(".list-actions > button");
        browser.keys(Keys.ESCAPE).await(() -> browser.find("dialog") == null);
        stays("[data-id=channel-load] .opens");
    }

    @Test
    void aChartIsWalkedZoomedAndOpened() {
        open("client=contact:1&period=this_year");
        browser.keys(Keys.TAB, Keys.ENTER);
        tabTo("[data-id=payments] .point").keys(Keys.END, Keys.ARROW_LEFT);
        long points = browser.count("[data-id=payments] .point");
        browser.keys("+").await(() -> browser.count("[data-id=payments] .point") < points);
        browser.await(() -> isAt("[data-id=payments] .point"));
        browser.keys("0").await(() -> browser.count("[data-id=payments] .point") == points);
        browser.await(() -> isAt("[data-id=payments] .point"));
        browser.keys(Keys.HOME, Keys.ARROW_RIGHT, Keys.ENTER).get("dialog");
        browser.keys(Keys.ESCAPE).await(() -> browser.find("dialog") == null);
        stays("[data-id=payments] .point");
    }

    @Test
    void aPageIsArranged() {
        open("client=contact:1&period=this_year");
        browser.keys(Keys.TAB, Keys.ENTER);
        tabTo("[data-key=customise]").keys(Keys.ENTER).get(".workshop");
        stays("[data-key=customise]");
        tabTo("[data-key=add]").keys(Keys.ENTER).get(".catalogue");
        tabTo(".catalogue [data-ready='invoices.overdue.value']").keys(Keys.ENTER);
        browser.await(() -> isAt("[data-id=number] [data-key^=gear]"));
        browser.keys(Keys.ENTER).get("dialog input[name=title]");
        tabTo("dialog input[name=title]").keys("Mine", Keys.ENTER);
        browser.await(() -> browser.text("[data-id=number] h3").equals("Mine"));
        stays("[data-id=number] [data-key^=gear]");
        tabBackTo("[data-id=number] .grip").keys(Keys.ARROW_UP);
        stays("[data-id=number] .grip");
        tabTo("[data-id=number] [data-key^=more]").keys(Keys.ENTER, Keys.END, Keys.ENTER);
        browser.await(() -> isAt(".toast button"));
        browser.keys(Keys.ENTER).await(() -> isAt("[data-id=number]"));
    }

    @Test
    void columnsTargetAndResetAreReached() {
        open("client=contact:1&period=this_year");
        browser.keys(Keys.TAB, Keys.ENTER, "e").get(".workshop");
        tabTo("[data-key='split 70/30']").keys(Keys.ENTER).get(".split-70-30");
        stays("[data-key='split 70/30']");
        tabTo("[data-key=reset]").keys(Keys.ENTER).get("dialog .primary");
        tabTo("dialog .primary").keys(Keys.ENTER).get(".split-50-50");
        browser.await(() -> isAt("[data-key=reset]"));
        tabTo("[data-key='target ']").keys(Keys.ENTER).get("#target");
        tabTo("dialog [value=auto]").keys(Keys.ARROW_DOWN);
        tabTo("#target")
                .keys("7", Keys.ENTER)
                .await(() -> browser.text(".target").contains("7"));
        stays("[data-key='target ']");
    }

    /** What has the focus is gone afterwards: it is where one would look for what comes next. */
    @Test
    void whatLeadsOutOfNothingLeavesTheFocusInThePage() {
        open("client=contact:1&period=2019");
        browser.keys(Keys.TAB, Keys.ENTER);
        tabTo("[data-key=latest]").keys(Keys.ENTER).await(() -> browser.find("[data-key=latest]") == null);
        browser.shown().await(() -> isAt("[data-key=period]"));

        browser.open(server.address() + "?tab=ranking&period=this_year&where=deals.won.count:9999..")
                .get("[data-key=clear]");
        tabTo("[data-key=clear]").keys(Keys.ENTER).get("tbody tr");
        browser.await(() -> isAt("[data-key=filters]"));
        browser.keys(Keys.ENTER).get("dialog .condition input");
        tabTo("dialog .condition input").keys("1000", Keys.ENTER).get(".chip");
        stays("[data-key=filters]");
        tabTo(".chip button").keys(Keys.ENTER).await(() -> browser.find(".chip") == null);
        browser.await(() -> isAt("[data-key=filters]"));
    }

    private Browser tabTo(String selector) {
        return walk(selector, () -> browser.keys(Keys.TAB));
    }

    private Browser tabBackTo(String selector) {
        return walk(selector, browser::tabBack);
    }

    private Browser walk(String selector, Runnable step) {
        browser.get(selector);
        Object at = focus(selector);
        for (int stop = 0; stop < MOST_STOPS && !AIM.equals(at); stop++) {
            step.run();
            at = focus(selector);
            assertThat(at).as("on the way to " + selector).isNotEqualTo("BODY");
        }
        assertThat(at).as(selector).isEqualTo(AIM);
        return browser;
    }

    private void stays(String selector) {
        browser.await(() -> !"BODY".equals(focus(selector)));
        assertThat(focus(selector)).as(selector).isEqualTo(AIM);
    }

    private boolean isAt(String selector) {
        return AIM.equals(focus(selector));
    }

    /** The element with the focus: whether it is the one that is looked for, else how it begins. */
    private Object focus(String selector) {
        return browser.script(
                "const e = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;"
                        + "return !e || e === document.body ? 'BODY' : e.matches(arguments[0]) ? arguments[1] : e.outerHTML.slice(0, 100)",
                selector,
                AIM);
    }
}
