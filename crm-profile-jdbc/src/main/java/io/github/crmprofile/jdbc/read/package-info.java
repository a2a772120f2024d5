/**
 * Runs plans, rankings ({@code FirstClientsReader}), lists page by page ({@code ListReader}), and searches.
 *
 * <p>Uses all packages but those of the check, the survey, the draft and the template. Not exported; may change at any time. Begin with {@link io.github.crmprofile.jdbc.read.PlanReader}.
 */
@NullMarked
package io.github.crmprofile.jdbc.read;

import org.jspecify.annotations.NullMarked;
