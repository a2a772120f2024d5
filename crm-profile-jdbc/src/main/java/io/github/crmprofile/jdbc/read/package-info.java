/**
 * Runs plans, lists and searches.
 *
 * <p>Uses all packages but that of the check. Not exported; may change at any time. Begin with {@link io.github.crmprofile.jdbc.read.PlanReader}.
 */
@NullMarked
package io.github.crmprofile.jdbc.read;

import org.jspecify.annotations.NullMarked;
