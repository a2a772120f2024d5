package io.github.crmprofile;

import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.ranking.Segment;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Refuses orders and conditions that no value could meet: they would find nobody, in silence. */
final class RankingRules {

    private RankingRules() {}

    /** Checks that clients can be ordered by a metric, in a currency where one is named. */
    static void requireOrder(Metric metric, @Nullable String currency) {
        require(
                metric,
                ValueKind::isOrdered,
                "Clients cannot be ordered by '" + metric.id() + "'",
                "choose a metric that is one number");
        if (currency != null) {
            require(
                    metric,
                    ValueKind::isMoney,
                    "Clients cannot be ordered by '" + metric.id() + "' in '" + currency + "'",
                    "leave the currency out");
        }
    }

    /** Checks that the metrics of a condition are known, and that their values can be what it asks. */
    static void requireComparable(Segment condition, MetricRegistry metrics) {
        condition.onFigures(compared ->
                requireComparable(compared, metrics.get(compared.figure().metric())));
    }

    private static void requireComparable(Segment.OnFigure condition, Metric metric) {
        if (condition instanceof Segment.Between between) {
            require(
                    metric,
                    ValueKind::isOrdered,
                    "'" + metric.id() + "' has no bounds",
                    "compare it with Segment.equal");
            if (between.currency() != null) {
                require(
                        metric,
                        ValueKind::isMoney,
                        "'" + metric.id() + "' has no bounds in '" + between.currency() + "'",
                        "leave the currency out");
            }
        } else if (condition instanceof Segment.Equal equal) {
            require(
                    metric,
                    kind -> kind == ValueKind.TEXT || kind == ValueKind.CODES,
                    "'" + metric.id() + "' cannot be equal to '" + equal.text() + "'",
                    "compare a number with Segment.between");
        }
    }

    private static void require(Metric metric, Predicate<ValueKind> accepted, String what, String remedy) {
        metric.kind().filter(accepted.negate()).ifPresent(kind -> {
            throw new IllegalArgumentException(what + ", which is of kind " + kind + "; " + remedy);
        });
    }
}
