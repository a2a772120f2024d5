package io.github.crmprofile.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Money: exact sums, one for each currency and never mixed, with the number of records behind each and the number of
 * those that had no usable amount. Two are equal when their numbers are, whatever the scale of the decimals. Immutable
 * and thread-safe.
 *
 * <p>A blank currency, sums and counts in different currencies, and a number out of its bounds are an {@link
 * IllegalArgumentException}.
 *
 * @param byCurrency the sum in units of the currency, by currency code in alphabetical order; without trailing zeros
 * @param counts how many amounts each sum is made of, at least 1; the same currencies as {@code byCurrency}
 * @param missing how many records added nothing, because their amount or their currency is unknown; at least 0
 */
public record Amounts(SortedMap<String, BigDecimal> byCurrency, SortedMap<String, Long> counts, long missing) {
    /** No amount in any currency, and none missing. */
    public static final Amounts NONE = new Amounts(Collections.emptySortedMap(), Collections.emptySortedMap(), 0);

    public Amounts {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        byCurrency.forEach((currency, sum) ->
                sums.put(Text.required(currency, "code of a currency"), Decimals.ofTotal(sum, "sum in " + currency)));
        SortedMap<String, Long> numbers = new TreeMap<>();
        numbers.putAll(counts);
        if (!sums.keySet().equals(numbers.keySet())) {
            throw new IllegalArgumentException("There are sums in " + sums.keySet() + " but counts in "
                    + numbers.keySet() + ". Give one count for each sum.");
        }
        numbers.forEach((currency, count) -> {
            if (count < 1) {
                throw new IllegalArgumentException("The sum in " + currency + " is made of " + count
                        + " amounts. Leave a currency without amounts out.");
            }
        });
        if (missing < 0) {
            throw new IllegalArgumentException(
                    "The number of missing amounts is " + missing + ". It must not be below 0.");
        }
        byCurrency = Collections.unmodifiableSortedMap(sums);
        counts = Collections.unmodifiableSortedMap(numbers);
    }

    /**
     * One amount.
     *
     * @param currency the code of the currency, not blank
     * @param amount the amount in units of the currency
     * @return the amount, with a count of 1
     */
    public static Amounts of(String currency, BigDecimal amount) {
        return new Amounts(new TreeMap<>(Map.of(currency, amount)), new TreeMap<>(Map.of(currency, 1L)), 0);
    }

    /**
     * The sum in one currency.
     *
     * @param currency the code of the currency
     * @return the sum, zero for a currency that does not occur
     */
    public BigDecimal amount(String currency) {
        return byCurrency.getOrDefault(currency, BigDecimal.ZERO);
    }

    /**
     * How many amounts the sum in one currency is made of.
     *
     * @param currency the code of the currency
     * @return the number, zero for a currency that does not occur
     */
    public long count(String currency) {
        return counts.getOrDefault(currency, 0L);
    }

    /**
     * The currencies that occur, also those whose amounts add up to zero.
     *
     * @return the codes in alphabetical order, unmodifiable
     */
    public Set<String> currencies() {
        return byCurrency.keySet();
    }

    /**
     * Whether the sum is zero in every currency; what is missing does not matter.
     *
     * @return true if there is no currency with another sum than zero
     */
    public boolean isZero() {
        return byCurrency.values().stream().allMatch(sum -> sum.signum() == 0);
    }

    /**
     * Adds currency by currency, amounts, counts and missing alike.
     *
     * @param other what is added
     * @return the sum of both
     */
    public Amounts plus(Amounts other) {
        return with(other, BigDecimal::add);
    }

    /**
     * Subtracts currency by currency. Counts and missing are <em>added</em>, for they tell how many records the
     * difference rests on: those of both sides.
     *
     * @param other what is subtracted
     * @return the difference
     */
    public Amounts minus(Amounts other) {
        return with(other, BigDecimal::subtract);
    }

    private Amounts with(Amounts other, BinaryOperator<BigDecimal> operation) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        SortedMap<String, Long> numbers = new TreeMap<>();
        Stream.of(this, other).flatMap(side -> side.currencies().stream()).forEach(currency -> {
            sums.put(currency, operation.apply(amount(currency), other.amount(currency)));
            numbers.put(currency, Math.addExact(count(currency), other.count(currency)));
        });
        return new Amounts(sums, numbers, Math.addExact(missing, other.missing));
    }

    /** Such as {@code EUR 12.5, USD 3 (2 missing)}; {@code none} without any amount. */
    @Override
    public String toString() {
        String sums = byCurrency.entrySet().stream()
                .map(sum -> sum.getKey() + " " + sum.getValue().toPlainString())
                .collect(Collectors.joining(", "));
        return (sums.isEmpty() ? "none" : sums) + (missing == 0 ? "" : " (" + missing + " missing)");
    }

    /** Adds amounts up one by one. The order does not matter. Not thread-safe. */
    public static final class Accumulator {
        private final Map<String, Running> byCurrency = new HashMap<>();
        private long missing;

        /** Starts at {@link Amounts#NONE}. */
        public Accumulator() {}

        /**
         * Adds the amount of one record; it is missing when the amount is null, or the currency null or blank.
         *
         * @param amount the amount in units of the currency, at most 1000 digits before and after the point
         * @param currency the code of the currency
         * @throws IllegalArgumentException if the amount has too many digits
         */
        public void add(@Nullable BigDecimal amount, @Nullable String currency) {
            if (amount == null || currency == null || currency.isBlank()) {
                missing++;
                return;
            }
            BigDecimal bounded = Decimals.bounded(amount, "amount in " + currency);
            byCurrency.computeIfAbsent(currency, first -> new Running()).add(bounded);
        }

        /**
         * What was added so far; adding may go on.
         *
         * @return the sums
         */
        public Amounts toAmounts() {
            SortedMap<String, BigDecimal> sums = new TreeMap<>();
            SortedMap<String, Long> counts = new TreeMap<>();
            byCurrency.forEach((currency, running) -> {
                sums.put(currency, running.sum);
                counts.put(currency, running.count);
            });
            return new Amounts(sums, counts, missing);
        }
    }

    private static final class Running {
        private BigDecimal sum = BigDecimal.ZERO;
        private long count;

        private void add(BigDecimal amount) {
            sum = sum.add(amount);
            count++;
        }
    }
}
