package io.github.crmprofile.jdbc.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.problem.LocatedJson;
import io.github.crmprofile.jdbc.problem.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a mapping that says only what is different onto the ready-made one that it names as its base. Objects are joined key by key, sources by their
 * name; anything else takes the place of what the base has.
 */
final class MappingBase {

    static final String KEY = "base";

    /** Takes sources out of the base. */
    static final String WITHOUT = "without";

    /** Of what the base says. */
    private static final int NO_LINE = 0;

    private final LocatedJson own;
    private final Map<JsonPointer, Integer> lines = new HashMap<>();

    private MappingBase(LocatedJson own) {
        this.own = own;
    }

    /** The whole mapping; as it was written where it names no base. */
    static LocatedJson applied(LocatedJson own, Problems problems) {
        JsonNode name = own.root().path(KEY);
        if (!name.isTextual()) {
            return own;
        } else if (!ReadyMade.NAMES.contains(name.textValue())) {
            problems.add(
                    Location.ROOT.key(KEY),
                    "'" + name.textValue() + "' is no ready-made mapping; write one of "
                            + String.join(", ", ReadyMade.NAMES));
            return own;
        }
        LocatedJson base = applied(LocatedJson.parse(ReadyMade.json(name.textValue())), problems);
        var merging = new MappingBase(own);
        JsonNode kept = without((ObjectNode) base.root(), problems, own.root().path(WITHOUT));
        var merged = (ObjectNode) merging.merge(kept, own.root(), JsonPointer.empty(), JsonPointer.empty());
        merged.remove(KEY);
        merged.remove(WITHOUT);
        return new LocatedJson(merged, merging.lines);
    }

    private static ObjectNode without(ObjectNode base, Problems problems, JsonNode names) {
        ObjectNode kept = base.deepCopy();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).asText();
            boolean isFound = false;
            for (Map.Entry<String, JsonNode> part : base.properties()) {
                if (part.getValue().isArray() && place(part.getValue(), names.get(i)) >= 0) {
                    ArrayNode sources = (ArrayNode) kept.get(part.getKey());
                    sources.remove(place(sources, names.get(i)));
                    isFound = true;
                    if (sources.isEmpty()) {
                        kept.remove(part.getKey());
                    }
                }
            }
            if (!isFound) {
                problems.add(Location.ROOT.key(WITHOUT).at(i), "'" + name + "' is the name of no source of the base");
            }
        }
        return kept;
    }

    private JsonNode merge(@Nullable JsonNode base, JsonNode written, JsonPointer from, JsonPointer to) {
        Integer line = own.lines().get(from);
        if (line != null) {
            lines.put(to, line);
        }
        if (written instanceof ObjectNode object) {
            return objects(base instanceof ObjectNode known ? known : null, object, from, to);
        } else if (written instanceof ArrayNode array) {
            return base instanceof ArrayNode known && hasNames(array)
                    ? sources(known, array, from, to)
                    : list(array, from, to);
        }
        return written;
    }

    private JsonNode objects(@Nullable ObjectNode base, ObjectNode written, JsonPointer from, JsonPointer to) {
        boolean isOtherForm = base != null && isExpression(base) && isExpression(written);
        ObjectNode merged = base == null || (isOtherForm && !sameForm(base, written))
                ? JsonNodeFactory.instance.objectNode()
                : base;
        merged.fieldNames().forEachRemaining(key -> lines.put(to.appendProperty(key), NO_LINE));
        for (Map.Entry<String, JsonNode> entry : written.properties()) {
            String key = entry.getKey();
            merged.set(key, merge(merged.get(key), entry.getValue(), from.appendProperty(key), to.appendProperty(key)));
        }
        return merged;
    }

    private static final Set<String> FORMS = forms();

    private static Set<String> forms() {
        var forms = new HashSet<String>(ColumnJson.forms());
        forms.add("use");
        return forms;
    }

    private static boolean isExpression(ObjectNode node) {
        return FORMS.stream().anyMatch(node::has);
    }

    // Another form of column, such as a date for a time, keeps nothing of what was said about the first.
    private static boolean sameForm(ObjectNode base, ObjectNode written) {
        return FORMS.stream().allMatch(form -> base.has(form) || !written.has(form));
    }

    private static boolean hasNames(ArrayNode array) {
        for (JsonNode element : array) {
            if (!element.path("name").isTextual()) {
                return false;
            }
        }
        return !array.isEmpty();
    }

    private ArrayNode sources(ArrayNode base, ArrayNode written, JsonPointer from, JsonPointer to) {
        for (int i = 0; i < base.size(); i++) {
            lines.put(to.appendIndex(i), NO_LINE);
        }
        for (int i = 0; i < written.size(); i++) {
            int known = place(base, written.get(i).get("name"));
            int at = known < 0 ? base.size() : known;
            JsonNode merged =
                    merge(known < 0 ? null : base.get(known), written.get(i), from.appendIndex(i), to.appendIndex(at));
            if (known < 0) {
                base.add(merged);
            } else {
                base.set(at, merged);
            }
        }
        return base;
    }

    private ArrayNode list(ArrayNode written, JsonPointer from, JsonPointer to) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < written.size(); i++) {
            list.add(merge(null, written.get(i), from.appendIndex(i), to.appendIndex(i)));
        }
        return list;
    }

    private static int place(JsonNode sources, JsonNode name) {
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).path("name").equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
