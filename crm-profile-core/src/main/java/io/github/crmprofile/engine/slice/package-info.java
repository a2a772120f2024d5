/**
 * Splits a figure into slices: which queries a measure needs for them, which records a slice has, and how the answer of a source is found by slice.
 * Not exported; it may change at any time.
 *
 * <p>It uses measures, periods and the port of a source, and knows nothing of figures. Begin with
 * {@link io.github.crmprofile.engine.slice.Slicing}.
 */
@NullMarked
package io.github.crmprofile.engine.slice;

import org.jspecify.annotations.NullMarked;
