package io.github.crmprofile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 17);
    private static final BigDecimal NINE = new BigDecimal("0.9");
    private static final BigDecimal EIGHT = new BigDecimal("0.8");
    private static final String REMEDY =
            ". A rate must be greater than 0, and that of a currency to itself 1;" + " leave unknown ones out.";

    @Test
    void fixedRatesAreTheSameOnEveryDay() {
        ExchangeRates rates = ExchangeRates.fixed("EUR", Map.of("USD", NINE));
        assertThat(rates.rate("USD", "EUR", DAY)).contains(NINE);
        assertThat(rates.rate("USD", "EUR", null)).contains(NINE);
        assertThat(rates.dependsOnDay()).isFalse();
    }

    @Test
    void fixedRatesKnowOneWayOnly() {
        ExchangeRates rates = ExchangeRates.fixed("EUR", Map.of("USD", NINE, "EUR", new BigDecimal("1.00")));
        assertThat(rates.rate("EUR", "USD", DAY)).isEmpty();
        assertThat(rates.rate("USD", "GBP", DAY)).isEmpty();
        assertThat(rates.rate("GBP", "EUR", DAY)).isEmpty();
    }

    @Test
    void aCurrencyIsWorthItself() {
        assertThat(ExchangeRates.fixed("EUR", Map.of()).rate("GBP", "GBP", null))
                .contains(BigDecimal.ONE);
        assertThat(ExchangeRates.byDay("EUR", Map.of()).rate("EUR", "EUR", null))
                .contains(BigDecimal.ONE);
    }

    @Test
    void dailyRatesHoldUntilTheNext() {
        ExchangeRates rates = ExchangeRates.byDay("EUR", Map.of("USD", Map.of(DAY, NINE, DAY.plusDays(3), EIGHT)));
        assertThat(rates.rate("USD", "EUR", DAY.minusDays(1))).isEmpty();
        assertThat(rates.rate("USD", "EUR", DAY)).contains(NINE);
        assertThat(rates.rate("USD", "EUR", DAY.plusDays(2))).contains(NINE);
        assertThat(rates.rate("USD", "EUR", DAY.plusDays(3))).contains(EIGHT);
        assertThat(rates.rate("USD", "EUR", LocalDate.MAX)).contains(EIGHT);
        assertThat(rates.dependsOnDay()).isTrue();
    }

    @Test
    void dailyRatesKnowNothingElse() {
        ExchangeRates rates = ExchangeRates.byDay("EUR", Map.of("USD", Map.of(DAY, NINE)));
        assertThat(rates.rate("USD", "EUR", null)).isEmpty();
        assertThat(rates.rate("USD", "GBP", DAY)).isEmpty();
        assertThat(rates.rate("GBP", "EUR", DAY)).isEmpty();
    }

    @Test
    void ratesAreCopiedInTheOrderOfDays() {
        NavigableMap<LocalDate, BigDecimal> backwards = new TreeMap<>(Comparator.<LocalDate>reverseOrder());
        backwards.put(DAY, NINE);
        Map<String, NavigableMap<LocalDate, BigDecimal>> given = new HashMap<>(Map.of("USD", backwards));
        ExchangeRates daily = ExchangeRates.byDay("EUR", given);
        Map<String, BigDecimal> single = new HashMap<>(Map.of("USD", NINE));
        ExchangeRates fixed = ExchangeRates.fixed("EUR", single);
        given.clear();
        backwards.clear();
        single.clear();
        assertThat(daily.rate("USD", "EUR", DAY.plusDays(1))).contains(NINE);
        assertThat(fixed.rate("USD", "EUR", DAY)).contains(NINE);
    }

    @Test
    void aHostsOwnRatesDependOnTheDayUnlessTheySayOtherwise() {
        ExchangeRates rates = (from, to, day) -> Optional.empty();
        assertThat(rates.dependsOnDay()).isTrue();
    }

    @Test
    void namesAllUnusableFixedRates() {
        Map<String, BigDecimal> rates = Map.of(
                "USD",
                BigDecimal.ZERO,
                "GBP",
                new BigDecimal("-1.5"),
                "EUR",
                NINE,
                "JPY",
                new BigDecimal("1E-999999999"),
                "CHF",
                NINE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeRates.fixed("EUR", rates))
                .withMessage("Unusable exchange rates: from EUR to EUR is not 1; from GBP to EUR is -1.5;"
                        + " from JPY to EUR has more than 1000 digits before or after the decimal point;"
                        + " from USD to EUR is 0" + REMEDY);
    }

    @Test
    void namesTheDaysOfUnusableDailyRates() {
        Map<String, Map<LocalDate, BigDecimal>> rates =
                Map.of("USD", Map.of(DAY, BigDecimal.ZERO, DAY.plusDays(1), new BigDecimal("-2"), LocalDate.MIN, NINE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeRates.byDay("EUR", rates))
                .withMessage("Unusable exchange rates: from USD to EUR on 2026-05-17 is 0;"
                        + " from USD to EUR on 2026-05-18 is -2" + REMEDY);
    }

    @Test
    void refusesBlankCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeRates.fixed(" ", Map.of()))
                .withMessage("The reporting currency is blank. Give the one of the host's data.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeRates.byDay("", Map.of()))
                .withMessage("The reporting currency is blank. Give the one of the host's data.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeRates.fixed("EUR", Map.of("", NINE)))
                .withMessage("The code of a currency with a rate is blank. Give the one of the host's data.");
    }
}
