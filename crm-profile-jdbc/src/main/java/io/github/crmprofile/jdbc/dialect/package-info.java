/**
 * Holds everything in which databases differ: one class for each database, and one for MySQL and MariaDB.
 *
 * <p>Uses SQL text only. Not exported; may change at any time. Begin with {@link io.github.crmprofile.jdbc.dialect.Dialect}.
 */
@NullMarked
package io.github.crmprofile.jdbc.dialect;

import org.jspecify.annotations.NullMarked;
