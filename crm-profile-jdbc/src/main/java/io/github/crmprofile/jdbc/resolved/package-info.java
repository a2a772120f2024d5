/**
 * The sources of a mapping as one database reads them. Uses the mapping and tokens of SQL; all that makes statements uses it. Begin with {@link
 * io.github.crmprofile.jdbc.resolved.ResolvedMapping}.
 *
 * <p>Not exported; may change at any time.
 */
@NullMarked
package io.github.crmprofile.jdbc.resolved;

import org.jspecify.annotations.NullMarked;
