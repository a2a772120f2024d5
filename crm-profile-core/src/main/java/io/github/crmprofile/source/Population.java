package io.github.crmprofile.source;

import java.util.Objects;

/**
 * Which records belong to a client, and exist for the viewer. It is the same for all numbers of a profile.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scope which records are those of a company
 * @param attribution to whom a deal with several contacts belongs
 * @param viewer who is looking
 */
public record Population(CompanyScope scope, Attribution attribution, Viewer viewer) {

    /** Records linked directly, each with its full amount, all of them visible. */
    public static final Population DEFAULT = new Population(CompanyScope.DIRECT, Attribution.EACH, Viewer.everything());

    /** Checks that nothing is missing. */
    public Population {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(attribution, "attribution");
        Objects.requireNonNull(viewer, "viewer");
    }
}
