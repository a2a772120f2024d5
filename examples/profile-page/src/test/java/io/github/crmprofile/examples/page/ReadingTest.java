package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.WidgetSettings;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a user reads on the page, in whichever language, width and light, and when something is wrong. */
class ReadingTest extends PageTest {

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
    void whatOpensOverAPageIsStyledAlsoWhenThePageWasMovedMeanwhile() {
        browser.open(server.address() + "?client=contact:1&period=soon").get(".broken");
        String position = "return getComputedStyle(arguments[0]).position";
        browser.click(".period").get(".chooser");
        assertThat(browser.script(position, browser.get(".chooser"))).isEqualTo("absolute");
        browser.click(".period")
                .script("document.querySelector('#panel').before(document.querySelector('crm-profile'))");
        browser.get(".broken");
        browser.click(".period");
        assertThat(browser.script(position, browser.get(".chooser"))).isEqualTo("absolute");
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
    void clientsAreFoundByTheirNames() {
        open("client=contact:1")
                .write("#search", "halbr")
                .await(() -> browser.text("#found").matches("\\d+ clients"));
        browser.choose("#kind", "company").await(() -> browser.text("#list").contains("Halbrück"));
        browser.click("#list a").await(() -> browser.address().contains("client=company"));
        browser.shown().click("#tab-card").await(() -> browser.text(".card").contains("www.halbr"));
        browser.write("#search", "nobody of that name")
                .await(() -> browser.text("#found").equals("No such client"));
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

    @Test
    void onesOwnRecordsAreThoseOneIsResponsibleFor() {
        open("client=contact:1&period=all_time").choose("#user", "filippo").shown();
        browser.click("[data-key='viewer own']").await(() -> browser.address().contains("viewer=own"));
        browser.shown().click("[data-id=deals-total] .opens").get(".records tbody td");
        String responsible = (String)
                browser.script(
                        "const root = document.querySelector('crm-profile').shadowRoot;"
                                + "const at = [...root.querySelectorAll('.records th')].findIndex((c) => c.textContent === 'Responsible');"
                                + "return [...new Set([...root.querySelectorAll('.records tbody tr')].map((r) => r.children[at].textContent))].join()");
        assertThat(responsible).isEqualTo("Filippo Greco");
    }

    @Test
    void aLineIsZoomedIntoAndShownAsATable() {
        open("client=contact:1");
        String chart = "[data-id=payments] ";
        long all = browser.count(chart + ".point");
        browser.click(chart + "[data-in]").await(() -> browser.count(chart + ".point") < all);
        browser.click(chart + "[data-all]").await(() -> browser.count(chart + ".point") == all);
        browser.click(chart + "[aria-pressed=false]");
        assertThat(browser.count(chart + "tbody tr")).isEqualTo(browser.count(chart + "[data-series='0']"));
    }

    @Test
    void theButtonBackGoesBack() {
        open("client=contact:1&period=2025")
                .click("[data-id=conversion] .opens")
                .get(".records tbody td");
        browser.back().await(() -> browser.find("dialog") == null);
        browser.choose("[data-key=compare]", "YEAR_EARLIER").get(".versus");
        browser.back().await(() -> browser.find(".versus") == null);
        assertThat(browser.text(".period-name")).isEqualTo("2025");
    }

    @Test
    void onPaperThereIsTheProfileAlone() {
        open("client=contact:1&period=this_year").click("[data-key=customise]").get(".tools");
        browser.medium("print");
        try {
            for (String gone : new String[] {".bar", "nav", ".tools", ".workshop", ".toolbar"}) {
                assertThat(browser.get(gone).isDisplayed()).as(gone).isFalse();
            }
            assertThat(browser.get("[data-id=conversion] .big").isDisplayed()).isTrue();
            assertThat(
                            (Boolean)
                                    browser.script(
                                            "const tiles = [...document.querySelector('crm-profile').shadowRoot.querySelectorAll('.grid > .half')]"
                                                    + ".map((tile) => tile.getBoundingClientRect());"
                                                    + "return tiles.length > 4 && tiles.every((a) => tiles.every((b) => a.top !== b.top || a.bottom === b.bottom))"))
                    .as("tiles side by side end together")
                    .isTrue();
        } finally {
            browser.medium("");
        }
    }

    @Test
    void theFirstPaintComesAtOnce() {
        open("client=contact:1");
        Number paint =
                (Number) browser.script("return performance.getEntriesByName('first-contentful-paint')[0].startTime");
        System.out.printf("The first paint comes after %d ms%n", paint.longValue());
        assertThat(paint.longValue()).isPositive().isLessThan(10_000);
    }

    @Test
    void italianIsSpokenThroughout() {
        open("client=contact:1")
                .choose("#language", "it")
                .await(() -> browser.text("[data-id=conversion] h3").equals("Conversione"));
        assertThat(browser.text("[data-id=won-deals-value] h3")).isEqualTo("Valore offerte vinte");
        assertThat(browser.text("#tab-profile")).isEqualTo("Profilo");
        browser.click("[data-key=customise]");
        assertThat(browser.text("[data-key=add]")).isEqualTo("Aggiungi widget");
        browser.choose("#language", "en")
                .await(() -> browser.text("[data-id=conversion] h3").equals("Conversion"));
    }

    @Test
    void nothingIsWiderThanAPhone() {
        browser.size(360, 740);
        open("client=contact:1&period=this_year&compare=PREVIOUS");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360L);
        browser.click("[data-id=won-deals-value] .opens").get(".records tbody td");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360L);
    }

    @Test
    void onAPhoneTheClientsAreWithinReachFromEverywhere() {
        browser.size(360, 740);
        open("client=contact:1").script("scrollTo(0, 1500)");
        browser.click("#menu").click("#list a[data-client='contact:2'], #list li:nth-child(2) a");
        browser.await(() -> !browser.address().contains("client=contact:1&")
                && !browser.get("#clients").isDisplayed());
    }

    @Test
    void darkIsDark() {
        browser.colours("dark");
        open("client=contact:1");
        assertThat(browser.get(".tile").getCssValue("background-color")).contains("23, 29, 38");
        browser.choose("#theme", "light");
        assertThat(browser.get(".tile").getCssValue("background-color")).contains("255, 255, 255");
        browser.choose("#theme", "auto");
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
    void anotherPageEmbedsTheProfileByOneScriptTag() {
        browser.open(server.address() + "embed.html").shown();
        assertThat(browser.text(".who h2")).isEqualTo("Julien Quintarossi");
        assertThat(browser.script("return document.scripts.length")).isEqualTo(1L);
    }
}
