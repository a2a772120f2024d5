package io.github.crmprofile.jdbc.resolved;

import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import java.util.Set;

/**
 * What the primary keys of the tables rule out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param distinctLinks links of which no two rows lead from one record to one target
 * @param keyed sources of which no row is without a key
 */
public record KnownKeys(Set<Link> distinctLinks, Set<RecordSource> keyed) {

    /** Nothing is ruled out. */
    public static final KnownKeys NONE = new KnownKeys(Set.of(), Set.of());

    /** Copies the sets. */
    public KnownKeys {
        distinctLinks = Set.copyOf(distinctLinks);
        keyed = Set.copyOf(keyed);
    }

    /** Returns what concerns the rows of sources by themselves. */
    public KnownKeys withoutLinks() {
        return new KnownKeys(Set.of(), keyed);
    }
}
