package io.github.crmprofile.metric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact quotient of two decimals. Nothing is rounded until it is displayed.
 *
 * <p>Immutable and thread-safe. Equal when numerator and denominator are equal by value: 1/2 and 2/4 compare as equal by
 * {@link #compareTo} but are not equal, since they are of different records.
 *
 * @param numerator the dividend
 * @param denominator the divisor; never zero
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Checks the denominator.
     *
     * @throws IllegalArgumentException if the denominator is zero: such a quotient is undefined, which is not a number
     */
    public Ratio {
        numerator = plain(Objects.requireNonNull(numerator, "numerator"));
        denominator = plain(Objects.requireNonNull(denominator, "denominator"));
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException(
                    "A ratio over zero is undefined; answer MetricValue.Undefined with the reason instead");
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Creates a ratio of whole numbers.
     *
     * @param numerator the dividend
     * @param denominator the divisor, not zero
     * @return the ratio
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /**
     * Creates the ratio of a decimal to one.
     *
     * @param value any decimal
     * @return the ratio
     */
    public static Ratio of(BigDecimal value) {
        return new Ratio(value, BigDecimal.ONE);
    }

    /**
     * Returns the sum.
     *
     * @param other the addend
     * @return this + other, exactly
     */
    public Ratio plus(Ratio other) {
        return denominator.compareTo(other.denominator) == 0
                ? new Ratio(numerator.add(other.numerator), denominator)
                : new Ratio(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    /**
     * Returns the difference.
     *
     * @param other the subtrahend
     * @return this − other, exactly
     */
    public Ratio minus(Ratio other) {
        return denominator.compareTo(other.denominator) == 0
                ? new Ratio(numerator.subtract(other.numerator), denominator)
                : plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    /**
     * Returns the product.
     *
     * @param other the factor
     * @return this × other, exactly
     */
    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Returns the quotient.
     *
     * @param other the divisor, not zero
     * @return this ÷ other, exactly
     * @throws IllegalArgumentException if the other ratio is zero
     */
    public Ratio dividedBy(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * Returns the ratio in lowest terms: two whole numbers without a common divisor, the lower one above zero.
     *
     * @return a ratio of the same value
     */
    public Ratio reduced() {
        int scale = Math.max(numerator.scale(), denominator.scale());
        BigInteger upper = numerator.movePointRight(scale).toBigIntegerExact();
        BigInteger lower = denominator.movePointRight(scale).toBigIntegerExact();
        BigInteger divisor = upper.gcd(lower);
        if (lower.signum() < 0) {
            divisor = divisor.negate();
        }
        return new Ratio(new BigDecimal(upper.divide(divisor)), new BigDecimal(lower.divide(divisor)));
    }

    /**
     * Returns the ratio times a hundred.
     *
     * @return the percentage
     */
    public Ratio percent() {
        return new Ratio(numerator.multiply(HUNDRED), denominator);
    }

    /**
     * Returns the sign of the value.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return numerator.signum() * denominator.signum();
    }

    /**
     * Returns the value as a decimal, for display.
     *
     * @param scale digits after the point
     * @return the value rounded half up
     */
    public BigDecimal toDecimal(int scale) {
        return numerator.divide(denominator, scale, RoundingMode.HALF_UP);
    }

    /** Compares the values exactly, without dividing. */
    @Override
    public int compareTo(Ratio other) {
        return minus(other).signum();
    }

    /**
     * Returns numerator and denominator.
     *
     * @return for example {@code 7/2}
     */
    @Override
    public String toString() {
        return numerator.toPlainString() + "/" + denominator.toPlainString();
    }
}
