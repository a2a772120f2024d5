package io.github.crmprofile.ranking;

import io.github.crmprofile.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Orders clients by a figure, those without a value last and equal ones by id, or by id alone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param figure the figure, in one piece; null for the order of ids
 * @param isDescending whether the highest value comes first; ids ascend in either case
 * @param currency the currency in which money is compared; null for the reporting currency or the only one there is
 */
public record RankOrder(
        @Nullable Figure figure,
        boolean isDescending,
        @Nullable String currency) {

    /** By id. */
    public static final RankOrder BY_ID = new RankOrder(null, false, null);

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the figure is broken down or over time
     */
    public RankOrder {
        if (figure != null && !(figure.shape() instanceof Figure.Shape.Plain)) {
            throw new IllegalArgumentException("Clients are ordered by a figure in one piece, which that of '"
                    + figure.metric() + "' is not; leave by(…) and over(…) out");
        }
    }

    /**
     * Puts the highest value first.
     *
     * @param figure the figure
     * @return the order
     * @throws IllegalArgumentException if the figure is split by slices or over time
     */
    public static RankOrder highestFirst(Figure figure) {
        return new RankOrder(figure, true, null);
    }

    /** Returns the metric with a sign for the direction, and the currency: a cursor names the list that it belongs to by it. */
    @Override
    public String toString() {
        Figure own = figure;
        return own == null
                ? "id"
                : (isDescending ? "-" : "+") + own.metric() + (currency == null ? "" : "@" + currency);
    }
}
