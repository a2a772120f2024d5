package io.github.crmprofile.widget;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the content of a stored layout that this version or host does not know. It is written back with the layout, so that other versions, and hosts
 * with more widgets, lose nothing. What a user sets anew replaces what was kept under its name.
 *
 * <p>The nodes are never changed after they were read.
 *
 * @param document members of the document
 * @param members members of placements, by the id of the placement
 * @param settings settings of placements, by the id of the placement
 * @param entries whole placements that are not shown
 */
record Preserved(
        Map<String, JsonNode> document,
        Map<String, Map<String, JsonNode>> members,
        Map<String, Map<String, JsonNode>> settings,
        List<Entry> entries) {

    /** The member for a whole document that could not be read, as text. */
    static final String SET_ASIDE = "setAside";
    /** The member for placements for which the page has no room. */
    static final String SURPLUS = "surplus";
    /** The members that only preserve content. */
    static final Set<String> MEMBERS = Set.of(SET_ASIDE, SURPLUS);

    static final Preserved NOTHING = new Preserved(Map.of(), Map.of(), Map.of(), List.of());

    /** A placement that is not shown, and its index among all. */
    record Entry(int index, JsonNode node) {}

    Preserved {
        document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        entries = List.copyOf(entries);
    }

    Map<String, JsonNode> members(String id) {
        return members.getOrDefault(id, Map.of());
    }

    Map<String, JsonNode> settings(String id) {
        return settings.getOrDefault(id, Map.of());
    }

    Preserved with(String member, JsonNode node) {
        var more = new LinkedHashMap<>(document);
        more.put(member, node);
        return new Preserved(more, members, settings, entries);
    }

    Preserved without(String member) {
        return new Preserved(less(document, List.of(member)), members, settings, entries);
    }

    Preserved withoutMembers(String id, String... names) {
        return new Preserved(document, less(members, id, List.of(names)), settings, entries);
    }

    Preserved withoutSettings(String id, Collection<String> names) {
        return new Preserved(document, members, less(settings, id, names), entries);
    }

    Preserved withoutPlacement(String id) {
        return new Preserved(document, less(members, List.of(id)), less(settings, List.of(id)), entries);
    }

    private static <V> Map<String, V> less(Map<String, V> map, Collection<String> keys) {
        var less = new LinkedHashMap<>(map);
        less.keySet().removeAll(keys);
        return less;
    }

    private static Map<String, Map<String, JsonNode>> less(
            Map<String, Map<String, JsonNode>> map, String id, Collection<String> names) {
        Map<String, JsonNode> inner = less(map.getOrDefault(id, Map.of()), names);
        var less = new LinkedHashMap<>(map);
        if (inner.isEmpty()) {
            less.remove(id);
        } else {
            less.put(id, inner);
        }
        return less;
    }
}
