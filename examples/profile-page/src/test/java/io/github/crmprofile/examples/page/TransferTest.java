package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What goes over the network, as Chromium tells it: Firefox counts what it has kept, too. */
class TransferTest extends PageTest {

    @Test
    void aReloadOfWhatHasNotChangedIsSmall() {
        open("client=contact:1&period=this_year").await(() -> browser.find(".spark") != null);
        long first = transferred();
        browser.reload().shown().await(() -> browser.find(".spark") != null);
        long again = transferred();
        System.out.printf("A page takes %d bytes from the network, its reload %d%n", first, again);
        assertThat(again).isPositive().isLessThan(15_000).isLessThan(first / 4);
    }

    private long transferred() {
        return ((Number) browser.script(
                        "return ['navigation', 'resource'].flatMap((t) => performance.getEntriesByType(t))"
                                + ".reduce((all, e) => all + e.transferSize, 0)"))
                .longValue();
    }
}
