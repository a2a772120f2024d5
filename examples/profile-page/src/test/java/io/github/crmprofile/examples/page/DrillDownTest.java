package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.WidgetSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
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

    private int rows() {
        return new OpenList(browser).rows();
    }

    private Map<String, BigDecimal> rowsAddedUp() {
        return new OpenList(browser).addedUp();
    }
}
