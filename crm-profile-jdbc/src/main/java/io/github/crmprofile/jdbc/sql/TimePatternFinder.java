package io.github.crmprofile.jdbc.sql;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the pattern of times that are stored as texts, of those patterns whose texts sort as their times do. */
public final class TimePatternFinder {

    private static final Map<Pattern, String> PATTERNS = new LinkedHashMap<>();

    static {
        PATTERNS.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\d"), "yyyy-MM-dd");
        PATTERNS.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?"), "yyyy-MM-dd HH:mm:ss");
        PATTERNS.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"), "yyyy-MM-dd HH:mm");
        PATTERNS.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d(:\\d\\d)?"), "yyyy-MM-dd HH:mm[:ss]");
        PATTERNS.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"), "yyyy-MM-dd'T'HH:mm:ss'Z'");
        PATTERNS.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d"), "yyyy-MM-dd'T'HH:mm:ss");
        PATTERNS.put(Pattern.compile("(19|20)\\d\\d[01]\\d[0-3]\\d"), "yyyyMMdd");
    }

    private TimePatternFinder() {}

    /** Returns the pattern of all texts, blank ones apart; empty where they have none in common, or all are blank. */
    public static Optional<String> pattern(Collection<String> texts) {
        List<String> filled = texts.stream().filter(text -> !text.isBlank()).toList();
        return filled.isEmpty()
                ? Optional.empty()
                : PATTERNS.entrySet().stream()
                        .filter(entry -> filled.stream()
                                .allMatch(text -> entry.getKey().matcher(text).matches()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** Returns the pattern of times that all end with an offset, of what is before it and with a blank in place of a T; empty where not all are such times. */
    public static Optional<String> before(String offset, Collection<String> texts) {
        List<String> filled = texts.stream().filter(text -> !text.isBlank()).toList();
        boolean areAll = filled.stream().allMatch(text -> text.endsWith(offset));
        return areAll
                ? pattern(filled.stream()
                                .map(text -> text.substring(0, text.length() - offset.length())
                                        .replace('T', ' '))
                                .toList())
                        .filter(pattern -> pattern.contains("HH"))
                : Optional.empty();
    }
}
