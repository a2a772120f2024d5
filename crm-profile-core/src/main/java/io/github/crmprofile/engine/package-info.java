/**
 * Computes figures: plans all figures of a request, asks the source once, and applies the formulas of their metrics to the answer. Not exported; it
 * may change at any time.
 *
 * <p>It uses figures, metrics, periods and the port of a source; it knows nothing of widgets and pages. Begin with
 * {@link io.github.crmprofile.engine.FigureReader}.
 */
@NullMarked
package io.github.crmprofile.engine;

import org.jspecify.annotations.NullMarked;
