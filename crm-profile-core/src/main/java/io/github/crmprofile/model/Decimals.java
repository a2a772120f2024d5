package io.github.crmprofile.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Brings decimals into a canonical form, in which equal numbers are equal objects: no trailing zeros, scale not negative. Checks the size first:
 * {@code 1E+999999999} would take a gigabyte to write out or to add to.
 */
final class Decimals {
    /** The most digits of a number of a record: more than any currency needs, and few enough to compute with. */
    static final int RECORD_DIGITS = 1_000;
    /** The most digits of sums of records, and of their products with a rate. */
    static final int TOTAL_DIGITS = 10 * RECORD_DIGITS;

    private Decimals() {}

    static @Nullable BigDecimal optional(@Nullable BigDecimal value, String what) {
        return value == null ? null : ofRecord(value, what);
    }

    static BigDecimal ofRecord(BigDecimal value, String what) {
        return plain(value, RECORD_DIGITS, what);
    }

    /** Returns a total in canonical form. What it is and its currency are two texts: hundreds of totals are made for a page, and messages for none of them. */
    static BigDecimal ofTotal(BigDecimal value, String what, String currency) {
        BigDecimal plain = plainOrNull(value, TOTAL_DIGITS);
        if (plain == null) {
            throw tooLong(TOTAL_DIGITS, what + " in " + currency);
        }
        return plain;
    }

    /** Returns so many units in canonical form, which long numbers reach without a decimal on the way. */
    static BigDecimal ofUnits(long units, int scale) {
        if (scale < 0 || scale > RECORD_DIGITS) {
            throw new IllegalArgumentException(
                    "A unit has " + scale + " decimals. Give one with 0 to " + RECORD_DIGITS + ".");
        }
        long rest = units;
        int decimals = scale;
        while (decimals > 0 && rest % 10 == 0) {
            rest /= 10;
            decimals--;
        }
        return BigDecimal.valueOf(rest, decimals);
    }

    /** Returns an amount in the form it has, after checking its size. For sums, where the canonical form of each operand would cost too much. */
    static BigDecimal bounded(BigDecimal amount, String currency) {
        return isTooLong(amount, RECORD_DIGITS) ? ofRecord(amount, "amount in " + currency) : amount;
    }

    static boolean isTooLong(BigDecimal value) {
        return isTooLong(value, RECORD_DIGITS);
    }

    private static boolean isTooLong(BigDecimal value, int digits) {
        return value.scale() > digits || (long) value.precision() - value.scale() > digits;
    }

    private static BigDecimal plain(BigDecimal value, int digits, String what) {
        BigDecimal plain = plainOrNull(value, digits);
        if (plain == null) {
            throw tooLong(digits, what);
        }
        return plain;
    }

    private static @Nullable BigDecimal plainOrNull(BigDecimal value, int digits) {
        // A whole number is in this form already.
        BigDecimal stripped = value.scale() == 0 ? value : value.stripTrailingZeros();
        if (isTooLong(stripped, digits)) {
            return null;
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static IllegalArgumentException tooLong(int digits, String what) {
        return new IllegalArgumentException("The " + what + " has more than " + digits
                + " digits before or after the decimal point. Correct it, or leave it out as unknown.");
    }
}
