package io.github.crmprofile.source;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A search for clients by a part of their name. "In any case" is defined here alone, for every language: names and text are compared in the form that
 * {@link #fold} gives. A source may let its store find candidates, and has {@link #matches} decide.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text a part of the name in any case; empty for all
 * @param kind the kind of client; null for both
 * @param viewer who is looking: clients that do not exist for them are not found
 * @param limit the most clients to find, 1 or more
 */
public record NameSearch(String text, @Nullable ClientKind kind, Viewer viewer, int limit) {

    /** The order of results: by name as it is written, code unit by code unit, then by kind and id. */
    public static final Comparator<Client> ORDER =
            Comparator.comparing(Client::name).thenComparing(Client::id);

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public NameSearch {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(viewer, "viewer");
        if (limit < 1) {
            throw new IllegalArgumentException("At most " + limit + " clients were asked for; the limit is 1 or more");
        }
    }

    /**
     * Returns whether a client matches.
     *
     * @param client a client with all its data
     * @return whether it is found, if the limit does not cut it off
     */
    public boolean matches(Client client) {
        return (kind == null || client.id().kind() == kind) && viewer.clients().holds(client) && matches(client.name());
    }

    /**
     * Returns whether a name matches.
     *
     * @param name the name of a client
     * @return whether the text is a part of it
     */
    public boolean matches(String name) {
        return text.isEmpty() || fold(name).contains(fold(text));
    }

    /**
     * Folds upper and lower case: converts each character to lower case on its own, the text to upper case by the rules of no particular language,
     * composes, and converts each character to lower case again. So {@code STRASSE} and {@code STRAẞE} are Straße, {@code ΟΔΟΣ} is Οδός except for the
     * accent, and all four of the Turkish i are one.
     *
     * @param text any text
     * @return its folded form, for comparison only
     */
    public static String fold(String text) {
        // ẞ has no other upper case than itself, but ß has SS.
        String upper = Normalizer.normalize(eachToLowerCase(text).toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
        return eachToLowerCase(upper);
    }

    private static String eachToLowerCase(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
