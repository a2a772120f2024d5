/** A source of records over any JDBC database, described by a mapping. */
@NullMarked
package io.github.crmprofile.jdbc;

import org.jspecify.annotations.NullMarked;
