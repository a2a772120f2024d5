package io.github.crmprofile.examples.anyschema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The options on a command line.
 *
 * @param values their values by name without the dashes; empty for an option that has none
 * @param problems takes what is wrong with them
 */
record Arguments(Map<String, List<String>> values, List<String> problems) {

    /**
     * The options that there are.
     *
     * @param withValue those with a value
     * @param several those among them that may be given several times
     * @param alone those without a value
     */
    record Known(Set<String> withValue, Set<String> several, Set<String> alone) {}

    /** Splits a command line into options with a value and options without. */
    static Arguments parse(List<String> words, Known known, List<String> problems) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            String name = word.replaceFirst("^--", "");
            String value = "";
            boolean hasValue = known.withValue().contains(name);
            if (!word.startsWith("--") || !(hasValue || known.alone().contains(name))) {
                problems.add("'" + word + "' is not an option. See the list below.");
                continue;
            } else if (hasValue) {
                boolean isThere =
                        index + 1 < words.size() && !words.get(index + 1).startsWith("--");
                if (!isThere) {
                    problems.add(word + " needs a value after it.");
                    continue;
                }
                value = words.get(++index);
            }
            if (values.containsKey(name) && !known.several().contains(name)) {
                problems.add(word + " is given twice. Give it once.");
            }
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return new Arguments(values, problems);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Returns the text of an option; null where it is not given. */
    @Nullable
    String text(String name) {
        List<String> given = values.get(name);
        return given == null ? null : given.get(given.size() - 1);
    }

    /** Reads the value of an option; null where it is not given, or is a problem. */
    <T> @Nullable T read(String name, Function<String, T> parser) {
        List<T> all = readAll(name, parser);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** Reads the values of an option that may be given several times, without those that are a problem. */
    <T> List<T> readAll(String name, Function<String, T> parser) {
        var read = new ArrayList<T>();
        for (String text : values.getOrDefault(name, List.of())) {
            try {
                read.add(parser.apply(text));
            } catch (IllegalArgumentException problem) {
                problems.add("--" + name + ": " + problem.getMessage());
            }
        }
        return read;
    }
}
