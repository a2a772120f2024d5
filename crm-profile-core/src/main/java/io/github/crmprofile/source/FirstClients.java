package io.github.crmprofile.source;

import io.github.crmprofile.model.ClientId;
import java.math.BigDecimal;
import java.util.List;

/**
 * Some clients that come before all others of their kind in an order.
 *
 * <p>Immutable and thread-safe.
 *
 * @param clients these clients, in any order: each other client has a lower number than any of them, or none
 * @param count how many clients there are in all
 */
public record FirstClients(List<Numbered> clients, long count) {
    /** Copies the list. */
    public FirstClients {
        clients = List.copyOf(clients);
    }

    /**
     * A client with its number.
     *
     * @param id the client
     * @param above the number, or what is divided
     * @param below what it is divided by, above 0; 1 where it is not divided
     */
    public record Numbered(ClientId id, BigDecimal above, BigDecimal below) {}
}
