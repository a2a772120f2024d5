package io.github.crmprofile.source;

import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import java.util.List;
import java.util.Map;

/**
 * Clients with equal answers to all queries of a plan.
 *
 * <p>Immutable by contract, and so thread-safe: the receiver and the source must not change what it holds.
 *
 * @param clients how many clients, 1 or more
 * @param values what each of them has, as in {@link ClientAnswer#values()}
 */
public record ClientGroup(long clients, Map<Query, Map<List<Grouping.Key>, MeasureValue>> values) {

    /**
     * Checks the number of clients.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ClientGroup {
        if (clients < 1) {
            throw new IllegalArgumentException(
                    "A group of " + clients + " clients was answered; leave groups without clients out");
        }
    }
}
