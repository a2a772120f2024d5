package io.github.crmprofile.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Money of several currencies in one currency. It is partial when a rate was missing: what could not be converted is
 * left out and named. Where there are amounts and none could be converted there is no total, and not zero. Immutable and
 * thread-safe.
 *
 * <p>A blank currency, an amount where nothing could be converted, none where something was, and a {@code leftOut} that
 * does not fit {@code missingRates}, are an {@link IllegalArgumentException}.
 *
 * @param currency the code of the currency of the total
 * @param amount what could be converted, exact, in units of the currency; without trailing zeros; null when amounts were
 *     left out and none could be converted
 * @param converted how many amounts the total is made of
 * @param missingRates the codes of the currencies left out, in alphabetical order
 * @param leftOut how many amounts were left out; at least one for each currency left out
 */
public record ConvertedTotal(
        String currency, @Nullable BigDecimal amount, long converted, SortedSet<String> missingRates, long leftOut) {
    public ConvertedTotal {
        Text.required(currency, "currency of a converted total");
        amount = amount == null ? null : Decimals.ofTotal(amount, "total", currency);
        if (converted < 0 || (amount == null) != (converted == 0 && leftOut > 0)) {
            throw new IllegalArgumentException("A total in " + currency + " is made of " + converted + " amounts, "
                    + leftOut + " are left out, and it is " + (amount == null ? "not given" : "given")
                    + ". Give null where amounts were left out and none could be converted, and else a total.");
        }
        SortedSet<String> copy = new TreeSet<>();
        copy.addAll(missingRates);
        missingRates = Collections.unmodifiableSortedSet(copy);
        if (leftOut < copy.size() || (leftOut > 0 && copy.isEmpty())) {
            throw new IllegalArgumentException("Left out are " + leftOut + " amounts, for want of rates from " + copy
                    + ". Give at least one amount for each currency without a rate, and none otherwise.");
        }
    }

    /**
     * Converts sums at the rates of one day.
     *
     * @param amounts the sums; what is missing in them stays missing and does not make the total partial
     * @param currency the code of the currency wanted
     * @param rates the rates; not asked for the currency wanted itself
     * @param day the day that the amounts belong to, null if unknown or of no importance to the rates
     * @return the total of all that has a rate
     * @throws IllegalStateException if {@code rates} answers a rate that is not greater than 0
     */
    public static ConvertedTotal of(Amounts amounts, String currency, ExchangeRates rates, @Nullable LocalDate day) {
        BigDecimal total = BigDecimal.ZERO;
        SortedSet<String> missing = new TreeSet<>();
        long converted = 0;
        long leftOut = 0;
        for (String from : amounts.currencies()) {
            Optional<BigDecimal> rate = rate(from, currency, rates, day);
            if (rate.isPresent()) {
                total = total.add(amounts.amount(from).multiply(rate.get()));
                converted += amounts.count(from);
            } else {
                missing.add(from);
                leftOut += amounts.count(from);
            }
        }
        return of(currency, total, converted, missing, leftOut);
    }

    private static ConvertedTotal of(
            String currency, BigDecimal total, long converted, SortedSet<String> missing, long leftOut) {
        return new ConvertedTotal(currency, converted == 0 && leftOut > 0 ? null : total, converted, missing, leftOut);
    }

    private static Optional<BigDecimal> rate(String from, String to, ExchangeRates rates, @Nullable LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        Optional<BigDecimal> rate = rates.rate(from, to, day);
        if (rate.isPresent() && (rate.get().signum() <= 0 || Decimals.isTooLong(rate.get()))) {
            throw new IllegalStateException(rates.getClass().getName() + " answered an unusable rate from " + from
                    + " to " + to + (day == null ? "" : " on " + day)
                    + ". A rate must be greater than 0, with at most " + Decimals.RECORD_DIGITS
                    + " digits before and after the decimal point; without one, answer Optional.empty().");
        }
        return rate;
    }

    /**
     * Adds another part of the same total, such as the amounts of another day.
     *
     * @param other a total in the same currency
     * @return the sum of both
     * @throws IllegalArgumentException if the currencies differ
     */
    public ConvertedTotal plus(ConvertedTotal other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("A total in " + currency + " cannot be added to one in " + other.currency
                    + ". Convert both to the same currency.");
        }
        SortedSet<String> missing = new TreeSet<>(missingRates);
        missing.addAll(other.missingRates);
        return of(
                currency,
                orZero(amount).add(orZero(other.amount)),
                Math.addExact(converted, other.converted),
                missing,
                Math.addExact(leftOut, other.leftOut));
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /**
     * Returns whether an amount was left out because there was no rate for it.
     *
     * @return true if the total lacks at least one amount
     */
    public boolean isPartial() {
        return leftOut > 0;
    }
}
