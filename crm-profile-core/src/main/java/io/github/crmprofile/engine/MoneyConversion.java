package io.github.crmprofile.engine;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Converts sums into the host's reporting currency, if it named one.
 *
 * @param currency the reporting currency; null for none
 * @param rates the host's rates
 */
public record MoneyConversion(
        @Nullable String currency, @Nullable ExchangeRates rates) {

    /** No reporting currency: nothing is converted. */
    public static final MoneyConversion NONE = new MoneyConversion(null, null);

    boolean dependsOnDay() {
        return rates != null && rates.dependsOnDay();
    }

    /** Returns whether an amount in a currency, of a day, is part of converted totals; always true without totals. */
    boolean hasRate(String from, @Nullable LocalDate day) {
        return currency == null
                || rates == null
                || !ConvertedTotal.of(Amounts.of(from, BigDecimal.ONE), currency, rates, day)
                        .isPartial();
    }

    @Nullable
    ConvertedTotal convert(Amounts amounts, @Nullable LocalDate day) {
        return currency == null || rates == null ? null : ConvertedTotal.of(amounts, currency, rates, day);
    }

    @Nullable
    ConvertedTotal convertDaily(Map<Grouping.Key, MeasureValue.Money> byDay) {
        if (currency == null || rates == null) {
            return null;
        }
        ConvertedTotal total = ConvertedTotal.of(Amounts.NONE, currency, rates, null);
        for (var entry : new TreeMap<>(byDay).entrySet()) {
            var day = entry.getKey() instanceof Grouping.Key.Day known ? known.date() : null;
            total = total.plus(ConvertedTotal.of(entry.getValue().amounts(), currency, rates, day));
        }
        return total;
    }
}
