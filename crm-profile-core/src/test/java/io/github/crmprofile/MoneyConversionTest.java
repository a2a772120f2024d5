package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.Granularity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyConversionTest {

    private static final ExchangeRates FIXED = ExchangeRates.fixed("EUR", Map.of("USD", new BigDecimal("0.5")));

    private static final ExchangeRates DAILY = ExchangeRates.byDay(
            "EUR",
            Map.of(
                    "USD",
                    Map.of(
                            LocalDate.of(2026, 5, 10),
                            new BigDecimal("0.5"),
                            LocalDate.of(2026, 5, 11),
                            BigDecimal.TEN)));

    private static ConvertedTotal total(String amount, long converted) {
        return new ConvertedTotal("EUR", new BigDecimal(amount), converted, new TreeSet<>(), 0);
    }

    private static ConvertedTotal partial(String amount, long converted, long leftOut, String... currencies) {
        return new ConvertedTotal(
                "EUR", new BigDecimal(amount), converted, new TreeSet<>(List.of(currencies)), leftOut);
    }

    private static CrmProfiles profiles(ExchangeRates rates, Deal... deals) {
        return Sample.profiles()
                .source(Sample.records().deals(List.of(deals)).build())
                .reportingCurrency("EUR", rates)
                .build();
    }

    private static MetricValue value(CrmProfiles profiles, String metric) {
        return profiles.figure(Sample.MAY, metric).value();
    }

    private static ConvertedTotal converted(CrmProfiles profiles, String metric) {
        return ((MetricValue.Money) value(profiles, metric)).converted();
    }

    @Test
    void withoutAReportingCurrencyNothingIsConverted() {
        assertThat(converted(Sample.profiles().build(), "deals.won.value")).isNull();
    }

    @ParameterizedTest(name = "{0} in April, {1} in May: {2}")
    @CsvSource({
        "100 EUR, 100 EUR;5500 USDT, UNDEFINED",
        "100 EUR;5500 USDT, 100 EUR, UNDEFINED",
        "'',      5500 USDT, UNDEFINED",
        "5500 USDT, '', UNDEFINED",
        "100 EUR;5500 USDT, 100 EUR;5500 USDT, UNDEFINED",
        "100 EUR, 100 EUR, UNCHANGED",
        "'',      100 EUR, NEW",
    })
    void aPartialTotalIsNotCompared(String april, String may, Change.Kind kind) {
        List<Deal> deals = new ArrayList<>(deals("2026-04-10T10:00:00Z", april));
        deals.addAll(deals("2026-05-10T10:00:00Z", may));
        FigureResult.Earlier earlier = Sample.profiles()
                .source(InMemorySource.builder()
                        .clients(List.of(Client.builder(Sample.ANN, "Ann").build()))
                        .deals(deals)
                        .build())
                .reportingCurrency("EUR", FIXED)
                .build()
                .figures(Sample.MAY.withComparison(Comparison.PREVIOUS), "deals.won.value")
                .get(0)
                .earlier();

        assertThat(earlier.change().kind()).isEqualTo(kind);
    }

    private static List<Deal> deals(String closedAt, String amounts) {
        return Stream.of(amounts.split(";"))
                .filter(amount -> !amount.isEmpty())
                .map(amount -> amount.split(" "))
                .map(amount -> Sample.deal(closedAt + amount[1], amount[0], amount[1], closedAt)
                        .build())
                .toList();
    }

    @Test
    void atFixedRatesTheSumsAreConverted() {
        CrmProfiles profiles = profiles(FIXED);

        assertThat(converted(profiles, "deals.won.value")).isEqualTo(total("60", 2));
        assertThat(((MetricValue.Money) value(profiles, "deals.won.value"))
                        .amounts()
                        .amount("USD"))
                .isEqualByComparingTo("100");
        assertThat(converted(profiles, "deals.lost.value")).isEqualTo(total("0", 0));
    }

    @Test
    void aMissingRateMakesATotalPartialAndIsNeverTakenAsOne() {
        CrmProfiles profiles = profiles(
                ExchangeRates.fixed("EUR", Map.of()),
                Sample.deal("another", "3", "USD", "2026-05-11T10:00:00Z").build());

        assertThat(converted(profiles, "deals.won.value")).isEqualTo(partial("10", 1, 2, "USD"));
        assertThat(converted(profiles, "deals.won.value").isPartial()).isTrue();
    }

    @Test
    void atDailyRatesEachAmountIsConvertedAtTheRateOfItsDayInTheZone() {
        CrmProfiles profiles = profiles(
                DAILY,
                Sample.deal("before midnight", "1", "USD", "2026-05-10T21:59:59Z")
                        .build(),
                Sample.deal("after midnight", "1", "USD", "2026-05-10T22:00:00Z")
                        .build());

        assertThat(converted(profiles, "deals.won.value")).isEqualTo(total("70.5", 4));
    }

    @Test
    void anAmountOfADayWithoutRateIsLeftOut() {
        CrmProfiles profiles = profiles(
                DAILY,
                Sample.deal("too early", "1", "USD", "2026-05-09T10:00:00Z").build(),
                Sample.deal("of no day", "1", "USD", "2026-05-09T10:00:00Z")
                        .closedAt(null)
                        .build());
        MetricValue allTime = profiles.figures(Sample.MAY.withPeriod("all_time"), "deals.won.value")
                .get(0)
                .value();

        assertThat(converted(profiles, "deals.won.value")).isEqualTo(partial("60", 2, 1, "USD"));
        assertThat(((MetricValue.Money) allTime).converted()).isEqualTo(partial("65", 3, 2, "USD"));
    }

    @Test
    void invoicesAreConvertedAtTheRateOfTheirIssueOrPayment() {
        CrmProfiles profiles = Sample.profiles()
                .source(Sample.records()
                        .invoices(List.of(Invoice.builder("usd", InvoiceStatus.PAID)
                                .contact("ann")
                                .amount(BigDecimal.ONE)
                                .currency("USD")
                                .issuedOn(LocalDate.of(2026, 5, 10))
                                .paidOn(LocalDate.of(2026, 5, 12))
                                .build()))
                        .build())
                .reportingCurrency("EUR", DAILY)
                .build();

        assertThat(converted(profiles, "invoices.issued.value")).isEqualTo(total("10.5", 2));
        assertThat(converted(profiles, "invoices.paid.value")).isEqualTo(total("20", 2));
    }

    @Test
    void anAverageAndAPercentageAreConvertedFromTheirTotals() {
        CrmProfiles profiles = profiles(
                DAILY,
                Sample.deal("lost", "140", "EUR", "2026-05-12T10:00:00Z")
                        .outcome(Outcome.LOST)
                        .build());

        assertThat(((MetricValue.MoneyAverage) value(profiles, "deals.won.average")).converted())
                .isEqualTo(Ratio.of(60, 2));
        assertThat(((MetricValue.MoneyPercent) value(profiles, "win_rate.value")).converted())
                .isEqualTo(Ratio.of(60, 200));
    }

    @Test
    void slicesAndBucketsAreConvertedForThemselves() {
        List<FigureResult> results = profiles(DAILY)
                .figures(
                        Sample.MAY,
                        List.of(
                                Figure.of("deals.won.value").by("pipeline"),
                                Figure.of("deals.won.value").over(Granularity.MONTH)));
        var breakdown = (MetricValue.Breakdown) results.get(0).value();
        var trend = (MetricValue.Trend) results.get(1).value();

        assertThat(breakdown.slices())
                .extracting(slice -> ((MetricValue.Money) slice.value()).converted())
                .containsExactly(total("10", 1), total("50", 1));
        assertThat(trend.points())
                .extracting(point -> ((MetricValue.Money) point.value()).converted())
                .containsExactly(total("60", 2));
    }

    @Test
    void ratesMayComeFromAnywhereAndAreAskedForOtherCurrenciesOnly() {
        CrmProfiles profiles = profiles((from, to, day) -> {
            assertThat(from).isNotEqualTo(to);
            return Optional.of(BigDecimal.valueOf(day == null ? 0 : day.getDayOfMonth()));
        });

        assertThat(converted(profiles, "deals.won.value")).isEqualTo(total("1010", 2));
    }

    @Test
    void aRateThatIsNoneFailsByTheNameOfTheMetric() {
        CrmProfiles profiles = profiles((from, to, day) -> Optional.of(BigDecimal.ZERO));

        assertThatThrownBy(() -> value(profiles, "deals.won.value"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The formula of metric 'deals.won.value' failed with IllegalStateException; the log says"
                        + " where");
    }
}
