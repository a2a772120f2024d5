package io.github.crmprofile.jdbc.mapping;

import java.util.List;
import java.util.Objects;

/**
 * A first mapping of a database, made of the names, types, keys and samples of its tables: to be read, answered and checked before a number is
 * trusted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param json the draft, with how sure each part is, and why, beside it as {@code $comment}; where a source lacks something that it cannot do
 *     without, there is a value that says nothing in its place, and a comment that begins with {@code OPEN}
 * @param guesses the parts, each with how sure it is ({@code sure}, {@code likely}, {@code guess}) and why
 * @param questions what cannot be read from the database, and the developer must answer
 * @param unplaced tables and columns that have no place in the draft: of tables how many rows they have, the reason, and what they may hold all the same
 */
public record MappingDraft(String json, List<String> guesses, List<String> questions, List<String> unplaced) {

    /** Copies the lists. */
    public MappingDraft {
        Objects.requireNonNull(json, "json");
        guesses = List.copyOf(guesses);
        questions = List.copyOf(questions);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * Returns the draft as a mapping.
     *
     * @return the mapping
     * @throws MappingException if no clients, or nothing that belongs to them, were found; {@link #unplaced} says so, too
     */
    public SchemaMapping mapping() {
        return SchemaMapping.parse(json);
    }
}
