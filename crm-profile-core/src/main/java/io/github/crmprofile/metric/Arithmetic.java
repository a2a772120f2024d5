package io.github.crmprofile.metric;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Arithmetic between values of one kind; what is undefined stays so. */
final class Arithmetic {

    private Arithmetic() {}

    static MetricValue difference(String id, MetricValue a, MetricValue b) {
        if (a instanceof MetricValue.Undefined) {
            return a;
        } else if (b instanceof MetricValue.Undefined) {
            return b;
        } else if (a instanceof MetricValue.Count x && b instanceof MetricValue.Count y) {
            return new MetricValue.Count(Math.subtractExact(x.count(), y.count()));
        } else if (a instanceof MetricValue.Decimal x && b instanceof MetricValue.Decimal y) {
            return new MetricValue.Decimal(x.value().subtract(y.value()));
        } else if (a instanceof MetricValue.Money x && b instanceof MetricValue.Money y) {
            return new MetricValue.Money(x.amounts().minus(y.amounts()), difference(x.converted(), y.converted()));
        } else if (a instanceof MetricValue.Percent x && b instanceof MetricValue.Percent y) {
            return new MetricValue.Percent(x.ratio().minus(y.ratio()));
        } else if (a instanceof MetricValue.Quotient x && b instanceof MetricValue.Quotient y) {
            return new MetricValue.Quotient(x.ratio().minus(y.ratio()));
        } else if (a instanceof MetricValue.Elapsed x && b instanceof MetricValue.Elapsed y) {
            return new MetricValue.Elapsed(x.seconds().minus(y.seconds()));
        }
        throw mismatch(id, "subtracted from each other", a, b);
    }

    private static @Nullable ConvertedTotal difference(@Nullable ConvertedTotal a, @Nullable ConvertedTotal b) {
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

    static MetricValue percent(String id, MetricValue part, MetricValue whole) {
        if (part instanceof MetricValue.Undefined) {
            return part;
        } else if (whole instanceof MetricValue.Undefined) {
            return whole;
        } else if (part instanceof MetricValue.Money x && whole instanceof MetricValue.Money y) {
            return percent(x, y, Reason.ZERO_DENOMINATOR);
        }
        Ratio x = scalar(part);
        Ratio y = scalar(whole);
        if (x == null || y == null || part.getClass() != whole.getClass()) {
            throw mismatch(id, "divided by each other", part, whole);
        }
        return y.signum() == 0
                ? new MetricValue.Undefined(Reason.ZERO_DENOMINATOR)
                : new MetricValue.Percent(x.dividedBy(y));
    }

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

    /** A percentage, unlike a sum, cannot say what it lacks: there is none of a partial total. */
    private static @Nullable BigDecimal total(MetricValue.Money money) {
        ConvertedTotal total = money.converted();
        return total == null || total.isPartial() ? null : total.amount();
    }

    /** The exact number of a value that is one, in whichever unit it has; null when it is not a single number. */
    static @Nullable Ratio scalar(MetricValue value) {
        if (value instanceof MetricValue.Count count) {
            return Ratio.of(count.count(), 1);
        } else if (value instanceof MetricValue.Decimal decimal) {
            return Ratio.of(decimal.value());
        } else if (value instanceof MetricValue.Percent percent) {
            return percent.ratio();
        } else if (value instanceof MetricValue.Quotient quotient) {
            return quotient.ratio();
        }
        return value instanceof MetricValue.Elapsed elapsed ? elapsed.seconds() : null;
    }

    private static IllegalArgumentException mismatch(String id, String verb, MetricValue a, MetricValue b) {
        return new IllegalArgumentException(
                "Metric '" + id + "': a " + a.getClass().getSimpleName() + " and a "
                        + b.getClass().getSimpleName() + " cannot be " + verb + "; choose two metrics of one kind");
    }
}
