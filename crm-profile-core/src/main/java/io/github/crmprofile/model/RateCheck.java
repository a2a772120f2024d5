package io.github.crmprofile.model;

import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects the problems of the rates into one currency, so that all are reported at once. */
final class RateCheck {
    private final String to;
    private final SortedSet<String> problems = new TreeSet<>();

    RateCheck(String to) {
        this.to = to;
    }

    void add(String from, BigDecimal rate, String when) {
        Text.required(from, "code of a currency with a rate");
        String problem = problem(from, rate);
        if (!problem.isEmpty()) {
            problems.add("from " + from + " to " + to + when + " " + problem);
        }
    }

    private String problem(String from, BigDecimal rate) {
        if (Decimals.isTooLong(rate)) {
            return "has more than " + Decimals.RECORD_DIGITS + " digits before or after the decimal point";
        }
        if (rate.signum() <= 0) {
            return "is " + rate.toPlainString();
        }
        return from.equals(to) && rate.compareTo(BigDecimal.ONE) != 0 ? "is not 1" : "";
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Unusable exchange rates: " + String.join("; ", problems)
                    + ". A rate must be greater than 0, and that of a currency to itself 1; leave unknown ones out.");
        }
    }
}
