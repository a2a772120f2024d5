/**
 * Writes out what a mapping in JSON says in another place: its base, what it includes and uses by name. Each value keeps the place where its author
 * wrote it.
 *
 * <p>Uses positions and tokens of SQL, and no mapping. Not exported; may change at any time. Begin with {@link io.github.crmprofile.jdbc.template.WholeMapping}.
 */
@NullMarked
package io.github.crmprofile.jdbc.template;

import org.jspecify.annotations.NullMarked;
