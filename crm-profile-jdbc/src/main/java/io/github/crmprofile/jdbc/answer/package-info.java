/**
 * Collects the rows of a client into its answer: partial aggregates, records with their links, the client's card, and data warnings.
 *
 * <p>Uses the mapping language. Not exported; may change at any time. Begin with {@link io.github.crmprofile.jdbc.answer.ClientAnswerBuilder}.
 */
@NullMarked
package io.github.crmprofile.jdbc.answer;

import org.jspecify.annotations.NullMarked;
