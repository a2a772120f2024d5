package io.github.crmprofile.source;

import io.github.crmprofile.model.ClientId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some clients that come before all others in an order.
 *
 * <p>Immutable and thread-safe.
 *
 * @param clients these clients, in any order: each other client that meets the condition comes after all of them
 * @param count how many clients meet the condition in all
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
     * @param number its number; null where it has none, and in the order of ids
     */
    public record Numbered(ClientId id, @Nullable Fraction number) {}

    /**
     * A number that is not divided yet, so that it is compared exactly.
     *
     * @param above the number, or what is divided
     * @param below what it is divided by, above 0; 1 where it is not divided
     */
    public record Fraction(BigDecimal above, BigDecimal below) {}
}
