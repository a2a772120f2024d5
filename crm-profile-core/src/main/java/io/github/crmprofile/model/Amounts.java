package io.github.crmprofile.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Money: exact sums, one for each currency and never mixed, with the number of records behind each and the number of
 * those that had no usable amount. Two are equal when their numbers are, whatever the scale of the decimals. Immutable
 * and thread-safe.
 *
 * <p>A blank currency, sums and counts in different currencies, and a number out of its bounds are an {@link
 * IllegalArgumentException}.
 */
public final class Amounts {
    /** No amount in any currency, and none missing. */
    public static final Amounts NONE = new Amounts(Collections.emptySortedMap(), Collections.emptySortedMap(), 0);

    // A page has hundreds of these, most of them with one or
    // two currencies: arrays take less memory than a tree.
    private final String[] currencies;
    private final BigDecimal[] sums;
    private final long[] counts;
    private final long missing;

    /**
     * Creates sums by currency.
     *
     * @param byCurrency the sum in units of the currency, by currency code
     * @param counts how many amounts each sum is made of, at least 1; the same currencies as {@code byCurrency}
     * @param missing how many records added nothing, because their amount or their currency is unknown; at least 0
     * @throws IllegalArgumentException if sums and counts are not of the same currencies, a currency is blank, or a count is below 1
     */
    public Amounts(SortedMap<String, BigDecimal> byCurrency, SortedMap<String, Long> counts, long missing) {
        this(checked(byCurrency, counts), missing);
    }

    private Amounts(Sums sums, long missing) {
        if (missing < 0) {
            throw new IllegalArgumentException(
                    "The number of missing amounts is " + missing + ". It must not be below 0.");
        }
        // Full arrays are not changed any more, and need no copy.
        boolean isFull = sums.size == sums.counts.length;
        this.currencies = isFull ? sums.currencies : Arrays.copyOf(sums.currencies, sums.size);
        this.sums = isFull ? sums.sums : Arrays.copyOf(sums.sums, sums.size);
        this.counts = isFull ? sums.counts : Arrays.copyOf(sums.counts, sums.size);
        this.missing = missing;
    }

    private static Sums checked(SortedMap<String, BigDecimal> byCurrency, SortedMap<String, Long> counts) {
        var sorted = new TreeMap<String, BigDecimal>();
        byCurrency.forEach(sorted::put);
        var numbers = new TreeMap<String, Long>();
        counts.forEach(numbers::put);
        if (!sorted.keySet().equals(numbers.keySet())) {
            throw new IllegalArgumentException("There are sums in " + sorted.keySet() + " but counts in "
                    + numbers.keySet() + ". Give one count for each sum.");
        }
        var sums = new Sums(sorted.size());
        sorted.forEach((currency, sum) -> sums.add(currency, sum, numbers.getOrDefault(currency, 0L)));
        return sums;
    }

    /** Sums that a source has made itself, currency by currency. For one thread. */
    public static final class Sums {
        private final String[] currencies;
        private final BigDecimal[] sums;
        private final long[] counts;
        private int size;

        /**
         * Starts without sums.
         *
         * @param most how many currencies there will be at most
         */
        public Sums(int most) {
            currencies = new String[most];
            sums = new BigDecimal[most];
            counts = new long[most];
        }

        /**
         * Adds the sum in a currency.
         *
         * @param currency its code, not blank, after those given before in alphabetical order
         * @param sum the sum in units of the currency
         * @param count how many amounts it is made of, at least 1
         * @throws IllegalArgumentException if the currency is blank or not after the one before, or there are no amounts
         */
        public void add(String currency, BigDecimal sum, long count) {
            addPlain(currency, Decimals.ofTotal(sum, "sum", currency), count);
        }

        /**
         * Adds the sum in a currency, as a whole number of a decimal unit.
         *
         * @param currency its code, not blank, after those given before in alphabetical order
         * @param units the sum in the unit
         * @param scale how many decimals the unit has, from 0 (the currency itself) to 1000
         * @param count how many amounts it is made of, at least 1
         * @throws IllegalArgumentException if the currency is blank or not after the one before, there are no amounts, or the scale is out of its bounds
         */
        public void add(String currency, long units, int scale, long count) {
            addPlain(currency, Decimals.ofUnits(units, scale), count);
        }

        private void addPlain(String currency, BigDecimal sum, long count) {
            if (size > 0 && currencies[size - 1].compareTo(currency) >= 0) {
                throw new IllegalArgumentException("The currency " + currency + " comes after " + currencies[size - 1]
                        + ". Give each currency once, in alphabetical order.");
            }
            currencies[size] = Text.required(currency, "code of a currency");
            sums[size] = sum;
            counts[size] = count;
            if (count < 1) {
                throw new IllegalArgumentException("The sum in " + currency + " is made of " + count
                        + " amounts. Leave a currency without amounts out.");
            }
            size++;
        }

        /**
         * Returns the sums.
         *
         * @param missing how many records added nothing; at least 0
         * @return what was added
         * @throws IllegalArgumentException if the number is negative
         */
        public Amounts toAmounts(long missing) {
            return new Amounts(this, missing);
        }
    }

    /**
     * Returns one amount as a sum.
     *
     * @param currency the code of the currency, not blank
     * @param amount the amount in units of the currency
     * @return the amount, with a count of 1
     * @throws IllegalArgumentException if the currency is blank
     */
    public static Amounts of(String currency, BigDecimal amount) {
        var one = new Sums(1);
        one.add(currency, amount, 1);
        return one.toAmounts(0);
    }

    /**
     * Returns the sums.
     *
     * @return in units of the currency, by currency code in alphabetical order, without trailing zeros; unmodifiable
     */
    public SortedMap<String, BigDecimal> byCurrency() {
        return sorted(i -> sums[i]);
    }

    /**
     * Returns the number of amounts in each sum.
     *
     * @return at least 1, for the same currencies as {@link #byCurrency}; unmodifiable
     */
    public SortedMap<String, Long> counts() {
        return sorted(i -> counts[i]);
    }

    /**
     * Passes each sum to an action.
     *
     * @param action takes each currency with its sum, in alphabetical order
     */
    public void forEach(BiConsumer<String, BigDecimal> action) {
        for (int i = 0; i < currencies.length; i++) {
            action.accept(currencies[i], sums[i]);
        }
    }

    private <T> SortedMap<String, T> sorted(IntFunction<T> value) {
        var map = new TreeMap<String, T>();
        for (int i = 0; i < currencies.length; i++) {
            map.put(currencies[i], value.apply(i));
        }
        return Collections.unmodifiableSortedMap(map);
    }

    /**
     * Returns the number of records that added nothing.
     *
     * @return how many records added nothing, because their amount or their currency is unknown; at least 0
     */
    public long missing() {
        return missing;
    }

    /**
     * Returns the number of records, including those that added nothing.
     *
     * @return the number of records
     */
    public long records() {
        long records = missing;
        for (long count : counts) {
            records = Math.addExact(records, count);
        }
        return records;
    }

    /**
     * Returns the sum in one currency.
     *
     * @param currency the code of the currency
     * @return the sum, zero for a currency that does not occur
     */
    public BigDecimal amount(String currency) {
        int place = Arrays.binarySearch(currencies, currency);
        return place < 0 ? BigDecimal.ZERO : sums[place];
    }

    /**
     * Returns the number of amounts in one currency.
     *
     * @param currency the code of the currency
     * @return the number, zero for a currency that does not occur
     */
    public long count(String currency) {
        int place = Arrays.binarySearch(currencies, currency);
        return place < 0 ? 0 : counts[place];
    }

    /**
     * Returns the currencies that occur, including those whose amounts add up to zero.
     *
     * @return the codes in alphabetical order, unmodifiable
     */
    public SortedSet<String> currencies() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(Arrays.asList(currencies)));
    }

    /**
     * Returns whether the sum is zero in every currency. Missing amounts do not matter.
     *
     * @return true if there is no currency with another sum than zero
     */
    public boolean isZero() {
        return Arrays.stream(sums).allMatch(sum -> sum.signum() == 0);
    }

    /**
     * Adds other sums, currency by currency: amounts, counts and missing.
     *
     * @param other what is added
     * @return the sum of both
     */
    public Amounts plus(Amounts other) {
        // Most sums start from nothing.
        if (currencies.length == 0 && missing == 0) {
            return other;
        }
        return with(other, BigDecimal::add);
    }

    /**
     * Subtracts other sums, currency by currency. Counts and missing are <em>added</em>: they are the number of records on both sides of the
     * difference.
     *
     * @param other what is subtracted
     * @return the difference
     */
    public Amounts minus(Amounts other) {
        return with(other, BigDecimal::subtract);
    }

    private Amounts with(Amounts other, BinaryOperator<BigDecimal> operation) {
        var both = new TreeSet<>(Arrays.asList(currencies));
        both.addAll(Arrays.asList(other.currencies));
        var result = new Sums(both.size());
        for (String currency : both) {
            result.add(
                    currency,
                    operation.apply(amount(currency), other.amount(currency)),
                    Math.addExact(count(currency), other.count(currency)));
        }
        return result.toAmounts(Math.addExact(missing, other.missing));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amounts amounts
                && missing == amounts.missing
                && Arrays.equals(currencies, amounts.currencies)
                && Arrays.equals(sums, amounts.sums)
                && Arrays.equals(counts, amounts.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(currencies), Arrays.hashCode(sums), Arrays.hashCode(counts), missing);
    }

    /** Returns a text such as {@code EUR 12.5, USD 3 (2 missing)}; {@code none} without any amount. */
    @Override
    public String toString() {
        String text = IntStream.range(0, currencies.length)
                .mapToObj(i -> currencies[i] + " " + sums[i].toPlainString())
                .collect(Collectors.joining(", "));
        return (text.isEmpty() ? "none" : text) + (missing == 0 ? "" : " (" + missing + " missing)");
    }

    /** Adds up amounts one by one, in any order. Not thread-safe. */
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
            if (amount == null || currency == null || WhiteSpace.isBlank(currency)) {
                missing++;
                return;
            }
            BigDecimal bounded = Decimals.bounded(amount, currency);
            byCurrency.computeIfAbsent(currency, first -> new Running()).add(bounded);
        }

        /**
         * Returns the sums so far; more amounts may be added afterwards.
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
