package io.github.crmprofile.engine;

import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Quantity;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects the values of a metric over clients. Not changed any more once {@linkplain #freeze frozen}. */
final class Tally {

    private final boolean keepsValues;
    private long clients;
    private long known;
    // By denominator: the sum of ratios over different ones would
    // have a denominator with as many digits as there are clients.
    private final Map<BigDecimal, BigDecimal> sums = new TreeMap<>();
    private @Nullable Ratio highest;
    private @Nullable String currency;
    private Amounts amounts = Amounts.NONE;
    private @Nullable ConvertedTotal converted;
    private boolean isConverted = true;
    private BigDecimal numerators = BigDecimal.ZERO;
    private BigDecimal denominators = BigDecimal.ZERO;
    private @Nullable Reason incomparable;
    private final TreeMap<Ratio, Long> counts = new TreeMap<>();
    private Ratio[] values = {};
    private long[] upTo = {};

    Tally(boolean keepsValues) {
        this.keepsValues = keepsValues;
    }

    /** Adds the value that each of some clients has; an undefined one only counts as clients seen. */
    void add(MetricValue value, long times) {
        clients += times;
        if (!(value instanceof MetricValue.Undefined)) {
            addKnown(value, times);
        }
    }

    private void addKnown(MetricValue value, long times) {
        known += times;
        if (value instanceof MetricValue.Money money) {
            addMoney(money, times);
        }
        Quantity quantity = Quantity.of(value, null);
        Ratio number = quantity.number();
        if (number == null) {
            incomparable = quantity.undefined();
            return;
        }
        addCurrency(quantity.currency());
        sums.merge(number.denominator(), number.numerator().multiply(BigDecimal.valueOf(times)), BigDecimal::add);
        Ratio top = highest;
        highest = top == null || number.compareTo(top) > 0 ? number : top;
        if (keepsValues) {
            counts.merge(number, times, Long::sum);
        }
    }

    private void addMoney(MetricValue.Money money, long times) {
        amounts = amounts.plus(times(money.amounts(), times, Amounts::plus));
        ConvertedTotal own = money.converted();
        ConvertedTotal before = converted;
        isConverted &= own != null;
        if (own != null) {
            ConvertedTotal sum = times(own, times, ConvertedTotal::plus);
            converted = before == null ? sum : before.plus(sum);
        } else {
            converted = null;
        }
    }

    /** Adds up equal values by doubling. */
    private static <T> T times(T value, long times, BinaryOperator<T> plus) {
        if (times == 1) {
            return value;
        }
        T half = times(value, times / 2, plus);
        T even = plus.apply(half, half);
        return times % 2 == 0 ? even : plus.apply(even, value);
    }

    private void addCurrency(@Nullable String code) {
        if (code == null) {
            return;
        } else if (currency != null && !currency.equals(code)) {
            incomparable = Reason.SEVERAL_CURRENCIES;
        }
        currency = code;
    }

    /** Adds the operands of a ratio, also of clients that have none. */
    void addRatio(long numerator, long denominator, long times) {
        BigDecimal factor = BigDecimal.valueOf(times);
        numerators = numerators.add(BigDecimal.valueOf(numerator).multiply(factor));
        denominators = denominators.add(BigDecimal.valueOf(denominator).multiply(factor));
    }

    /** Adds the clients that were not seen, each with the value of no records, and sorts the values. */
    void freeze(long allClients, MetricValue ofNoRecords) {
        long unseen = allClients - clients;
        if (unseen > 0 && !(ofNoRecords instanceof MetricValue.Undefined)) {
            addKnown(ofNoRecords, unseen);
        }
        values = counts.keySet().toArray(Ratio[]::new);
        upTo = new long[values.length];
        long before = 0;
        for (int i = 0; i < values.length; i++) {
            before += counts.getOrDefault(values[i], 0L);
            upTo[i] = before;
        }
        counts.clear();
    }

    /** Returns how many numbers are kept. */
    int size() {
        return values.length;
    }

    long known() {
        return known;
    }

    /** Returns why values cannot be compared with one another; null when they can. */
    @Nullable
    Reason incomparable() {
        return incomparable;
    }

    /** Returns why a value cannot be compared with these; null when it can. */
    @Nullable
    Reason incomparable(Quantity own) {
        boolean isOther =
                own.currency() != null && currency != null && !own.currency().equals(currency);
        return isOther ? Reason.SEVERAL_CURRENCIES : incomparable;
    }

    @Nullable
    String currency() {
        return currency;
    }

    /** Returns the exact sum of all numbers. */
    Ratio sum() {
        Ratio sum = Ratio.of(0, 1);
        for (var each : sums.entrySet()) {
            sum = sum.plus(new Ratio(each.getValue(), each.getKey())).reduced();
        }
        return sum;
    }

    @Nullable
    Ratio highest() {
        return highest;
    }

    BigDecimal numerators() {
        return numerators;
    }

    BigDecimal denominators() {
        return denominators;
    }

    MetricValue.Money money() {
        return new MetricValue.Money(amounts, isConverted ? converted : null);
    }

    /** Returns how many values are below a number. */
    long below(Ratio number) {
        int place = Arrays.binarySearch(values, number);
        int first = place < 0 ? -place - 1 : place;
        return first == 0 ? 0 : upTo[first - 1];
    }

    /** Returns how many values are above a number. */
    long above(Ratio number) {
        int place = Arrays.binarySearch(values, number);
        int next = place < 0 ? -place - 1 : place + 1;
        return values.length == 0 ? 0 : upTo[values.length - 1] - (next == 0 ? 0 : upTo[next - 1]);
    }

    /** Returns the middle value, or half the sum of the middle two; there must be a value. */
    Ratio median() {
        return at((known - 1) / 2).plus(at(known / 2)).dividedBy(Ratio.of(2, 1));
    }

    private Ratio at(long place) {
        int i = Arrays.binarySearch(upTo, place + 1);
        return values[i < 0 ? -i - 1 : i];
    }
}
