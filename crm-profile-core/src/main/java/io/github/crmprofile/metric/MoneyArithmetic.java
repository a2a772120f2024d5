package io.github.crmprofile.metric;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Computes with money: for each currency, and with the total in one currency where there is one. */
final class MoneyArithmetic {

    private MoneyArithmetic() {}

    /** Returns the sum of two totals; null without one of them. */
    static @Nullable ConvertedTotal sum(@Nullable ConvertedTotal a, @Nullable ConvertedTotal b) {
        return a == null || b == null ? null : a.plus(b);
    }

    /** Returns the difference of two totals; null without one of them. */
    static @Nullable ConvertedTotal difference(@Nullable ConvertedTotal a, @Nullable ConvertedTotal b) {
        if (a == null || b == null) {
            return null;
        }
        var missing = new TreeSet<>(a.missingRates());
        missing.addAll(b.missingRates());
        long leftOut = Math.addExact(a.leftOut(), b.leftOut());
        BigDecimal x = a.amount();
        BigDecimal y = b.amount();
        return x == null || y == null
                ? new ConvertedTotal(a.currency(), null, 0, missing, leftOut)
                : new ConvertedTotal(
                        a.currency(), x.subtract(y), Math.addExact(a.converted(), b.converted()), missing, leftOut);
    }

    /** Returns money times a number. */
    static MetricValue times(MetricValue.Money money, Ratio factor) {
        var byCurrency = new TreeMap<String, Ratio>();
        money.amounts()
                .forEach((currency, sum) ->
                        byCurrency.put(currency, Ratio.of(sum).times(factor)));
        BigDecimal total = total(money);
        return byCurrency.isEmpty()
                ? new MetricValue.Undefined(Reason.NO_AMOUNTS)
                : new MetricValue.MoneyAverage(
                        byCurrency, total == null ? null : Ratio.of(total).times(factor));
    }

    /** Returns one sum of money in percent of another. */
    static MetricValue percent(MetricValue.Money part, MetricValue.Money whole, Reason whenNone) {
        Amounts wholes = whole.amounts();
        if (wholes.records() == 0) {
            return new MetricValue.Undefined(whenNone);
        } else if (wholes.currencies().isEmpty()) {
            return new MetricValue.Undefined(Reason.NO_AMOUNTS);
        }
        var byCurrency = new TreeMap<String, Ratio>();
        var undefined = new TreeMap<String, Reason>();
        wholes.forEach((currency, amount) -> {
            if (amount.signum() == 0) {
                undefined.put(currency, Reason.ZERO_DENOMINATOR);
            } else {
                byCurrency.put(currency, new Ratio(part.amounts().amount(currency), amount));
            }
        });
        BigDecimal x = total(part);
        BigDecimal y = total(whole);
        Ratio converted = x == null || y == null || y.signum() == 0 ? null : new Ratio(x, y);
        return byCurrency.isEmpty() && converted == null
                ? new MetricValue.Undefined(Reason.ZERO_DENOMINATOR)
                : new MetricValue.MoneyPercent(byCurrency, undefined, converted);
    }

    /** Returns sum over count, per currency that has any. */
    static MetricValue mean(MetricValue.Money money, Reason whenNone) {
        Amounts amounts = money.amounts();
        var byCurrency = new TreeMap<String, Ratio>();
        amounts.byCurrency().forEach((currency, sum) -> {
            long count = amounts.counts().getOrDefault(currency, 0L);
            if (count > 0) {
                byCurrency.put(currency, new Ratio(sum, BigDecimal.valueOf(count)));
            }
        });
        if (byCurrency.isEmpty()) {
            return new MetricValue.Undefined(whenNone);
        }
        ConvertedTotal total = money.converted();
        BigDecimal sum = total == null ? null : total.amount();
        Ratio average = total == null || sum == null || total.converted() == 0
                ? null
                : new Ratio(sum, BigDecimal.valueOf(total.converted()));
        return new MetricValue.MoneyAverage(byCurrency, average);
    }

    /** Returns the converted total; null for a partial one, since a percentage cannot say what it lacks. */
    private static @Nullable BigDecimal total(MetricValue.Money money) {
        ConvertedTotal total = money.converted();
        return total == null || total.isPartial() ? null : total.amount();
    }
}
