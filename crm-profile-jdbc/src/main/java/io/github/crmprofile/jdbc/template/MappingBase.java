package io.github.crmprofile.jdbc.template;

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

    private final LocatedJson own;
    private final Set<String> forms;
    private final Map<JsonPointer, LocatedJson.Origin> origins = new HashMap<>();

    private MappingBase(LocatedJson own, Set<String> forms) {
        this.own = own;
        this.forms = forms;
    }

    /** Returns the whole mapping; as it was written where it names no base. */
    static LocatedJson applied(LocatedJson own, WholeMapping bases) {
        JsonNode name = own.root().path(KEY);
        if (!name.isTextual()) {
            return own;
        } else if (!bases.names().contains(name.textValue())) {
            bases.problems()
                    .accept(
                            Location.ROOT.key(KEY),
                            "'" + name.textValue() + "' is no ready-made mapping; write one of "
                                    + String.join(", ", bases.names()));
            return own;
        }
        LocatedJson base = applied(LocatedJson.parse(bases.text().apply(name.textValue())), bases);
        var forms = new HashSet<>(bases.forms());
        forms.add("use");
        var merging = new MappingBase(own, forms);
        JsonNode kept = without((ObjectNode) base.root(), bases, own.root().path(WITHOUT));
        merging.keep(kept, base, "the base '" + name.textValue() + "'");
        var merged = (ObjectNode) merging.merge(kept, own.root(), Location.ROOT, Location.ROOT);
        merged.remove(KEY);
        merged.remove(WITHOUT);
        return new LocatedJson(merged, merging.origins);
    }

    /** Keeps where the base says what it does; sources that were taken out have moved those behind them. */
    private void keep(JsonNode kept, LocatedJson base, String name) {
        for (Map.Entry<String, JsonNode> entry : kept.properties()) {
            Location kind = Location.ROOT.key(entry.getKey());
            JsonNode all = base.root().path(entry.getKey());
            for (int i = 0; entry.getValue().isArray() && i < entry.getValue().size(); i++) {
                int before = indexOf(all, entry.getValue().get(i));
                keep(entry.getValue().get(i), base, kind.at(before), kind.at(i), name);
            }
            if (!entry.getValue().isArray()) {
                keep(entry.getValue(), base, kind, kind, name);
            }
            origins.put(kind.pointer(), inBase(base.origin(kind), name));
        }
    }

    private void keep(JsonNode node, LocatedJson base, Location from, Location to, String name) {
        origins.put(to.pointer(), inBase(base.origin(from), name));
        node.properties()
                .forEach(entry -> keep(entry.getValue(), base, from.key(entry.getKey()), to.key(entry.getKey()), name));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            keep(node.get(i), base, from.at(i), to.at(i), name);
        }
    }

    private static LocatedJson.Origin inBase(LocatedJson.Origin origin, String name) {
        return new LocatedJson.Origin(origin.place(), 0, name);
    }

    private static int indexOf(JsonNode all, JsonNode element) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).equals(element)) {
                return i;
            }
        }
        return 0;
    }

    private static ObjectNode without(ObjectNode base, WholeMapping bases, JsonNode names) {
        ObjectNode kept = base.deepCopy();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).asText();
            boolean isFound = false;
            for (Map.Entry<String, JsonNode> part : base.properties()) {
                if (part.getValue().isArray()
                        && place(part.getValue(), names.get(i).asText()) >= 0) {
                    ArrayNode sources = (ArrayNode) kept.get(part.getKey());
                    sources.remove(place(sources, names.get(i).asText()));
                    isFound = true;
                    if (sources.isEmpty()) {
                        kept.remove(part.getKey());
                    }
                }
            }
            if (!isFound) {
                bases.problems()
                        .accept(
                                Location.ROOT.key(WITHOUT).at(i),
                                "'" + name + "' is the name of no source of the base");
            }
        }
        return kept;
    }

    private JsonNode merge(@Nullable JsonNode base, JsonNode written, Location from, Location to) {
        origins.put(to.pointer(), own.origin(from));
        if (written instanceof ObjectNode object) {
            return objects(base instanceof ObjectNode known ? known : null, object, from, to);
        } else if (written instanceof ArrayNode array) {
            return base instanceof ArrayNode known && hasNames(array)
                    ? sources(known, array, from, to)
                    : list(base, array, from, to);
        }
        return written;
    }

    private JsonNode objects(@Nullable ObjectNode base, ObjectNode written, Location from, Location to) {
        boolean isOtherForm = base != null && isExpression(base) && isExpression(written);
        ObjectNode merged = base == null || (isOtherForm && !sameForm(base, written))
                ? JsonNodeFactory.instance.objectNode()
                : base;
        for (Map.Entry<String, JsonNode> entry : written.properties()) {
            String key = entry.getKey();
            merged.set(key, merge(merged.get(key), entry.getValue(), from.key(key), to.key(key)));
        }
        return merged;
    }

    private boolean isExpression(ObjectNode node) {
        return forms.stream().anyMatch(node::has);
    }

    // Another form of column, such as a date for a time, keeps nothing of what was said about the first.
    private boolean sameForm(ObjectNode base, ObjectNode written) {
        return forms.stream().allMatch(form -> base.has(form) || !written.has(form));
    }

    private static boolean hasNames(ArrayNode array) {
        for (JsonNode element : array) {
            if (!element.path("name").isTextual()) {
                return false;
            }
        }
        return !array.isEmpty();
    }

    private ArrayNode sources(ArrayNode base, ArrayNode written, Location from, Location to) {
        for (int i = 0; i < written.size(); i++) {
            int known = place(base, written.get(i).get("name").asText());
            int at = known < 0 ? base.size() : known;
            JsonNode merged = merge(known < 0 ? null : base.get(known), written.get(i), from.at(i), to.at(at));
            if (known < 0) {
                base.add(merged);
            } else {
                base.set(at, merged);
            }
        }
        return base;
    }

    /** Returns a list, in the place of that of the base; the codes of a meaning are added to those that it has there. */
    private ArrayNode list(@Nullable JsonNode base, ArrayNode written, Location from, Location to) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        if (base instanceof ArrayNode codes && to.parent().text().endsWith(".values")) {
            list.addAll(codes);
        }
        for (int i = 0; i < written.size(); i++) {
            list.add(merge(null, written.get(i), from.at(i), to.at(list.size())));
        }
        return list;
    }

    private static int place(JsonNode sources, String name) {
        for (int i = 0; i < sources.size(); i++) {
            if (WholeMapping.nameOf(sources.get(i)).equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
