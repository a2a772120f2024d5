package io.github.crmprofile.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rates of {@link ExchangeRates#fixed}. */
record FixedRates(String to, Map<String, BigDecimal> rates) implements ExchangeRates {
    FixedRates {
        Text.required(to, "reporting currency");
        rates = Map.copyOf(rates);
        RateCheck check = new RateCheck(to);
        rates.forEach((from, rate) -> check.add(from, rate, ""));
        check.throwIfAny();
    }

    @Override
    public Optional<BigDecimal> rate(String from, String wanted, @Nullable LocalDate day) {
        if (from.equals(wanted)) {
            return Optional.of(BigDecimal.ONE);
        }
        return wanted.equals(to) ? Optional.ofNullable(rates.get(from)) : Optional.empty();
    }

    @Override
    public Optional<String> reportingCurrency() {
        return Optional.of(to);
    }

    @Override
    public boolean dependsOnDay() {
        return false;
    }
}
