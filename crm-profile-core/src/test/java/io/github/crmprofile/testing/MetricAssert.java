package io.github.crmprofile.testing;

import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the value of a metric, as it is displayed.
 *
 * <pre>{@code
 * assertThatMetric(figure.value()).isPercent("50.00");
 * assertThatMetric(figure.value()).isUndefinedBecause(Reason.NO_ACTIVITIES);
 * }</pre>
 */
public final class MetricAssert extends AbstractAssert<MetricAssert, MetricValue> {

    private static final int SCALE = 2;

    private MetricAssert(@Nullable MetricValue actual) {
        super(actual, MetricAssert.class);
    }

    /**
     * Begins.
     *
     * @param value the value
     * @return assertions about it
     */
    public static MetricAssert assertThatMetric(@Nullable MetricValue value) {
        return new MetricAssert(value);
    }

    /**
     * Expects a number of records.
     *
     * @param expected how many
     * @return this
     */
    public MetricAssert isCount(long expected) {
        return isText("the count " + expected, actual instanceof MetricValue.Count own && own.count() == expected);
    }

    /**
     * Expects a percentage.
     *
     * @param expected the percentage with two decimals, rounded half up, such as {@code 33.33}
     * @return this
     */
    public MetricAssert isPercent(String expected) {
        return isText(
                expected + " %",
                actual instanceof MetricValue.Percent own
                        && isRounded(own.ratio().percent(), expected));
    }

    /**
     * Expects a ratio.
     *
     * @param expected the quotient with two decimals, rounded half up
     * @return this
     */
    public MetricAssert isRatio(String expected) {
        return isText(
                "the ratio " + expected,
                actual instanceof MetricValue.Quotient own && isRounded(own.ratio(), expected));
    }

    private static boolean isRounded(Ratio ratio, String expected) {
        return ratio.toDecimal(SCALE).compareTo(new BigDecimal(expected)) == 0;
    }

    /**
     * Expects amounts in exactly these currencies.
     *
     * @param expected the amount of each currency, compared without trailing zeros; empty for none
     * @return this
     */
    public MetricAssert isMoney(Map<String, BigDecimal> expected) {
        boolean isIt = actual instanceof MetricValue.Money own
                && plain(own.amounts().byCurrency()).equals(plain(expected));
        return isText("the amounts " + new TreeMap<>(expected), isIt);
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> amounts) {
        var plain = new TreeMap<String, BigDecimal>();
        amounts.forEach((currency, amount) -> plain.put(currency, amount.stripTrailingZeros()));
        return plain;
    }

    /**
     * Expects no value.
     *
     * @param expected why there is none
     * @return this
     */
    public MetricAssert isUndefinedBecause(Reason expected) {
        return isText(
                "undefined because " + expected.code(),
                actual instanceof MetricValue.Undefined own && own.reason().equals(expected));
    }

    private MetricAssert isText(String expected, boolean isIt) {
        isNotNull();
        if (!isIt) {
            failWithMessage("Expected %s, and it is %s", expected, text(actual));
        }
        return this;
    }

    private static String text(MetricValue value) {
        if (value instanceof MetricValue.Percent percent) {
            return percent.ratio().percent().toDecimal(SCALE) + " % (" + percent.ratio() + ")";
        } else if (value instanceof MetricValue.Quotient quotient) {
            return "the ratio " + quotient.ratio().toDecimal(SCALE) + " (" + quotient.ratio() + ")";
        } else if (value instanceof MetricValue.Money money) {
            return "the amounts " + money.amounts().byCurrency();
        } else if (value instanceof MetricValue.Undefined undefined) {
            return "undefined because " + undefined.reason().code();
        }
        return String.valueOf(value);
    }
}
