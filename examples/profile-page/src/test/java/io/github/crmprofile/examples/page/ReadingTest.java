package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a user reads on the page, in whichever language, width and light. */
class ReadingTest extends PageTest {

    /** Gives the charts of payments the values of their first figure, in some of its parts, now and in the period before. */
    private static final String EQUAL_VALUES = """
            const real = window.real ??= fetch;
            window.fetch = async (...asked) => {
              const answer = await real(...asked);
              const page = await answer.clone().json().catch(() => null);
              page?.profile?.widgets.filter((w) => w.id === 'payments').forEach((w) => {
                const value = { ...w.figures[0].value, points: w.figures[0].value.points.slice(...arguments) };
                w.figures.forEach((f) => Object.assign(f, { value, earlier: { ...f.earlier, value } }));
              });
              return page ? new Response(JSON.stringify(page), answer) : answer;
            };
            """;

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
    void linesOfEqualValuesAreAllSeen() {
        open("client=contact:1&period=this_year").script(EQUAL_VALUES, 0, 99);
        browser.choose("[data-key=compare]", "PREVIOUS").get("[data-id=payments] .line.past");

        // The part of each line, of this period and the one before, over which nothing is drawn in its whole width.
        List<?> seen = (List<?>) browser.script("""
                const drawn = [...document.querySelector('crm-profile').shadowRoot.querySelectorAll('[data-id=payments] :is(.line, .point)')];
                const name = (shape) => shape.getAttribute('class');
                const has = (shape, at) => (shape.matches('.line') ? shape.isPointInStroke(at) : shape.isPointInFill(at));
                return drawn.filter((shape) => shape.matches('.line')).map((line) => {
                  const places = Array.from({ length: 300 }, (_, n) => line.getPointAtLength((n / 300) * line.getTotalLength()));
                  const isSeen = (at) => { const top = drawn.findLast((shape) => has(shape, at)); return top && name(top) === name(line); };
                  return places.filter(({ x, y }) => [-2.2, 0, 2.2].some((by) => isSeen(new DOMPoint(x + by / 2, y + by)))).length / places.length;
                });
                """);
        assertThat(seen)
                .hasSize(6)
                .allSatisfy(part -> assertThat(((Number) part).doubleValue()).isGreaterThan(0.1));
    }

    @Test
    void ofPointsThatLieOnOneAnotherTheLowerOnesAreRings() {
        open("client=contact:1&period=this_year").script(EQUAL_VALUES, 6, 7);
        browser.choose("[data-key=compare]", "PREVIOUS").await(() -> browser.count("[data-id=payments] .point") == 3);

        assertThat((List<?>) browser.script(
                        "return [...document.querySelector('crm-profile').shadowRoot.querySelectorAll('[data-id=payments] .point')]"
                                + ".map((point) => point.getAttribute('r'))"))
                .isEqualTo(List.of("9", "6.5", "4"));
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
    void anotherPageEmbedsTheProfileByOneScriptTag() {
        browser.open(server.address() + "embed.html").shown();
        assertThat(browser.text(".who h2")).isEqualTo("Julien Quintarossi");
        assertThat(browser.script("return document.scripts.length")).isEqualTo(1L);
    }
}
