package io.github.crmprofile.jdbc.survey;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells by their values numbers that are times: seconds or milliseconds since 1970, from 2001 to 2033. */
public final class Epochs {

    private static final Pattern SECONDS = Pattern.compile("1\\d{9}");
    private static final Pattern MILLIS = Pattern.compile("1\\d{12}");

    private Epochs() {}

    /** Returns the form of numbers, 0 and blank ones apart, as the mapping calls it; empty where they are no times, or there are none. */
    public static String form(Collection<String> numbers) {
        List<String> values = numbers.stream()
                .filter(value -> !value.isEmpty() && !value.equals("0"))
                .toList();
        Predicate<Pattern> all =
                pattern -> values.stream().allMatch(v -> pattern.matcher(v).matches());
        return values.isEmpty() ? "" : all.test(SECONDS) ? "epochSeconds" : all.test(MILLIS) ? "epochMillis" : "";
    }
}
