package io.github.crmprofile.format;

import io.github.crmprofile.widget.Labels;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders {@code {0}}, {@code {1}} of labels, and chooses the plural form for a number. */
record Phrases(Labels labels, NumberText numbers, PluralRules plurals) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    static Phrases of(Labels labels, NumberText numbers) {
        return new Phrases(
                labels, numbers, PluralRules.of(labels.find("plural.rules").orElse("")));
    }

    /** Returns the text of a key; the key itself where there is none. */
    String text(String key, String... arguments) {
        return find(key, arguments).orElse(key);
    }

    Optional<String> find(String key, String... arguments) {
        return labels.find(key).map(text -> filled(text, arguments));
    }

    /** Returns the text for a number of things, with at most the given decimals; the key itself where there is none. */
    String counted(String key, BigDecimal number, int digits) {
        return findCounted(key, number, digits).orElse(key);
    }

    /** Finds the text of a key, a point and the plural category of the number; the text of category {@code other} where there is none. */
    Optional<String> findCounted(String key, BigDecimal number, int digits) {
        BigDecimal shown = NumberText.shown(number, digits);
        String text = numbers.number(number, digits);
        return find(key + "." + plurals.category(shown), text).or(() -> find(key + "." + PluralRules.OTHER, text));
    }

    private static String filled(String text, String... arguments) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            int index = Integer.parseInt(match.group(1));
            return Matcher.quoteReplacement(index < arguments.length ? arguments[index] : match.group());
        });
    }
}
