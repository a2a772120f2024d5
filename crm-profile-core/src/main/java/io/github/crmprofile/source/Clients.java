package io.github.crmprofile.source;

import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import java.util.LinkedHashSet;
import java.util.List;

/** The clients of a plan. Immutable and thread-safe. */
public sealed interface Clients {

    /**
     * One client.
     *
     * @param id the client
     */
    record One(ClientId id) implements Clients {}

    /**
     * Several clients.
     *
     * @param ids the clients, of any kinds; repetitions are dropped
     */
    record Several(List<ClientId> ids) implements Clients {
        /** Copies the list without repetitions. */
        public Several {
            ids = List.copyOf(new LinkedHashSet<>(ids));
        }
    }

    /**
     * All clients of a kind.
     *
     * @param kind the kind
     */
    record Every(ClientKind kind) implements Clients {}
}
