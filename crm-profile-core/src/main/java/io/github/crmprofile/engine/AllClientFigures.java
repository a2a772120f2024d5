package io.github.crmprofile.engine;

import io.github.crmprofile.metric.Grouping;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Operands;
import io.github.crmprofile.source.SourceException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The statistics over all clients that the figures of a profile ask for. */
final class AllClientFigures {

    static final AllClientFigures NONE = new AllClientFigures(Map.of(), null);

    private final Map<Map<String, OperandQueries>, Totals> byQueries;
    private final @Nullable RuntimeException failure;

    /**
     * Makes figures.
     *
     * @param byQueries what was read
     * @param failure why the others could not be read; null when all were
     */
    AllClientFigures(Map<Map<String, OperandQueries>, Totals> byQueries, @Nullable RuntimeException failure) {
        this.byQueries = Map.copyOf(byQueries);
        this.failure = failure;
    }

    Set<Grouping.Key> keys(AllClientsComputation asked) {
        return totals(asked).keys();
    }

    /** The slices in which some client has a ratio. */
    Set<Grouping.Key> keysWithRatio(AllClientsComputation asked) {
        var keys = keys(asked);
        keys.removeIf(key -> totals(asked).get(key).denominators() == 0);
        return keys;
    }

    /** Figures over all clients are not there, and none of them that were read before. */
    static final class UnreadException extends SourceException {
        private static final long serialVersionUID = 1;

        UnreadException(@Nullable RuntimeException cause) {
            super(
                    "The figures over all clients could not be read, and are tried again in a while; the cause says why",
                    cause == null ? new IllegalStateException("not asked for") : cause);
        }
    }

    Statistics statistics(AllClientsComputation asked, Grouping.@Nullable Key slice) {
        return totals(asked).get(slice);
    }

    private Totals totals(AllClientsComputation asked) {
        Totals totals = byQueries.get(asked.byOperand());
        if (totals == null) {
            throw new UnreadException(failure);
        }
        return totals;
    }

    /**
     * Sums over all clients, and the parts of the highest ratio; a highest denominator of 0 means that no client has a ratio.
     */
    record Statistics(long numerators, long denominators, long highestNumerator, long highestDenominator) {

        static final Statistics NONE = new Statistics(0, 0, 0, 0);

        Statistics plus(long numerator, long denominator) {
            boolean isHigher = denominator > 0
                    && (highestDenominator == 0
                            || isHigher(numerator, denominator, highestNumerator, highestDenominator));
            return new Statistics(
                    Math.addExact(numerators, numerator),
                    Math.addExact(denominators, denominator),
                    isHigher ? numerator : highestNumerator,
                    isHigher ? denominator : highestDenominator);
        }

        private static boolean isHigher(long a, long b, long c, long d) {
            return Math.multiplyExact(a, d) > Math.multiplyExact(c, b);
        }
    }

    /** The statistics of one ratio while clients are added; not changed any more once read. */
    static final class Totals {

        private final AllClientsComputation asked;
        private final Map<Grouping.@Nullable Key, Statistics> bySlice = new HashMap<>();

        Totals(AllClientsComputation asked) {
            this.asked = asked;
        }

        void add(SlicedAnswer client) {
            if (asked.buckets() > 0) {
                for (int bucket = 0; bucket < asked.buckets(); bucket++) {
                    add(client, new Grouping.Key.Bucket(bucket));
                }
                return;
            }
            add(client, null);
            asked.ratio().keys(client).forEach(key -> add(client, key));
        }

        private void add(SlicedAnswer client, Grouping.@Nullable Key slice) {
            Operands operands = asked.ratio().operands(client, slice);
            long numerator = operands.count(Metrics.NUMERATOR);
            long denominator = operands.count(Metrics.DENOMINATOR);
            if (numerator != 0 || denominator != 0) {
                bySlice.put(slice, get(slice).plus(numerator, denominator));
            }
        }

        Statistics get(Grouping.@Nullable Key slice) {
            return bySlice.getOrDefault(slice, Statistics.NONE);
        }

        Set<Grouping.Key> keys() {
            var keys = new TreeSet<Grouping.Key>();
            for (Grouping.Key key : bySlice.keySet()) {
                if (key != null) {
                    keys.add(key);
                }
            }
            return keys;
        }
    }
}
