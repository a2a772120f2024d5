package io.github.crmprofile.metric;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number of a value by which clients are compared: exact, and of money in one currency.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number the number in the unit of the value: a percentage not multiplied by 100, a duration or a point in time in seconds; null when
 *     undefined
 * @param currency the currency of an amount of money; null for other numbers, and for the sum of no amounts, which is 0 in any currency
 * @param undefined why there is no number; null when there is one
 */
public record Quantity(
        @Nullable Ratio number,
        @Nullable String currency,
        @Nullable Reason undefined) {

    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    /**
     * Reads the number of a value.
     *
     * @param value a value of a {@linkplain ValueKind#isOrdered kind that can be compared}
     * @param currency the currency in which money is compared; null for the reporting currency or, without one, the only currency of the value
     * @return the number, or the reason why there is none: that of an undefined value, {@link Reason#NO_RATE} for a converted total that is
     *     partial, {@link Reason#SEVERAL_CURRENCIES} for money in several
     * @throws IllegalArgumentException if the value is a text, a breakdown or a trend
     */
    public static Quantity of(MetricValue value, @Nullable String currency) {
        if (value instanceof MetricValue.Undefined undefined) {
            return undefined(undefined.reason());
        } else if (value instanceof MetricValue.Money money) {
            return money(money, currency);
        } else if (value instanceof MetricValue.MoneyAverage average) {
            return perCurrency(average.byCurrency(), average.converted(), currency);
        } else if (value instanceof MetricValue.MoneyPercent percent) {
            return perCurrency(percent.byCurrency(), percent.converted(), currency);
        } else if (value instanceof MetricValue.Moment moment) {
            return of(seconds(moment.instant()));
        }
        Ratio number = value instanceof MetricValue.Level level ? level.gauge().current() : Arithmetic.scalar(value);
        if (number == null) {
            throw new IllegalArgumentException("A " + ValueKind.of(value)
                    + " is not one number, so that clients cannot be compared by it; choose a metric that is");
        }
        return of(number);
    }

    /**
     * Returns the number in the unit that people use.
     *
     * @param value the value it was read from
     * @return a percentage or score as {@code 25} for 25 %, any other number as it is; null when undefined
     */
    public @Nullable Ratio said(MetricValue value) {
        boolean isPercent = value instanceof MetricValue.Percent
                || value instanceof MetricValue.MoneyPercent
                || value instanceof MetricValue.Score;
        Ratio own = number;
        return own == null || !isPercent ? own : own.percent();
    }

    private static Quantity of(Ratio number) {
        return new Quantity(number, null, null);
    }

    private static Quantity undefined(Reason reason) {
        return new Quantity(null, null, reason);
    }

    private static Ratio seconds(Instant instant) {
        return new Ratio(
                BigDecimal.valueOf(instant.getEpochSecond()).multiply(NANOS).add(BigDecimal.valueOf(instant.getNano())),
                NANOS);
    }

    private static Quantity money(MetricValue.Money money, @Nullable String currency) {
        Amounts amounts = money.amounts();
        ConvertedTotal total = money.converted();
        if (currency != null && (total == null || !total.currency().equals(currency))) {
            return new Quantity(Ratio.of(amounts.amount(currency)), currency, null);
        } else if (total != null) {
            BigDecimal sum = total.amount();
            return sum == null || total.isPartial()
                    ? undefined(Reason.NO_RATE)
                    : new Quantity(Ratio.of(sum), total.currency(), null);
        } else if (amounts.currencies().isEmpty()) {
            return of(Ratio.of(0, 1));
        } else if (amounts.currencies().size() > 1) {
            return undefined(Reason.SEVERAL_CURRENCIES);
        }
        String only = amounts.currencies().first();
        return new Quantity(Ratio.of(amounts.amount(only)), only, null);
    }

    private static Quantity perCurrency(
            Map<String, Ratio> ratios, @Nullable Ratio converted, @Nullable String currency) {
        if (currency != null) {
            Ratio own = ratios.get(currency);
            return own == null ? undefined(Reason.NO_AMOUNTS) : new Quantity(own, currency, null);
        } else if (converted != null) {
            return of(converted);
        } else if (ratios.size() != 1) {
            return undefined(ratios.isEmpty() ? Reason.NO_AMOUNTS : Reason.SEVERAL_CURRENCIES);
        }
        var only = ratios.entrySet().iterator().next();
        return new Quantity(only.getValue(), only.getKey(), null);
    }
}
