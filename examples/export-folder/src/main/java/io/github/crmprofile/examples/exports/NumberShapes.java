package io.github.crmprofile.examples.exports;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides how the numbers of a column are written from the shapes of all its cells. A shape is a cell with 9 for each digit, and before it
 * {@code Z} where a whole number begins with a zero, {@code F} where a decimal fraction does.
 */
final class NumberShapes {

    private static final Pattern NUMBER = Pattern.compile(CellPatterns.NUMBER);
    /** Digits in threes, or as in India: 12,34,567. */
    private static final Pattern GROUPS = Pattern.compile("9{1,3}(?:[.,]999)+|9{1,2}(?:[.,]99)+[.,]999");

    private static final Pattern BLANKS = Pattern.compile("[" + CellPatterns.BLANKS + "'\u2019]");

    private long cells;
    private long numbers;
    private long points;
    private long commas;
    private long unclearPoints;
    private long unclearCommas;
    private boolean hasLongRuns;
    private boolean isCode;
    private boolean hasPlus;
    private boolean hasBlanks;
    private final TreeSet<String> signs = new TreeSet<>();

    private NumberShapes() {}

    /** Decides from shapes, each with how many cells have it. */
    static Finding decide(Map<String, Long> shapes, @Nullable DecimalMark given) {
        var numbers = new NumberShapes();
        shapes.forEach(numbers::add);
        return numbers.decide(given);
    }

    private void add(String marked, long count) {
        cells += count;
        char first = marked.charAt(0);
        boolean isMarked = first == 'Z' || first == 'F';
        String shape = isMarked ? marked.substring(1) : marked;
        Matcher matcher = NUMBER.matcher(shape);
        if (!matcher.matches()) {
            return;
        }
        isCode |= first == 'Z';
        hasPlus |= shape.contains("+");
        String digits = matcher.group(2);
        String body = BLANKS.matcher(digits).replaceAll("");
        hasBlanks |= body.length() < digits.strip().length();
        if (!addBody(body, first == 'F', count)) {
            return;
        }
        numbers += count;
        addSign(matcher.group(1));
        addSign(matcher.group(3));
    }

    private void addSign(@Nullable String sign) {
        if (sign != null) {
            signs.add(sign);
        }
    }

    /** Takes in digits with their marks. Returns whether they can be a number. */
    private boolean addBody(String body, boolean isFraction, long count) {
        int point = body.lastIndexOf('.');
        int comma = body.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            hasLongRuns |= body.length() > 3;
            return true;
        }
        boolean isPoint = point > comma;
        char mark = isPoint ? '.' : ',';
        int last = Math.max(point, comma);
        boolean isRepeated = body.indexOf(mark) < last;
        boolean hasBoth = point >= 0 && comma >= 0;
        if (isRepeated) {
            if (hasBoth || !GROUPS.matcher(body).matches()) {
                return false;
            }
            add(!isPoint, count);
        } else if (!hasBoth && last > 0 && last <= 3 && body.length() - last == 4 && !isFraction) {
            unclearPoints += isPoint ? count : 0;
            unclearCommas += isPoint ? 0 : count;
        } else {
            hasLongRuns |= !hasBoth && last > 3;
            add(isPoint, count);
        }
        return true;
    }

    private void add(boolean isPoint, long count) {
        points += isPoint ? count : 0;
        commas += isPoint ? 0 : count;
    }

    private Finding decide(@Nullable DecimalMark given) {
        boolean isPhone = (hasPlus || hasBlanks) && points + commas == 0 && signs.isEmpty();
        if (isCode || isPhone || numbers * 10 < cells * 9) {
            return Finding.TEXT;
        }
        if (points > 0 && commas > 0) {
            return Finding.asks("has numbers with a decimal point and numbers with a decimal comma; export it again,"
                    + " or write \"text\"");
        }
        DecimalMark mark = points > 0 ? DecimalMark.POINT : commas > 0 ? DecimalMark.COMMA : unclear(given);
        if (mark == null) {
            return Finding.asks(
                    "has numbers such as 9,999 or 9.999 only, whose mark may be that of decimals or of thousands; write \"number POINT\" or \"number COMMA\"");
        }
        return new Finding(ColumnForm.number(mark), cells - numbers, List.copyOf(signs), "", null);
    }

    private @Nullable DecimalMark unclear(@Nullable DecimalMark given) {
        if (unclearPoints == 0 && unclearCommas == 0) {
            return DecimalMark.POINT;
        }
        if (unclearPoints > 0 && unclearCommas > 0) {
            return given;
        }
        // Where numbers of four digits have no mark, thousands have none.
        return hasLongRuns ? (unclearPoints > 0 ? DecimalMark.POINT : DecimalMark.COMMA) : given;
    }
}
