package io.github.crmprofile.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rates of {@link ExchangeRates#byDay}. */
final class DailyRates implements ExchangeRates {
    private final String to;
    private final Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();

    DailyRates(String to, Map<String, ? extends Map<LocalDate, BigDecimal>> rates) {
        this.to = Text.required(to, "reporting currency");
        RateCheck check = new RateCheck(to);
        rates.forEach((from, byDay) -> {
            NavigableMap<LocalDate, BigDecimal> copy = new TreeMap<>();
            byDay.forEach((day, rate) -> {
                check.add(from, rate, " on " + day);
                copy.put(day, rate);
            });
            this.rates.put(from, copy);
        });
        check.throwIfAny();
    }

    @Override
    public Optional<BigDecimal> rate(String from, String wanted, @Nullable LocalDate day) {
        if (from.equals(wanted)) {
            return Optional.of(BigDecimal.ONE);
        }
        NavigableMap<LocalDate, BigDecimal> byDay = rates.get(from);
        if (byDay == null || day == null || !wanted.equals(to)) {
            return Optional.empty();
        }
        return Optional.ofNullable(byDay.floorEntry(day)).map(Map.Entry::getValue);
    }

    @Override
    public Optional<String> reportingCurrency() {
        return Optional.of(to);
    }
}
