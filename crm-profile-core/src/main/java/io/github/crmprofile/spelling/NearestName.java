package io.github.crmprofile.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the name that a misspelt one may have meant. */
public final class NearestName {

    private NearestName() {}

    /**
     * Returns a question to end a message with.
     *
     * @param wrong the name that is not known
     * @param known those that are
     * @return the question; empty when no name is near, or the name itself is known
     */
    public static String suggestion(String wrong, Collection<String> known) {
        return known.contains(wrong)
                ? ""
                : known.stream()
                        .filter(name -> changes(wrong, name) <= 1 + Math.min(wrong.length(), name.length()) / 4)
                        .min(Comparator.<String>comparingInt(name -> changes(wrong, name))
                                .thenComparing(Comparator.naturalOrder()))
                        .map(name -> "; did you mean '" + name + "'?")
                        .orElse("");
    }

    /** Counts the letters that differ, in any case. */
    private static int changes(String from, String to) {
        return LetterDistance.between(from.toLowerCase(Locale.ROOT), to.toLowerCase(Locale.ROOT));
    }
}
