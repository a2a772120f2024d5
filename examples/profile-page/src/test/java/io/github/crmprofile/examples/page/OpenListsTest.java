package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A list of records that is open: filtered, sorted, explained, and found again by its address. */
class OpenListsTest extends PageTest {

    private static final String QUERY = "client=contact:1&period=this_year&compare=PREVIOUS";

    @Test
    void aListIsFilteredByWhatItsRowsSay() {
        open("client=contact:1&period=all_time").click("[data-id=channel-load] .opens");
        browser.get(".records tbody td");
        String count = browser.text(".sum").replaceAll("\\D*(\\d+) records.*", "$1");
        browser.write(".list-actions input", "filippo inbound")
                .await(() -> browser.text(".shown").contains("match"));
        assertThat(browser.count(".records tbody tr")).isEqualTo(Long.parseLong(count));
        long shown = browser.count(".records tbody tr:not([hidden])");
        assertThat(browser.text(".shown")).isEqualTo(shown + " of " + count + " match");
        assertThat(shown).isPositive().isLessThan(Long.parseLong(count));
        assertThat(browser.text(".records tbody")).contains("Inbound").doesNotContain("Outbound");
        browser.write(".list-actions input", Keys.BACK_SPACE.toString())
                .await(() -> browser.text(".shown").equals(count + " of " + count + " shown"));
    }

    @Test
    void anOpenListIsInTheAddress() {
        open(QUERY)
                .click("[data-id=conversion] .opens")
                .await(() -> browser.address().contains("list="));
        String address = browser.address();
        browser.open(server.address()).shown();
        browser.open(address).shown();
        assertThat(browser.text(".dialog-head h2")).isEqualTo("Conversion");
        close();
        assertThat(browser.address()).doesNotContain("list=");
    }

    @Test
    void aListIsSortedAndExplained() {
        open(QUERY).click("[data-id=won-deals-value] .opens").get(".records tbody td");
        browser.click(".records th.money button")
                .await(() -> browser.text(".records thead").contains("Amount ↓"));
        assertThat(browser.text(".records tbody tr:first-child .money")).matches("[€$£].*");
        browser.click(".records [data-field=title] button").get("[data-field=title][aria-sort=ascending]");
        assertThat(titles()).isSorted();
        browser.click(".records [data-field=title] button").get("[data-field=title][aria-sort=descending]");
        assertThat(titles()).isSortedAccordingTo(Comparator.reverseOrder()).hasSizeGreaterThan(5);
        browser.click(".list-actions button")
                .await(() -> browser.text(".explanation").contains("Formula"));
        assertThat(browser.text(".why")).contains("Why it changed", "of the later period only");
        browser.click(".explanation details:last-of-type summary");
        assertThat(browser.text(".explanation pre")).contains("WON");
    }

    @Test
    void aListThatIsTooLongToBeSortedByTitleOrFilteredSaysSo() {
        open(QUERY);
        browser.script("const own = fetch; window.fetch = async (...asked) => { const answer = await own(...asked);"
                + " return String(asked[0]).includes('/records?') ? new Response(JSON.stringify("
                + "{ ...await answer.json(), count: 9000, next: 'more' })) : answer; }");
        browser.click("[data-id=won-deals-value] .opens").get(".records tbody td");
        browser.click(".records [data-field=title] button")
                .await(() -> browser.text(".records")
                        .contains("Only lists of up to 5,000 records can be sorted by “Title”. Choose a shorter"));
        assertThat(browser.find("[data-field=title][aria-sort]")).isNull();
        browser.write(".records input", "x")
                .await(() -> browser.text(".records").contains("Only lists of up to 5,000 records can be filtered."));
        browser.click(".records th.money button")
                .await(() -> browser.text(".records thead").contains("Amount ↓"));
    }

    private List<String> titles() {
        String all = (String) browser.script("return [...document.querySelector('crm-profile').shadowRoot"
                + ".querySelectorAll('.records tbody a')].map((a) => a.textContent).join('|')");
        return List.of(all.split("\\|"));
    }

    private void close() {
        browser.click("dialog .close").await(() -> browser.find("dialog") == null);
    }
}
