/**
 * One number as it is asked for ({@link io.github.crmprofile.figure.Figure}) and answered ({@link io.github.crmprofile.figure.FigureResult}), with
 * references to the records behind it ({@link io.github.crmprofile.figure.EvidenceRef}).
 *
 * <p>It uses metrics, periods and records; it knows nothing of sources, widgets or pages. Begin with
 * {@link io.github.crmprofile.figure.Figure}.
 */
@NullMarked
package io.github.crmprofile.figure;

import org.jspecify.annotations.NullMarked;
