package io.github.crmprofile.jdbc.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values of JSON; one of another type or form becomes a problem at its place, and null.
 *
 * @param problems takes the problems
 */
record JsonValues(Problems problems) {

    @Nullable
    String text(Location at, JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        problems.add(at, "is " + type(value) + "; write a text in quotes");
        return null;
    }

    @Nullable
    Integer wholeNumber(Location at, JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            return value.intValue();
        }
        problems.add(at, "is " + type(value) + "; write a whole number");
        return null;
    }

    @Nullable
    ZoneId zone(Location at, String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            problems.add(at, "'" + id + "' is no time zone; write one such as 'Europe/Berlin', 'UTC' or '+02:00'");
            return null;
        }
    }

    /** Returns what one of some words stands for. */
    <E> @Nullable E word(Location at, String word, Map<String, E> words) {
        E meaning = words.get(word);
        if (meaning == null) {
            problems.add(
                    at,
                    "'" + word + "' is none of "
                            + words.keySet().stream().map(w -> "'" + w + "'").collect(Collectors.joining(", ")));
        }
        return meaning;
    }

    /** Returns the type of a value in words, as a problem names it. */
    static String type(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null (leave the key out instead)";
            case MISSING -> "missing";
            default -> "a text";
        };
    }
}
