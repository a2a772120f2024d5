/**
 * Reads JSON strictly, and says where in a mapping something is wrong, down to the line, and which known name was probably meant.
 *
 * <p>Uses nothing else of this module. Not exported; may change at any time. Begin with {@link io.github.crmprofile.jdbc.problem.Location}.
 */
@NullMarked
package io.github.crmprofile.jdbc.problem;

import org.jspecify.annotations.NullMarked;
