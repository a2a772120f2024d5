package io.github.crmprofile.jdbc.answer;

import io.github.crmprofile.jdbc.mapping.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the links of one record while they are read. For one thread. */
public final class RecordLinks {

    private static final Comparator<Own> ORDER =
            Comparator.comparingInt(Own::link).thenComparing(Own::id);

    private final List<Own> own = new ArrayList<>(4);
    private final List<Inherited> inherited = new ArrayList<>(0);
    private @Nullable String primary;

    /** A link of the record itself. */
    private record Own(Link.Target target, int link, String id) {}

    /** A client of a deal that the record is linked to. */
    private record Inherited(Link.Target target, String id) {}

    /**
     * Adds a link.
     *
     * @param target what it leads to
     * @param link its index among the links of the mapping
     * @param id the id of the target
     * @param isPrimary whether it marks the primary contact
     */
    public void add(Link.Target target, int link, String id, boolean isPrimary) {
        own.add(new Own(target, link, id));
        if (isPrimary && (primary == null || id.compareTo(primary) < 0)) {
            primary = id;
        }
    }

    /** Adds a client of a deal that the record inherits. */
    public void inherit(Link.Target target, String id) {
        inherited.add(new Inherited(target, id));
    }

    @Nullable
    String primary() {
        return primary;
    }

    /** Returns the ids of one target, sorted; those that are inherited, too. */
    List<String> all(Link.Target target) {
        var ids = new TreeSet<String>();
        for (Own link : own) {
            if (link.target() == target) {
                ids.add(link.id());
            }
        }
        for (Inherited link : inherited) {
            if (link.target() == target) {
                ids.add(link.id());
            }
        }
        return List.copyOf(ids);
    }

    /** Returns the id of the first link that has one; null without any. */
    @Nullable
    String first(Link.Target target) {
        return own.stream()
                .filter(link -> link.target() == target)
                .min(ORDER)
                .map(Own::id)
                .orElse(null);
    }
}
