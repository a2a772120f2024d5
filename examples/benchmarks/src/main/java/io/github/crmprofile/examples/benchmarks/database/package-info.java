/** The library over a database, beside hand-written SQL. */
@NullMarked
package io.github.crmprofile.examples.benchmarks.database;

import org.jspecify.annotations.NullMarked;
