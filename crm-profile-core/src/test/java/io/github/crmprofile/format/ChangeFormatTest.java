package io.github.crmprofile.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.Ratio;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How changes are worded, and what rounds to zero. */
class ChangeFormatTest {

    private static final ProfileFormat ENGLISH = ProfileFormat.of(Locale.US);
    private static final ProfileFormat ITALIAN = ProfileFormat.of(Locale.ITALY);
    private static final ProfileFormat GERMAN = ProfileFormat.of(Locale.GERMANY);

    /** Which space a locale uses, and which marks of direction, changes with the locale data of the JDK. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ").replaceAll("[\\u061c\\u200e\\u200f]", "");
    }

    @Test
    void changesHaveASignOrAWord() {
        assertThat(ENGLISH.change(Change.between(Ratio.of(8, 1), Ratio.of(9, 1))))
                .isEqualTo("+12.5%");
        assertThat(plain(GERMAN.change(Change.between(Ratio.of(8, 1), Ratio.of(9, 1)))))
                .isEqualTo("+12,5 %");
        assertThat(ENGLISH.change(Change.between(Ratio.of(-3, 1), Ratio.of(-4, 1))))
                .isEqualTo("-33.3%");
        assertThat(ENGLISH.change(Change.between(Ratio.of(3, 1), Ratio.of(3, 1))))
                .isEqualTo("Unchanged");
        assertThat(ITALIAN.change(Change.between(Ratio.of(0, 1), Ratio.of(3, 1))))
                .isEqualTo("Nuovo");
        assertThat(ITALIAN.change(Change.between(Ratio.of(3, 1), Ratio.of(0, 1))))
                .isEqualTo("Azzerato");
        assertThat(ENGLISH.change(Change.between((Ratio) null, Ratio.of(3, 1)))).isEqualTo("Not comparable");
    }

    @Test
    void aChangeKeepsItsSignWhereItsPercentRoundsToZero() {
        Change more = Change.between(Ratio.of(10_000, 1), Ratio.of(10_004, 1));
        Change less = Change.between(Ratio.of(10_000, 1), Ratio.of(9_996, 1));

        assertThat(ENGLISH.change(more)).isEqualTo("+0%");
        assertThat(ENGLISH.change(less)).isEqualTo("-0%");
        assertThat(plain(GERMAN.change(more))).isEqualTo("+0 %");
        assertThat(plain(GERMAN.change(less))).isEqualTo("-0 %");
        assertThat(ITALIAN.change(less)).isEqualTo("-0%");
        assertThat(ProfileFormat.of(Locale.forLanguageTag("sv")).change(less)).startsWith("\u22120");
    }

    @Test
    void whatRoundsToZeroHasNoMinus() {
        assertThat(ENGLISH.number(new BigDecimal("-0.004"))).isEqualTo("0");
        assertThat(ENGLISH.number(new BigDecimal("-0.125"))).isEqualTo("-0.13");
        assertThat(ENGLISH.percent(Ratio.of(-1, 100_000))).isEqualTo("0%");
        assertThat(ENGLISH.percent(Ratio.of(-1, 1_000))).isEqualTo("-0.1%");
        assertThat(plain(ENGLISH.money(new BigDecimal("-0.004"), "EUR"))).isEqualTo("€0.00");
        assertThat(plain(ENGLISH.money(new BigDecimal("-0.4"), "JPY"))).isEqualTo("¥0");
        assertThat(plain(ENGLISH.money(new BigDecimal("-0.004"), "USDT"))).isEqualTo("0.00 USDT");
        assertThat(ENGLISH.duration(Duration.ofMillis(-1))).isEqualTo("0 seconds");
    }

    @Test
    void percentagesDifferByPoints() {
        assertThat(ENGLISH.points(Ratio.of(1, 40))).isEqualTo("+2.5 pp");
        assertThat(ITALIAN.points(Ratio.of(-1, 3))).isEqualTo("-33,33 p.p.");
        assertThat(ENGLISH.points(Ratio.of(-1, 1_000_000))).isEqualTo("-0 pp");
        assertThat(ENGLISH.points(Ratio.of(0, 1))).isEqualTo("0 pp");
    }
}
