package io.github.crmprofile.jdbc.problem;

import com.google.common.base.Strings;
import io.github.crmprofile.spelling.LetterDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that a mistyped one may have meant. */
public final class Nearest {

    private static final int MOST = 3;
    private static final int LONGEST_LIST = 25;

    private Nearest() {}

    /** Returns the known names nearest to a wrong one, best first; none when all are too far away. */
    static List<String> to(String wrong, Collection<String> known) {
        String name = plain(wrong);
        return known.stream()
                .filter(k -> isMeant(wrong, k) && isNear(name, plain(k)))
                .sorted(Comparator.<String>comparingInt(k -> LetterDistance.between(name, plain(k)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Returns the remedy in words: the nearest names, or all names when none is near and they are few. */
    public static String remedy(String wrong, Collection<String> known) {
        List<String> nearest = to(wrong, known);
        if (!nearest.isEmpty()) {
            return "did you mean " + quoted(nearest) + "?";
        }
        if (known.isEmpty() || known.size() > LONGEST_LIST) {
            return known.isEmpty() ? "there is none" : "none of the " + known.size() + " that exist has a similar name";
        }
        return "known are " + quoted(known.stream().sorted().toList());
    }

    /** Returns whether two names that begin with the same words, such as {@code status.lost} and {@code status.custom}, are near in the rest, too. */
    private static boolean isMeant(String wrong, String known) {
        String a = wrong.toLowerCase(Locale.ROOT);
        String b = known.toLowerCase(Locale.ROOT);
        int common = Strings.commonPrefix(a, b).length();
        while (common > 0 && Character.isLetterOrDigit(a.charAt(common - 1))) {
            common--;
        }
        String restOfA = plain(a.substring(common));
        String restOfB = plain(b.substring(common));
        return common == 0 || restOfA.isEmpty() || restOfB.isEmpty() || isNear(restOfA, restOfB);
    }

    private static boolean isNear(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int distance = LetterDistance.between(a, b);
        return (distance <= Math.max(1, shorter / 3) && distance < Math.max(a.length(), b.length()))
                || (shorter > 3 && (a.contains(b) || b.contains(a)));
    }

    private static String quoted(List<String> names) {
        return names.stream()
                .map(n -> "'" + n + "'")
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "");
    }
}
