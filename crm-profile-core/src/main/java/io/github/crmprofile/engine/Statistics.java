package io.github.crmprofile.engine;

import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Quantity;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.Amounts;
import java.math.BigDecimal;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Computes statistics over all clients from their collected values. */
final class Statistics {

    private static final int FIFTHS = 5;
    private static final Ratio SECONDS_OF_A_DAY = Ratio.of(86_400, 1);

    private Statistics() {}

    /** Returns a statistic that is the same for all clients. */
    static MetricValue value(Metric.AcrossClients metric, MetricValue ofNoRecords, @Nullable Tally tally) {
        if (tally == null || tally.known() == 0) {
            return new MetricValue.Undefined(
                    ofNoRecords instanceof MetricValue.Undefined undefined ? undefined.reason() : Reason.NO_CLIENTS);
        }
        ValueKind kind = metric.of().kind().orElseThrow();
        return switch (metric.statistic()) {
            case TOTAL -> kind == ValueKind.MONEY ? tally.money() : number(kind, tally.sum());
            case AVERAGE -> average(kind, tally);
            case MEDIAN -> one(kind, tally, tally.incomparable() == null ? tally.median() : null, true);
            case HIGHEST -> one(kind, tally, tally.highest(), false);
            case RANK, QUINTILE -> throw new AssertionError(metric.statistic());
        };
    }

    private static MetricValue average(ValueKind kind, Tally tally) {
        if (tally.denominators().signum() > 0) {
            return number(kind, new Ratio(tally.numerators(), tally.denominators()));
        }
        Ratio clients = Ratio.of(tally.known(), 1);
        if (kind == ValueKind.MONEY) {
            MetricValue.Money money = tally.money();
            var byCurrency = new TreeMap<String, Ratio>();
            money.amounts()
                    .forEach((currency, sum) ->
                            byCurrency.put(currency, Ratio.of(sum).dividedBy(clients)));
            BigDecimal total = money.converted() == null || money.converted().isPartial()
                    ? null
                    : money.converted().amount();
            return byCurrency.isEmpty()
                    ? new MetricValue.Undefined(Reason.NO_AMOUNTS)
                    : new MetricValue.MoneyAverage(
                            byCurrency, total == null ? null : Ratio.of(total).dividedBy(clients));
        }
        return mean(kind, tally.sum().dividedBy(clients).reduced());
    }

    private static MetricValue one(ValueKind kind, Tally tally, @Nullable Ratio number, boolean isBetween) {
        Reason incomparable = tally.incomparable();
        if (incomparable != null || number == null) {
            return new MetricValue.Undefined(incomparable == null ? Reason.NO_CLIENTS : incomparable);
        }
        if (kind != ValueKind.MONEY) {
            return isBetween ? mean(kind, number) : number(kind, number);
        }
        String currency = tally.currency();
        if (!isBetween) {
            return new MetricValue.Money(
                    currency == null ? Amounts.NONE : Amounts.of(currency, number.numerator()), null);
        }
        var byCurrency = new TreeMap<String, Ratio>();
        if (currency != null) {
            byCurrency.put(currency, number);
        }
        return byCurrency.isEmpty()
                ? new MetricValue.Undefined(Reason.NO_AMOUNTS)
                : new MetricValue.MoneyAverage(byCurrency, null);
    }

    private static MetricValue number(ValueKind kind, Ratio number) {
        return switch (kind) {
            case COUNT -> new MetricValue.Count(number.numerator().longValueExact());
            case DECIMAL -> new MetricValue.Decimal(number.numerator());
            case DAYS -> new MetricValue.Days(number.numerator().longValueExact());
            default -> mean(kind, number);
        };
    }

    /** Returns the mean of whole numbers, which need not be whole. */
    private static MetricValue mean(ValueKind kind, Ratio number) {
        return switch (kind) {
            case PERCENT, SCORE -> new MetricValue.Percent(number);
            case ELAPSED -> new MetricValue.Elapsed(number);
            case DAYS -> new MetricValue.Elapsed(number.times(SECONDS_OF_A_DAY));
            default -> new MetricValue.Quotient(number);
        };
    }

    /** Returns the rank of a client among all. */
    static MetricValue place(Metric.AcrossClients metric, MetricValue own, @Nullable Tally tally) {
        Quantity quantity = Quantity.of(own, null);
        Ratio number = quantity.number();
        Reason reason = quantity.undefined();
        if (number == null) {
            return new MetricValue.Undefined(reason == null ? Reason.NO_DATA : reason);
        }
        Reason incomparable = tally == null ? null : tally.incomparable(quantity);
        if (incomparable != null) {
            return new MetricValue.Undefined(incomparable);
        }
        // A client that came after the values of all clients were read is a client like them.
        long clients = tally == null || tally.known() == 0 ? 1 : tally.known();
        boolean isHigherBetter = metric.better() == Metric.Better.HIGHER;
        long above = tally == null ? 0 : tally.above(number);
        long below = tally == null ? 0 : tally.below(number);
        if (metric.statistic() == Metric.Statistic.RANK) {
            long better = isHigherBetter ? above : below;
            return new MetricValue.Rank(1 + better, Math.max(clients, 1 + better));
        }
        long worse = isHigherBetter ? below : above;
        return new MetricValue.Grade((int) Math.min(FIFTHS, 1 + FIFTHS * worse / clients), FIFTHS);
    }
}
