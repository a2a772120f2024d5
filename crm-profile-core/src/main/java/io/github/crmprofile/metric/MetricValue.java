package io.github.crmprofile.metric;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.spelling.CodePoints;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The value of a metric: exact, with its kind. A value that does not exist is {@link Undefined} with the reason, never 0 and never NaN.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface MetricValue {

    /**
     * A number of records or clients.
     *
     * @param count the number
     */
    record Count(long count) implements MetricValue {}

    /**
     * A decimal number.
     *
     * @param value the number
     */
    record Decimal(BigDecimal value) implements MetricValue {}

    /**
     * Money: the sums per currency, never mixed, and beside them the total in the reporting currency.
     *
     * @param amounts the sums per currency, and how many records had no amount
     * @param converted the converted total; null when the host named no reporting currency
     */
    record Money(Amounts amounts, @Nullable ConvertedTotal converted) implements MetricValue {}

    /**
     * A percentage.
     *
     * @param ratio numerator over denominator, <em>not</em> multiplied by 100. May be above 1: the numerator need not be a part of the
     *     denominator
     */
    record Percent(Ratio ratio) implements MetricValue {}

    /**
     * A plain quotient.
     *
     * @param ratio numerator over denominator
     */
    record Quotient(Ratio ratio) implements MetricValue {}

    /**
     * An average of money per currency.
     *
     * @param byCurrency sum over count, for the currencies that have any
     * @param converted converted sum over count, in the reporting currency; null when there is none
     */
    record MoneyAverage(
            SortedMap<String, Ratio> byCurrency, @Nullable Ratio converted) implements MetricValue {
        /** Copies the map. */
        public MoneyAverage {
            byCurrency = Collections.unmodifiableSortedMap(new TreeMap<>(byCurrency));
        }
    }

    /**
     * A percentage of money by money, per currency.
     *
     * @param byCurrency the ratio of each currency whose denominator is not zero, not multiplied by 100
     * @param undefined why there is no ratio in the other currencies of the denominator
     * @param converted the ratio of the converted totals; null when there is none
     */
    record MoneyPercent(
            SortedMap<String, Ratio> byCurrency,
            SortedMap<String, Reason> undefined,
            @Nullable Ratio converted) implements MetricValue {
        /** Copies the maps. */
        public MoneyPercent {
            byCurrency = Collections.unmodifiableSortedMap(new TreeMap<>(byCurrency));
            undefined = Collections.unmodifiableSortedMap(new TreeMap<>(undefined));
        }

        /**
         * Percentages of every currency that the denominator has.
         *
         * @param byCurrency the ratio of each currency, not multiplied by 100
         * @param converted the ratio of the converted totals; null when there is none
         */
        public MoneyPercent(SortedMap<String, Ratio> byCurrency, @Nullable Ratio converted) {
            this(byCurrency, Collections.emptySortedMap(), converted);
        }
    }

    /**
     * An elapsed time.
     *
     * @param seconds in seconds, exactly
     */
    record Elapsed(Ratio seconds) implements MetricValue {}

    /**
     * A number of days.
     *
     * @param days whole days of the calendar
     */
    record Days(long days) implements MetricValue {}

    /**
     * A place on a scale of whole numbers, such as a quintile.
     *
     * @param grade from 1, the worst, to the highest
     * @param highest the best grade
     */
    record Grade(int grade, int highest) implements MetricValue {
        /**
         * Checks the scale.
         *
         * @throws IllegalArgumentException if the grade is not on the scale
         */
        public Grade {
            if (grade < 1 || grade > highest) {
                throw new IllegalArgumentException("A grade of " + grade + " is not on the scale from 1 to " + highest);
            }
        }
    }

    /**
     * A place among clients.
     *
     * @param rank 1 for the first; equal values have equal ranks
     * @param of how many clients have a value
     */
    record Rank(long rank, long of) implements MetricValue {}

    /**
     * The points that several metrics give, in percent of those they could have given. Parts whose value is undefined are left out of both.
     *
     * @param ratio points reached over points that could be reached, not multiplied by 100
     * @param parts each part with its own value
     */
    record Score(Ratio ratio, List<ScorePart> parts) implements MetricValue {
        /** Copies the list. */
        public Score {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One part of a score.
     *
     * @param metric the id of its metric, whose records the score opens
     * @param value the value of the metric
     * @param points the points it gives; null when the value is undefined, or money in another currency, and the part is left out
     * @param most the points it could give
     */
    record ScorePart(
            String metric, MetricValue value, @Nullable BigDecimal points, BigDecimal most) {}

    /**
     * A text, such as three grades in one.
     *
     * @param text what is shown
     */
    record Text(String text) implements MetricValue {}

    /**
     * A point in time.
     *
     * @param instant the instant
     */
    record Moment(Instant instant) implements MetricValue {}

    /**
     * One or several text codes, such as the preferred channels.
     *
     * @param codes in the order of their code points
     */
    record Codes(SortedSet<String> codes) implements MetricValue {
        /** Copies the set. */
        public Codes {
            var sorted = new TreeSet<String>(CodePoints.ORDER);
            sorted.addAll(codes);
            codes = Collections.unmodifiableSortedSet(sorted);
        }
    }

    /**
     * Values by key.
     *
     * @param slices in the order of their keys, the unknown last
     */
    record Breakdown(List<Slice> slices) implements MetricValue {
        /** Copies the list. */
        public Breakdown {
            slices = List.copyOf(slices);
        }
    }

    /**
     * One part of a breakdown.
     *
     * @param key the value that its records have in common; null for the records without one
     * @param value their value
     */
    record Slice(@Nullable String key, MetricValue value) {}

    /**
     * Values over time: every part of the period has one.
     *
     * @param granularity how the period was divided
     * @param points in time
     * @param undated the value of the records that belong to the period but have no date, in {@code all_time} only; null when there are none
     */
    record Trend(
            Granularity granularity,
            List<Point> points,
            @Nullable MetricValue undated) implements MetricValue {
        /** Copies the list. */
        public Trend {
            points = List.copyOf(points);
        }
    }

    /**
     * One part of a trend.
     *
     * @param period the part of the period; the first and the last may be cut
     * @param value its value
     */
    record Point(ResolvedPeriod period, MetricValue value) {}

    /**
     * The communication load on its gauge.
     *
     * @param gauge scale, bands, position and level
     */
    record Level(LoadGauge gauge) implements MetricValue {}

    /**
     * No value.
     *
     * @param reason why
     */
    record Undefined(Reason reason) implements MetricValue {}
}
