package io.github.crmprofile.jdbc.template;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.problem.LocatedJson;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the keys of definitions into the objects that name them in 'include'. What the object says itself counts before what it includes; 'columns' are
 * joined field by field.
 */
final class Includes {

    static final String KEY = "include";

    private final LocatedJson written;
    private final JsonNode definitions;
    private final Set<String> used;
    private final BiConsumer<Location, String> problems;
    private final Map<JsonPointer, LocatedJson.Origin> origins = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private Includes(LocatedJson written, Set<String> used, BiConsumer<Location, String> problems) {
        this.written = written;
        this.definitions = written.root().path(Definitions.KEY);
        this.used = used;
        this.problems = problems;
        origins.putAll(written.origins());
    }

    /** Returns the mapping without includes; the names of the definitions that are included are added to those used. */
    static LocatedJson applied(LocatedJson written, Set<String> used, BiConsumer<Location, String> problems) {
        if (!written.root().isObject()) {
            return written;
        }
        var includes = new Includes(written, used, problems);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : written.root().properties()) {
            Location place = Location.ROOT.key(entry.getKey());
            root.set(entry.getKey(), includes.copy(entry.getValue(), place, place, null));
        }
        return new LocatedJson(root, includes.origins);
    }

    /** Copies a value; where it is included, its place is beside what names it. */
    private JsonNode copy(JsonNode node, Location from, Location to, @Nullable Location use) {
        LocatedJson.Origin origin = written.origin(from);
        origins.put(to.pointer(), use == null ? origin : origin.usedAt(use));
        if (node instanceof ObjectNode object) {
            return joined(object, from, to, use);
        } else if (node instanceof ArrayNode array) {
            ArrayNode copied = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                copied.add(copy(array.get(i), from.at(i), to.at(i), use == null ? null : use.at(i)));
            }
            return copied;
        }
        return node;
    }

    private ObjectNode joined(ObjectNode node, Location from, Location to, @Nullable Location use) {
        ObjectNode joined = JsonNodeFactory.instance.objectNode();
        Location here = use == null ? written.origin(from).place() : use;
        // Below 'values' stand codes of the house, one of which may well be 'include'.
        boolean isCodes = from.text().endsWith(".values");
        if (!isCodes && node.has(KEY)) {
            origins.put(to.key(KEY).pointer(), written.origin(from.key(KEY)));
            names(node).forEach(name -> include(name, joined, to, here));
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = entry.getKey();
            if (key.equals(KEY) && !isCodes) {
                continue;
            }
            JsonNode own = copy(entry.getValue(), from.key(key), to.key(key), use == null ? null : use.key(key));
            if (key.equals("columns") && own.isObject() && joined.path(key).isObject()) {
                ((ObjectNode) joined.get(key)).setAll((ObjectNode) own);
            } else {
                joined.set(key, own);
            }
        }
        return joined;
    }

    private void include(String name, ObjectNode joined, Location to, Location here) {
        JsonNode definition = definitions.path(name);
        if (!definition.isObject()) {
            var known = new TreeSet<String>();
            definitions.properties().forEach(entry -> {
                if (entry.getValue().isObject()) {
                    known.add(entry.getKey());
                }
            });
            problems.accept(
                    to.key(KEY), "'" + name + "' is no object in 'definitions'; " + Nearest.remedy(name, known));
            return;
        } else if (open.contains(name)) {
            problems.accept(to.key(KEY), "the definition '" + name + "' includes itself; write it without");
            return;
        }
        used.add(name);
        open.push(name);
        Location from = Location.ROOT.key(Definitions.KEY).key(name);
        ObjectNode included = joined((ObjectNode) definition, from, to, here);
        open.pop();
        included.remove("$comment");
        for (Map.Entry<String, JsonNode> entry : included.properties()) {
            JsonNode known = joined.get(entry.getKey());
            if (known instanceof ObjectNode columns && entry.getKey().equals("columns")) {
                columns.setAll((ObjectNode) entry.getValue());
            } else {
                joined.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private static List<String> names(ObjectNode node) {
        JsonNode include = node.path(KEY);
        if (include.isTextual()) {
            return List.of(include.textValue());
        }
        var names = new ArrayList<String>();
        include.forEach(name -> names.add(name.asText()));
        return names;
    }
}
