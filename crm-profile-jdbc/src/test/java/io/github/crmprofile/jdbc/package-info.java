/** Tests of the JDBC source: every database must answer what memory answers. */
@NullMarked
package io.github.crmprofile.jdbc;

import org.jspecify.annotations.NullMarked;
