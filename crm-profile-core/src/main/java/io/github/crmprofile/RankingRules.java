package io.github.crmprofile;

import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.ranking.Segment;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Refuses orders and conditions that no value could meet: they would find nobody, in silence. */
final class RankingRules {

    private RankingRules() {}

    /** Checks that clients can be ordered by a metric, in a currency where one is named. */
    static void requireOrder(Metric metric, @Nullable String currency) {
        require(refusal(
                metric,
                ValueKind::isOrdered,
                "Clients cannot be ordered by '" + metric.id() + "'",
                "choose a metric that is one number"));
        if (currency != null) {
            require(refusal(
                    metric,
                    ValueKind::isMoney,
                    "Clients cannot be ordered by '" + metric.id() + "' in '" + currency + "'",
                    "leave the currency out"));
        }
    }

    /** Checks that the metrics of a condition are known, and that their values can be what it asks. */
    static void requireComparable(Segment condition, MetricRegistry metrics) {
        condition.onFigures(compared -> require(
                compared.acceptFigure(new Refusals(metrics.get(compared.figure().metric())))));
    }

    private static void require(Optional<String> refusal) {
        refusal.ifPresent(message -> {
            throw new IllegalArgumentException(message);
        });
    }

    private static Optional<String> refusal(Metric metric, Predicate<ValueKind> accepted, String what, String remedy) {
        return metric.kind().filter(accepted.negate()).map(kind -> what + ", which is of kind " + kind + "; " + remedy);
    }

    /** Why the value of a metric cannot be what a condition asks. */
    private record Refusals(Metric metric) implements Segment.FigureVisitor<Optional<String>> {

        @Override
        public Optional<String> between(Segment.Between between) {
            String what = "'" + metric.id() + "' has no bounds";
            return refusal(metric, ValueKind::isOrdered, what, "compare it with Segment.equal")
                    .or(() -> between.currency() == null
                            ? Optional.empty()
                            : refusal(
                                    metric,
                                    ValueKind::isMoney,
                                    what + " in '" + between.currency() + "'",
                                    "leave the currency out"));
        }

        @Override
        public Optional<String> equal(Segment.Equal equal) {
            return refusal(
                    metric,
                    kind -> kind == ValueKind.TEXT || kind == ValueKind.CODES,
                    "'" + metric.id() + "' cannot be equal to '" + equal.text() + "'",
                    "compare a number with Segment.between");
        }

        @Override
        public Optional<String> known(Segment.Known known) {
            return Optional.empty();
        }

        @Override
        public Optional<String> undefined(Segment.Undefined undefined) {
            return Optional.empty();
        }
    }
}
