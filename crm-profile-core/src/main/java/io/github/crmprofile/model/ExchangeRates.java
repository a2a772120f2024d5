package io.github.crmprofile.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Provides the host's exchange rates. Implementations must be thread-safe, and return the same rate for the same arguments throughout one profile.
 * {@link #fixed} and {@link #byDay} are immutable and thread-safe.
 */
@FunctionalInterface
public interface ExchangeRates {
    /**
     * Returns the value of one unit of a currency in another one.
     *
     * @param from the code of the currency of the amount
     * @param to the code of the currency wanted, never equal to {@code from} when the library asks
     * @param day the day of the record's closing, issue or payment; null when it is unknown, or when the rates do not {@linkplain #dependsOnDay()
     *     depend on the day}
     * @return the rate, greater than 0; empty if there is none, never 1 for want of a better one
     */
    Optional<BigDecimal> rate(String from, String to, @Nullable LocalDate day);

    /**
     * Returns whether rates may differ from day to day. If not, sums are converted instead of single records.
     *
     * @return true unless overridden
     */
    default boolean dependsOnDay() {
        return true;
    }

    /**
     * Returns the only currency into which these rates convert.
     *
     * @return the code of the currency; empty, unless overridden, where they may lead to any
     */
    default Optional<String> reportingCurrency() {
        return Optional.empty();
    }

    /**
     * Returns rates that are the same on every day.
     *
     * @param reportingCurrency the code of the one currency that these rates lead to
     * @param rates by currency code, what one unit of it is worth in the reporting currency
     * @return rates that know these currencies and the reporting currency, and no other way round
     * @throws IllegalArgumentException if a rate is not greater than 0, or the reporting currency's own is not 1; all such rates are named
     */
    static ExchangeRates fixed(String reportingCurrency, Map<String, BigDecimal> rates) {
        return new FixedRates(reportingCurrency, rates);
    }

    /**
     * Returns rates by day: the rate of the day itself, or the last one before it. There is none before the first, and none for an unknown day.
     *
     * @param reportingCurrency the code of the one currency that these rates lead to
     * @param rates by currency code and day, what one unit is worth in the reporting currency from that day on
     * @return rates that know these currencies and the reporting currency, and no other way round
     * @throws IllegalArgumentException if a rate is not greater than 0, or the reporting currency's own is not 1; all such rates are named
     */
    static ExchangeRates byDay(String reportingCurrency, Map<String, ? extends Map<LocalDate, BigDecimal>> rates) {
        return new DailyRates(reportingCurrency, rates);
    }
}
