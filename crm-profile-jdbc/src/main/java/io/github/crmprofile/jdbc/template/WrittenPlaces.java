package io.github.crmprofile.jdbc.template;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.jdbc.problem.LocatedJson;
import io.github.crmprofile.jdbc.problem.Location;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows where the parts of a mapping were written. Two steps lie between: an element of a list in the JSON can give several parts of the mapping, such
 * as links by code, and the JSON itself was written out from definitions and a base.
 */
public final class WrittenPlaces {

    /** The lists of which an element can give several parts. */
    private static final Set<String> LISTS = Set.of("links", "companies", "emails", "phones");

    private static final List<String> VIA = List.of("from", "key", "recordKey");

    private final LocatedJson json;
    private final Map<JsonPointer, Location> inJson = new HashMap<>();
    private final Map<JsonPointer, Location> parts = new LinkedHashMap<>();

    /** Begins with a mapping that was written out. */
    public WrittenPlaces(LocatedJson json) {
        this.json = json;
    }

    /** Says from which place in the JSON a part of the mapping comes. */
    public void put(Location part, Location place) {
        parts.put(part.pointer(), part);
        inJson.put(part.pointer(), place);
    }

    /** Returns the place in the JSON of a part of the mapping. */
    public Location inJson(Location part) {
        Location known = inJson.get(part.pointer());
        if (known != null || part.pointer().matches()) {
            return known == null ? part : known;
        }
        String last = part.pointer().last().getMatchingProperty();
        Location around = inJson(part.parent());
        return part.text().endsWith("]") ? around.at(Integer.parseInt(last)) : around.key(last);
    }

    /** Returns where its author wrote what is at a place in the JSON. */
    public LocatedJson.Origin origin(Location place) {
        return json.origin(place);
    }

    /** Returns, by the place in the mapping, where parts were written whose place in the text of the author is another. */
    public Map<String, String> moved() {
        var moved = new LinkedHashMap<String, String>();
        addMoved(json.root(), Location.ROOT, "", moved);
        parts.values().forEach(part -> {
            String written = written(json.origin(inJson(part)));
            if (!written.equals(part.text())) {
                moved.put(part.text(), written);
            }
            addVia(part, moved);
        });
        return moved;
    }

    /** A way between that is one text: what is wrong with a part of it is wrong there. */
    private void addVia(Location part, Map<String, String> moved) {
        Location via = inJson(part).key("via");
        if (json.root().at(via.pointer()).isTextual()) {
            String written = written(json.origin(via));
            VIA.forEach(key -> moved.put(part.key("via").key(key).text(), written));
        }
    }

    /** Times in a list: each stands in for the one before it. */
    private void addList(JsonNode list, Location place, Map<String, String> moved) {
        Location next = place;
        for (int i = 1; i < list.size() && !list.get(i - 1).has("otherwise"); i++) {
            next = next.key("otherwise");
            moved.put(next.text(), written(json.origin(place.at(i))));
        }
    }

    /** The currency of amounts that are chosen stands with each of them. */
    private void addChoices(Location columns, Map<String, String> moved) {
        Location amount = columns.key("amount");
        if (json.root().at(amount.pointer()).has("choices")) {
            moved.put(columns.key("currency").text(), written(json.origin(amount.key("choices"))));
        }
    }

    private void addMoved(JsonNode node, Location place, String expected, Map<String, String> moved) {
        String written = written(json.origin(place));
        if (!written.equals(expected)) {
            moved.put(place.text(), written);
        }
        if (place.text().endsWith(".columns")) {
            addChoices(place, moved);
            node.properties().stream()
                    .filter(column -> column.getValue().isArray())
                    .forEach(column -> addList(column.getValue(), place.key(column.getKey()), moved));
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            boolean isOfSource = place.pointer().tail() != null && LISTS.contains(entry.getKey());
            if (!isOfSource) {
                Location inner = place.key(entry.getKey());
                addMoved(
                        entry.getValue(),
                        inner,
                        written + inner.text().substring(place.text().length()),
                        moved);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            addMoved(node.get(i), place.at(i), written + "[" + i + "]", moved);
        }
    }

    private static String written(LocatedJson.Origin origin) {
        String source = origin.source();
        return origin.place().text() + (source.isEmpty() ? "" : " (" + source + ")");
    }
}
