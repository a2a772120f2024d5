package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Another period is chosen, and the page says which one it shows. */
class PeriodsTest extends PageTest {

    @Test
    void anotherPeriodGivesOtherNumbersAndAnotherAddress() {
        open("client=contact:1&period=all_time");
        String before = browser.text("[data-id=won-deals-value] .big");
        browser.click("[data-key=period]")
                .click(".presets button:nth-of-type(2)")
                .await(() -> browser.address().contains("period=yesterday"));
        browser.shown()
                .await(() -> !browser.text("[data-id=won-deals-value] .big").equals(before));
        browser.choose("[data-key=compare]", "PREVIOUS").get(".versus");
        assertThat(browser.address()).contains("compare=PREVIOUS");
        browser.click("[data-key='viewer own']").await(() -> browser.address().contains("viewer=own"));
    }

    @Test
    void aPeriodWithoutRecordsLeadsToTheLatestOnes() {
        open("client=contact:1&period=2019").get("[data-key=latest]");
        assertThat(browser.text(".notices")).startsWith("No records in this period. The latest is from Nov ");
        browser.click("[data-key=latest]").await(() -> browser.address().contains("period=2026"));
        browser.shown().await(() -> browser.text(".period").equals("2026"));
        assertThat(browser.find("[data-key=latest]")).isNull();
    }

    @Test
    void whatIsKnownOfAClientSaysOfWhichPeriodItIs() {
        open("client=contact:1&period=2025-Q1");
        assertThat(browser.text(".pill:nth-child(2)")).startsWith("Last activity (Q1 2025): Mar ");
        assertThat(browser.text("[data-id=client-card] .card-rows div:nth-child(2) dt"))
                .isEqualTo("Last activity (Q1 2025)");
        open("client=contact:1&period=this_year");
        assertThat(browser.text(".pill:nth-child(2)")).startsWith("Last activity: Nov ");
    }

    @Test
    void aPeriodOfOnesOwnIsChosenByItsDays() {
        open("client=contact:1").click("[data-key=period]").choose(".other select", "fYear");
        browser.write(".other input", "2025")
                .click(".other .primary")
                .await(() -> browser.address().contains("period=2025"));
        browser.shown().await(() -> browser.text(".period-name").equals("2025"));
    }

    @Test
    void everyFormOfAPeriodCanBeChosen() {
        open("client=contact:2&period=2026-05");
        Map.ofEntries(
                        Map.entry("fRange", "\\d{4}-\\d\\d-\\d\\d\\.\\.\\d{4}-\\d\\d-\\d\\d"),
                        Map.entry("fUntil", "\\.\\.\\d{4}-\\d\\d-\\d\\d"),
                        Map.entry("fFrom", "\\d{4}-\\d\\d-\\d\\d\\.\\."),
                        Map.entry("fDay", "\\d{4}-\\d\\d-\\d\\d"),
                        Map.entry("lastN", "last_14_days"),
                        Map.entry("fLastUnits", "last_3_weeks"),
                        Map.entry("fTrailing", "trailing_12_weeks"),
                        Map.entry("fWeek", "\\d{4}-W01"),
                        Map.entry("fMonth", "\\d{4}-\\d\\d"),
                        Map.entry("fQuarter", "\\d{4}-Q1"),
                        Map.entry("fHalf", "\\d{4}-H1"),
                        Map.entry("fYear", "\\d{4}"),
                        Map.entry("fFiscalYear", "FY\\d{4}"),
                        Map.entry("fFiscalHalf", "FY\\d{4}-H1"),
                        Map.entry("fFiscalQuarter", "FY\\d{4}-Q1"))
                .forEach((form, text) -> {
                    browser.click("[data-key=period]")
                            .choose(".other select", form)
                            .click(".other .primary");
                    browser.await(() -> browser.script("return new URL(location).searchParams.get('period')")
                            .toString()
                            .matches(text));
                    browser.shown();
                    assertThat(browser.count(".tile")).as(form).isEqualTo(15);
                });
    }
}
