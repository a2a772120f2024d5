package io.github.crmprofile.format;

import io.github.crmprofile.metric.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Writes numbers by the conventions of a locale. A {@link NumberFormat} is not thread-safe, so each text is written by a copy. */
final class NumberText {

    private static final int USUAL_DIGITS = 2;
    private static final String NO_BREAK_SPACE = "\u00a0";

    private final NumberFormat plain;
    private final NumberFormat percent;
    private final NumberFormat currency;

    NumberText(Locale locale) {
        this.plain = NumberFormat.getNumberInstance(locale);
        this.percent = NumberFormat.getPercentInstance(locale);
        this.currency = NumberFormat.getCurrencyInstance(locale);
    }

    /** Returns a number with at most the given decimals, rounded half up. */
    String number(BigDecimal value, int digits) {
        return format(copy(plain), rounded(value, digits), 0, digits);
    }

    /** Returns the ratio as a percentage with at most the given decimals, rounded half up. */
    String percent(Ratio ratio, int digits) {
        // Rounded here: the format would round before it multiplies by 100.
        BigDecimal hundredths = ratio.percent().toDecimal(digits).movePointLeft(2);
        return format(copy(percent), hundredths, 0, digits);
    }

    /** Like {@link #percent}, always with the sign of the ratio, also when the digits round to zero. */
    String signedPercent(Ratio ratio, int digits) {
        return signed(percent, ratio, ratio.percent().toDecimal(digits).movePointLeft(2), digits);
    }

    /** Like {@link #number}, always with the sign of the ratio, also when the digits round to zero. */
    String signedNumber(Ratio ratio, int digits) {
        return signed(plain, ratio, ratio.toDecimal(digits), digits);
    }

    /** Returns the number with the decimals that {@link #number} writes of it. */
    static BigDecimal shown(BigDecimal value, int digits) {
        BigDecimal rounded = rounded(value, digits).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Rounds before formatting: the format would write a minus before a number that it rounds to zero. */
    private static BigDecimal rounded(BigDecimal value, int digits) {
        return value.setScale(digits, RoundingMode.HALF_UP);
    }

    private static String signed(NumberFormat unused, Ratio ratio, BigDecimal rounded, int digits) {
        NumberFormat format = copy(unused);
        if (ratio.signum() < 0 && format instanceof DecimalFormat decimal) {
            // Zero has no sign of its own.
            decimal.setPositivePrefix(decimal.getNegativePrefix());
            decimal.setPositiveSuffix(decimal.getNegativeSuffix());
        }
        BigDecimal length = format instanceof DecimalFormat ? rounded.abs() : rounded;
        return (ratio.signum() > 0 ? "+" : "") + format(format, length, 0, digits);
    }

    /** Returns an amount with the decimals of its currency. A code that the JDK does not know follows the number. */
    String money(BigDecimal amount, String code) {
        Optional<Currency> known = currency(code);
        if (known.isEmpty()) {
            return format(copy(plain), rounded(amount, USUAL_DIGITS), USUAL_DIGITS, USUAL_DIGITS)
                    + NO_BREAK_SPACE
                    + code;
        }
        NumberFormat format = copy(currency);
        format.setCurrency(known.get());
        if (format instanceof DecimalFormat decimal) {
            separateLetters(decimal);
        }
        int digits = digits(code);
        return format(format, rounded(amount, digits), digits, digits);
    }

    String money(Ratio amount, String code) {
        return money(amount.toDecimal(digits(code)), code);
    }

    private static int digits(String code) {
        return currency(code)
                .map(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .orElse(USUAL_DIGITS);
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    // CLDR asks for a space between letters and digits; the JDK omits it: "BHD1".
    private static void separateLetters(DecimalFormat format) {
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        String symbol = symbols.getCurrencySymbol();
        boolean endsWithLetter = !symbol.isEmpty() && Character.isLetter(symbol.codePointBefore(symbol.length()));
        if (endsWithLetter && format.getPositivePrefix().endsWith(symbol)) {
            symbols.setCurrencySymbol(symbol + NO_BREAK_SPACE);
            format.setDecimalFormatSymbols(symbols);
        }
    }

    private static NumberFormat copy(NumberFormat unused) {
        return (NumberFormat) unused.clone();
    }

    private static String format(NumberFormat format, BigDecimal value, int fewest, int most) {
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
