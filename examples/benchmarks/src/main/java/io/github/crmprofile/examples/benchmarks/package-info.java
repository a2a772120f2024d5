/** The library beside what one would write without it. */
@NullMarked
package io.github.crmprofile.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
