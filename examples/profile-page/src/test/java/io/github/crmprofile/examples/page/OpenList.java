package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list that is open, counted and added up as a reader would: from what is on the screen, page by page. */
record OpenList(Browser browser) {

    private static final Pattern MONEY = Pattern.compile("([€$£])([\\d,]+\\.\\d\\d)");

    /** How many rows there are on all pages, as the list says, too. */
    int rows() {
        browser.get(".records tbody td");
        browser.await(() -> browser.find("table[aria-busy]") == null);
        while (browser.find(".list-foot button:not([hidden])") != null) {
            long before = browser.count(".records tbody tr");
            browser.click(".list-foot button").await(() -> browser.count(".records tbody tr") > before);
            browser.await(() -> browser.find("table[aria-busy]") == null);
        }
        int rows = Math.toIntExact(browser.count(".records tbody tr"));
        assertThat(browser.text(".sum")).startsWith(rows + " record").doesNotContain("changed");
        return rows;
    }

    /** The amounts of all rows, by the sign of their currency. */
    Map<String, BigDecimal> addedUp() {
        rows();
        return amounts((String) browser.script("return [...document.querySelector('crm-profile').shadowRoot"
                + ".querySelectorAll('.records tbody .money')].map((c) => c.textContent).join(' ')"));
    }

    /** The amounts in a text, except converted ones. */
    static Map<String, BigDecimal> amounts(String text) {
        var sums = new TreeMap<String, BigDecimal>();
        Matcher money = MONEY.matcher(text.replaceFirst("≈.*", ""));
        while (money.find()) {
            sums.merge(money.group(1), new BigDecimal(money.group(2).replace(",", "")), BigDecimal::add);
        }
        return sums;
    }
}
