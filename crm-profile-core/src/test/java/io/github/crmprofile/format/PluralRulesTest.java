package io.github.crmprofile.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import io.github.crmprofile.widget.Labels;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluralRulesTest {

    static List<Locale> languages() {
        return Labels.languages();
    }

    /** Whole numbers, those about millions, and numbers with one to three decimals, those that end in zero among them. */
    private static List<BigDecimal> numbers() {
        var numbers = new ArrayList<BigDecimal>();
        LongStream.rangeClosed(0, 230).mapToObj(BigDecimal::valueOf).forEach(numbers::add);
        for (long million : new long[] {1_000, 100_000, 1_000_000, 2_000_000, 1_000_000_000}) {
            LongStream.rangeClosed(million - 2, million + 12)
                    .mapToObj(BigDecimal::valueOf)
                    .forEach(numbers::add);
        }
        for (int decimals = 1; decimals <= 3; decimals++) {
            int scale = decimals;
            LongStream.rangeClosed(0, 120)
                    .mapToObj(unscaled -> BigDecimal.valueOf(unscaled, scale))
                    .forEach(numbers::add);
        }
        numbers.add(new BigDecimal("1000000.0"));
        numbers.add(new BigDecimal("1000000.5"));
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theRulesOfEachLanguageAreThoseOfCldr(Locale language) {
        PluralRules rules = rulesOf(language);
        var cldr = com.ibm.icu.text.PluralRules.forLocale(language);
        assertThat(rules.rules())
                .extracting(PluralRules.Rule::category)
                .containsExactlyInAnyOrderElementsOf(cldr.getKeywords().stream()
                        .filter(category -> !category.equals(PluralRules.OTHER))
                        .toList());
        LocalizedNumberFormatter format = NumberFormatter.withLocale(language);
        for (BigDecimal number : numbers()) {
            var written =
                    format.precision(Precision.fixedFraction(number.scale())).format(number);
            assertThat(rules.category(number)).as("%s in %s", number, language).isEqualTo(cldr.select(written));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ar", "cs", "cy", "da", "ga", "he", "is", "lt", "lv", "pt-PT", "ro", "ru", "sl", "sv", "ja"})
    void theRulesOfLanguagesThatAHostAddsAreRead(String tag) {
        var cldr = com.ibm.icu.text.PluralRules.forLocale(Locale.forLanguageTag(tag));
        PluralRules rules = PluralRules.of(cldr.toString().replaceAll("@[^;]*", ""));
        LocalizedNumberFormatter format = NumberFormatter.withLocale(Locale.forLanguageTag(tag));
        for (BigDecimal number : numbers()) {
            var written =
                    format.precision(Precision.fixedFraction(number.scale())).format(number);
            assertThat(rules.category(number)).as("%s in %s", number, tag).isEqualTo(cldr.select(written));
        }
    }

    @Test
    void theSignOfANumberDoesNotMatter() {
        assertThat(rulesOf(Locale.ENGLISH).category(new BigDecimal("-1"))).isEqualTo("one");
        assertThat(rulesOf(Locale.ENGLISH).category(new BigDecimal("-1.5"))).isEqualTo("other");
    }

    @Test
    void withoutRulesAllNumbersAreAlike() {
        assertThat(PluralRules.of("").category(BigDecimal.ONE)).isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "single: i = 1 | 'single: i = 1'",
                "one: x = 1 | 'x = 1'",
                "one: i = 1 and | ''",
                "one: i > 1 | 'i > 1'",
                "one i = 1 | 'one i = 1'",
                "one: i = 1; few: i = a..b | 'i = a..b'"
            })
    void whatIsNoRuleIsRefusedWithTheForm(String text, String part) {
        assertThatThrownBy(() -> PluralRules.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'" + part + "'", "'" + text + "'", "one: i = 1 and v = 0; few:");
    }

    @Test
    void aHostsRulesChooseAmongItsTexts() {
        Labels labels = Labels.of(Locale.forLanguageTag("cs"))
                .with(Map.of(
                        "plural.rules", "one: i = 1 and v = 0; few: i = 2..4 and v = 0; many: v != 0",
                        "duration.day.one", "{0} den",
                        "duration.day.few", "{0} dny",
                        "duration.day.many", "{0} dne",
                        "duration.day.other", "{0} dní"));
        ProfileFormat format = ProfileFormat.of(labels);

        assertThat(List.of(1, 2, 5, 36).stream().map(days -> format.duration(Duration.ofDays(days))))
                .containsExactly("1 den", "2 dny", "5 dní", "36 dní");
        assertThat(format.duration(Duration.ofHours(36))).isEqualTo("1,5 dne");
    }

    private static PluralRules rulesOf(Locale language) {
        return PluralRules.of(Labels.of(language).find("plural.rules").orElseThrow());
    }
}
