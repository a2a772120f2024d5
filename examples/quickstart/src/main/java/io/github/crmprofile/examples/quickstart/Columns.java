package io.github.crmprofile.examples.quickstart;

import java.util.ArrayList;
import java.util.List;

/** Text in the columns of a terminal. */
final class Columns {
    private static final String ELLIPSIS = "…";

    private Columns() {}

    /** The text without what could move the cursor, change colours or turn the direction: names come from anywhere. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().filter(Columns::isVisible).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isVisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean isWide = Character.isIdeographic(letter)
                || switch (Character.UnicodeScript.of(letter)) {
                    case HANGUL, HIRAGANA, KATAKANA -> true;
                    default -> letter >= 0x1F300;
                };
        return isWide ? 2 : 1;
    }

    /** Exactly as wide as wanted: filled with spaces, or cut with an ellipsis. */
    static String left(String text, int width) {
        String cut = cut(text, width);
        return cut + " ".repeat(width - width(cut));
    }

    /** As {@link #left}, with the spaces in front. */
    static String right(String text, int width) {
        String cut = cut(text, width);
        return " ".repeat(width - width(cut)) + cut;
    }

    private static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int left = width - ELLIPSIS.length();
        for (int letter : text.codePoints().toArray()) {
            left -= width(letter);
            if (left < 0) {
                break;
            }
            cut.appendCodePoint(letter);
        }
        return cut + ELLIPSIS;
    }

    /** The text in lines that are no wider than that, broken between words. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) > width && !line.isEmpty()) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
