package io.github.crmprofile.examples.quickstart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Numbers as lengths: bars that lie, and columns that stand. Both begin at zero; what is below it is written, not drawn. */
final class Bars {
    private static final String LYING = " ▏▎▍▌▋▊▉█";
    private static final String STANDING = " ▁▂▃▄▅▆▇█";
    private static final int EIGHTH = 8;
    private static final int LABEL = 17;
    private static final int LONGEST = 34;
    private static final int TEXT = 26;

    private Bars() {}

    /** One number with its name and as it is written. */
    record Bar(String label, BigDecimal length, String text) {}

    /** One line for each number. */
    static List<String> lying(List<Bar> bars, Ink ink) {
        BigDecimal longest = longest(bars.stream().map(Bar::length).toList());
        List<String> lines = new ArrayList<>();
        for (Bar bar : bars) {
            int eighths = eighths(bar.length(), longest, LONGEST);
            String drawn = "█".repeat(eighths / EIGHTH) + (eighths % EIGHTH == 0 ? "" : LYING.charAt(eighths % EIGHTH));
            lines.add(Columns.left(bar.label(), LABEL - 1) + " "
                    + ink.paint(Ink.Colour.CYAN, Columns.left(drawn, LONGEST))
                    + ink.bold(Columns.right(bar.text(), TEXT)));
        }
        return lines;
    }

    /** All numbers side by side, in so many lines. */
    static List<String> standing(List<BigDecimal> numbers, int height, int width, Ink ink) {
        BigDecimal highest = longest(numbers);
        int broad = Math.max(1, Math.min(4, width / Math.max(1, numbers.size())));
        List<String> lines = new ArrayList<>();
        for (int line = height - 1; line >= 0; line--) {
            StringBuilder drawn = new StringBuilder();
            for (BigDecimal number : numbers) {
                int eighths = eighths(number, highest, height) - line * EIGHTH;
                String part = STANDING.substring(Math.max(0, Math.min(EIGHTH, eighths)))
                        .substring(0, 1);
                drawn.append(broad > 1 ? part.repeat(broad - 1) + " " : part);
            }
            lines.add(ink.paint(Ink.Colour.CYAN, drawn.toString().stripTrailing()));
        }
        return lines;
    }

    private static BigDecimal longest(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** A number above zero is always seen: at least an eighth. */
    private static int eighths(BigDecimal number, BigDecimal longest, int cells) {
        if (number.signum() <= 0) {
            return 0;
        }
        BigDecimal eighths =
                number.multiply(BigDecimal.valueOf((long) EIGHTH * cells)).divide(longest, 0, RoundingMode.HALF_UP);
        return Math.max(1, eighths.intValueExact());
    }
}
