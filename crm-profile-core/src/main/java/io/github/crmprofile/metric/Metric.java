package io.github.crmprofile.metric;

import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.query.Aggregate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A named formula over measures or over other metrics. The same definition gives the plain value, its breakdown, its trend and its comparison. {@link
 * Metrics} has the ready-made forms.
 *
 * <p>Immutable and thread-safe when its functions are.
 */
public sealed interface Metric {

    /**
     * Returns the public id, unique in a registry.
     *
     * @return for example {@code deals.won.count}
     */
    String id();

    /**
     * Returns the formula in English words.
     *
     * @return for example {@code won deals / counted activities × 100}
     */
    String formula();

    /**
     * Returns the kind of the metric's values, if it is known before any record is read.
     *
     * @return the kind; empty for a formula of the host's own that does not say it
     */
    Optional<ValueKind> kind();

    /**
     * A formula over measures.
     *
     * @param id the id: letters, digits, dots, underscores and hyphens
     * @param formula the formula in words
     * @param operands the measures by name, in the order in which their evidence is shown
     * @param function the formula; it receives nothing but the operands
     * @param contributors for operands of which the number is made of some records only: which, out of all; no other record is listed as evidence
     */
    record Measured(
            String id,
            String formula,
            Map<String, Measure> operands,
            Function<Operands, MetricValue> function,
            Map<String, Function<Operands, List<CrmRecord>>> contributors)
            implements Metric {
        /**
         * Checks the id and copies the operands.
         *
         * @throws IllegalArgumentException if the id breaks the rules of ids, there is no operand, or a choice of records is made of another operand
         */
        public Measured {
            requireId(id);
            Objects.requireNonNull(formula, "formula");
            operands = Collections.unmodifiableMap(new LinkedHashMap<>(operands));
            contributors = Map.copyOf(contributors);
            if (operands.isEmpty()) {
                throw new IllegalArgumentException(
                        "Metric '" + id + "' has no operand; a metric is computed from at least one measure");
            }
            for (String name : contributors.keySet()) {
                Measure measure = operands.get(name);
                if (measure == null || !(measure.aggregate() instanceof Aggregate.Records)) {
                    throw new IllegalArgumentException("Metric '" + id + "' chooses among the records of operand '"
                            + name + "', which is "
                            + (measure == null ? "not one of " + operands.keySet() : "no Measure.records(…)"));
                }
            }
        }

        /**
         * A formula over measures, made of all of their records.
         *
         * @param id the id
         * @param formula the formula in words
         * @param operands the measures by name
         * @param function the formula
         * @throws IllegalArgumentException if the id breaks the rules of ids, there is no operand, or a choice of records is made of another operand
         */
        public Measured(
                String id, String formula, Map<String, Measure> operands, Function<Operands, MetricValue> function) {
            this(id, formula, operands, function, Map.of());
        }

        /**
         * Returns a copy over some records of an operand.
         *
         * @param operand the name of an operand that is made by {@link Measure#records}
         * @param records chooses some of that operand's records
         * @return a copy, whose evidence lists the chosen records alone
         * @throws IllegalArgumentException if there is no such operand
         */
        public Measured madeOf(String operand, Function<Operands, List<CrmRecord>> records) {
            var more = new LinkedHashMap<>(contributors);
            more.put(operand, records);
            return new Measured(id, formula, operands, function, more);
        }

        /**
         * Says whether the value is that of the only measure, as {@link Metrics#of} makes it.
         *
         * @return false for a formula of the host's own
         */
        public boolean isPlain() {
            return MetricRules.TypedFormula.of(function) instanceof SingleMeasure;
        }

        /**
         * Says whether the value is one count divided by another and undefined over zero, as {@link Metrics#ratio} makes it.
         *
         * @return false for a formula of the host's own
         */
        public boolean isRatio() {
            return MetricRules.TypedFormula.of(function) instanceof RatioOfCounts;
        }

        @Override
        public Optional<ValueKind> kind() {
            return MetricRules.TypedFormula.kindOf(function);
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
        /**
         * Checks the id and copies the inputs.
         *
         * @throws IllegalArgumentException if the id breaks the rules of ids, or there is no input
         */
        public Derived {
            requireId(id);
            Objects.requireNonNull(formula, "formula");
            inputs = List.copyOf(inputs);
        }

        /**
         * Says whether the metric is its first input divided by its second, as {@link Metrics#percent} and {@link Metrics#average} make it: then a
         * change of it has a part of each.
         *
         * @return false for a formula of the host's own
         */
        public boolean isRatio() {
            return MetricRules.Division.is(function);
        }

        @Override
        public Optional<ValueKind> kind() {
            return MetricRules.TypedFormula.kindOf(function);
        }
    }

    /**
     * A statistic of a metric over all clients of the client's kind, for the same period, scope, attribution and viewer. Clients whose value is
     * undefined are left out.
     *
     * @param id the id
     * @param formula the formula in words
     * @param of the metric: over the records of each client, of which the kind is known
     * @param statistic which statistic
     * @param better which values are better; only {@link Statistic#RANK} and {@link Statistic#QUINTILE} ask for it
     */
    record AcrossClients(String id, String formula, Metric of, Statistic statistic, Better better) implements Metric {
        /**
         * Checks the id, and that the statistic can be made of the metric.
         *
         * @throws IllegalArgumentException saying of which metrics it can
         */
        public AcrossClients {
            requireId(id);
            Objects.requireNonNull(formula, "formula");
            Objects.requireNonNull(better, "better");
            MetricRules.checkStatistic(id, of, statistic);
        }

        /**
         * Creates a statistic for which higher values are better.
         *
         * @param id the id
         * @param formula the formula in words
         * @param of the metric
         * @param statistic which statistic
         * @throws IllegalArgumentException if the id breaks the rules of ids, or the statistic cannot be made of the metric, saying of which it can
         */
        public AcrossClients(String id, String formula, Metric of, Statistic statistic) {
            this(id, formula, of, statistic, Better.HIGHER);
        }

        @Override
        public Optional<ValueKind> kind() {
            return of.kind().map(kind -> MetricRules.kindOfStatistic(kind, statistic));
        }
    }

    /** A statistic over all clients. */
    enum Statistic {
        /**
         * The sum of all values. Undefined where a record may belong to several clients of the kind, and would be in it several times.
         */
        TOTAL,
        /** The sum of all numerators over the sum of all denominators of a ratio; the mean of other values. */
        AVERAGE,
        /** The middle value, or half the sum of the middle two. */
        MEDIAN,
        /** The highest value of any client. */
        HIGHEST,
        /** The place of the client: one more than the number of clients with a better value. */
        RANK,
        /**
         * In which fifth the client is, from 1 to 5: 1 + ⌊5 × clients with a worse value / clients with a value⌋. Equal values are in one fifth.
         */
        QUINTILE;

        /**
         * Returns whether the statistic is the place of one client among all, which its own records are evidence of, too.
         *
         * @return true for {@link #RANK} and {@link #QUINTILE}
         */
        public boolean isOfOneClient() {
            return this == RANK || this == QUINTILE;
        }
    }

    /** The values that are better. */
    enum Better {
        /** Higher values are better. */
        HIGHER,
        /** Lower values are better. */
        LOWER
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
        /**
         * Checks the id.
         *
         * @throws IllegalArgumentException if the id breaks the rules of ids
         */
        public Level {
            requireId(id);
            Objects.requireNonNull(formula, "formula");
        }

        @Override
        public Optional<ValueKind> kind() {
            return Optional.of(ValueKind.LEVEL);
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
