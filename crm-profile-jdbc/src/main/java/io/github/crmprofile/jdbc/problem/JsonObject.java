package io.github.crmprofile.jdbc.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.ZoneId;
import java.util.ArrayList;
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
public final class JsonObject {

    private final Location place;
    private final JsonNode node;
    private final Problems problems;
    private final JsonValues values;
    // Comments are allowed everywhere, and ignored.
    private final Set<String> known = new LinkedHashSet<>(Set.of("$comment"));

    private JsonObject(Location place, JsonNode node, Problems problems) {
        this.place = place;
        this.node = node;
        this.problems = problems;
        this.values = new JsonValues(problems);
    }

    /** Reads an object, then reports the keys that were not read. */
    public static <T extends @Nullable Object> T read(
            Location place, JsonNode node, Problems problems, Function<JsonObject, T> reader) {
        if (!node.isObject()) {
            problems.add(place, "is " + JsonValues.type(node) + "; write an object, such as {\"key\": \"value\"}");
        }
        // Of a value that is no object, missing keys are not reported as well.
        var object = new JsonObject(place, node, node.isObject() ? problems : new Problems());
        T result = reader.apply(object);
        object.refuseUnknownKeys();
        return result;
    }

    public void problem(String message) {
        problems.add(place, message);
    }

    public Problems problems() {
        return problems;
    }

    public Location place() {
        return place;
    }

    public boolean has(String key) {
        known.add(key);
        return node.has(key);
    }

    public boolean isObject(String key) {
        return get(key).isObject();
    }

    public boolean isText(String key) {
        return get(key).isTextual();
    }

    public boolean isTrue(String key) {
        return get(key).isBoolean() && get(key).booleanValue();
    }

    /** Allows keys without reading them. */
    public void ignore(String... keys) {
        known.addAll(List.of(keys));
    }

    /** Reads a required text; returns an empty one when it is absent, which no part of a mapping may be. */
    public String text(String key) {
        String text = textOrNull(key);
        if (text == null && !node.has(key)) {
            problems.add(place.key(key), "is required and missing");
        }
        return text == null ? "" : text;
    }

    public @Nullable String textOrNull(String key) {
        JsonNode value = get(key);
        return value.isMissingNode() ? null : values.text(place.key(key), value);
    }

    public @Nullable Integer integerOrNull(String key) {
        JsonNode value = get(key);
        return value.isMissingNode() ? null : values.wholeNumber(place.key(key), value);
    }

    public Map<String, Integer> integers(String key) {
        return map(key, values::wholeNumber);
    }

    public @Nullable ZoneId zoneOrNull(String key) {
        String id = textOrNull(key);
        return id == null ? null : values.zone(place.key(key), id);
    }

    /** Reads one of some words; null where it is absent or another one. */
    public <E> @Nullable E wordOrNull(String key, Map<String, E> words) {
        String word = textOrNull(key);
        return word == null ? null : values.word(place.key(key), word, words);
    }

    /** Reads what each code means, one of some words; or the codes of each word, as a list. */
    public <E> Map<String, E> words(String key, Map<String, E> words) {
        return meanings(key, (at, word) -> values.word(at, word, words));
    }

    public List<String> texts(String key) {
        return list(key, values::text);
    }

    public Map<String, String> textMap(String key) {
        return map(key, values::text);
    }

    public <T> Map<String, T> map(String key, BiFunction<Location, JsonNode, @Nullable T> reader) {
        JsonNode value = get(key);
        if (!value.isMissingNode() && !value.isObject()) {
            problems.add(
                    place.key(key), "is " + JsonValues.type(value) + "; write an object, such as {\"key\": \"value\"}");
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

    public <T> List<T> list(String key, BiFunction<Location, JsonNode, @Nullable T> reader) {
        JsonNode value = get(key);
        if (!value.isMissingNode() && !value.isArray()) {
            problems.add(place.key(key), "is " + JsonValues.type(value) + "; write a list, also for one: [...]");
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

    public <T> List<T> objects(String key, Function<JsonObject, T> reader) {
        return list(key, (at, value) -> read(at, value, problems, reader));
    }

    public <T extends @Nullable Object> @Nullable T objectOrNull(String key, Function<JsonObject, T> reader) {
        JsonNode value = get(key);
        return value.isMissingNode() ? null : read(place.key(key), value, problems, reader);
    }

    /** Reads texts by texts of the developer's own, or lists of such texts by their common meaning. */
    public Map<String, String> meanings(String key) {
        return meanings(key, (at, meaning) -> meaning);
    }

    private <E> Map<String, E> meanings(String key, BiFunction<Location, String, @Nullable E> reader) {
        var meanings = new LinkedHashMap<String, E>();
        map(key, (at, value) -> {
            String name = at.pointer().last().getMatchingProperty();
            if (!value.isArray()) {
                String meaning = values.text(at, value);
                putOnce(at, meanings, name, meaning == null ? null : reader.apply(at, meaning));
                return null;
            }
            E meaning = reader.apply(at, name);
            for (int i = 0; i < value.size(); i++) {
                putOnce(at.at(i), meanings, values.text(at.at(i), value.get(i)), meaning);
            }
            return null;
        });
        return meanings;
    }

    private <E> void putOnce(Location at, Map<String, E> meanings, @Nullable String code, @Nullable E meaning) {
        if (code != null && meaning != null && meanings.putIfAbsent(code, meaning) != null) {
            problems.add(at, "'" + code + "' has a meaning already; name each code once");
        }
    }

    /** Reads what may be written as a text in short, or as an object. */
    public <T> T textOrObject(String key, Function<String, T> shortForm, Function<JsonObject, T> reader) {
        JsonNode value = get(key);
        return value.isTextual() || value.isMissingNode()
                ? shortForm.apply(text(key))
                : read(place.key(key), value, problems, reader);
    }

    private JsonNode get(String key) {
        known.add(key);
        JsonNode value = node.get(key);
        return value == null ? MissingNode.getInstance() : value;
    }

    private void refuseUnknownKeys() {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!known.contains(entry.getKey())) {
                problems.add(place.key(entry.getKey()), "is no key here; " + Nearest.remedy(entry.getKey(), known));
            }
        }
    }
}
