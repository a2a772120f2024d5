package io.github.crmprofile.jdbc.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.crmprofile.jdbc.problem.LocatedJson;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Nearest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out what a mapping in JSON says by name: <code>${name}</code> in SQL becomes the text that 'definitions' has under the name, and
 * {@code {"use": "name"}} the link, column or list of them. Further keys beside 'use' are texts for <code>${key}</code> within it. What is defined
 * may use other definitions.
 */
final class Definitions {

    static final String KEY = "definitions";
    private static final String USE = "use";
    private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");
    /** What is no part of the mapping's own SQL. */
    private static final Set<String> APART = Set.of(KEY, "parameters", "$comment", "$schema", MappingBase.WITHOUT);

    private final LocatedJson written;
    private final JsonNode definitions;
    private final Problems problems;
    private final Map<JsonPointer, Integer> lines = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    private Definitions(LocatedJson written, Problems problems) {
        this.written = written;
        this.definitions = written.root().path(KEY);
        this.problems = problems;
    }

    /** The mapping without definitions. */
    static LocatedJson applied(LocatedJson written, Problems problems) {
        if (!written.root().has(KEY)) {
            return written;
        }
        var applied = new Definitions(written, problems);
        if (!applied.definitions.isObject()) {
            problems.add(Location.ROOT.key(KEY), "is no object; write {\"name\": \"SQL\"}, or a link for the SQL");
        }
        // Those of what stays where it is: the places of sources are set anew.
        written.lines().forEach((place, line) -> {
            if (place.matches() || APART.contains(place.getMatchingProperty())) {
                applied.lines.put(place, line);
            }
        });
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : written.root().properties()) {
            String key = entry.getKey();
            JsonPointer place = JsonPointer.empty().appendProperty(key);
            if (!APART.contains(key)) {
                root.set(
                        key,
                        applied.expand(
                                entry.getValue(), place, Location.ROOT.key(key), new Arguments(Map.of(), used())));
            } else if (!key.equals(KEY)) {
                root.set(key, entry.getValue());
            }
        }
        applied.checkNames();
        return new LocatedJson(root, applied.lines);
    }

    private static Set<String> used() {
        return new LinkedHashSet<>();
    }

    /**
     * What stands beside 'use'.
     *
     * @param texts the texts by name
     * @param used those that were asked for
     */
    private record Arguments(Map<String, String> texts, Set<String> used) {}

    private void checkNames() {
        for (Map.Entry<String, JsonNode> entry : definitions.properties()) {
            String name = entry.getKey();
            Location place = Location.ROOT.key(KEY).key(name);
            if (!name.matches("\\w+")) {
                problems.add(place, "is no name for a definition; write letters, digits and '_'");
            } else if (written.root().path("parameters").has(name)) {
                problems.add(place, "is the name of a parameter, too; give each its own");
            } else if (!used.contains(name)) {
                problems.add(
                        place,
                        entry.getValue().isTextual()
                                ? "is not used; write ${" + name + "} where it is meant, or leave it out"
                                : "is not used; write {\"use\": \"" + name + "\"} where it is meant, or leave it out");
            }
        }
    }

    private JsonNode expand(JsonNode node, JsonPointer from, Location to, Arguments arguments) {
        lines.put(to.pointer(), written.line(from));
        if (node.isTextual()) {
            return TextNode.valueOf(text(node.textValue(), to, arguments));
        } else if (node instanceof ObjectNode object) {
            return object.has(USE) ? use(object, from, to, arguments) : object(object, from, to, arguments);
        }
        return node instanceof ArrayNode array ? list(array, from, to, arguments) : node;
    }

    private ObjectNode object(ObjectNode node, JsonPointer from, Location to, Arguments arguments) {
        ObjectNode expanded = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            // Below 'values' stand codes of the house, one of which may well be 'use'.
            expanded.set(
                    key,
                    key.equals("values") && value instanceof ObjectNode codes
                            ? object(codes, from.appendProperty(key), to.key(key), arguments)
                            : expand(value, from.appendProperty(key), to.key(key), arguments));
        }
        return expanded;
    }

    /** A list; a list that is defined becomes a part of the list that uses it. */
    private ArrayNode list(ArrayNode node, JsonPointer from, Location to, Arguments arguments) {
        ArrayNode expanded = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < node.size(); i++) {
            Location at = to.at(expanded.size());
            JsonNode element = node.get(i);
            boolean isList = element.path(USE).isTextual()
                    && definitions.path(element.path(USE).textValue()).isArray();
            JsonNode one = expand(element, from.appendIndex(i), at, arguments);
            if (isList && one.isArray()) {
                for (int j = 0; j < one.size(); j++) {
                    lines.put(to.at(expanded.size()).pointer(), written.line(from.appendIndex(i)));
                    expanded.add(one.get(j));
                }
            } else {
                expanded.add(one);
            }
        }
        return expanded;
    }

    private JsonNode use(ObjectNode node, JsonPointer from, Location to, Arguments outer) {
        String name = node.path(USE).asText();
        JsonNode definition = definitions.get(name);
        if (definition == null) {
            problems.add(
                    to.key(USE), "'" + name + "' is not among the 'definitions'; " + Nearest.remedy(name, names()));
            return JsonNodeFactory.instance.objectNode();
        } else if (isOpen(name, to)) {
            return JsonNodeFactory.instance.objectNode();
        }
        var texts = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!entry.getKey().equals(USE) && !entry.getKey().equals("$comment")) {
                texts.put(entry.getKey(), text(entry.getValue().asText(), to, outer));
            }
        }
        var arguments = new Arguments(texts, used());
        used.add(name);
        open.push(name);
        JsonPointer place = JsonPointer.empty().appendProperty(KEY).appendProperty(name);
        JsonNode expanded = expand(definition, place, to, arguments);
        open.pop();
        lines.put(to.pointer(), written.line(from));
        texts.keySet().stream()
                .filter(text -> !arguments.used().contains(text))
                .forEach(text -> problems.add(
                        to.key(text),
                        "is no key here: the definition '" + name + "' has no ${" + text
                                + "} for which it could stand"));
        return expanded;
    }

    private boolean isOpen(String name, Location to) {
        if (open.contains(name)) {
            problems.add(to, "the definition '" + name + "' uses itself; write it without");
        }
        return open.contains(name);
    }

    private String text(String text, Location to, Arguments arguments) {
        Matcher names = NAME.matcher(text);
        var expanded = new StringBuilder();
        while (names.find()) {
            String name = names.group(1);
            String replaced = names.group();
            if (arguments.texts().containsKey(name)) {
                arguments.used().add(name);
                replaced = arguments.texts().getOrDefault(name, "");
            } else if (definitions.path(name).isTextual() && !isOpen(name, to)) {
                used.add(name);
                open.push(name);
                replaced = text(definitions.path(name).textValue(), to, arguments);
                open.pop();
            }
            names.appendReplacement(expanded, Matcher.quoteReplacement(replaced));
        }
        return names.appendTail(expanded).toString();
    }

    private Set<String> names() {
        var names = new LinkedHashSet<String>();
        definitions.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
