package io.github.crmprofile.jdbc.resolved;

import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the tables: what their primary keys rule out, and which of them store alike. Part of the key of each statement, so that its hash is
 * computed once: sources are large.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnownKeys {

    /** Nothing is ruled out. */
    public static final KnownKeys NONE = new KnownKeys(Set.of(), Set.of(), Set.of());

    private final Set<Link> distinctLinks;
    private final Set<RecordSource> keyed;
    private final Set<Set<RecordSource>> alike;
    private final KnownKeys withoutLinks;
    private final int hash;

    /**
     * Copies the sets.
     *
     * @param distinctLinks links of which no two rows lead from one record to one target
     * @param keyed sources of which no row is without a key
     * @param alike sources of one kind, at least two each, that store their values in columns of the same types
     */
    public KnownKeys(Set<Link> distinctLinks, Set<RecordSource> keyed, Set<Set<RecordSource>> alike) {
        this.distinctLinks = Set.copyOf(distinctLinks);
        this.keyed = Set.copyOf(keyed);
        this.alike = Set.copyOf(alike);
        this.withoutLinks = distinctLinks.isEmpty() ? this : new KnownKeys(Set.of(), keyed, alike);
        this.hash = Objects.hash(this.distinctLinks, this.keyed, this.alike);
    }

    /** Returns the links of which no two rows lead from one record to one target. */
    public Set<Link> distinctLinks() {
        return distinctLinks;
    }

    /** Returns the sources of which no row is without a key. */
    public Set<RecordSource> keyed() {
        return keyed;
    }

    /** Returns whether there is another source that stores its values as this one does. */
    public boolean isAlikeAnother(RecordSource source) {
        return alike.stream().anyMatch(sources -> sources.contains(source));
    }

    /** Returns whether two sources store their values alike, so that a column of the rows of both has the type that it has in each. */
    public boolean areAlike(RecordSource one, RecordSource other) {
        return alike.stream().anyMatch(sources -> sources.contains(one) && sources.contains(other));
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
                        && keyed.equals(keys.keyed)
                        && alike.equals(keys.alike));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
