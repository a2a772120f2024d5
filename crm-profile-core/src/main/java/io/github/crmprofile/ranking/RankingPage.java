package io.github.crmprofile.ranking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of clients.
 *
 * <p>Immutable and thread-safe.
 *
 * @param clients the clients of this page, in order
 * @param count of how many clients the conditions hold in all
 * @param next the place to go on from; null when this is the last page
 * @param readAt when they were read
 */
public record RankingPage(
        List<RankedClient> clients, long count, @Nullable String next, Instant readAt) {
    /** Copies the list. */
    public RankingPage {
        clients = List.copyOf(clients);
    }
}
