/**
 * Holds SQL text with its parameters, and takes the SQL of a mapping to pieces.
 *
 * <p>Uses nothing else of this module. Not exported; may change at any time. Begin with {@link io.github.crmprofile.jdbc.sql.Sql}.
 */
@NullMarked
package io.github.crmprofile.jdbc.sql;

import org.jspecify.annotations.NullMarked;
