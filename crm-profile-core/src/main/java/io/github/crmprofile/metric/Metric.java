package io.github.crmprofile.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A figure that a business speaks of: a named formula over measures, or over other metrics. The same definition gives the plain value, its
 * breakdown, its trend and its comparison. {@link Metrics} has the ready-made forms, {@link StandardMetrics} the standard metrics.
 *
 * <p>Immutable and thread-safe when its functions are.
 */
public sealed interface Metric {

    /**
     * The public id, unique in a registry.
     *
     * @return for example {@code deals.won.count}
     */
    String id();

    /**
     * The formula in words, in English.
     *
     * @return for example {@code won deals / counted activities × 100}
     */
    String formula();

    /**
     * A formula over measures.
     *
     * @param id the id: letters, digits, dots, underscores and hyphens
     * @param formula the formula in words
     * @param operands the measures by name, in the order in which their evidence is shown
     * @param function the formula; it is told nothing but the operands
     */
    record Measured(String id, String formula, Map<String, Measure> operands, Function<Operands, MetricValue> function)
            implements Metric {
        /** Checks the id and copies the operands. */
        public Measured {
            requireId(id);
            Objects.requireNonNull(formula, "formula");
            operands = Collections.unmodifiableMap(new LinkedHashMap<>(operands));
            if (operands.isEmpty()) {
                throw new IllegalArgumentException(
                        "Metric '" + id + "' has no operand; a metric is computed from at least one measure");
            }
        }
    }

    /**
     * A formula over other metrics of the same client and period.
     *
     * @param id the id
     * @param formula the formula in words
     * @param inputs the metrics it is computed from
     * @param function the formula over their values, in the same order
     */
    record Derived(String id, String formula, List<Metric> inputs, Function<List<MetricValue>, MetricValue> function)
            implements Metric {
        /** Checks the id and copies the inputs. */
        public Derived {
            requireId(id);
            Objects.requireNonNull(formula, "formula");
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * A statistic of a ratio over all clients of the kind of the client at hand, for the same period, scope, attribution and viewer.
     *
     * @param id the id
     * @param formula the formula in words
     * @param ratio the ratio: its operands must be two counts named {@link Metrics#NUMERATOR} and {@link Metrics#DENOMINATOR}
     * @param statistic which statistic
     */
    record AcrossClients(String id, String formula, Measured ratio, Statistic statistic) implements Metric {
        /** Checks the id and the operands. */
        public AcrossClients {
            requireId(id);
            Objects.requireNonNull(formula, "formula");
            if (!ratio.operands().keySet().equals(java.util.Set.of(Metrics.NUMERATOR, Metrics.DENOMINATOR))
                    || !ratio.operands().values().stream().allMatch(m -> m.aggregate() instanceof Aggregate.Count)) {
                throw new IllegalArgumentException("Metric '" + id + "' is a statistic of '" + ratio.id()
                        + "', which is not a ratio of two counts; make it with Metrics.ratio");
            }
        }
    }

    /** A statistic over all clients. */
    enum Statistic {
        /** The sum of all numerators over the sum of all denominators. */
        AVERAGE,
        /** The highest ratio of any client. */
        HIGHEST
    }

    /**
     * The level of a load on its gauge.
     *
     * @param id the id
     * @param formula the formula in words
     * @param current the load of the client
     * @param average the target where the host set none
     * @param highest the end of the scale
     */
    record Level(String id, String formula, Measured current, AcrossClients average, AcrossClients highest)
            implements Metric {
        /** Checks the id. */
        public Level {
            requireId(id);
            Objects.requireNonNull(formula, "formula");
        }
    }

    private static void requireId(String id) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException(
                    "Metric id '" + id
                            + "' must be 1 to 100 letters, digits, dots, underscores or hyphens, beginning with a letter or digit");
        }
    }
}
