package io.github.crmprofile.period;

import io.github.crmprofile.spelling.LetterDistance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the period nearest to a text that is no period, for messages. */
final class NearestPeriod {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern PART =
            Pattern.compile("(FY)?[ -]?(\\d{4})[ /_-]?([HQW])(\\d{1,2})|([HQW])(\\d{1,2})[ /_-]?(FY)?(\\d{4})");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?");
    private static final Pattern RANGE = Pattern.compile("(.*\\d)?\\s*(?:\\.{2,3}|…|–| - |/| to )\\s*(.*)");

    private NearestPeriod() {}

    /** Returns the period whose text equals the given one apart from case and punctuation, or else differs in a few letters. */
    static Optional<String> to(String text) {
        String trimmed = text.strip();
        return Stream.of(
                        word(trimmed),
                        part(trimmed),
                        date(trimmed),
                        range(trimmed),
                        word(trimmed).replace("trailing_", "last_"))
                .filter(candidate -> !candidate.equals(text) && isPeriod(candidate))
                .findFirst()
                .or(() -> byLetters(word(trimmed)));
    }

    private static boolean isPeriod(String text) {
        try {
            PeriodText.read(text);
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static String word(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    private static String part(String text) {
        Matcher form = PART.matcher(text.toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            return text.toUpperCase(Locale.ROOT).replace(" ", "");
        }
        boolean isYearFirst = form.group(2) != null;
        String fiscal = form.group(isYearFirst ? 1 : 7);
        String letter = form.group(isYearFirst ? 3 : 5);
        String number = form.group(isYearFirst ? 4 : 6);
        return (fiscal == null ? "" : fiscal) + form.group(isYearFirst ? 2 : 8) + "-" + letter
                + (letter.equals("W") ? twoDigits(number) : number.replaceFirst("^0", ""));
    }

    private static String date(String text) {
        Matcher form = DATE.matcher(text);
        if (!form.matches()) {
            return text;
        }
        String day = form.group(3);
        return form.group(1) + "-" + twoDigits(form.group(2)) + (day == null ? "" : "-" + twoDigits(day));
    }

    private static String range(String text) {
        Matcher form = RANGE.matcher(text);
        if (!form.matches()) {
            return text;
        }
        String first = form.group(1);
        return (first == null ? "" : date(first)) + ".." + date(form.group(2));
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static Optional<String> byLetters(String text) {
        Matcher number = NUMBER.matcher(text);
        List<String> candidates = new ArrayList<>(PeriodText.WORDS.keySet());
        if (number.find()) {
            PeriodText.COUNTED.keySet().forEach(form -> candidates.add(form.replace("N", number.group())));
        }
        String nearest = null;
        int fewest = text.length() / 4 + 1;
        for (String candidate : candidates) {
            int changes = LetterDistance.between(text, candidate);
            if (changes < fewest && isPeriod(candidate)) {
                nearest = candidate;
                fewest = changes;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
