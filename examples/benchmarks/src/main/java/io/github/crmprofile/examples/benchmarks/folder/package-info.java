/** A folder of exported files, beside statements by hand over the same files. */
@NullMarked
package io.github.crmprofile.examples.benchmarks.folder;

import org.jspecify.annotations.NullMarked;
