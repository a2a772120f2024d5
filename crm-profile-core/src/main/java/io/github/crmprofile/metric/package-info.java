/**
 * What is computed: measures and metrics. A measure is an aggregate over a selection of records; a metric is a formula over measures. Everything
 * here is a description: nothing reads data, a source does. The metrics that come with the library, such as conversion, are defined with it in
 * {@code standard}.
 *
 * <p>It uses queries, records and periods. Begin with {@link io.github.crmprofile.metric.Metrics}.
 */
@NullMarked
package io.github.crmprofile.metric;

import org.jspecify.annotations.NullMarked;
