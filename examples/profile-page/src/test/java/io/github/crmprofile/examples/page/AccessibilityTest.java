package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What axe finds, in each light, language and width and with whatever is open; and how large things are for a finger. */
class AccessibilityTest extends PageTest {

    private static final String QUERY = "client=contact:1&period=this_year&compare=PREVIOUS";

    // In a sentence a link is as high as its line; a point or a slice
    // is opened by the line of its legend or by a tap near it, too.
    private static final String SMALL = """
            const host = document.querySelector('crm-profile, crm-clients').shadowRoot;
            const root = host.querySelector('dialog crm-clients')?.shadowRoot ?? host;
            const box = root.querySelector('dialog[open], .chooser, .menu') ?? root;
            return [...box.querySelectorAll('button, a, select, summary, label.check, input:not(.check input)')]
              .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.matches(':is(.note, .notice) .link, [hidden] *'))
              .map((e) => [e, e.getBoundingClientRect()])
              .filter(([e, r]) => r.width > 0 && (r.height < 43.9 || r.width < 43.9))
              .map(([e, r]) => `${e.outerHTML.slice(0, 120)} ${Math.round(r.width)} x ${Math.round(r.height)}`);
            """;

    @Test
    void nothingIsWrongInAnyLight() {
        addSlicedTrend();
        open(QUERY);
        fine("light");
        browser.colours("dark");
        fine("dark");
        browser.forcedColours("dark");
        fine("forced, dark");
        browser.forcedColours("light");
        fine("forced, light");
    }

    @Test
    void nothingIsWrongWithWhateverIsOpen() {
        open(QUERY)
                .click("[data-id=payments] [aria-pressed=false]")
                .click("[data-key=period]")
                .get(".presets button");
        fine("table and period");
        browser.click("[data-key=period]").click("[data-id=conversion] .opens").get(".records tbody td");
        browser.click(".list-actions button").get(".explanation dl");
        fine("list and explanation");
        browser.click("dialog .close").click("[data-key='target ']").get("#target");
        fine("target");
        browser.click("dialog .close")
                .click("[data-key=customise]")
                .click("[data-key=add]")
                .get(".catalogue");
        fine("catalogue");
        browser.click("dialog .close")
                .click("[data-id=payments] [data-key^=gear]")
                .get("dialog fieldset");
        fine("settings");
    }

    @Test
    void nothingIsWrongInItalianOnANarrowPhone() {
        browser.size(320, 640);
        open(QUERY).choose("#language", "it");
        browser.await(() -> browser.text("[data-id=conversion] h3").equals("Conversione"))
                .shown();
        fine("narrow");
        browser.click("[data-id=won-deals-value] .opens").get(".records tbody td");
        fine("narrow list");
        assertNoWiderThan(320);
        browser.click("dialog .close").click("[data-key=timeline]").get(".timeline li");
        assertNoWiderThan(320);
        browser.open(server.address() + "?tab=ranking&period=this_year&where=deals.won.value:1000..")
                .get("tbody tr");
        assertThat(browser.text("h2")).isEqualTo("Clienti");
        fine("narrow ranking");
        assertNoWiderThan(320);
        browser.choose("#language", "en");
    }

    private static void assertNoWiderThan(long width) {
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat((Boolean) browser.script(
                        "const body = document.querySelector('crm-profile')?.shadowRoot.querySelector('.dialog-body');"
                                + "return !body || body.scrollWidth <= body.clientWidth"))
                .as("a dialog is as wide as what is in it")
                .isTrue();
    }

    @Test
    void onAPhoneEverythingIsLargeEnoughForAFinger() {
        browser.size(360, 740);
        open(QUERY);
        large("page");
        browser.click("[data-key=period]").get(".presets button");
        large("period");
        browser.keys(Keys.ESCAPE).click("[data-id=won-deals-value] .opens").get(".records tbody td");
        browser.click(".list-actions button").get(".explanation dl");
        large("list");
        browser.click("dialog .close").click("[data-key=customise]").get(".workshop");
        large("customise");
        browser.click("[data-key=add]").get(".catalogue");
        large("catalogue");
        browser.click("dialog .close")
                .click("[data-id=payments] [data-key^=gear]")
                .get("dialog fieldset");
        large("settings");
    }

    @Test
    void onAPhoneNothingIsWrongWithWhateverOpensBesides() {
        browser.size(390, 844);
        open("client=company:1&period=this_year&compare=PREVIOUS")
                .click("[data-key=contacts]")
                .get("tbody tr");
        fineAndLarge("contacts");
        browser.keys(Keys.ESCAPE).click("[data-key=timeline]").get(".timeline li");
        fineAndLarge("timeline");
        browser.click("dialog .close").click("[data-key=warnings]").get(".warning-list li");
        fineAndLarge("warnings");
        browser.click("dialog .close").click("[data-key=share]").get(".menu button");
        fineAndLarge("menu");
        browser.keys(Keys.ESCAPE).click("[data-id=conversion] .opens").get(".records tbody td");
        browser.click(".list-actions button").get(".why");
        fineAndLarge("why");
        browser.open(server.address() + "?client=contact:1&period=nonsense").get(".broken .primary");
        fineAndLarge("wrong period");
        browser.open(server.address() + "?tab=ranking&period=this_year").get("tbody tr");
        browser.click("[data-key=columns]").get("dialog fieldset");
        fineAndLarge("columns");
        browser.click("dialog .close").click("[data-key=filters]").get("dialog .condition");
        fineAndLarge("filters");
        open("client=contact:1&period=2019").get("[data-key=latest]");
        fineAndLarge("empty period");
    }

    private void fineAndLarge(String state) {
        fine(state);
        large(state);
    }

    private void fine(String state) {
        assertThat(browser.violations()).as(state).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void large(String state) {
        assertThat((List<String>) browser.script(SMALL)).as(state).isEmpty();
    }
}
