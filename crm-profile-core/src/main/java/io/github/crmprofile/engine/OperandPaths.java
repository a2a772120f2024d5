package io.github.crmprofile.engine;

import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Metric;
import java.util.LinkedHashMap;
import java.util.Map;

/** The measures behind a metric by path: the operand's name, with the ids of the metrics it was reached through before it. */
public final class OperandPaths {

    private OperandPaths() {}

    /** All measures whose records are those of the client, in the order in which their evidence is shown. */
    public static Map<String, Measure> of(Metric metric) {
        var paths = new LinkedHashMap<String, Measure>();
        collect(metric, "", paths);
        return paths;
    }

    private static void collect(Metric metric, String prefix, Map<String, Measure> paths) {
        if (metric instanceof Metric.Measured measured) {
            measured.operands().forEach((name, measure) -> paths.put(prefix + name, measure));
        } else if (metric instanceof Metric.Derived derived) {
            derived.inputs().forEach(input -> collect(input, prefix + input.id() + "/", paths));
        } else if (metric instanceof Metric.Level level) {
            collect(level.current(), prefix + level.current().id() + "/", paths);
        }
    }

    /**
     * Returns the measure at a path.
     *
     * @throws IllegalArgumentException listing the paths, if there is none
     */
    public static Measure get(Metric metric, String path) {
        Map<String, Measure> paths = of(metric);
        Measure measure = paths.get(path);
        if (measure == null) {
            throw new IllegalArgumentException(
                    "Metric '" + metric.id() + "' has no operand '" + path + "' with records of the client; it has "
                            + (paths.isEmpty() ? "none, being about all clients" : String.join(", ", paths.keySet())));
        }
        return measure;
    }
}
