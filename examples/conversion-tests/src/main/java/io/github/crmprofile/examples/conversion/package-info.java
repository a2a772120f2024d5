/** A code base that computed its numbers before it knew of the library: tables, SQL and Java of its own. */
@NullMarked
package io.github.crmprofile.examples.conversion;

import org.jspecify.annotations.NullMarked;
