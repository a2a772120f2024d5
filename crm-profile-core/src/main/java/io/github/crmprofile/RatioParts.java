package io.github.crmprofile;

import io.github.crmprofile.figure.ChangeExplanation.Difference;
import io.github.crmprofile.figure.ChangeExplanation.OperandPart;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Quantity;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.ConvertedTotal;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Splits the difference of two ratios into the parts of dividend and divisor.
 *
 * @param dividend what the dividend is called
 * @param divisor what the divisor is called
 */
record RatioParts(String dividend, String divisor) {

    private static final Ratio HALF = Ratio.of(1, 2);
    private static final Ratio ONE = Ratio.of(1, 1);

    /**
     * A ratio in two periods.
     *
     * @param n1 the earlier dividend
     * @param d1 the earlier divisor, not zero
     * @param n2 the later dividend
     * @param d2 the later divisor, not zero
     */
    private record Sides(Ratio n1, Ratio d1, Ratio n2, Ratio d2) {

        /** Returns the ratios as they are kept, each with both operands; null when one of them is missing. */
        static @Nullable Sides of(@Nullable Ratio earlier, @Nullable Ratio later) {
            return earlier == null || later == null
                    ? null
                    : new Sides(
                            Ratio.of(earlier.numerator()),
                            Ratio.of(earlier.denominator()),
                            Ratio.of(later.numerator()),
                            Ratio.of(later.denominator()));
        }

        /** (n₂ − n₁) × (1/d₁ + 1/d₂) / 2. */
        Ratio ofDividend() {
            return n2.minus(n1)
                    .times(ONE.dividedBy(d1).plus(ONE.dividedBy(d2)))
                    .times(HALF)
                    .reduced();
        }

        /** (n₁ + n₂) / 2 × (1/d₂ − 1/d₁). */
        Ratio ofDivisor() {
            return n1.plus(n2)
                    .times(HALF)
                    .times(ONE.dividedBy(d2).minus(ONE.dividedBy(d1)))
                    .reduced();
        }
    }

    /**
     * One of the two operands.
     *
     * @param earlier its number in the earlier period; null where it is not shown
     * @param later its number in the later period; null where it is not shown
     * @param byCurrency its part of the difference for each currency; empty for numbers without one
     */
    private record Side(@Nullable Ratio earlier, @Nullable Ratio later, NavigableMap<String, Ratio> byCurrency) {

        static Side of(@Nullable Ratio earlier, @Nullable Ratio later) {
            return new Side(earlier, later, new TreeMap<>());
        }

        OperandPart part(String name, @Nullable Ratio difference) {
            return new OperandPart(name, earlier, later, new Difference(difference, byCurrency));
        }
    }

    /** The parts of numerator and denominator; none where one of the ratios does not exist, or they are no operands. */
    static List<OperandPart> ofOperands(Metric metric, FigureResult result, FigureResult.Earlier earlier) {
        boolean isRatio = metric instanceof Metric.Measured measured
                && measured.operands().keySet().equals(Set.of(Metrics.NUMERATOR, Metrics.DENOMINATOR));
        if (!isRatio) {
            return List.of();
        }
        var parts = new RatioParts(Metrics.NUMERATOR, Metrics.DENOMINATOR);
        if (earlier.value() instanceof MetricValue.MoneyPercent a
                && result.value() instanceof MetricValue.MoneyPercent b) {
            return parts.ofMoney(a, b);
        }
        // A policy may give a ratio that is none: without a denominator there are no parts.
        boolean isOfCounts = hasRecords(result.evidence(Metrics.DENOMINATOR).count())
                && hasRecords(earlier.evidence(Metrics.DENOMINATOR).count());
        Sides sides = Sides.of(ratio(earlier.value()), ratio(result.value()));
        return sides == null || !isOfCounts
                ? List.of()
                : parts.all(sides, Side.of(sides.n1, sides.n2), Side.of(sides.d1, sides.d2));
    }

    private static boolean hasRecords(@Nullable Long count) {
        return count != null && count > 0;
    }

    private static @Nullable Ratio ratio(MetricValue value) {
        if (value instanceof MetricValue.Percent percent) {
            return percent.ratio();
        }
        return value instanceof MetricValue.Quotient quotient ? quotient.ratio() : null;
    }

    /** The values of the two inputs of a ratio of metrics. */
    record Inputs(MetricValue dividend, MetricValue divisor) {}

    /** The parts of the two inputs of a ratio of metrics; none where one of the ratios does not exist. */
    static List<OperandPart> ofInputs(
            Metric.Derived metric, FigureResult result, FigureResult.Earlier earlier, Inputs before, Inputs after) {
        var parts = new RatioParts(
                metric.inputs().get(0).id(), metric.inputs().get(1).id());
        if (earlier.value() instanceof MetricValue.MoneyPercent a
                && result.value() instanceof MetricValue.MoneyPercent b) {
            return parts.ofMoney(a, b);
        } else if (earlier.value() instanceof MetricValue.MoneyAverage a
                && result.value() instanceof MetricValue.MoneyAverage b
                && before.dividend instanceof MetricValue.Money first
                && after.dividend instanceof MetricValue.Money second) {
            return parts.ofMeans(a, b, first, second, number(before.divisor), number(after.divisor));
        } else if (earlier.value() instanceof MetricValue.Undefined
                || result.value() instanceof MetricValue.Undefined) {
            return List.of();
        }
        var sides = new Sides(
                number(before.dividend), number(before.divisor), number(after.dividend), number(after.divisor));
        return parts.all(
                sides,
                Side.of(plain(before.dividend), plain(after.dividend)),
                Side.of(plain(before.divisor), plain(after.divisor)));
    }

    private static Ratio number(MetricValue value) {
        Ratio number = Quantity.of(value, null).number();
        if (number == null) {
            throw new IllegalStateException("A ratio that has a value has two operands");
        }
        return number;
    }

    /** The number as people say it; null for a percentage or a duration, which would be taken for a plain number. */
    private static @Nullable Ratio plain(MetricValue value) {
        return value instanceof MetricValue.Count
                        || value instanceof MetricValue.Decimal
                        || value instanceof MetricValue.Quotient
                ? number(value)
                : null;
    }

    private List<OperandPart> ofMoney(MetricValue.MoneyPercent before, MetricValue.MoneyPercent after) {
        var dividends = new TreeMap<String, Ratio>();
        var divisors = new TreeMap<String, Ratio>();
        before.byCurrency().forEach((currency, first) -> {
            Sides own = Sides.of(first, after.byCurrency().get(currency));
            if (own != null) {
                dividends.put(currency, own.ofDividend());
                divisors.put(currency, own.ofDivisor());
            }
        });
        Ratio a = before.converted();
        Ratio b = after.converted();
        return all(
                Sides.of(a, b),
                new Side(
                        a == null ? null : Ratio.of(a.numerator()),
                        b == null ? null : Ratio.of(b.numerator()),
                        dividends),
                new Side(
                        a == null ? null : Ratio.of(a.denominator()),
                        b == null ? null : Ratio.of(b.denominator()),
                        divisors));
    }

    private List<OperandPart> ofMeans(
            MetricValue.MoneyAverage before,
            MetricValue.MoneyAverage after,
            MetricValue.Money first,
            MetricValue.Money second,
            Ratio firstDivisor,
            Ratio secondDivisor) {
        var dividends = new TreeMap<String, Ratio>();
        var divisors = new TreeMap<String, Ratio>();
        before.byCurrency().keySet().stream()
                .filter(currency -> after.byCurrency().containsKey(currency))
                .forEach(currency -> {
                    var own = new Sides(
                            Ratio.of(first.amounts().amount(currency)),
                            firstDivisor,
                            Ratio.of(second.amounts().amount(currency)),
                            secondDivisor);
                    dividends.put(currency, own.ofDividend());
                    divisors.put(currency, own.ofDivisor());
                });
        Ratio a = before.converted() == null ? null : total(first);
        Ratio b = after.converted() == null ? null : total(second);
        Sides converted = a == null || b == null ? null : new Sides(a, firstDivisor, b, secondDivisor);
        return all(converted, new Side(a, b, dividends), new Side(firstDivisor, secondDivisor, divisors));
    }

    private static @Nullable Ratio total(MetricValue.Money money) {
        ConvertedTotal total = money.converted();
        BigDecimal sum = total == null ? null : total.amount();
        return sum == null ? null : Ratio.of(sum);
    }

    private List<OperandPart> all(@Nullable Sides sides, Side first, Side second) {
        return sides == null && first.byCurrency.isEmpty()
                ? List.of()
                : List.of(
                        first.part(dividend, sides == null ? null : sides.ofDividend()),
                        second.part(divisor, sides == null ? null : sides.ofDivisor()));
    }
}
