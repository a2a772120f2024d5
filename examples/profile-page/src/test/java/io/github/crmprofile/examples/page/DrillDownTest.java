package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.WidgetSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Whatever number is clicked on: the rows that open are counted and added up as a reader would, from what is on the screen. */
class DrillDownTest extends PageTest {

    private static final String QUERY = "client=contact:1&period=this_year&compare=PREVIOUS";

    @Test
    void aSumOfMoneyIsThatOfItsRows() {
        open(QUERY).click("[data-id=won-deals-value] .opens");
        assertThat(rowsAddedUp())
                .isEqualTo(OpenList.amounts(browser.text(".total")))
                .isNotEmpty();
        assertThat(browser.text(".sum")).contains("Adds up to the number");
    }

    @Test
    void aRatioOpensBothOfItsOperands() {
        open(QUERY);
        browser.click("[data-id=conversion] .opens");
        String percent = browser.text(".headline");
        int won = rows();
        browser.click(".tabs button:nth-child(2)")
                .await(() -> browser.text(".records thead").contains("Channel"));
        int activities = rows();
        assertThat(percent)
                .isEqualTo(BigDecimal.valueOf(won * 100L)
                                .divide(BigDecimal.valueOf(activities), 2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "%");
    }

    @Test
    void theComparisonPeriodOpensItsOwnRecords() {
        open(QUERY).click("[data-id=call-load] .versus .opens");
        String earlier = browser.text(".headline").replaceAll("^\\D*(\\d+).*$", "$1");
        assertThat(rows()).isEqualTo(Integer.parseInt(earlier)).isPositive();
    }

    @Test
    void aSliceOpensItsRecordsAndSoDoItsDetails() {
        open(QUERY);
        String value = browser.text("[data-id=channel-load] .legend li .value");
        browser.click("[data-id=channel-load] .legend .opens");
        assertThat(rows()).isEqualTo(Integer.parseInt(value)).isPositive();
        assertThat(browser.text(".dialog-head h2")).startsWith("Load per channel, ");
        assertThat(browser.text(".sum")).isEqualTo(value + " records ✓ Adds up to the number");
        close();
        browser.click("[data-id=channel-load] .legend .details .opens");
        assertThat(rows())
                .isEqualTo(Integer.parseInt(browser.text(".headline")))
                .isPositive();
    }

    @Test
    void aPointOpensItsRecordsByMouseAndByKeyboard() {
        open(QUERY);
        browser.script(
                "const points = [...document.querySelector('crm-profile').shadowRoot.querySelectorAll('.point')];"
                        + "points.find((p) => !/: €0.00$/.test(p.getAttribute('aria-label'))).classList.add('chosen')");
        browser.press(".point.chosen", Keys.ENTER);
        assertThat(rowsAddedUp())
                .isEqualTo(OpenList.amounts(browser.text(".total")))
                .isNotEmpty();
    }

    @Test
    void columnsAndCellsOpenTheirRecords() {
        LayoutRules rules = crm.rules();
        Layout layout = rules.defaultLayout(ClientKind.CONTACT)
                .add(
                        "bar",
                        WidgetSettings.EMPTY.with("metrics", "deals.won.value").with("grouping", "pipeline"),
                        15)
                .add(
                        "table",
                        WidgetSettings.EMPTY.with("metrics", "deals.won.count").with("grouping", "time"),
                        16);
        crm.settings().layouts().save(ClientKind.CONTACT, LayoutStore.Owner.user("aurora"), layout.toJson());
        open(QUERY).press("[data-id=bar] .point", Keys.ENTER);
        assertThat(rowsAddedUp())
                .isEqualTo(OpenList.amounts(browser.text(".total")))
                .isNotEmpty();
        assertThat(browser.text(".sum")).contains("Adds up to the number");
        close();
        browser.click("[data-id=table] td .opens");
        assertThat(rows()).isEqualTo(Integer.parseInt(browser.text(".headline")));
    }

    @Test
    void aSliceOfAMonthOpensItsRecords() {
        addSlicedTrend();
        open(QUERY).press("[data-id=bar] .point[data-series='0']", Keys.ARROW_UP);
        browser.keys(Keys.ARROW_RIGHT);
        String named = (String) browser.script(
                "return document.querySelector('crm-profile').shadowRoot.activeElement.getAttribute('aria-label')");
        assertThat(named).startsWith("February 2026, E-mail: ");
        browser.keys(Keys.ENTER);
        assertThat(browser.text(".dialog-head h2")).isEqualTo("Activities, E-mail, February 2026");
        assertThat(rows()).isEqualTo(Integer.parseInt(named.replaceAll(".*: ", "")));
        assertThat(browser.text(".sum")).contains("Adds up to the number");
        close();
        browser.click("[data-id=bar] .plot-head .icon");
        assertThat(browser.text("[data-id=bar] thead")).contains("E-mail", "Meeting");
        browser.click("[data-id=bar] tbody tr:nth-child(3) td .opens");
        assertThat(rows()).isEqualTo(Integer.parseInt(browser.text(".headline")));
    }

    @Test
    void whatAChartPutsTogetherOpensTheRecordsOfAllOtherSlices() {
        WidgetSettings byStage = WidgetSettings.EMPTY.with("metrics", "deals.created.count");
        Layout layout = crm.rules()
                .defaultLayout(ClientKind.CONTACT)
                .add("pie", byStage.with("grouping", "stage"), 15)
                .add("bar", byStage.with("slices", "stage"), 16);
        crm.settings().layouts().save(ClientKind.CONTACT, LayoutStore.Owner.user("aurora"), layout.toJson());
        open("client=contact:1&period=all_time");

        String others = browser.text("[data-id=pie] .rest-line .value");
        // A part of a ring is not where the middle of its circle is.
        browser.script("arguments[0].dispatchEvent(new MouseEvent('click'))", browser.get("[data-id=pie] .arc.c-grey"));
        addsUpTo(others);
        browser.click("[data-id=pie] .rest-line .opens");
        addsUpTo(others);

        browser.press("[data-id=bar] .point[data-series='7']:not([aria-label$=': 0'])", Keys.ENTER);
        assertThat(browser.text(".dialog-head h2")).startsWith("New deals, Other, ");
        addsUpTo(browser.text(".headline"));
    }

    private void addsUpTo(String count) {
        assertThat(browser.text(".headline")).isEqualTo(count);
        assertThat(rows()).isEqualTo(Integer.parseInt(count)).isPositive();
        assertThat(browser.text(".sum")).contains("Adds up to the number");
        close();
    }

    @Test
    void theGaugeOpensActivitiesAndDeals() {
        open(QUERY);
        browser.click(".gauge .opens");
        BigDecimal load = new BigDecimal(browser.text(".total .note").replaceAll(".*= ", ""));
        int activities = rows();
        browser.click(".tabs button:nth-child(2)")
                .await(() -> browser.text(".records thead").contains("Pipeline"));
        assertThat(load)
                .isEqualByComparingTo(
                        BigDecimal.valueOf(activities).divide(BigDecimal.valueOf(rows()), 2, RoundingMode.HALF_UP));
        close();
        browser.click(".gauge .scale");
        assertThat(rows()).isEqualTo(activities);
        close();
        browser.click(".gauge .sides div:first-child .opens");
        assertThat(rows()).isEqualTo(activities);
        assertThat(browser.text(".headline")).isEqualTo(String.valueOf(activities));
        assertThat(browser.text(".sum")).contains("Adds up to the number");
    }

    @Test
    void whatIsLeftOfPartPaymentsStandsWhereItAddsUp() {
        open("client=contact:1&period=this_year").click("[data-id=invoices-by-status] div:first-child > dd .opens");
        rows();
        assertThat(browser.text(".records thead")).contains("Amount").doesNotContain("Still to pay");
        close();
        browser.click("[data-id=invoices-by-status] div:last-child > dd .opens");
        rows();
        assertThat(browser.text(".records thead")).contains("Amount", "Still to pay");
        assertThat(browser.text(".sum")).contains("Adds up to the number");
    }

    @Test
    void anAmountThatIsInNoSumSaysSo() {
        open("client=contact:1&period=all_time").click("[data-id=deals-total] .opens");
        rows();
        String amounts = (String)
                browser.script(
                        "return [...document.querySelector('crm-profile').shadowRoot"
                                + ".querySelectorAll('.records td.money')].map((c) => c.textContent).filter((a) => !/[€$£]/.test(a)).join()");
        assertThat(amounts).contains("no currency");
        assertThat(browser.text(".sum")).contains("without amount or currency", "Adds up to the number");
    }

    private void close() {
        browser.click("dialog .close").await(() -> browser.find("dialog") == null);
    }

    private int rows() {
        return new OpenList(browser).rows();
    }

    private Map<String, BigDecimal> rowsAddedUp() {
        return new OpenList(browser).addedUp();
    }
}
