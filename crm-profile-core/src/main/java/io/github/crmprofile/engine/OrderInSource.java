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
        return segment.accept(new InQueries(computed)).map(condition -> {
            Set<Query> queries = new LinkedHashSet<>();
            if (number != null) {
                queries.addAll(number.queries());
            }
            condition.forEach(each -> queries.addAll(each.number().queries()));
            return new ClientsInOrder(all.apply(List.copyOf(queries)), number, order.isDescending(), condition, most);
        });
    }

    /** A condition in queries; empty where a figure in it is more. */
    private record InQueries(Function<Figure, Computation> computed)
            implements Segment.Visitor<Optional<NumberCondition>> {

        @Override
        public Optional<NumberCondition> all(Segment.All all) {
            return parts(all.parts()).map(NumberCondition.All::new);
        }

        @Override
        public Optional<NumberCondition> any(Segment.Any any) {
            return parts(any.parts()).map(NumberCondition.Any::new);
        }

        @Override
        public Optional<NumberCondition> not(Segment.Not not) {
            return not.part().accept(this).map(NumberCondition.Not::new);
        }

        @Override
        public Optional<NumberCondition> between(Segment.Between between) {
            return measured(between)
                    .flatMap(figure -> figure.between(between.from(), between.to(), between.currency()));
        }

        // A source compares numbers alone.
        @Override
        public Optional<NumberCondition> equal(Segment.Equal equal) {
            return Optional.empty();
        }

        @Override
        public Optional<NumberCondition> known(Segment.Known known) {
            return measured(known).flatMap(MeasuredComputation::known);
        }

        @Override
        public Optional<NumberCondition> undefined(Segment.Undefined undefined) {
            return measured(undefined).flatMap(MeasuredComputation::known).map(NumberCondition.Not::new);
        }

        private Optional<MeasuredComputation> measured(Segment.OnFigure condition) {
            return computed.apply(condition.figure()) instanceof MeasuredComputation measured
                    ? Optional.of(measured)
                    : Optional.empty();
        }

        private Optional<List<NumberCondition>> parts(List<Segment> parts) {
            var conditions = new ArrayList<NumberCondition>();
            for (Segment part : parts) {
                Optional<NumberCondition> condition = part.accept(this);
                if (condition.isEmpty()) {
                    return Optional.empty();
                }
                conditions.add(condition.get());
            }
            return Optional.of(conditions);
        }
    }
}
