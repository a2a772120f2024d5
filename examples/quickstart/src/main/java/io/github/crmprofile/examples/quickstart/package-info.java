/** A client's profile in the terminal: {@link io.github.crmprofile.examples.quickstart.Quickstart}. */
@NullMarked
package io.github.crmprofile.examples.quickstart;

import org.jspecify.annotations.NullMarked;
