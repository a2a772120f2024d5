package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a page from right to left, words and numbers of languages from left to right keep their order. */
class RightToLeftTest extends PageTest {

    /** Texts whose last sign, on one line with the first, stands in front of it: "?Why". */
    private static final String TURNED = """
            const body = document.querySelector('crm-profile').shadowRoot.querySelector('.body');
            const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
            const place = (text, i) => {
              const range = document.createRange();
              range.setStart(text, i);
              range.setEnd(text, i + 1);
              return range.getBoundingClientRect();
            };
            const turned = [];
            for (let text; (text = texts.nextNode());) {
              const words = text.data.trim();
              const parent = text.parentElement;
              const isSeen = parent.checkVisibility() && getComputedStyle(parent).clipPath === 'none';
              if (words.length > 1 && isSeen) {
                const from = text.data.indexOf(words);
                const [first, last] = [place(text, from), place(text, from + words.length - 1)];
                if (first.top === last.top && first.left > last.left) {
                  turned.push(words);
                }
              }
            }
            return turned.join(' | ');
            """;

    @BeforeEach
    void turn() {
        open("client=contact:1&period=this_year&compare=PREVIOUS");
        browser.script("document.documentElement.dir = 'rtl'");
    }

    private static void assertNothingIsTurned(String state) {
        assertThat((String) browser.script(TURNED)).as(state).isEmpty();
    }

    @Test
    void nothingIsTurned() {
        assertNothingIsTurned("page");
        browser.click("[data-key=period]").get(".presets button");
        assertNothingIsTurned("period");
        browser.click("[data-key=period]").click("[data-id=conversion] .opens").get(".records tbody td");
        browser.click(".list-actions button").get(".why li");
        assertNothingIsTurned("list and reasons");
        browser.click("dialog .close").click("[data-key=timeline]").get(".timeline li");
        assertNothingIsTurned("timeline");
    }

    /** What happened is read in one direction, word and name alike. */
    @Test
    void anEventBeginsWithWhatHappened() {
        browser.click("[data-key=timeline]").get(".timeline li");
        assertThat((Boolean) browser.script(
                        "return [...document.querySelector('crm-profile').shadowRoot.querySelectorAll('.event')]"
                                + ".every((e) => { const [first] = e.querySelector('b').getClientRects();"
                                + "const note = e.querySelector('.note').getClientRects()[0];"
                                + "return !note || first.top !== note.top || first.left < note.left; })"))
                .isTrue();
    }

    /** The picture of a wide first column has it where it is: at the right. */
    @Test
    void thePicturesOfColumnsAreThoseOfThePage() {
        browser.click("[data-key=customise]").get(".splits");
        assertThat(browser.script(
                        "return [...document.querySelector('crm-profile').shadowRoot.querySelectorAll('.splits span')]"
                                + ".map((e) => getComputedStyle(e).backgroundPositionX).join(' ')"))
                .isEqualTo("28% 50% 72%");
    }
}
