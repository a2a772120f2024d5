package io.github.crmprofile.engine;

import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Metric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Finds the measures behind a metric by their paths: the operand's name, preceded by the ids of the metrics that lead to it. */
public final class OperandPaths {

    private OperandPaths() {}

    /**
     * An operand of a formula over records of the client.
     *
     * @param metric the metric that has it
     * @param name its name there
     */
    public record Operand(Metric.Measured metric, String name) {

        /** Returns the measure of the operand. */
        public Measure measure() {
            return Objects.requireNonNull(metric.operands().get(name));
        }
    }

    /** Returns all operands over records of the client, in the order in which their evidence is shown. */
    public static Map<String, Operand> of(Metric metric) {
        var paths = new LinkedHashMap<String, Operand>();
        collect(metric, "", paths);
        return paths;
    }

    private static void collect(Metric metric, String prefix, Map<String, Operand> paths) {
        if (metric instanceof Metric.Measured measured) {
            measured.operands().keySet().forEach(name -> paths.put(prefix + name, new Operand(measured, name)));
        } else if (metric instanceof Metric.Derived derived) {
            derived.inputs().forEach(input -> collect(input, prefix + input.id() + "/", paths));
        } else if (metric instanceof Metric.Level level) {
            collect(level.current(), prefix + level.current().id() + "/", paths);
        } else if (metric instanceof Metric.AcrossClients across
                && across.statistic().isOfOneClient()) {
            collect(across.of(), prefix + across.of().id() + "/", paths);
        }
    }

    /**
     * Returns the operand at a path.
     *
     * @throws IllegalArgumentException listing the paths, if there is none
     */
    public static Operand get(Metric metric, String path) {
        Map<String, Operand> paths = of(metric);
        Operand operand = paths.get(path);
        if (operand == null) {
            throw new IllegalArgumentException(
                    "Metric '" + metric.id() + "' has no operand '" + path + "' with records of the client; it has "
                            + (paths.isEmpty() ? "none, being about all clients" : String.join(", ", paths.keySet())));
        }
        return operand;
    }
}
