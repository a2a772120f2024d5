/**
 * Drafts a mapping from the catalogue of a database and samples of its rows. Not exported; may change at any time.
 *
 * <p>Uses the packages of the mapping language and of positions. Begin with {@link io.github.crmprofile.jdbc.draft.Drafter}.
 */
@NullMarked
package io.github.crmprofile.jdbc.draft;

import org.jspecify.annotations.NullMarked;
