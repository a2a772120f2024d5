package io.github.crmprofile.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.period.ReportingPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class ProfileFormatProperties {

    private static final ProfileFormat ENGLISH = ProfileFormat.of(Locale.US);

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(Locale.getAvailableLocales());
    }

    @Property
    void everyDigitThatIsShownIsRight(@ForAll @Scale(6) BigDecimal amount) {
        String shown = ENGLISH.number(amount).replace(",", "");
        assertThat(new BigDecimal(shown)).isEqualByComparingTo(amount.setScale(2, RoundingMode.HALF_UP));
    }

    @Property
    void aPercentageIsRoundedOnce(@ForAll long numerator, @ForAll @LongRange(min = 1) long denominator) {
        Ratio ratio = Ratio.of(numerator, denominator);
        String shown = ENGLISH.percent(ratio).replace(",", "").replace("%", "");
        assertThat(new BigDecimal(shown)).isEqualByComparingTo(ratio.percent().toDecimal(2));
    }

    @Property(tries = 200)
    void everyLocaleOfTheJdkHasTexts(
            @ForAll("locales") Locale locale,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll BigDecimal amount) {
        ProfileFormat format = ProfileFormat.of(locale);
        LocalDate first = LocalDate.of(2026, month, 1);
        ReportingPeriod days = ReportingPeriod.between(first, first.plusDays(40));
        String name = format.period(days);
        assertThat(name).contains(" – ").endsWith(format.day(first.plusDays(40)));
        assertThat(format.period(Periods.resolve(first.toString().substring(0, 7))))
                .isNotBlank();
        assertThat(format.money(amount, "EUR")).isNotBlank();
        assertThat(format.money(amount, "nobody's")).endsWith("nobody's");
    }
}
