package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Whatever number is clicked on: the rows that open are counted and added up as a reader would, from what is on the screen. */
class DrillDownTest extends PageTest {

    private static final String QUERY = "client=contact:1&period=this_year&compare=PREVIOUS";
    private static final Pattern MONEY = Pattern.compile("([€$£])([\\d,]+\\.\\d\\d)");

    @Test
    void aSumOfMoneyIsThatOfItsRows() {
        open(QUERY).click("[data-id=won-deals-value] .opens");
        assertThat(rowsAddedUp()).isEqualTo(amounts(browser.text(".headline"))).isNotEmpty();
        assertThat(browser.text(".sum")).contains("Adds up to the number");
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
        close();
        browser.click("[data-id=channel-load] .legend .details .opens");
        assertThat(rows()).isEqualTo(Integer.parseInt(browser.text(".headline"))).isPositive();
    }

    @Test
    void anOpenListIsInTheAddress() {
        open(QUERY).click("[data-id=conversion] .opens").await(() -> browser.address().contains("list="));
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
        browser.click(".records th.money button").await(() -> browser.text(".records thead").contains("Amount ↓"));
        assertThat(browser.text(".records tbody tr:first-child .money")).matches("[€$£].*");
        browser.click(".list-actions button").await(() -> browser.text(".explanation").contains("deals.won.value".substring(0, 5)));
        assertThat(browser.text(".explanation code")).contains("amount");
    }

    private void close() {
        browser.click("dialog .close").await(() -> browser.find("dialog") == null);
    }

    /** How many rows there are on all pages, as the list says, too. */
    private int rows() {
        browser.get(".records tbody td");
        browser.await(() -> {
            boolean isMore = Boolean.FALSE.equals(browser.script("return arguments[0].hidden", browser.get(".list-foot button")));
            if (isMore) {
                browser.click(".list-foot button");
            }
            return !isMore && browser.find("table[aria-busy]") == null;
        });
        int rows = Math.toIntExact(browser.count(".records tbody tr"));
        assertThat(browser.text(".sum")).startsWith(rows + " records").doesNotContain("changed");
        return rows;
    }

    private Map<String, BigDecimal> rowsAddedUp() {
        rows();
        String cells = (String) browser.script("return [...document.querySelector('crm-profile').shadowRoot"
                + ".querySelectorAll('.records tbody .money')].map((c) => c.textContent).join(' ')");
        return amounts(cells);
    }

    private static Map<String, BigDecimal> amounts(String text) {
        var sums = new TreeMap<String, BigDecimal>();
        Matcher money = MONEY.matcher(text.replaceFirst("≈.*", ""));
        while (money.find()) {
            sums.merge(money.group(1), new BigDecimal(money.group(2).replace(",", "")), BigDecimal::add);
        }
        return sums;
    }
}
