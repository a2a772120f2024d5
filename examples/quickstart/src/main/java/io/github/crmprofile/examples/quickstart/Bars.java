package io.github.crmprofile.examples.quickstart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers as lengths: bars that lie, and columns that stand. Both begin at zero; what is below it is written, not drawn. */
final class Bars {
    private static final String LYING = " ▏▎▍▌▋▊▉█";
    private static final String STANDING = " ▁▂▃▄▅▆▇█";
    private static final int EIGHTH = 8;
    private static final int LABEL = 17;
    private static final int LONGEST = 24;
    private static final int TEXT = 12;
    private static final int BROADEST = 4;

    private Bars() {}

    /** One number with its name, and what is written beside it. */
    record Bar(String label, BigDecimal length, List<String> texts) {}

    /** The names of what is written beside the bars. */
    static String heading(List<String> names, Ink ink) {
        return ink.dim(" ".repeat(LABEL + LONGEST) + beside(names));
    }

    /** One line for each number. */
    static List<String> lying(List<Bar> bars, Ink ink) {
        BigDecimal longest = longest(bars.stream().map(Bar::length).toList());
        List<String> lines = new ArrayList<>();
        for (Bar bar : bars) {
            int eighths = eighths(bar.length(), longest, LONGEST);
            String drawn = "█".repeat(eighths / EIGHTH) + (eighths % EIGHTH == 0 ? "" : LYING.charAt(eighths % EIGHTH));
            lines.add(Columns.left(bar.label(), LABEL - 1) + " "
                    + ink.paint(Ink.Colour.CYAN, Columns.left(drawn, LONGEST))
                    + beside(bar.texts()));
        }
        return lines;
    }

    private static String beside(List<String> texts) {
        return texts.stream().map(text -> Columns.right(text, TEXT)).collect(Collectors.joining());
    }

    /** All numbers side by side in one line, filling the width as far as columns of equal breadth can. */
    static String standing(List<BigDecimal> numbers, int width) {
        BigDecimal highest = longest(numbers);
        int broad = Math.max(1, Math.min(BROADEST, width / Math.max(1, numbers.size())));
        String gap = broad > 1 ? " " : "";
        StringBuilder drawn = new StringBuilder();
        for (BigDecimal number : numbers) {
            String column = STANDING.substring(eighths(number, highest, 1)).substring(0, 1);
            drawn.append(column.repeat(broad - gap.length())).append(gap);
        }
        return Columns.left(drawn.toString(), width);
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
