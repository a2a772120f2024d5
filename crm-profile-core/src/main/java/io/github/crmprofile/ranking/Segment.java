package io.github.crmprofile.ranking;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Quantity;
import io.github.crmprofile.metric.Ratio;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition on clients, over the figures of each. Values are compared exactly, not as displayed. A comparison with an undefined value is false, and
 * so its {@linkplain #not negation} is true.
 *
 * <pre>{@code
 * Segment asleep = Segment.all(
 *         Segment.between("deals.won.value", "1000", null),
 *         Segment.between("activities.days_since_last", "60", null));
 * }</pre>
 *
 * <p>Numbers are in the unit in which they are said: a percentage as {@code 25} for 25 %, durations in seconds, days and counts as they are; money in
 * the currency that is named, or the reporting currency or, without either, the only one of the value. Immutable and thread-safe.
 */
public sealed interface Segment {

    /**
     * Returns a condition that holds of every client.
     *
     * @return a condition without parts, all of which hold
     */
    static Segment everyone() {
        return new All(List.of());
    }

    /**
     * True when all parts are; always true without parts.
     *
     * @param parts the conditions
     */
    record All(List<Segment> parts) implements Segment {
        /** Copies the parts. */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public void onFigures(Consumer<OnFigure> conditions) {
            parts.forEach(part -> part.onFigures(conditions));
        }

        // Asked of every client: a stream would take longer than what most segments compare.
        @Override
        public boolean holds(Function<Figure, MetricValue> values) {
            for (Segment part : parts) {
                if (!part.holds(values)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.all(this);
        }
    }

    /**
     * True when at least one part is; never true without parts.
     *
     * @param parts the conditions
     */
    record Any(List<Segment> parts) implements Segment {
        /** Copies the parts. */
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public void onFigures(Consumer<OnFigure> conditions) {
            parts.forEach(part -> part.onFigures(conditions));
        }

        @Override
        public boolean holds(Function<Figure, MetricValue> values) {
            return parts.stream().anyMatch(part -> part.holds(values));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /**
     * True when the part is false.
     *
     * @param part the condition
     */
    record Not(Segment part) implements Segment {
        @Override
        public void onFigures(Consumer<OnFigure> conditions) {
            part.onFigures(conditions);
        }

        @Override
        public boolean holds(Function<Figure, MetricValue> values) {
            return !part.holds(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** A condition on the value of one figure; the others combine conditions. */
    sealed interface OnFigure extends Segment {

        /**
         * Returns what is compared.
         *
         * @return the figure, in one piece
         */
        Figure figure();

        /**
         * Returns whether the condition holds of a value.
         *
         * @param value a value of the figure
         * @return whether it holds
         */
        boolean holdsOf(MetricValue value);

        /**
         * Calls the method of the visitor for this kind of condition.
         *
         * @param <R> the result
         * @param visitor what to do with each kind
         * @return what the visitor returns
         */
        <R> R acceptFigure(FigureVisitor<R> visitor);

        @Override
        default void onFigures(Consumer<OnFigure> conditions) {
            conditions.accept(this);
        }

        @Override
        default boolean holds(Function<Figure, MetricValue> values) {
            return holdsOf(values.apply(figure()));
        }

        @Override
        default <R> R accept(Visitor<R> visitor) {
            return acceptFigure(visitor);
        }
    }

    /**
     * True when the value is a number within bounds, both of them included.
     *
     * @param figure the figure, in one piece
     * @param from the lowest number that matches; null for no bound
     * @param to the highest number that matches; null for no bound
     * @param currency the currency of money; null for the reporting currency or the only one
     */
    record Between(
            Figure figure,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable String currency) implements OnFigure {
        /**
         * Checks the shape and the bounds.
         *
         * @throws IllegalArgumentException if the figure is split by slices or over time, or the lower bound is above the upper one
         */
        public Between {
            requirePlain(figure);
            if (from != null && to != null && from.compareTo(to) > 0) {
                throw new IllegalArgumentException("'" + figure.metric() + "' between " + from.toPlainString() + " and "
                        + to.toPlainString() + " holds of no client; give the lower bound first");
            }
        }

        @Override
        public boolean holdsOf(MetricValue value) {
            Ratio number = Quantity.of(value, currency).said(value);
            return number != null
                    && (from == null || number.compareTo(Ratio.of(from)) >= 0)
                    && (to == null || number.compareTo(Ratio.of(to)) <= 0);
        }

        @Override
        public <R> R acceptFigure(FigureVisitor<R> visitor) {
            return visitor.between(this);
        }
    }

    /**
     * True when the value is a text or code, such as an RFM score or the only preferred channel.
     *
     * @param figure the figure, in one piece
     * @param text the text, compared exactly
     */
    record Equal(Figure figure, String text) implements OnFigure {
        /**
         * Checks the shape.
         *
         * @throws IllegalArgumentException if the figure is split by slices or over time
         */
        public Equal {
            requirePlain(figure);
            Objects.requireNonNull(text, "text");
        }

        @Override
        public boolean holdsOf(MetricValue value) {
            return value instanceof MetricValue.Codes codes
                    ? codes.codes().equals(Set.of(text))
                    : value instanceof MetricValue.Text same && same.text().equals(text);
        }

        @Override
        public <R> R acceptFigure(FigureVisitor<R> visitor) {
            return visitor.equal(this);
        }
    }

    /**
     * True when the value is defined.
     *
     * @param figure the figure, in one piece
     */
    record Known(Figure figure) implements OnFigure {
        /**
         * Checks the shape.
         *
         * @throws IllegalArgumentException if the figure is split by slices or over time
         */
        public Known {
            requirePlain(figure);
        }

        @Override
        public boolean holdsOf(MetricValue value) {
            return !(value instanceof MetricValue.Undefined);
        }

        @Override
        public <R> R acceptFigure(FigureVisitor<R> visitor) {
            return visitor.known(this);
        }
    }

    /**
     * True when the value is undefined.
     *
     * @param figure the figure, in one piece
     */
    record Undefined(Figure figure) implements OnFigure {
        /**
         * Checks the shape.
         *
         * @throws IllegalArgumentException if the figure is split by slices or over time
         */
        public Undefined {
            requirePlain(figure);
        }

        @Override
        public boolean holdsOf(MetricValue value) {
            return value instanceof MetricValue.Undefined;
        }

        @Override
        public <R> R acceptFigure(FigureVisitor<R> visitor) {
            return visitor.undefined(this);
        }
    }

    /**
     * Returns a condition that is true when all parts are.
     *
     * @param parts the conditions
     * @return the condition
     */
    static Segment all(Segment... parts) {
        return new All(List.of(parts));
    }

    /**
     * Returns a condition that is true when at least one part is.
     *
     * @param parts the conditions
     * @return the condition
     */
    static Segment any(Segment... parts) {
        return new Any(List.of(parts));
    }

    /**
     * Returns a condition that is true when another is false.
     *
     * @param part the condition
     * @return a condition that is true when the part is false
     */
    static Segment not(Segment part) {
        return new Not(part);
    }

    /**
     * Returns a condition on a number, money or duration.
     *
     * @param metric the id of the metric
     * @param from the lowest number that matches, as a decimal; null for no bound
     * @param to the highest number that matches, as a decimal; null for no bound
     * @return the condition
     * @throws IllegalArgumentException if a bound is no decimal, or the first is above the second
     */
    static Segment between(String metric, @Nullable String from, @Nullable String to) {
        return new Between(Figure.of(metric), decimal(metric, from), decimal(metric, to), null);
    }

    private static @Nullable BigDecimal decimal(String metric, @Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "A bound of '" + metric + "' is '" + text + "'; give a decimal, such as 12.5", e);
        }
    }

    /**
     * Returns a condition on a point in time.
     *
     * @param metric the id of a metric such as {@code activities.last}
     * @param from the first instant that matches; null for no bound
     * @param to the last instant that matches; null for no bound
     * @return the condition
     * @throws IllegalArgumentException if the first instant is after the last
     */
    static Segment between(String metric, @Nullable Instant from, @Nullable Instant to) {
        return new Between(Figure.of(metric), seconds(from), seconds(to), null);
    }

    private static @Nullable BigDecimal seconds(@Nullable Instant instant) {
        return instant == null
                ? null
                : BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
    }

    /**
     * Returns a condition on a text or a code.
     *
     * @param metric the id of the metric
     * @param text the text
     * @return the condition
     */
    static Segment equal(String metric, String text) {
        return new Equal(Figure.of(metric), text);
    }

    /**
     * Returns a condition that a value is defined.
     *
     * @param metric the id of the metric
     * @return the condition
     */
    static Segment known(String metric) {
        return new Known(Figure.of(metric));
    }

    /**
     * Returns a condition that a value is undefined.
     *
     * @param metric the id of the metric
     * @return the condition
     */
    static Segment undefined(String metric) {
        return new Undefined(Figure.of(metric));
    }

    private static void requirePlain(Figure figure) {
        if (!(figure.shape() instanceof Figure.Shape.Plain)) {
            throw new IllegalArgumentException("A condition on clients is over a figure in one piece, which that of '"
                    + figure.metric() + "' is not; leave by(…) and over(…) out");
        }
    }

    /**
     * Passes on each condition on a figure, out of all that combine them.
     *
     * @param conditions takes each of them, in the order in which they are written
     */
    void onFigures(Consumer<OnFigure> conditions);

    /**
     * Passes on each figure that is compared.
     *
     * @param figures takes the figure of each condition, in the order in which they are written
     */
    default void figures(Consumer<Figure> figures) {
        onFigures(condition -> figures.accept(condition.figure()));
    }

    /**
     * Returns whether the condition holds of a client.
     *
     * @param values gives the value that its own profile has of a figure
     * @return whether the condition holds of the client
     */
    boolean holds(Function<Figure, MetricValue> values);

    /**
     * Calls the method of the visitor for this kind of condition.
     *
     * @param <R> the result
     * @param visitor what to do with each kind
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Visits a condition on the value of one figure, with one method for each kind: a new kind is a compile error in every visitor that lacks it.
     *
     * @param <R> the result
     */
    interface FigureVisitor<R> {
        /**
         * Visits a {@link Between}.
         *
         * @param between the condition
         * @return the result
         */
        R between(Between between);

        /**
         * Visits an {@link Equal}.
         *
         * @param equal the condition
         * @return the result
         */
        R equal(Equal equal);

        /**
         * Visits a {@link Known}.
         *
         * @param known the condition
         * @return the result
         */
        R known(Known known);

        /**
         * Visits an {@link Undefined}.
         *
         * @param undefined the condition
         * @return the result
         */
        R undefined(Undefined undefined);
    }

    /**
     * Visits any condition, with one method for each kind.
     *
     * @param <R> the result
     */
    interface Visitor<R> extends FigureVisitor<R> {
        /**
         * Visits an {@link All}.
         *
         * @param all the condition
         * @return the result
         */
        R all(All all);

        /**
         * Visits an {@link Any}.
         *
         * @param any the condition
         * @return the result
         */
        R any(Any any);

        /**
         * Visits a {@link Not}.
         *
         * @param not the condition
         * @return the result
         */
        R not(Not not);
    }
}
