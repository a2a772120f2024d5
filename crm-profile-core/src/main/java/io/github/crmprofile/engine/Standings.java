package io.github.crmprofile.engine;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Quantity;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.ranking.RankOrder;
import io.github.crmprofile.ranking.Segment;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells which clients of a kind are in a segment, and by which number they are ordered: worked out once for all who share their values, as a source in
 * memory lets them where only counts are asked. For one thread.
 */
final class Standings {

    /** Remembers no more values than this: most clients of a source that shares them have one of these, and one that shares none fills no memory. */
    private static final int MOST_REMEMBERED = 1_000;

    private final Segment segment;
    private final RankOrder order;
    private final Set<String> currencies = new TreeSet<>();
    private final IdentityHashMap<Map<Query, Map<List<Grouping.Key>, MeasureValue>>, Standing> byValues =
            new IdentityHashMap<>();

    Standings(Segment segment, RankOrder order) {
        this.segment = segment;
        this.order = order;
    }

    /**
     * What is known of a client.
     *
     * @param isInSegment whether it is in the segment
     * @param number the number by which it is ordered; null when it is undefined, or the order is by no figure, or the client not in the segment
     */
    record Standing(boolean isInSegment, @Nullable Ratio number) {}

    /**
     * Returns what is known of a client.
     *
     * @throws IllegalArgumentException if clients are ordered by amounts in several currencies
     */
    Standing of(FigureReader.LazyFigures client) {
        Standing known = byValues.get(client.answer().values());
        if (known != null) {
            return known;
        }
        boolean isInSegment = segment.holds(client::value);
        Figure first = order.figure();
        var standing =
                new Standing(isInSegment, isInSegment && first != null ? number(client.value(first), first) : null);
        if (byValues.size() < MOST_REMEMBERED) {
            byValues.put(client.answer().values(), standing);
        }
        return standing;
    }

    private @Nullable Ratio number(MetricValue value, Figure figure) {
        Quantity quantity = Quantity.of(value, order.currency());
        boolean hasSeveral =
                Reason.SEVERAL_CURRENCIES.equals(quantity.undefined()) && !(value instanceof MetricValue.Undefined);
        if (quantity.currency() != null && order.currency() == null) {
            currencies.add(quantity.currency());
        }
        if (hasSeveral || currencies.size() > 1) {
            throw new IllegalArgumentException("Clients cannot be ordered by '" + figure.metric()
                    + "', whose amounts are in several currencies; name the one to compare, or a reporting currency");
        }
        return quantity.number();
    }
}
