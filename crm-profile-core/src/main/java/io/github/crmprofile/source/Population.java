package io.github.crmprofile.source;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.util.Objects;

/**
 * Decides which records belong to a client, and exist for the viewer. It is the same for all numbers of a profile.
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

    /**
     * Returns whether a record may belong to several clients of a kind, so that a sum over them would count it more than once.
     *
     * @param record the kind of the record
     * @param client the kind of the clients
     * @return true where it may
     */
    public boolean shares(RecordKind record, ClientKind client) {
        boolean isLinkedTwice = client == ClientKind.COMPANY && scope == CompanyScope.WITH_CONTACTS;
        return switch (record) {
            case ACTIVITY -> true;
            case DEAL -> isLinkedTwice || (client == ClientKind.CONTACT && attribution == Attribution.EACH);
            case INVOICE -> isLinkedTwice;
        };
    }
}
