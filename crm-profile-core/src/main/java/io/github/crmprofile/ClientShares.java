package io.github.crmprofile;

import io.github.crmprofile.model.ClientId;
import java.time.Instant;
import java.util.List;

/**
 * The clients behind a statistic over all clients, such as the average communication load, each with its share. The numerators and denominators add
 * up to those of the average, and the first client is the highest. To list the records behind one client's share, ask for that client's own figure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param shares this page of clients, the highest ratio first, then by id; clients without a ratio last
 * @param count the number of clients with a share
 * @param numerator the sum of all numerators
 * @param denominator the sum of all denominators
 * @param readAt when they were read
 */
public record ClientShares(List<Share> shares, int count, long numerator, long denominator, Instant readAt) {

    /** Copies the list. */
    public ClientShares {
        shares = List.copyOf(shares);
    }

    /**
     * The share of one client.
     *
     * @param client the client
     * @param numerator its numerator
     * @param denominator its denominator; with 0 it has no ratio of its own, and its numerator counts
     */
    public record Share(ClientId client, long numerator, long denominator) {}
}
