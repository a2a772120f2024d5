package io.github.crmprofile.metric;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The change of a number from an earlier period to a later one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind how
 * @param difference later − earlier, exact and in the unit of the values (a percentage is not multiplied by 100); null when undefined
 * @param percent (later − earlier) / |earlier|, not multiplied by 100; null unless {@link Kind#CHANGED} or {@link Kind#UNCHANGED} from a number other
 *     than 0, or {@link Kind#GONE}
 */
public record Change(
        Kind kind, @Nullable Ratio difference, @Nullable Ratio percent) {

    /** The kind of a change. */
    public enum Kind {
        /** From 0 to something. */
        NEW,
        /** From something to 0. */
        GONE,
        /** No change. */
        UNCHANGED,
        /** From one number to another, neither of which is 0. */
        CHANGED,
        /** One of the two values is undefined, or a total that lacks amounts because there is no rate for them. */
        UNDEFINED
    }

    private static final Change UNDEFINED = new Change(Kind.UNDEFINED, null, null);

    /**
     * Computes the change between two exact numbers.
     *
     * @param earlier the number of the earlier period, or null when undefined
     * @param later the number of the later period, or null when undefined
     * @return the change
     */
    public static Change between(@Nullable Ratio earlier, @Nullable Ratio later) {
        if (earlier == null || later == null) {
            return UNDEFINED;
        }
        Ratio difference = later.minus(earlier);
        Ratio base = earlier.signum() < 0 ? Ratio.of(0, 1).minus(earlier) : earlier;
        Ratio percent = earlier.signum() == 0 ? null : difference.dividedBy(base);
        Kind kind;
        if (difference.signum() == 0) {
            kind = Kind.UNCHANGED;
        } else if (earlier.signum() == 0) {
            kind = Kind.NEW;
        } else {
            kind = later.signum() == 0 ? Kind.GONE : Kind.CHANGED;
        }
        return new Change(kind, difference, percent);
    }

    /**
     * Computes the change between two values of one metric.
     *
     * @param earlier the value of the earlier period
     * @param later the value of the later period
     * @return the change of the number; of money that of the converted total; undefined for partial totals and for values that are not one number
     */
    public static Change between(MetricValue earlier, MetricValue later) {
        return between(single(earlier), single(later));
    }

    /**
     * Computes the changes of amounts of money, or of averages and percentages of money, by currency.
     *
     * @param earlier the value of the earlier period
     * @param later the value of the later period
     * @return a change for each currency of one of them; empty when they are not by currency
     */
    public static SortedMap<String, Change> byCurrency(MetricValue earlier, MetricValue later) {
        var changes = new TreeMap<String, Change>();
        if (earlier instanceof MetricValue.Money a && later instanceof MetricValue.Money b) {
            // Without amounts, the sum of a currency is zero.
            Amounts before = a.amounts();
            Amounts after = b.amounts();
            BiConsumer<String, BigDecimal> add = (currency, sum) -> changes.computeIfAbsent(
                    currency, c -> between(Ratio.of(before.amount(c)), Ratio.of(after.amount(c))));
            before.forEach(add);
            after.forEach(add);
        } else {
            SortedMap<String, Ratio> a = perCurrency(earlier);
            SortedMap<String, Ratio> b = perCurrency(later);
            var currencies = new TreeSet<>(a.keySet());
            currencies.addAll(b.keySet());
            currencies.forEach(currency -> changes.put(currency, between(a.get(currency), b.get(currency))));
        }
        return Collections.unmodifiableSortedMap(changes);
    }

    private static @Nullable Ratio single(MetricValue value) {
        if (value instanceof MetricValue.Money money) {
            // Partial totals are not comparable: the value of the missing amounts is unknown.
            ConvertedTotal total = money.converted();
            BigDecimal sum = total == null || total.isPartial() ? null : total.amount();
            return sum == null ? null : Ratio.of(sum);
        } else if (value instanceof MetricValue.MoneyAverage average) {
            return average.converted();
        } else if (value instanceof MetricValue.MoneyPercent percent) {
            return percent.converted();
        }
        return Arithmetic.scalar(value);
    }

    private static SortedMap<String, Ratio> perCurrency(MetricValue value) {
        if (value instanceof MetricValue.Money money) {
            var ratios = new TreeMap<String, Ratio>();
            money.amounts().forEach((currency, amount) -> ratios.put(currency, Ratio.of(amount)));
            return ratios;
        } else if (value instanceof MetricValue.MoneyAverage average) {
            return average.byCurrency();
        }
        return value instanceof MetricValue.MoneyPercent percent ? percent.byCurrency() : Collections.emptySortedMap();
    }
}
