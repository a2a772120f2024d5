package io.github.crmprofile.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Normalises the texts of records: blank text counts as none, however the host stores it. */
final class Text {
    private Text() {}

    static String required(String text, String what) {
        Objects.requireNonNull(text, () -> "the " + what + " must not be null");
        if (WhiteSpace.isBlank(text)) {
            throw new IllegalArgumentException("The " + what + " is blank. Give the one of the host's data.");
        }
        return text;
    }

    static @Nullable String optional(@Nullable String text) {
        return WhiteSpace.isBlank(text) ? null : text;
    }

    /** Returns a text that may be absent as a list. */
    static List<String> list(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    /** Returns each text once, in the order given, without the blank ones. */
    static List<String> distinct(Collection<String> texts, String what, String owner) {
        Objects.requireNonNull(texts, () -> "the " + what + " of " + owner + " must not be null: use an empty list");
        // Most records have one of these, or none.
        Set<String> distinct = new LinkedHashSet<>(2);
        for (String text : texts) {
            Objects.requireNonNull(
                    text, () -> "the " + what + " of " + owner + " must not hold null: leave unknown ones out");
            if (!WhiteSpace.isBlank(text)) {
                distinct.add(text);
            }
        }
        return List.copyOf(distinct);
    }
}
