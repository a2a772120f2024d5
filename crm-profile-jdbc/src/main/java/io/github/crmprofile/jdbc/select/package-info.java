/**
 * Selects records: which belong to the clients, and which meet a condition.
 *
 * <p>Uses fields, the mapping, the dialects and SQL text. Not exported; may change at any time. Begin with {@link io.github.crmprofile.jdbc.select.RecordSelect};
 * {@link io.github.crmprofile.jdbc.select.SelectRows} writes its text.
 */
@NullMarked
package io.github.crmprofile.jdbc.select;

import org.jspecify.annotations.NullMarked;
