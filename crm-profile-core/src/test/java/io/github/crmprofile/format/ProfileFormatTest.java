package io.github.crmprofile.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.LoadGauge;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.widget.Labels;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfileFormatTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final ProfileFormat ENGLISH = ProfileFormat.of(Locale.US);
    private static final ProfileFormat ITALIAN = ProfileFormat.of(Locale.ITALY);
    private static final ProfileFormat GERMAN = ProfileFormat.of(Locale.GERMANY);
    private static final ProfileFormat JAPANESE = ProfileFormat.of(Locale.JAPAN);
    private static final ProfileFormat ARABIC = ProfileFormat.of(Locale.forLanguageTag("ar-EG"));

    /** Which space a locale uses, and which marks of direction, changes with the locale data of the JDK. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ").replaceAll("[\\u061c\\u200e\\u200f]", "");
    }

    private static String value(ProfileFormat format, MetricValue value) {
        return plain(format.value(value, ROME));
    }

    private static String money(ProfileFormat format, String amount, String currency) {
        return plain(format.money(new BigDecimal(amount), currency));
    }

    private static Amounts amounts(String euros, String dollars) {
        return Amounts.of("EUR", new BigDecimal(euros)).plus(Amounts.of("USD", new BigDecimal(dollars)));
    }

    private static MetricValue converted(Amounts amounts, Map<String, BigDecimal> rates) {
        return new MetricValue.Money(
                amounts, ConvertedTotal.of(amounts, "EUR", ExchangeRates.fixed("EUR", rates), null));
    }

    @Test
    void countsAreGroupedAsTheLocaleGroups() {
        MetricValue count = new MetricValue.Count(1234567);
        assertThat(value(ENGLISH, count)).isEqualTo("1,234,567");
        assertThat(value(ITALIAN, count)).isEqualTo("1.234.567");
        assertThat(value(GERMAN, count)).isEqualTo("1.234.567");
        assertThat(value(JAPANESE, count)).isEqualTo("1,234,567");
        assertThat(value(ARABIC, count)).isEqualTo("١٬٢٣٤٬٥٦٧");
    }

    @Test
    void decimalsAndQuotientsAreRoundedHalfUpToTwoDecimals() {
        assertThat(value(ENGLISH, new MetricValue.Decimal(new BigDecimal("0.125"))))
                .isEqualTo("0.13");
        assertThat(value(ENGLISH, new MetricValue.Decimal(new BigDecimal("-0.125"))))
                .isEqualTo("-0.13");
        assertThat(value(ITALIAN, new MetricValue.Quotient(Ratio.of(5, 2)))).isEqualTo("2,5");
        assertThat(value(GERMAN, new MetricValue.Quotient(Ratio.of(2, 3)))).isEqualTo("0,67");
    }

    @Test
    void percentagesAreRoundedHalfUpToTwoDecimals() {
        MetricValue third = new MetricValue.Percent(Ratio.of(1, 3));
        assertThat(value(ENGLISH, third)).isEqualTo("33.33%");
        assertThat(value(ITALIAN, third)).isEqualTo("33,33%");
        assertThat(value(GERMAN, third)).isEqualTo("33,33 %");
        assertThat(value(ARABIC, third)).isEqualTo("٣٣٫٣٣٪");
        assertThat(ENGLISH.percent(Ratio.of(12345, 100000))).isEqualTo("12.35%");
        assertThat(ENGLISH.percent(Ratio.of(3, 1))).isEqualTo("300%");
    }

    @Test
    void moneyHasTheDecimalsOfItsCurrency() {
        assertThat(money(ENGLISH, "1234.5", "EUR")).isEqualTo("€1,234.50");
        assertThat(money(ITALIAN, "1234.5", "EUR")).isEqualTo("1.234,50 €");
        assertThat(money(GERMAN, "1234.5", "EUR")).isEqualTo("1.234,50 €");
        assertThat(money(ENGLISH, "1234.5", "JPY")).isEqualTo("¥1,235");
        assertThat(money(JAPANESE, "1234.5", "JPY")).isEqualTo("￥1,235");
        assertThat(money(ENGLISH, "1.2345", "BHD")).isEqualTo("BHD 1.235");
        assertThat(money(ENGLISH, "-12.5", "EUR")).isEqualTo("-€12.50");
    }

    @Test
    void currenciesThatTheJdkDoesNotKnowStandBehindTheNumber() {
        assertThat(money(ENGLISH, "12.5", "XPT9")).isEqualTo("12.50 XPT9");
        assertThat(money(ITALIAN, "1234.5", "points")).isEqualTo("1.234,50 points");
        assertThat(money(ENGLISH, "1.5", "XAU")).isEqualTo("XAU 1.50");
    }

    @Test
    void hugeAmountsKeepEveryDigit() {
        assertThat(money(ENGLISH, "123456789012345678901234567890.12", "EUR"))
                .isEqualTo("€123,456,789,012,345,678,901,234,567,890.12");
    }

    @Test
    void severalCurrenciesStandSideBySide() {
        assertThat(plain(ENGLISH.amounts(amounts("12.5", "3")))).isEqualTo("€12.50 · $3.00");
        assertThat(ENGLISH.amounts(Amounts.NONE)).isEqualTo("0");
        assertThat(value(ENGLISH, new MetricValue.Money(amounts("12.5", "3"), null)))
                .isEqualTo("€12.50 · $3.00");
    }

    @Test
    void theConvertedTotalStandsBehindTheSums() {
        Map<String, BigDecimal> rates = Map.of("USD", new BigDecimal("0.9"));
        assertThat(value(ENGLISH, converted(amounts("12.5", "3"), rates))).isEqualTo("€12.50 · $3.00 ≈ €15.20");
        assertThat(value(ENGLISH, converted(Amounts.of("EUR", new BigDecimal("12.5")), rates)))
                .isEqualTo("€12.50");
        assertThat(value(ENGLISH, converted(Amounts.of("USD", BigDecimal.TEN), rates)))
                .isEqualTo("$10.00 ≈ €9.00");
        assertThat(value(ENGLISH, converted(Amounts.NONE, rates))).isEqualTo("€0.00");
    }

    @Test
    void aPartialTotalSaysHowManyAmountsItLacks() {
        Amounts two = amounts("12.5", "3").plus(Amounts.of("USD", BigDecimal.ONE));
        assertThat(value(ENGLISH, converted(two, Map.of()))).isEqualTo("€12.50 · $4.00 ≈ €12.50 (2 without rate)");
        assertThat(value(ITALIAN, converted(two, Map.of()))).isEqualTo("12,50 € · 4,00 USD ≈ 12,50 € (2 senza cambio)");
    }

    @Test
    void averagesAndPercentagesOfMoneyNameTheirCurrencies() {
        var ratios = new TreeMap<>(Map.of("EUR", Ratio.of(10, 3), "JPY", Ratio.of(5, 2)));
        assertThat(value(ENGLISH, new MetricValue.MoneyAverage(ratios, null))).isEqualTo("€3.33 · ¥3");
        assertThat(value(ENGLISH, new MetricValue.MoneyPercent(ratios, Ratio.of(1, 4))))
                .isEqualTo("EUR 333.33% · JPY 250% ≈ 25%");
        var one = new TreeMap<>(Map.of("EUR", Ratio.of(1, 2)));
        assertThat(value(ENGLISH, new MetricValue.MoneyPercent(one, null))).isEqualTo("50%");
    }

    @Test
    void elapsedTimesAreInTheLargestUnitThatFits() {
        assertThat(ENGLISH.duration(Duration.ofHours(60))).isEqualTo("2.5 days");
        assertThat(ENGLISH.duration(Duration.ofDays(1))).isEqualTo("1 day");
        assertThat(ENGLISH.duration(Duration.ofMinutes(90))).isEqualTo("1.5 hours");
        assertThat(ENGLISH.duration(Duration.ofSeconds(60))).isEqualTo("1 minute");
        assertThat(ENGLISH.duration(Duration.ofMillis(1500))).isEqualTo("1.5 seconds");
        assertThat(ENGLISH.duration(Duration.ZERO)).isEqualTo("0 seconds");
        assertThat(ENGLISH.duration(Duration.ofDays(-2))).isEqualTo("-2 days");
        assertThat(value(ITALIAN, new MetricValue.Elapsed(Ratio.of(216_000, 1))))
                .isEqualTo("2,5 giorni");
    }

    @Test
    void instantsAreShownInTheZoneOfTheirPeriod() {
        MetricValue moment = new MetricValue.Moment(Instant.parse("2026-09-30T22:30:00Z"));
        assertThat(value(ENGLISH, moment)).isEqualTo("Oct 1, 2026, 12:30 AM");
        assertThat(plain(ITALIAN.instant(Instant.parse("2026-09-30T22:30:00Z"), ZoneId.of("UTC"))))
                .isEqualTo("30 set 2026, 22:30");
    }

    @Test
    void theMachinesLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            ProfileFormat format = ProfileFormat.of(Locale.ITALY);
            assertThat(value(format, new MetricValue.Count(1234))).isEqualTo("1.234");
            assertThat(format.day(LocalDate.of(2026, 10, 1))).isEqualTo("1 ott 2026");
            assertThat(money(format, "1", "EUR")).isEqualTo("1,00 €");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void manyThreadsMayUseOneFormat() {
        assertThat(IntStream.range(0, 20_000).parallel().mapToObj(i -> {
                    BigDecimal amount = BigDecimal.valueOf(i, 2);
                    return money(ENGLISH, amount.toPlainString(), "EUR")
                                    .replace(",", "")
                                    .equals("€" + amount)
                            && ENGLISH.number(amount)
                                    .replace(",", "")
                                    .equals(amount.stripTrailingZeros().toPlainString());
                }))
                .containsOnly(true);
    }

    @Test
    void whatIsUndefinedSaysWhy() {
        assertThat(value(ENGLISH, new MetricValue.Undefined(Reason.NO_DEALS))).isEqualTo("There are no deals");
        assertThat(value(ITALIAN, new MetricValue.Undefined(Reason.NO_DEALS))).isEqualTo("Non ci sono offerte");
        assertThat(value(ITALIAN, new MetricValue.Undefined(new Reason("TOO_EARLY", "ask again next year"))))
                .isEqualTo("ask again next year");
    }

    @Test
    void codesLevelsAndSlicesHaveNames() {
        assertThat(value(ITALIAN, new MetricValue.Codes(new TreeSet<>(List.of("call", "fax")))))
                .isEqualTo("Chiamata, fax");
        var gauge = LoadGauge.of(Ratio.of(5, 2), Ratio.of(8, 1), Ratio.of(4, 1), false);
        assertThat(value(ENGLISH, new MetricValue.Level(gauge))).isEqualTo("Low · 2.5");
        assertThat(value(ENGLISH, breakdown("call", "fax", null))).isEqualTo("Call 1 · fax 2 · Unknown 3");
        assertThat(value(ENGLISH, breakdown("a", "b", "c", "d", "e"))).isEqualTo("a 1 · b 2 · c 3 · d 4 · …");
        assertThat(value(ENGLISH, breakdown())).isEqualTo("No record has this value");
    }

    private static MetricValue breakdown(String... keys) {
        var slices = new ArrayList<MetricValue.Slice>();
        for (String key : keys) {
            slices.add(new MetricValue.Slice(key, new MetricValue.Count(slices.size() + 1)));
        }
        return new MetricValue.Breakdown(slices);
    }

    @Test
    void aTrendIsSummedUpByItsDays() {
        List<MetricValue.Point> points = Periods.resolve("2026-10").buckets(Granularity.WEEK).stream()
                .map(week -> new MetricValue.Point(week, new MetricValue.Count(1)))
                .toList();
        assertThat(value(ENGLISH, new MetricValue.Trend(Granularity.WEEK, points, null)))
                .isEqualTo("Oct 1 – Oct 31, 2026");
        assertThat(value(ENGLISH, new MetricValue.Trend(Granularity.WEEK, List.of(), null)))
                .isEqualTo("No record has this value");
    }

    @Test
    void slicesAndOperandsHaveTheNamesThatAHostGivesThem() {
        ProfileFormat own = ProfileFormat.of(Labels.of(Locale.ENGLISH)
                .with(Map.of(
                        "stage.C1:NEW", "New", "slice.visits.call", "Visits by phone", "metric.visits", "Visits")));
        assertThat(own.slice(Figure.of("deals.won.count").by("stage"), "C1:NEW"))
                .isEqualTo("New");
        assertThat(own.slice(Figure.of("deals.won.count").by("stage"), "C1:OLD"))
                .isEqualTo("C1:OLD");
        assertThat(own.slice(Figure.of("deals.won.count").by("stage"), null)).isEqualTo("Unknown");
        assertThat(own.slice(Figure.of("activities.count").by("direction"), "INBOUND"))
                .isEqualTo("Inbound");
        assertThat(own.slice(Figure.of("channel.load"), "call")).isEqualTo("Call");
        assertThat(own.slice(Figure.of("visits"), "call")).isEqualTo("Visits by phone");
        assertThat(own.operand("visits", "records")).isEqualTo("Visits");
        assertThat(own.operand("visits", "numerator")).isEqualTo("Numerator");
        assertThat(own.operand("conversion", "numerator")).isEqualTo("Won deals");
        assertThat(own.operand("share", "deals.won.value/records")).isEqualTo("Won deals");
        assertThat(own.operand("deals.cycle.median", "records")).isEqualTo("Won deals with a sales cycle");
        assertThat(own.operand("communication.load.level", "communication.load/denominator"))
                .isEqualTo("Deals in the reporting period");
    }

    @Test
    void warningsNameTheRecord() {
        DataWarning deal = DataWarning.of(DataWarning.Code.CLOSED_WITHOUT_DATE, RecordKind.DEAL, "17");
        assertThat(ENGLISH.warning(deal)).isEqualTo("Deal 17: Closed deal without a closing date");
        assertThat(ITALIAN.warning(deal)).isEqualTo("Offerta 17: Offerta chiusa senza data di chiusura");
        DataWarning contact = DataWarning.of(DataWarning.Code.DUPLICATE_ID, ClientId.contact("4"));
        assertThat(ENGLISH.warning(contact.withDetail("BIRTHDAY")))
                .isEqualTo("Contact 4: Id that occurs more than once (BIRTHDAY)");
    }
}
