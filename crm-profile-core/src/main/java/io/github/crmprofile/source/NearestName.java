package io.github.crmprofile.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the name that a misspelt one may have meant. */
final class NearestName {

    private NearestName() {}

    /** Returns a question to end a message with; empty when no name is near, or the name itself is known. */
    static String suggestion(String wrong, Collection<String> known) {
        return known.contains(wrong)
                ? ""
                : known.stream()
                        .filter(name -> changes(wrong, name) <= 1 + Math.min(wrong.length(), name.length()) / 4)
                        .min(Comparator.<String>comparingInt(name -> changes(wrong, name))
                                .thenComparing(Comparator.naturalOrder()))
                        .map(name -> "; did you mean '" + name + "'?")
                        .orElse("");
    }

    /** Counts the letters to put in, to leave out or to change, in any case. */
    private static int changes(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
