package io.github.crmprofile.jdbc.answer;

import io.github.crmprofile.jdbc.mapping.Link;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the links of one record while they are read. For one thread. */
public final class RecordLinks {

    /** The ids by target, in the order of the mapping's links, then of ids. */
    private final Map<Link.Target, TreeMap<Integer, TreeSet<String>>> own = new TreeMap<>();

    private final Map<Link.Target, TreeSet<String>> inherited = new TreeMap<>();
    private final TreeSet<String> primaries = new TreeSet<>();

    /**
     * Adds a link.
     *
     * @param target what it leads to
     * @param link its index among the links of the mapping
     * @param id the id of the target
     * @param isPrimary whether it marks the primary contact
     */
    public void add(Link.Target target, int link, String id, boolean isPrimary) {
        own.computeIfAbsent(target, t -> new TreeMap<>())
                .computeIfAbsent(link, l -> new TreeSet<>())
                .add(id);
        if (isPrimary) {
            primaries.add(id);
        }
    }

    /** Adds a client of a deal that the record inherits. */
    public void inherit(Link.Target target, String id) {
        inherited.computeIfAbsent(target, t -> new TreeSet<>()).add(id);
    }

    @Nullable
    String primary() {
        return primaries.isEmpty() ? null : primaries.first();
    }

    /** Returns the ids of one target, sorted; those that are inherited, too. */
    List<String> all(Link.Target target) {
        var all = new TreeSet<>(inherited.getOrDefault(target, new TreeSet<>()));
        own.getOrDefault(target, new TreeMap<>()).values().forEach(all::addAll);
        return List.copyOf(all);
    }

    /** Returns the id of the first link that has one; null without any. */
    @Nullable
    String first(Link.Target target) {
        return own.getOrDefault(target, new TreeMap<>()).values().stream()
                .flatMap(Collection::stream)
                .findFirst()
                .orElse(null);
    }
}
