package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Clients by number: ordered, restricted, with other columns, by mouse and by keyboard, wide and narrow, and what is said when none is there. */
class ClientsTest extends PageTest {

    private static final String QUERY = "tab=ranking&period=this_year";

    @Test
    void clientsAreOrderedRestrictedAndOpened() {
        ranking(QUERY);
        assertThat(browser.text(".ordering")).contains("Value of won deals");
        browser.click("[data-key='sort conversion']")
                .await(() -> browser.address().contains("order=-conversion") && isOrdered("conversion", "descending"));
        assertThat(focused()).isEqualTo("sort conversion");
        browser.click("[data-key='sort conversion']").await(() -> isOrdered("conversion", "ascending"));

        browser.click("[data-key=filters]").write("dialog input[name=from]", "1,000");
        browser.click("dialog .primary").await(() -> browser.address().contains("where=deals.won.value%3A1000.."));
        browser.await(() -> browser.text(".chip bdi").equals("Value of won deals ≥ 1,000"));
        assertThat(browser.text(".clients-count")).isNotEqualTo("201 clients").endsWith(" clients");

        browser.click("[data-key=columns]")
                .click("dialog [value='win_rate']")
                .click("dialog .primary")
                .get("[data-key='sort win_rate']");
        long rows = rows();
        browser.click("[data-key=more]").await(() -> rows() > rows);

        String first = browser.text("tbody tr:first-child .name-cell a");
        browser.click("tbody tr:first-child .name-cell a").await(() -> browser.find("crm-profile") != null);
        browser.shown();
        assertThat(browser.text(".who h2")).isEqualTo(first);
        browser.back().await(() -> browser.find(".chip") != null);
        String second = browser.text("tbody tr:nth-child(2) .name-cell a");
        browser.click("tbody tr:nth-child(2) .name-cell a")
                .await(() -> browser.find(".who h2") != null
                        && browser.text(".who h2").equals(second));
    }

    @Test
    void aPeriodInWhichNobodyHasRecordsLeadsToTheLatestOnes() {
        ranking("tab=ranking&period=2019");
        browser.get("[data-key=latest]");
        assertThat(browser.text(".notices")).startsWith("No records in this period. The latest is from Nov ");
        browser.click("[data-key=latest]").await(() -> browser.address().contains("period=2026"));
        browser.await(() -> browser.text(".period").equals("2026") && browser.find("[data-key=latest]") == null);
    }

    @Test
    void aNumberOpensItsRecordsByTheKeyboardAlone() {
        ranking(QUERY);
        String value = browser.text("tbody tr:nth-child(2) td.ordering a")
                .lines()
                .findFirst()
                .orElseThrow();
        browser.script("arguments[0].focus()", browser.get("tbody [tabindex='0']"));
        browser.keys(Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ENTER).get("dialog.drawer .headline");
        assertThat(browser.text(".headline").replaceAll("\\.\\d\\d$", "")).isEqualTo(value);
    }

    @Test
    void whatOpensFromTheRankingAddsUpToTheNumberThere() {
        ranking(QUERY + "&columns=deals.won.value,activities.count,conversion");
        var list = new OpenList(browser);
        String[] numbers = {number("deals.won.value"), number("activities.count"), number("conversion")};

        openNumber("deals.won.value");
        assertThat(list.addedUp())
                .hasSize(1)
                .allSatisfy((sign, sum) ->
                        assertThat(numbers[0]).isEqualTo(sign + String.format(Locale.ROOT, "%,.0f", sum)));
        assertThat(browser.text(".sum")).contains("Adds up to the number");

        backToRanking();
        openNumber("activities.count");
        assertThat(list.rows()).isEqualTo(Integer.parseInt(numbers[1])).isPositive();

        backToRanking();
        openNumber("conversion");
        int deals = list.rows();
        browser.click(".tabs button:nth-child(2)")
                .await(() -> browser.text(".records thead").contains("Channel"));
        assertThat(numbers[2])
                .isEqualTo(BigDecimal.valueOf(deals * 100L)
                                .divide(BigDecimal.valueOf(list.rows()), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%");
    }

    @Test
    void theNextOfTheRankingIsOneStepAway() {
        ranking(QUERY);
        String[] names = new String[3];
        for (int i = 0; i < names.length; i++) {
            names[i] = browser.text("tbody tr:nth-child(" + (i + 1) + ") .name-cell a");
        }
        browser.click("tbody tr:nth-child(2) .name-cell a").await(() -> browser.find(".who") != null);
        browser.shown()
                .click("[data-key=nextClient]")
                .await(() -> browser.text(".who h2").equals(names[2]));
        browser.shown()
                .await(() -> browser.script(
                                "return document.querySelector('crm-profile').shadowRoot.activeElement?.dataset.key ?? ''")
                        .equals("nextClient"));
        browser.keys("k").await(() -> browser.text(".who h2").equals(names[1]));
        browser.shown()
                .click("[data-key=previousClient]")
                .await(() -> browser.text(".who h2").equals(names[0]));
        assertThat(browser.find("[data-key=previousClient]")).isNull();
    }

    @Test
    void aCompanyHasItsContactsAndATimeline() {
        open("client=company:1&period=this_year").click("[data-key=timeline]").get(".timeline li");
        assertThat(browser.text(".timeline section:first-child h3")).contains("2026");
        browser.click("[data-key='timeline deals']")
                .await(() -> browser.text(".timeline").contains("Deal won:"));
        assertThat(browser.address()).contains("list=timeline");
        browser.click("dialog .close").await(() -> browser.find("dialog") == null);
        browser.click("[data-key=contacts]").click("tbody tr:first-child .name-cell a");
        browser.await(() -> browser.address().contains("client=contact")).shown();
        assertThat(browser.text(".who .link")).isEqualTo("Halbrück Logistics GmbH");
    }

    @Test
    void whatFindsNobodyOrIsUnknownLeadsOut() throws IOException {
        ranking(QUERY + "&where=deals.won.count:99999..");
        assertThat(browser.text(".broken")).contains("No client is like that");
        browser.click("[data-key=clear]").get("tbody tr");
        browser.open(server.address() + "?" + QUERY + "&order=nonsense");
        assertThat(browser.text(".broken")).contains("is not known");
        browser.click(".broken .primary").get("tbody tr");
        int port = Integer.parseInt(server.address().replaceAll("\\D", ""));
        server.close();
        browser.click("[data-key='kind companies']")
                .await(() -> browser.text(".broken").contains("does not answer"));
        server = PageServer.start(crm, port);
        browser.click(".broken .primary").get("tbody tr");
    }

    @Test
    void nothingIsWrongInLightAndDark() {
        ranking(QUERY + "&where=deals.won.value:1000..");
        assertThat(browser.violations()).isEmpty();
        browser.colours("dark").click("[data-key=filters]").get("dialog input");
        assertThat(browser.violations()).isEmpty();
    }

    private void ranking(String query) {
        browser.open(server.address() + "?" + query);
        browser.await(() -> browser.find("tbody tr, .broken") != null);
    }

    /** A number of the first client who has won in euros alone. */
    private String number(String column) {
        return browser.text(cell(column) + " bdi");
    }

    private void openNumber(String column) {
        browser.click(cell(column)).get("dialog .records tbody td");
    }

    private String cell(String column) {
        long row = (Long) browser.script(
                "return [...document.querySelector('crm-clients').shadowRoot.querySelectorAll('tbody tr')]"
                        + ".findIndex((row) => /^€/.test(row.querySelector('.ordering').textContent)) + 1");
        return "tbody tr:nth-child(" + row + ") a[data-column='" + column + "']";
    }

    private void backToRanking() {
        browser.back().await(() -> browser.find("tbody td.ordering") != null);
    }

    private boolean isOrdered(String metric, String direction) {
        return browser.find("[aria-sort=" + direction + "] [data-key='sort " + metric + "']") != null;
    }

    private long rows() {
        return ((Number) browser.script(
                        "return document.querySelector('crm-clients').shadowRoot.querySelectorAll('tbody tr').length"))
                .longValue();
    }

    private Object focused() {
        return browser.script("return document.querySelector('crm-clients').shadowRoot.activeElement?.dataset.key");
    }
}
