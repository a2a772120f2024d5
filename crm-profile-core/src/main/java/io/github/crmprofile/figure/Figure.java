package io.github.crmprofile.figure;

import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A value to show: which metric, in which shape, for which period and which deals. Widgets are made of figures.
 *
 * <p>Immutable and thread-safe.
 *
 * @param metric the id of the metric
 * @param shape plain, broken down, over time or both
 * @param period the figure's own period; null for that of the page
 * @param deals which deals; activities are then those linked to such a deal
 */
public record Figure(String metric, Shape shape, @Nullable ReportingPeriod period, DealFilter deals) {

    /** Checks that nothing is missing. */
    public Figure {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(deals, "deals");
    }

    /** Returns the hash of the metric: values are looked up for each client, and few figures differ in the rest alone. */
    @Override
    public int hashCode() {
        return metric.hashCode();
    }

    /**
     * Returns a figure with the plain value for the page's period.
     *
     * @param metric the id of the metric
     * @return the figure
     */
    public static Figure of(String metric) {
        return new Figure(metric, new Shape.Plain(), null, DealFilter.NONE);
    }

    /**
     * Returns a copy that is broken down by the values of a field: of a figure over time each part of the period, into the slices that have records
     * in any part.
     *
     * @param field the name of a text field, such as {@code channel}, {@code pipeline}, {@code stage}, {@code responsible}, or
     *     {@code attributes.} and an attribute's name; activities are grouped by a field of their deals where they have none of that name
     * @return a figure whose value is a {@link MetricValue.Breakdown}; of one over time, a {@link MetricValue.Trend} of breakdowns
     * @throws IllegalArgumentException if this figure is broken down already
     */
    public Figure by(String field) {
        String own = field();
        if (own != null) {
            throw new IllegalArgumentException("The figure of '" + metric + "' is by '" + own
                    + "' already and cannot also be by '" + field + "'; ask for two figures");
        }
        return new Figure(
                metric,
                shape instanceof Shape.Over over ? new Shape.Over(over.granularity(), field) : new Shape.By(field),
                period,
                deals);
    }

    /**
     * Returns a copy over time: of a figure that is broken down, with the slices of each part of the period.
     *
     * @param granularity the parts of the period; null for parts that fit its length
     * @return a figure whose value is a {@link MetricValue.Trend}; of one that is broken down, of {@linkplain MetricValue.Breakdown breakdowns}. Such
     *     a trend has 5,000 values at most, parts times slices; with more the figure fails, saying so
     * @throws IllegalArgumentException if this figure is over time already
     */
    public Figure over(@Nullable Granularity granularity) {
        if (shape instanceof Shape.Over) {
            throw new IllegalArgumentException(
                    "The figure of '" + metric + "' is over time already; ask for two figures");
        }
        return new Figure(metric, new Shape.Over(granularity, field()), period, deals);
    }

    /**
     * Returns the field that the figure is broken down by.
     *
     * @return the name of the field; null if there is none
     */
    public @Nullable String field() {
        if (shape instanceof Shape.By by) {
            return by.field();
        }
        return shape instanceof Shape.Over over ? over.field() : null;
    }

    /**
     * Returns a copy for a period of its own.
     *
     * @param own the period; null for that of the page
     * @return the copy
     */
    public Figure withPeriod(@Nullable ReportingPeriod own) {
        return new Figure(metric, shape, own, deals);
    }

    /**
     * Returns a copy for some deals only.
     *
     * @param filter which deals; activities are then those linked to such a deal
     * @return the copy
     */
    public Figure withDeals(DealFilter filter) {
        return new Figure(metric, shape, period, filter);
    }

    /** The form in which a metric is shown. */
    public sealed interface Shape {
        /** One value. */
        record Plain() implements Shape {}

        /**
         * A value for each value of a field.
         *
         * @param field the field's name
         */
        record By(String field) implements Shape {}

        /**
         * A value for each part of the period.
         *
         * @param granularity the parts; null for parts that fit the length of the period
         * @param field the name of the field that each part is broken down by; null for parts in one piece
         */
        record Over(
                @Nullable Granularity granularity, @Nullable String field) implements Shape {

            /**
             * Creates the shape of a trend of parts in one piece.
             *
             * @param granularity the parts; null for parts that fit the length of the period
             */
            public Over(@Nullable Granularity granularity) {
                this(granularity, null);
            }
        }
    }

    /**
     * The deals that a figure is restricted to.
     *
     * @param pipelines the pipelines; empty for all
     * @param stages the stages; empty for all
     */
    public record DealFilter(SortedSet<String> pipelines, SortedSet<String> stages) {

        /** All deals. */
        public static final DealFilter NONE = new DealFilter(new TreeSet<>(), new TreeSet<>());

        /** Copies the sets. */
        public DealFilter {
            pipelines = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(pipelines));
            stages = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(stages));
        }

        /**
         * Returns a filter for the deals of one pipeline.
         *
         * @param pipeline the pipeline
         * @return the filter
         */
        public static DealFilter pipeline(String pipeline) {
            return new DealFilter(new TreeSet<>(java.util.Set.of(pipeline)), new TreeSet<>());
        }

        /**
         * Returns the filter as a condition on deals.
         *
         * @return always true when nothing is filtered
         */
        public Condition condition() {
            return Condition.all(
                    pipelines.isEmpty() ? Condition.always() : new Condition.OneOf(Field.PIPELINE, pipelines),
                    stages.isEmpty() ? Condition.always() : new Condition.OneOf(Field.STAGE, stages));
        }
    }
}
