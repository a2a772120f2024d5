package io.github.crmprofile.jdbc.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Nearest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object strictly: members must have the right type, and unknown members are problems. Reading never stops at a problem; a wrong part is
 * treated as absent.
 */
final class JsonObject {

    private final Location place;
    private final JsonNode node;
    private final Problems problems;
    // Comments are allowed everywhere, and ignored.
    private final Set<String> known = new LinkedHashSet<>(Set.of("$comment"));

    private JsonObject(Location place, JsonNode node, Problems problems) {
        this.place = place;
        this.node = node;
        this.problems = problems;
    }

    /** Reads an object, then reports the keys that were not read. */
    static <T extends @Nullable Object> T read(
            Location place, JsonNode node, Problems problems, Function<JsonObject, T> reader) {
        if (!node.isObject()) {
            problems.add(place, "is " + type(node) + "; write an object, such as {\"key\": \"value\"}");
        }
        // Of a value that is no object, missing keys are not reported as well.
        var object = new JsonObject(place, node, node.isObject() ? problems : new Problems());
        T result = reader.apply(object);
        object.refuseUnknownKeys();
        return result;
    }

    void problem(String message) {
        problems.add(place, message);
    }

    Problems problems() {
        return problems;
    }

    Location place() {
        return place;
    }

    boolean has(String key) {
        known.add(key);
        return node.has(key);
    }

    boolean isObject(String key) {
        return get(key).isObject();
    }

    boolean isText(String key) {
        return get(key).isTextual();
    }

    boolean isTrue(String key) {
        return get(key).isBoolean() && get(key).booleanValue();
    }

    /** Allows keys without reading them. */
    void ignore(String... keys) {
        known.addAll(List.of(keys));
    }

    /** Reads a required text; returns an empty one when it is absent, which no part of a mapping may be. */
    String text(String key) {
        String text = textOrNull(key);
        if (text == null && !node.has(key)) {
            problems.add(place.key(key), "is required and missing");
        }
        return text == null ? "" : text;
    }

    @Nullable
    String textOrNull(String key) {
        JsonNode value = get(key);
        return value.isMissingNode() ? null : text(place.key(key), value);
    }

    @Nullable
    Integer integerOrNull(String key) {
        JsonNode value = get(key);
        if (value.isMissingNode() || (value.isIntegralNumber() && value.canConvertToInt())) {
            return value.isMissingNode() ? null : Integer.valueOf(value.intValue());
        }
        problems.add(place.key(key), "is " + type(value) + "; write a whole number");
        return null;
    }

    Map<String, Integer> integers(String key) {
        return map(key, (at, value) -> {
            if (value.isIntegralNumber() && value.canConvertToInt()) {
                return value.intValue();
            }
            problems.add(at, "is " + type(value) + "; write a whole number");
            return null;
        });
    }

    @Nullable
    ZoneId zoneOrNull(String key) {
        String id = textOrNull(key);
        try {
            return id == null ? null : ZoneId.of(id);
        } catch (DateTimeException e) {
            problems.add(
                    place.key(key),
                    "'" + id + "' is no time zone; write one such as 'Europe/Berlin', 'UTC' or '+02:00'");
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E constantOrNull(String key, E[] values) {
        String word = textOrNull(key);
        return word == null ? null : constantOrNull(place.key(key), word, values);
    }

    private <E extends Enum<E>> @Nullable E constantOrNull(Location at, String word, E[] values) {
        for (E value : values) {
            if (MappingKeys.of(value).equals(word)) {
                return value;
            }
        }
        problems.add(at, "'" + word + "' is none of " + MappingKeys.all(values));
        return null;
    }

    /** Reads constants by texts of the developer's own. */
    <E extends Enum<E>> Map<String, E> constants(String key, E[] values) {
        return map(key, (at, value) -> {
            String word = text(at, value);
            return word == null ? null : constantOrNull(at, word, values);
        });
    }

    <E extends Enum<E>> List<E> keysAmong(E[] values) {
        return Arrays.stream(values).filter(value -> has(MappingKeys.of(value))).toList();
    }

    List<String> texts(String key) {
        return list(key, this::text);
    }

    Map<String, String> textMap(String key) {
        return map(key, this::text);
    }

    <T> Map<String, T> map(String key, BiFunction<Location, JsonNode, @Nullable T> reader) {
        JsonNode value = get(key);
        if (!value.isMissingNode() && !value.isObject()) {
            problems.add(place.key(key), "is " + type(value) + "; write an object, such as {\"key\": \"value\"}");
        }
        var map = new LinkedHashMap<String, T>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            T read = reader.apply(place.key(key).key(entry.getKey()), entry.getValue());
            if (read != null) {
                map.put(entry.getKey(), read);
            }
        }
        return map;
    }

    <T> List<T> list(String key, BiFunction<Location, JsonNode, @Nullable T> reader) {
        JsonNode value = get(key);
        if (!value.isMissingNode() && !value.isArray()) {
            problems.add(place.key(key), "is " + type(value) + "; write a list, also for one: [...]");
            return List.of();
        }
        var list = new ArrayList<T>();
        for (int i = 0; i < value.size(); i++) {
            T element = reader.apply(place.key(key).at(i), value.get(i));
            if (element != null) {
                list.add(element);
            }
        }
        return list;
    }

    <T> List<T> objects(String key, Function<JsonObject, T> reader) {
        return list(key, (at, value) -> read(at, value, problems, reader));
    }

    <T extends @Nullable Object> @Nullable T objectOrNull(String key, Function<JsonObject, T> reader) {
        JsonNode value = get(key);
        return value.isMissingNode() ? null : read(place.key(key), value, problems, reader);
    }

    /** Reads texts by texts of the developer's own, or lists of such texts by their common meaning. */
    Map<String, String> meanings(String key) {
        var meanings = new LinkedHashMap<String, String>();
        map(key, (at, value) -> {
            if (!value.isArray()) {
                putOnce(at, meanings, at.pointer().last().getMatchingProperty(), text(at, value));
            }
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                putOnce(
                        at.at(i),
                        meanings,
                        text(at.at(i), value.get(i)),
                        at.pointer().last().getMatchingProperty());
            }
            return null;
        });
        return meanings;
    }

    private void putOnce(Location at, Map<String, String> meanings, @Nullable String code, @Nullable String meaning) {
        if (code != null && meaning != null && meanings.putIfAbsent(code, meaning) != null) {
            problems.add(at, "'" + code + "' has a meaning already; name each code once");
        }
    }

    /** Reads what may be written as a text in short, or as an object. */
    <T> T textOrObject(String key, Function<String, T> short_, Function<JsonObject, T> reader) {
        JsonNode value = get(key);
        return value.isTextual() || value.isMissingNode()
                ? short_.apply(text(key))
                : read(place.key(key), value, problems, reader);
    }

    private JsonNode get(String key) {
        known.add(key);
        JsonNode value = node.get(key);
        return value == null ? MissingNode.getInstance() : value;
    }

    private @Nullable String text(Location at, JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        problems.add(at, "is " + type(value) + "; write a text in quotes");
        return null;
    }

    private void refuseUnknownKeys() {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!known.contains(entry.getKey())) {
                problems.add(place.key(entry.getKey()), "is no key here; " + Nearest.remedy(entry.getKey(), known));
            }
        }
    }

    private static String type(JsonNode node) {
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
