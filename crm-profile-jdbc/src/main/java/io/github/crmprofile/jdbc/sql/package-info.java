/**
 * Holds pieces of SQL text with their parameters, and takes the SQL of a mapping to pieces. It renders no statement: {@code select} and
 * {@code statement} do.
 *
 * <p>Uses nothing else of this module. Not exported; may change at any time. Begin with {@link io.github.crmprofile.jdbc.sql.Sql}.
 */
@NullMarked
package io.github.crmprofile.jdbc.sql;

import org.jspecify.annotations.NullMarked;
