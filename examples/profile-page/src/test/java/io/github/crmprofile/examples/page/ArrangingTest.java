package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.examples.web.TargetStore;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.LoadedLayout;
import io.github.crmprofile.widget.Placement;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What a user does to the page, by mouse and by keyboard, and what of it stays for whom. */
class ArrangingTest extends PageTest {

    @Test
    void whatAUserArrangesIsThereAgainForThatUserOnly() {
        customise("client=contact:1");
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
        assertThat(focused()).isEqualTo("grip pie");

        browser.await(this::isSaved);
        open("client=contact:1");
        assertThat(browser.text(added + " h3")).isEqualTo("Mine alone");
        assertThat(place("pie")).isEqualTo(before - 2);
        browser.open(server.address()).shown().choose("#user", "bruno").await(() -> browser.count(".tile") == before);
        browser.choose("#user", "aurora").await(() -> browser.count(".tile") == before + 1);
    }

    @Test
    void aRemovedWidgetComesBackByUndo() {
        customise("client=contact:1")
                .click("[data-id=payments] [data-key^=more]")
                .click("[data-id=payments] .menu button:last-child");
        browser.await(() -> browser.find("[data-id=payments]") == null);
        assertThat(browser.text(".toast")).contains("Payments was removed");
        assertThat(browser.text(".last-change")).startsWith("Last changed: Aurora Bellini · Nov 23, 2026");
        browser.click(".toast button").get("[data-id=payments]");
        assertThat(browser.count(".tile")).isEqualTo(15);
    }

    @Test
    void widgetsAreResizedSplitAndReset() {
        customise("client=contact:1")
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
        customise("client=contact:1");
        long from = place("feed-load");
        var grip = browser.get("[data-id=feed-load] .grip");
        browser.script("arguments[0].scrollIntoView({ block: 'center' })", grip);
        browser.drag("[data-id=feed-load] .grip", "[data-id=call-load] h3");
        browser.await(() -> place("feed-load") < from);
        assertThat(place("feed-load")).isLessThanOrEqualTo(from - 3);
    }

    @Test
    void lockedTilesHaveNothingToChangeThemBy() {
        customise("client=contact:1");
        for (String locked : new String[] {"won-deals-value", "conversion"}) {
            assertThat(browser.script("return arguments[0].textContent", browser.get("[data-id=" + locked + "] .lock")))
                    .asString()
                    .contains("is locked");
            assertThat(browser.count("[data-id=" + locked + "] .tools button")).isZero();
        }
        // The arrow keys lead nowhere past the locked ones, and say nothing wrong.
        browser.press("[data-id=deals-by-outcome] .grip", Keys.ARROW_UP);
        assertThat(place("conversion")).isEqualTo(4);
        assertThat(place("deals-by-outcome")).isEqualTo(5);
        assertThat(browser.find(".toast")).isNull();
    }

    @Test
    void quickPressesOfAnArrowAreAllDone() {
        customise("client=contact:1");
        long before = place("call-load");
        for (int i = 0; i < 3; i++) {
            browser.press("[data-id=call-load] .grip", Keys.ARROW_UP);
        }
        assertThat(place("call-load")).isEqualTo(before - 3);
        browser.await(this::isSaved);
        assertThat(focused()).isEqualTo("grip call-load");
        // Past the two locked ones to the place above them, in one step.
        browser.press("[data-id=channel-load] .grip", Keys.ARROW_DOWN);
        assertThat(place("channel-load")).isGreaterThan(3);
        browser.await(this::isSaved);
    }

    @Test
    void anEditOfAPageThatWasChangedElsewhereIsRefusedAndTold() {
        customise("client=contact:1");
        edit(layout -> layout.remove("feed-load"));
        browser.click("[data-id=payments] [data-key^=more]").click("[data-id=payments] .menu button:last-child");
        assertThat(browser.text(".toast"))
                .contains("changed elsewhere", "Feed: total load was removed – Bruno Caruso · Nov 23, 2026");
        browser.await(() -> browser.find("[data-id=payments]") != null && browser.find("[data-id=feed-load]") == null);
    }

    @Test
    void anUndoDoesNotUndoWhatAnotherWindowDidMeanwhile() {
        customise("client=contact:1")
                .click("[data-id=payments] [data-key^=more]")
                .click("[data-id=payments] .menu button:last-child");
        assertThat(browser.text(".toast")).contains("Payments was removed");
        edit(layout -> layout.remove("feed-load"));
        browser.click(".toast button").await(() -> browser.text(".toast").contains("changed elsewhere"));
        assertThat(browser.find("[data-id=feed-load]")).isNull();
        assertThat(browser.find("[data-id=payments]")).isNull();
    }

    @Test
    void theEditOfSomebodyWhoIsNoLongerSignedInIsNobodys() {
        customise("client=contact:1").script("document.cookie = 'crm_user=; Max-Age=0'");
        browser.script("fetch('api/session', { method: 'POST', headers: { 'Content-Type': 'application/json' },"
                + " body: '{\"user\":\"dario\"}' })");
        browser.await(() -> browser.script("return fetch('api/session').then((r) => r.json()).then((s) => s.user)")
                .equals("dario"));
        browser.click("[data-id=payments] [data-key^=more]").click("[data-id=payments] .menu button:last-child");
        assertThat(browser.text(".toast")).contains("somebody else has signed in");
        assertThat(crm.settings().layouts().find(ClientKind.CONTACT, LayoutStore.Owner.user("dario")))
                .isEmpty();
        assertThat(crm.settings().layouts().find(ClientKind.CONTACT, LayoutStore.Owner.user("aurora")))
                .isEmpty();
    }

    @Test
    void theFocusStaysWhereSomethingWasDone() {
        customise("client=contact:1")
                .click("[data-id=call-load] [data-key^=gear]")
                .write("dialog input[name=title]", "Calls")
                .click("dialog .primary")
                .await(() -> browser.find("dialog") == null);
        browser.await(() -> browser.text("[data-id=call-load] h3").equals("Calls"));
        assertThat(focused()).isEqualTo("gear call-load");
        browser.click("[data-id=call-load] [data-key^=more]").click("[data-id=call-load] [aria-checked=false]");
        assertThat(focused()).isEqualTo("more call-load");
        browser.click("[data-id=payments] [data-key^=more]").click("[data-id=payments] .menu button:last-child");
        browser.click(".toast button").get("[data-id=payments]");
        browser.await(() -> "tile payments".equals(focused()));
    }

    @Test
    void aClickBesideADialogThrowsNothingAwayThatWasWritten() {
        customise("client=contact:1")
                .click("[data-id=call-load] [data-key^=gear]")
                .get("dialog input[name=title]");
        // Text that is selected by a drag out of the dialog is no click beside it.
        browser.dragOut("dialog input[name=title]");
        assertThat(browser.find("dialog input[name=title]")).isNotNull();
        browser.clickBeside().await(() -> browser.find("dialog") == null);
        browser.click("[data-id=call-load] [data-key^=gear]").write("dialog input[name=title]", "Calls of mine");
        browser.clickBeside();
        assertThat(browser.find("dialog input[name=title]")).isNotNull();
    }

    @Test
    void aTargetIsReadAsItIsWrittenInTheLanguageOfThePage() {
        open("client=contact:1&period=this_year").choose("#language", "it");
        browser.await(() -> browser.text("[data-id=conversion] h3").equals("Conversione"))
                .shown()
                .click("[data-key='target ']")
                .await(() -> browser.find("dialog [value=manual]") != null)
                .click("dialog [value=manual]")
                .write("#target", "4,5")
                .click("dialog .primary")
                .await(() -> browser.text(".target").contains("4,5"));
        assertThat(crm.settings().targets().target(ClientKind.CONTACT, null)).contains(new BigDecimal("4.5"));
        browser.choose("#language", "en");
    }

    private void edit(UnaryOperator<Layout> edit) {
        LayoutStore.Owner aurora = LayoutStore.Owner.user("aurora");
        LoadedLayout loaded = crm.rules().load(crm.settings().layouts(), ClientKind.CONTACT, aurora);
        crm.settings()
                .layouts()
                .replace(
                        ClientKind.CONTACT,
                        aurora,
                        loaded.stored(),
                        edit.apply(loaded.layout())
                                .withLastChange("bruno", TestCrm.CLOCK.instant())
                                .toJson());
    }

    @Test
    void theTargetIsSetByHandAndGivenBack() {
        open("client=contact:1&period=this_year").click("[data-key='target ']").click("dialog [value=manual]");
        browser.await(() -> browser.find("#target") != null)
                .write("#target", "3.5")
                .click("dialog .primary")
                .await(() -> browser.text(".target").contains("3.5"));
        assertThat(browser.text(".target")).contains("set by hand");
        // Somebody else sets it while the dialog is open: the first press says so, the second replaces it.
        browser.click("[data-key='target ']").click("dialog [value=auto]");
        TargetStore.Target own =
                crm.settings().targets().find(ClientKind.CONTACT, null).orElseThrow();
        var other = new TargetStore.Target(new BigDecimal("7.25"), "bruno", TestCrm.CLOCK.instant());
        assertThat(crm.settings().targets().replace(ClientKind.CONTACT, null, own, other))
                .isTrue();
        browser.click("dialog .primary")
                .await(() -> browser.text("dialog .problem").contains("by Bruno Caruso"));
        assertThat(browser.text("dialog .problem")).contains("7.25", "Save again");
        browser.click("dialog .primary");
        browser.await(() -> browser.text(".target").contains("average of all"));
        browser.click("[data-key=pipelines]").await(() -> browser.count(".gauge") > 2);
        assertThat(browser.count(".gauge h4")).isEqualTo(3);
    }

    /** Whether the server has the order that the page shows. */
    private boolean isSaved() {
        return browser.script("return [...document.querySelector('crm-profile').shadowRoot.querySelectorAll('.tile')]"
                        + ".map((t) => t.dataset.id).join()")
                .equals(crm
                        .rules()
                        .load(crm.settings().layouts(), ClientKind.CONTACT, LayoutStore.Owner.user("aurora"))
                        .layout()
                        .placements()
                        .stream()
                        .map(Placement::id)
                        .collect(Collectors.joining(",")));
    }

    private Browser customise(String query) {
        return open(query).click("[data-key=customise]");
    }

    private Object focused() {
        return browser.script(
                "return document.querySelector('crm-profile').shadowRoot.activeElement?.dataset.key ?? 'nothing'");
    }

    private long place(String id) {
        return (Long) browser.script(
                "return [...document.querySelector('crm-profile').shadowRoot.querySelectorAll('.tile')].findIndex((t) => t.dataset.id === arguments[0])",
                id);
    }
}
