package io.github.crmprofile.engine;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.ranking.RankOrder;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.source.ClientNumber;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.NumberCondition;
import io.github.crmprofile.source.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An order of clients, of which a source may find the first by itself, without passing on all of them.
 *
 * @param order by which figure clients are put in order
 * @param segment which clients are meant
 */
public record OrderInSource(RankOrder order, Segment segment) {

    /** Returns the figures of order and segment. */
    Set<Figure> figures() {
        Set<Figure> figures = new LinkedHashSet<>();
        Figure first = order.figure();
        if (first != null) {
            figures.add(first);
        }
        segment.figures(figures::add);
        return figures;
    }

    /**
     * Returns the same in queries; empty where a figure is more than a count, a ratio of two, or a sum of money.
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
        return condition(segment, computed).map(condition -> {
            Set<Query> queries = new LinkedHashSet<>();
            if (number != null) {
                queries.addAll(number.queries());
            }
            condition.forEach(each -> queries.addAll(each.number().queries()));
            return new ClientsInOrder(all.apply(List.copyOf(queries)), number, order.isDescending(), condition, most);
        });
    }

    private static Optional<NumberCondition> condition(Segment segment, Function<Figure, Computation> computed) {
        if (segment instanceof Segment.All all) {
            return conditions(all.parts(), computed).map(NumberCondition.All::new);
        } else if (segment instanceof Segment.Any any) {
            return conditions(any.parts(), computed).map(NumberCondition.Any::new);
        } else if (segment instanceof Segment.Not not) {
            return condition(not.part(), computed).map(NumberCondition.Not::new);
        }
        Segment.OnFigure leaf = (Segment.OnFigure) segment;
        return computed.apply(leaf.figure()) instanceof MeasuredComputation measured
                ? measured.condition(leaf)
                : Optional.empty();
    }

    private static Optional<List<NumberCondition>> conditions(
            List<Segment> parts, Function<Figure, Computation> computed) {
        var conditions = new ArrayList<NumberCondition>();
        for (Segment part : parts) {
            Optional<NumberCondition> condition = condition(part, computed);
            if (condition.isEmpty()) {
                return Optional.empty();
            }
            conditions.add(condition.get());
        }
        return Optional.of(conditions);
    }
}
