package io.github.crmprofile.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the metrics that profiles can show, by id.
 *
 * <p>Immutable and thread-safe; its {@link Builder} is not thread-safe.
 */
public final class MetricRegistry {

    private final Map<String, Metric> metrics;

    private MetricRegistry(Map<String, Metric> metrics) {
        this.metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /**
     * Starts an empty registry.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a copy, to add metrics to.
     *
     * @return a new builder that has all metrics of this registry
     */
    public Builder toBuilder() {
        return builder().addAll(List.copyOf(metrics.values()));
    }

    /**
     * Finds a metric.
     *
     * @param id an id
     * @return the metric, or empty
     */
    public Optional<Metric> find(String id) {
        return Optional.ofNullable(metrics.get(id));
    }

    /**
     * Returns the metric with an id.
     *
     * @param id an id
     * @return the metric
     * @throws IllegalArgumentException listing the ids that exist, if there is none
     */
    public Metric get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "No metric '" + id + "'; registered are " + String.join(", ", metrics.keySet())));
    }

    /**
     * Returns all ids.
     *
     * @return in the order of registration
     */
    public Set<String> ids() {
        return metrics.keySet();
    }

    /** Collects metrics. Not thread-safe. */
    public static final class Builder {

        private final Map<String, Metric> metrics = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a metric.
         *
         * @param metric the metric
         * @return this builder
         * @throws IllegalArgumentException if its id is taken
         */
        public Builder add(Metric metric) {
            Metric first = metrics.putIfAbsent(metric.id(), metric);
            if (first != null) {
                throw new IllegalArgumentException("Metric '" + metric.id() + "' is already registered, as: "
                        + first.formula() + "; give the new one an id of its own");
            }
            return this;
        }

        /**
         * Adds metrics.
         *
         * @param more the metrics
         * @return this builder
         * @throws IllegalArgumentException if an id is taken
         */
        public Builder addAll(List<? extends Metric> more) {
            more.forEach(this::add);
            return this;
        }

        /**
         * Builds the registry.
         *
         * @return an immutable registry of what was added
         */
        public MetricRegistry build() {
            return new MetricRegistry(metrics);
        }
    }
}
