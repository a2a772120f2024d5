package io.github.crmprofile.jdbc.template;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.crmprofile.jdbc.problem.LocatedJson;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Nearest;
import io.github.crmprofile.jdbc.sql.FirstTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes out what a mapping in JSON says by name: <code>${name}</code> in SQL becomes the text that 'definitions' has under the name, and
 * {@code {"use": "name"}} the link, column or list of them. Further keys beside 'use' are texts for <code>${key}</code> within it. What is defined
 * may use other definitions.
 */
final class Definitions {

    static final String KEY = "definitions";
    private static final String USE = "use";
    /** What is no part of the mapping's own SQL. */
    private static final Set<String> APART =
            Set.of(KEY, "parameters", "$comment", "$schema", MappingBase.KEY, MappingBase.WITHOUT);

    private final LocatedJson written;
    private final JsonNode definitions;
    private final BiConsumer<Location, String> problems;
    private final DefinedTexts texts;
    private final Map<JsonPointer, LocatedJson.Origin> origins = new HashMap<>();

    private Definitions(LocatedJson written, Set<String> used, BiConsumer<Location, String> problems) {
        this.written = written;
        this.definitions = written.root().path(KEY);
        this.problems = problems;
        this.texts = new DefinedTexts(definitions, used, problems);
    }

    /** Returns the mapping without definitions, of which some are used already. */
    static LocatedJson applied(LocatedJson written, Set<String> used, BiConsumer<Location, String> problems) {
        if (!written.root().isObject()) {
            return written;
        }
        var applied = new Definitions(written, used, problems);
        if (written.root().has(KEY) && !applied.definitions.isObject()) {
            problems.accept(Location.ROOT.key(KEY), "is no object; write {\"name\": \"SQL\"}, or a link for the SQL");
        }
        // Those of what stays where it is: the places of sources are set anew.
        written.origins().forEach((place, origin) -> {
            if (place.matches() || APART.contains(place.getMatchingProperty())) {
                applied.origins.put(place, origin);
            }
        });
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : written.root().properties()) {
            String key = entry.getKey();
            if (!APART.contains(key)) {
                root.set(key, applied.top(entry.getValue(), Location.ROOT.key(key)));
            } else if (!key.equals(KEY)) {
                root.set(key, entry.getValue());
            }
        }
        applied.texts.checkNames(written.root().path("parameters"));
        return new LocatedJson(root, applied.origins);
    }

    private JsonNode top(JsonNode node, Location place) {
        var none = DefinedTexts.Arguments.of(Map.of());
        if (!node.isArray() || !node.path(0).isObject()) {
            return expand(node, place, place, none, null);
        }
        ArrayNode sources = JsonNodeFactory.instance.arrayNode();
        origins.put(place.pointer(), written.origin(place));
        for (int i = 0; i < node.size(); i++) {
            // The words of the source itself can be said by definitions.
            texts.of("", "");
            String from =
                    texts.text(node.get(i).path("from").asText(), place.at(i).key("from"), none);
            texts.of(WholeMapping.nameOf(node.get(i), from), FirstTable.of(from).alias());
            sources.add(expand(node.get(i), place.at(i), place.at(i), none, null));
        }
        return sources;
    }

    /** Writes a value out; where it is defined elsewhere, its place is that of its use. */
    private JsonNode expand(
            JsonNode node, Location from, Location to, DefinedTexts.Arguments arguments, @Nullable Location use) {
        LocatedJson.Origin origin = written.origin(from);
        origins.put(to.pointer(), use == null ? origin : origin.usedAt(use));
        if (node.isTextual()) {
            return TextNode.valueOf(texts.text(node.textValue(), to, arguments));
        } else if (node instanceof ObjectNode object) {
            return object.has(USE) ? use(object, from, to, arguments, use) : object(object, from, to, arguments, use);
        }
        return node instanceof ArrayNode array ? list(array, from, to, arguments, use) : node;
    }

    private ObjectNode object(
            ObjectNode node, Location from, Location to, DefinedTexts.Arguments arguments, @Nullable Location use) {
        ObjectNode expanded = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            Location useOfKey = use == null ? null : use.key(key);
            // Below 'values' stand codes of the house, one of which may well be 'use'.
            expanded.set(
                    key,
                    key.equals("values") && value instanceof ObjectNode codes
                            ? object(codes, from.key(key), to.key(key), arguments, useOfKey)
                            : expand(value, from.key(key), to.key(key), arguments, useOfKey));
        }
        return expanded;
    }

    /** Returns a list; a list that is defined becomes a part of the list that uses it. */
    private ArrayNode list(
            ArrayNode node, Location from, Location to, DefinedTexts.Arguments arguments, @Nullable Location use) {
        ArrayNode expanded = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < node.size(); i++) {
            JsonNode element = node.get(i);
            Location at = to.at(expanded.size());
            boolean isList = element.path(USE).isTextual()
                    && definitions.path(element.path(USE).textValue()).isArray();
            if (isList) {
                Location place = use == null ? written.origin(from.at(i)).place() : use;
                spliced((ObjectNode) element, from.at(i), at, arguments, place).forEach(expanded::add);
            } else {
                expanded.add(expand(element, from.at(i), at, arguments, use));
            }
        }
        return expanded;
    }

    private List<JsonNode> spliced(
            ObjectNode element, Location from, Location to, DefinedTexts.Arguments arguments, Location use) {
        JsonNode list = use(element, from, to, arguments, use);
        var elements = new ArrayList<JsonNode>();
        var moved = new HashMap<JsonPointer, LocatedJson.Origin>();
        list.forEach(elements::add);
        int first = to.pointer().last().getMatchingIndex();
        for (Map.Entry<JsonPointer, LocatedJson.Origin> entry :
                Map.copyOf(origins).entrySet()) {
            JsonPointer rest = below(to.pointer(), entry.getKey());
            if (rest != null && rest.getMatchingIndex() >= 0) {
                origins.remove(entry.getKey());
                moved.put(
                        to.parent()
                                .at(first + rest.getMatchingIndex())
                                .pointer()
                                .append(rest.tail()),
                        entry.getValue());
            }
        }
        origins.putAll(moved);
        return elements;
    }

    private static @Nullable JsonPointer below(JsonPointer outer, JsonPointer inner) {
        String text = inner.toString();
        return text.startsWith(outer + "/")
                ? JsonPointer.compile(text.substring(outer.toString().length()))
                : null;
    }

    private JsonNode use(
            ObjectNode node, Location from, Location to, DefinedTexts.Arguments outer, @Nullable Location alreadyIn) {
        String name = node.path(USE).asText();
        JsonNode definition = definitions.get(name);
        if (definition == null) {
            problems.accept(
                    to.key(USE),
                    "'" + name + "' is not among the 'definitions'; " + Nearest.remedy(name, texts.names()));
            return JsonNodeFactory.instance.objectNode();
        } else if (texts.isOpen(name, to)) {
            return JsonNodeFactory.instance.objectNode();
        }
        var given = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!entry.getKey().equals(USE) && !entry.getKey().equals("$comment")) {
                given.put(entry.getKey(), texts.text(entry.getValue().asText(), to, outer));
            }
        }
        var arguments = DefinedTexts.Arguments.of(given);
        Location place = alreadyIn == null ? written.origin(from).place() : alreadyIn;
        LocatedJson.Origin origin = written.origin(from);
        texts.open(name);
        JsonNode expanded = expand(definition, Location.ROOT.key(KEY).key(name), to, arguments, place);
        texts.close();
        origins.put(to.pointer(), alreadyIn == null ? origin : origin.usedAt(alreadyIn));
        arguments
                .unused()
                .forEach(key -> problems.accept(
                        to.key(key),
                        "is no key here: the definition '" + name + "' has no ${" + key
                                + "} for which it could stand"));
        return expanded;
    }
}
