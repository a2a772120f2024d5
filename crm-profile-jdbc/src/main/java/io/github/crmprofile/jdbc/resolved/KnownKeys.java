package io.github.crmprofile.jdbc.resolved;

import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the primary keys of the tables rule out. Part of the key of each statement, so that its hash is computed once: sources are large.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnownKeys {

    /** Nothing is ruled out. */
    public static final KnownKeys NONE = new KnownKeys(Set.of(), Set.of());

    private final Set<Link> distinctLinks;
    private final Set<RecordSource> keyed;
    private final KnownKeys withoutLinks;
    private final int hash;

    /**
     * Copies the sets.
     *
     * @param distinctLinks links of which no two rows lead from one record to one target
     * @param keyed sources of which no row is without a key
     */
    public KnownKeys(Set<Link> distinctLinks, Set<RecordSource> keyed) {
        this.distinctLinks = Set.copyOf(distinctLinks);
        this.keyed = Set.copyOf(keyed);
        this.withoutLinks = distinctLinks.isEmpty() ? this : new KnownKeys(Set.of(), keyed);
        this.hash = Objects.hash(this.distinctLinks, this.keyed);
    }

    /** Returns the links of which no two rows lead from one record to one target. */
    public Set<Link> distinctLinks() {
        return distinctLinks;
    }

    /** Returns the sources of which no row is without a key. */
    public Set<RecordSource> keyed() {
        return keyed;
    }

    /** Returns what concerns the rows of sources by themselves. */
    public KnownKeys withoutLinks() {
        return withoutLinks;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof KnownKeys keys
                        && hash == keys.hash
                        && distinctLinks.equals(keys.distinctLinks)
                        && keyed.equals(keys.keyed));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
