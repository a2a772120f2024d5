package io.github.crmprofile;

import io.github.crmprofile.model.ClientId;
import java.time.Instant;
import java.util.List;

/**
 * The clients behind a statistic over all clients, such as the average communication load: each with its part of it. Their numerators and
 * denominators add up to those of the average, and the first one is the highest. What is behind the part of a client, its own figure opens.
 *
 * <p>Immutable and thread-safe.
 *
 * @param shares this page of clients, the highest ratio first, then by id; clients without a ratio last
 * @param count how many clients have a part
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
     * The part of one client.
     *
     * @param client the client
     * @param numerator its numerator
     * @param denominator its denominator; with 0 it has no ratio of its own, and its numerator counts
     */
    public record Share(ClientId client, long numerator, long denominator) {}
}
