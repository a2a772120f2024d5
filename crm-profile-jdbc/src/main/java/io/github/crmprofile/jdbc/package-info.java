/**
 * Reads profiles from any JDBC database. Begin with {@link io.github.crmprofile.jdbc.JdbcSource}, and with
 * {@link io.github.crmprofile.jdbc.mapping.SchemaMapping} for where its records are.
 */
@NullMarked
package io.github.crmprofile.jdbc;

import org.jspecify.annotations.NullMarked;
