package io.github.crmprofile.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Edits the date pattern of a locale: the JDK has patterns for days, but none for months or ranges of days. */
record DatePattern(List<String> parts) {

    private static final Pattern PART = Pattern.compile("'(?:[^']|'')*'|([A-Za-z])\\1*|[^A-Za-z']+");
    private static final String MONTH_NAME = "MMMM";
    private static final String QUARTER = "QQQ";

    DatePattern {
        parts = List.copyOf(parts);
    }

    static DatePattern of(String pattern) {
        return new DatePattern(
                PART.matcher(pattern).results().map(MatchResult::group).toList());
    }

    boolean endsWith(char field) {
        return parts.stream()
                .filter(DatePattern::isField)
                .reduce((first, second) -> second)
                .filter(last -> last.charAt(0) == field)
                .isPresent();
    }

    /** Returns a copy without a field and the words after it: {@code d 'de' MMMM 'de' y} without the day is {@code MMMM 'de' y}. */
    DatePattern without(char field) {
        var rest = new ArrayList<String>();
        boolean isLeftOut = false;
        for (String part : parts) {
            if (isField(part)) {
                isLeftOut = part.charAt(0) == field;
            }
            if (!isLeftOut) {
                rest.add(part);
            }
        }
        return new DatePattern(rest);
    }

    /** Returns a copy without the last field and the separator before it. A point stays: it belongs to the field before. */
    DatePattern withoutLast(char field) {
        var rest = new ArrayList<>(without(field).parts);
        String joint = rest.remove(rest.size() - 1);
        while (!isField(rest.get(rest.size() - 1))) {
            joint = rest.remove(rest.size() - 1);
        }
        if (joint.startsWith(".")) {
            rest.add(".");
        }
        return new DatePattern(rest);
    }

    /** Returns a copy with the stand-alone name of the month, without what belongs to a month written as a number. */
    DatePattern withMonthAlone() {
        return hasMonthName() ? replacing(MONTH_NAME, "LLLL") : this;
    }

    /** Returns a copy with the quarter in place of the month. */
    DatePattern withQuarter() {
        if (hasMonthName()) {
            return replacing(MONTH_NAME, QUARTER);
        }
        var rest = new ArrayList<>(without('M').parts);
        rest.add(QUARTER);
        return new DatePattern(rest);
    }

    /** Returns a copy with a signed year in place of the year of the era. */
    DatePattern withSignedYear() {
        return new DatePattern(parts.stream()
                .map(part -> part.charAt(0) == 'y' ? part.replace('y', 'u') : part)
                .toList());
    }

    private boolean hasMonthName() {
        return parts.contains(MONTH_NAME);
    }

    private DatePattern replacing(String part, String replacement) {
        return new DatePattern(parts.stream()
                .map(each -> each.equals(part) ? replacement : each)
                .toList());
    }

    private static boolean isField(String part) {
        char first = part.charAt(0);
        return (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    }

    @Override
    public String toString() {
        return String.join("", parts).strip();
    }
}
