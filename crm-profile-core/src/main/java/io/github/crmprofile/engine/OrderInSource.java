package io.github.crmprofile.engine;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.ranking.RankOrder;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.source.ClientNumber;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An order and bounds of which a source may find the first clients by itself, without passing on all of them.
 *
 * @param order by which figure clients are put in order
 * @param bounds bounds of figures, all of which have to hold
 */
public record OrderInSource(RankOrder order, List<Segment.Between> bounds) {
    /** Copies the bounds. */
    public OrderInSource {
        bounds = List.copyOf(bounds);
    }

    /** Returns an order in a segment; empty where the segment is more than bounds that all have to hold. */
    public static Optional<OrderInSource> of(RankOrder order, Segment segment) {
        var bounds = new ArrayList<Segment.Between>();
        return collect(segment, bounds) ? Optional.of(new OrderInSource(order, bounds)) : Optional.empty();
    }

    private static boolean collect(Segment segment, List<Segment.Between> bounds) {
        if (segment instanceof Segment.All all) {
            return all.parts().stream().allMatch(part -> collect(part, bounds));
        }
        return segment instanceof Segment.Between between && bounds.add(between);
    }

    /** Returns the figures of order and bounds. */
    Set<Figure> figures() {
        Set<Figure> figures = new LinkedHashSet<>();
        Figure first = order.figure();
        if (first != null) {
            figures.add(first);
        }
        bounds.forEach(each -> figures.add(each.figure()));
        return figures;
    }

    /**
     * Returns the same in queries; empty where a figure is more than a count, a ratio of two, or a sum of money in one currency.
     *
     * @param computed how the figures are computed
     * @param all all clients of a kind
     * @param most about how many are wanted
     */
    Optional<ClientsInOrder> inQueries(
            Function<Figure, Computation> computed, Function<List<Query>, Plan> all, int most) {
        Figure first = order.figure();
        ClientNumber number = first != null && computed.apply(first) instanceof MeasuredComputation measured
                ? measured.number(order.currency())
                : null;
        if (first != null && number == null) {
            return Optional.empty();
        }
        var inBounds = new ArrayList<ClientsInOrder.Bounds>();
        for (Segment.Between each : bounds) {
            ClientsInOrder.Bounds bounded = computed.apply(each.figure()) instanceof MeasuredComputation measured
                    ? measured.bounds(each)
                    : null;
            if (bounded == null) {
                return Optional.empty();
            }
            inBounds.add(bounded);
        }
        Set<Query> queries = new LinkedHashSet<>();
        if (number != null) {
            queries.addAll(number.queries());
        }
        inBounds.forEach(each -> queries.addAll(each.number().queries()));
        return Optional.of(
                new ClientsInOrder(all.apply(List.copyOf(queries)), number, order.isDescending(), inBounds, most));
    }
}
