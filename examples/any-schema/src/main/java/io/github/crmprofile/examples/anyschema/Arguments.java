package io.github.crmprofile.examples.anyschema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The options on a command line.
 *
 * @param given their values by name without the dashes; empty for an option that has none
 * @param problems takes what is wrong with them
 */
record Arguments(Map<String, String> given, List<String> problems) {

    /** Splits a command line into options with a value and options without. */
    static Arguments parse(List<String> words, Set<String> withValue, Set<String> alone, List<String> problems) {
        Map<String, String> given = new HashMap<>();
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            String name = word.replaceFirst("^--", "");
            String value = "";
            if (!word.startsWith("--") || !(withValue.contains(name) || alone.contains(name))) {
                problems.add("'" + word + "' is not an option. See the list below.");
                continue;
            } else if (withValue.contains(name)) {
                boolean isThere =
                        index + 1 < words.size() && !words.get(index + 1).startsWith("--");
                if (!isThere) {
                    problems.add(word + " needs a value after it.");
                    continue;
                }
                value = words.get(++index);
            }
            if (given.put(name, value) != null) {
                problems.add(word + " is given twice. Give it once.");
            }
        }
        return new Arguments(given, problems);
    }

    /** Reads the value of an option; null where it is not given, or is a problem. */
    <T> @Nullable T read(String name, Function<String, T> parser) {
        String text = given.get(name);
        try {
            return text == null ? null : parser.apply(text);
        } catch (IllegalArgumentException problem) {
            problems.add("--" + name + ": " + problem.getMessage());
            return null;
        }
    }
}
