/**
 * Writes the draft of a mapping: a source out of each table that was found, with its columns, codes, links and conditions, and with what is sure,
 * guessed and open. {@link io.github.crmprofile.jdbc.draft.SourceDraft} writes a source, {@link io.github.crmprofile.jdbc.draft.LinkDraft} the links between them.
 *
 * <p>Uses the survey of the tables. Not exported; may change at any time. Begin with {@link io.github.crmprofile.jdbc.draft.Drafter}.
 */
@NullMarked
package io.github.crmprofile.jdbc.draft;

import org.jspecify.annotations.NullMarked;
