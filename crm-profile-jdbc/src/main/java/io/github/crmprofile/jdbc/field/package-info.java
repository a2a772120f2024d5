/**
 * Converts between what a column stores and what it means, in SQL and in Java.
 *
 * <p>Uses the mapping, the dialects and SQL text. Not exported; may change at any time. Begin with {@link io.github.crmprofile.jdbc.field.SourceFields}.
 */
@NullMarked
package io.github.crmprofile.jdbc.field;

import org.jspecify.annotations.NullMarked;
