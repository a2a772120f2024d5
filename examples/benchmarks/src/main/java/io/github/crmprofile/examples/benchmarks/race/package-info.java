/** Measures contestants side by side, and reports. */
@NullMarked
package io.github.crmprofile.examples.benchmarks.race;

import org.jspecify.annotations.NullMarked;
