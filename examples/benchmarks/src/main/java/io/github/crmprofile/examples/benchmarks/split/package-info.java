/** Deals in two tables, told apart by prefixes, beside the same deals in one. */
@NullMarked
package io.github.crmprofile.examples.benchmarks.split;

import org.jspecify.annotations.NullMarked;
