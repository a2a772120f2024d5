package io.github.crmprofile.metric;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Computes with values of one kind. A value that is undefined stays undefined. */
final class Arithmetic {

    private Arithmetic() {}

    /** Adds or subtracts the parts of which values are made. */
    private record Operator(
            String verb,
            LongBinaryOperator counts,
            BinaryOperator<BigDecimal> decimals,
            BinaryOperator<Ratio> ratios,
            BinaryOperator<Amounts> amounts,
            Totals totals) {

        static final Operator SUM = new Operator(
                "added up", Math::addExact, BigDecimal::add, Ratio::plus, Amounts::plus, MoneyArithmetic::sum);
        static final Operator DIFFERENCE = new Operator(
                "subtracted from each other",
                Math::subtractExact,
                BigDecimal::subtract,
                Ratio::minus,
                Amounts::minus,
                MoneyArithmetic::difference);
    }

    @FunctionalInterface
    private interface Totals {
        @Nullable
        ConvertedTotal of(@Nullable ConvertedTotal a, @Nullable ConvertedTotal b);
    }

    static MetricValue difference(String id, MetricValue a, MetricValue b) {
        return combined(id, Operator.DIFFERENCE, a, b);
    }

    /** Returns the sum of values of one kind; the first undefined one, if any is undefined. */
    static MetricValue sum(String id, List<MetricValue> values) {
        MetricValue sum = values.get(0);
        for (MetricValue value : values.subList(1, values.size())) {
            sum = combined(id, Operator.SUM, sum, value);
        }
        return sum;
    }

    private static MetricValue combined(String id, Operator operator, MetricValue a, MetricValue b) {
        if (a instanceof MetricValue.Undefined) {
            return a;
        } else if (b instanceof MetricValue.Undefined) {
            return b;
        } else if (a instanceof MetricValue.Count x && b instanceof MetricValue.Count y) {
            return new MetricValue.Count(operator.counts().applyAsLong(x.count(), y.count()));
        } else if (a instanceof MetricValue.Decimal x && b instanceof MetricValue.Decimal y) {
            return new MetricValue.Decimal(operator.decimals().apply(x.value(), y.value()));
        } else if (a instanceof MetricValue.Money x && b instanceof MetricValue.Money y) {
            return new MetricValue.Money(
                    operator.amounts().apply(x.amounts(), y.amounts()),
                    operator.totals().of(x.converted(), y.converted()));
        } else if (a instanceof MetricValue.Percent x && b instanceof MetricValue.Percent y) {
            return new MetricValue.Percent(operator.ratios().apply(x.ratio(), y.ratio()));
        } else if (a instanceof MetricValue.Quotient x && b instanceof MetricValue.Quotient y) {
            return new MetricValue.Quotient(operator.ratios().apply(x.ratio(), y.ratio()));
        } else if (a instanceof MetricValue.Elapsed x && b instanceof MetricValue.Elapsed y) {
            return new MetricValue.Elapsed(operator.ratios().apply(x.seconds(), y.seconds()));
        } else if (a instanceof MetricValue.Days x && b instanceof MetricValue.Days y) {
            return new MetricValue.Days(operator.counts().applyAsLong(x.days(), y.days()));
        }
        throw mismatch(id, operator.verb(), a, b);
    }

    /** Returns a value times a number; money times a number or a ratio. */
    static MetricValue product(String id, MetricValue a, MetricValue b) {
        if (a instanceof MetricValue.Undefined) {
            return a;
        } else if (b instanceof MetricValue.Undefined) {
            return b;
        }
        Ratio factor = scalar(b);
        if (factor == null) {
            throw mismatch(id, "multiplied", a, b);
        } else if (a instanceof MetricValue.Money money) {
            return MoneyArithmetic.times(money, factor);
        } else if (a instanceof MetricValue.Elapsed elapsed) {
            return new MetricValue.Elapsed(elapsed.seconds().times(factor));
        }
        Ratio own = scalar(a);
        if (own == null) {
            throw mismatch(id, "multiplied", a, b);
        }
        Ratio product = own.times(factor);
        if (a instanceof MetricValue.Count && b instanceof MetricValue.Count) {
            return new MetricValue.Count(product.numerator().longValueExact());
        }
        return new MetricValue.Quotient(product);
    }

    /** Returns a value per record: money, durations or numbers divided by a count. */
    static MetricValue average(String id, MetricValue a, MetricValue b, Reason whenZero) {
        if (a instanceof MetricValue.Undefined) {
            return a;
        } else if (b instanceof MetricValue.Undefined) {
            return b;
        }
        Ratio divisor = scalar(b);
        if (divisor == null) {
            throw mismatch(id, "divided by each other", a, b);
        } else if (divisor.signum() == 0) {
            return new MetricValue.Undefined(whenZero);
        } else if (a instanceof MetricValue.Money money) {
            return MoneyArithmetic.times(money, Ratio.of(1, 1).dividedBy(divisor));
        } else if (a instanceof MetricValue.Elapsed elapsed) {
            return new MetricValue.Elapsed(elapsed.seconds().dividedBy(divisor));
        }
        Ratio own = scalar(a);
        if (own == null) {
            throw mismatch(id, "divided by each other", a, b);
        }
        return new MetricValue.Quotient(own.dividedBy(divisor));
    }

    static MetricValue percent(String id, MetricValue part, MetricValue whole) {
        if (part instanceof MetricValue.Undefined) {
            return part;
        } else if (whole instanceof MetricValue.Undefined) {
            return whole;
        } else if (part instanceof MetricValue.Money x && whole instanceof MetricValue.Money y) {
            return MoneyArithmetic.percent(x, y, Reason.ZERO_DENOMINATOR);
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

    /** Returns the exact number of a value, in its own unit; null when the value is not a single number. */
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
        return placed(value);
    }

    private static @Nullable Ratio placed(MetricValue value) {
        if (value instanceof MetricValue.Elapsed elapsed) {
            return elapsed.seconds();
        } else if (value instanceof MetricValue.Days days) {
            return Ratio.of(days.days(), 1);
        } else if (value instanceof MetricValue.Grade grade) {
            return Ratio.of(grade.grade(), 1);
        } else if (value instanceof MetricValue.Rank rank) {
            return Ratio.of(rank.rank(), 1);
        }
        return value instanceof MetricValue.Score score ? score.ratio() : null;
    }

    private static IllegalArgumentException mismatch(String id, String verb, MetricValue a, MetricValue b) {
        return new IllegalArgumentException(
                "Metric '" + id + "': a " + a.getClass().getSimpleName() + " and a "
                        + b.getClass().getSimpleName() + " cannot be " + verb + "; choose two metrics of one kind");
    }
}
