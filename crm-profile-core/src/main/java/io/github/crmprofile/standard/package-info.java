/**
 * Defines the standard metrics of deals, activities and invoices. Written with the public pieces of {@link io.github.crmprofile.metric.Metrics}
 * alone, as a host writes its own. Won deals are in {@code DealMetrics}; conversion, which divides them by activities, in {@code ActivityMetrics}.
 *
 * <p>It uses metrics; nothing of it is known to what computes them. Begin with {@link io.github.crmprofile.standard.StandardMetrics}.
 */
@NullMarked
package io.github.crmprofile.standard;

import org.jspecify.annotations.NullMarked;
