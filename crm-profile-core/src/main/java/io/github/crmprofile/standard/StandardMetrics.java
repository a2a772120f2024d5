package io.github.crmprofile.standard;

import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricRegistry;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists the standard metrics: {@link DealMetrics}, {@link ActivityMetrics}, {@link LoadMetrics}, {@link InvoiceMetrics}, {@link ResponseMetrics} and
 * {@link RfmMetrics}.
 *
 * <p>All are immutable and thread-safe.
 */
public final class StandardMetrics {

    private static final MetricRegistry REGISTRY = MetricRegistry.builder()
            .addAll(all(ConversionPolicy.UNDEFINED_WITHOUT_ACTIVITIES))
            .build();

    private StandardMetrics() {}

    /**
     * Returns the standard metrics as a registry, to which a host adds its own.
     *
     * @return the same registry each time
     */
    public static MetricRegistry registry() {
        return REGISTRY;
    }

    /**
     * Returns all standard metrics, with the conversion of a policy.
     *
     * @param policy what the conversion is without activities
     * @return the metrics, in the order of their documentation
     */
    public static List<Metric> all(ConversionPolicy policy) {
        return Stream.of(
                        DealMetrics.all(),
                        ActivityMetrics.all(policy),
                        LoadMetrics.all(),
                        InvoiceMetrics.all(),
                        ResponseMetrics.all(),
                        RfmMetrics.all())
                .flatMap(List::stream)
                .toList();
    }
}
