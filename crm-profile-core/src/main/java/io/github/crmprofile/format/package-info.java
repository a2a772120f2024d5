/**
 * Writes values, periods and records as text for people, in the language and by the conventions of a locale: {@link
 * io.github.crmprofile.format.ProfileFormat}. Here alone is anything rounded.
 *
 * <p>It uses figures, metrics, periods, records and widgets, and reads nothing. Begin with {@link io.github.crmprofile.format.ProfileFormat}; the words of
 * each language are in {@code labels/} of the resources, read by {@link io.github.crmprofile.widget.Labels}.
 */
@NullMarked
package io.github.crmprofile.format;

import org.jspecify.annotations.NullMarked;
