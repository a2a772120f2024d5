package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a record is linked to, as far as it was read. For one thread. */
final class RecordLinks {

    /** Those of one kind: by the order of the mapping's links, then by id. */
    private final Map<Link.Target, TreeMap<Integer, TreeSet<String>>> own = new TreeMap<>();

    private final Map<Link.Target, TreeSet<String>> inherited = new TreeMap<>();
    private final TreeSet<String> primaries = new TreeSet<>();

    void add(Link.Target target, int link, String id, boolean isPrimary) {
        own.computeIfAbsent(target, t -> new TreeMap<>())
                .computeIfAbsent(link, l -> new TreeSet<>())
                .add(id);
        if (isPrimary) {
            primaries.add(id);
        }
    }

    void inherit(Link.Target target, String id) {
        inherited.computeIfAbsent(target, t -> new TreeSet<>()).add(id);
    }

    @Nullable
    String primary() {
        return primaries.isEmpty() ? null : primaries.first();
    }

    /** All of one kind, by id. */
    List<String> all(Link.Target target, SchemaMapping.Inheritance inheritance) {
        var all = new TreeSet<String>();
        own.getOrDefault(target, new TreeMap<>()).values().forEach(all::addAll);
        boolean hasClients = own.containsKey(Link.Target.CONTACT) || own.containsKey(Link.Target.COMPANY);
        if (inheritance == SchemaMapping.Inheritance.ALWAYS
                || (inheritance == SchemaMapping.Inheritance.WHEN_NONE && !hasClients)) {
            all.addAll(inherited.getOrDefault(target, new TreeSet<>()));
        }
        return List.copyOf(all);
    }

    /** The one of the first link that leads to any. */
    @Nullable
    String first(Link.Target target) {
        return own.getOrDefault(target, new TreeMap<>()).values().stream()
                .flatMap(Collection::stream)
                .findFirst()
                .orElse(null);
    }
}
