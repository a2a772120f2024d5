/** The engine in memory, beside a loop and beside streams. */
@NullMarked
package io.github.crmprofile.examples.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
