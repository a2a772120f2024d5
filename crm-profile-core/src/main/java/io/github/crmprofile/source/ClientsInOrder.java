package io.github.crmprofile.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the clients of a kind that come first in an order, of those whose numbers meet a condition. Clients with equal numbers come by id, in the
 * order of code points; those without a number come last.
 *
 * <p>Immutable and thread-safe.
 *
 * @param plan all clients of the kind, and the queries of all numbers
 * @param number by which they are put in order; null for the order of ids
 * @param isDescending whether the highest number comes first; ids ascend in either case
 * @param condition which clients are meant
 * @param most about how many clients are wanted
 */
public record ClientsInOrder(
        Plan plan, @Nullable ClientNumber number, boolean isDescending, NumberCondition condition, int most) {
    /** Checks that nothing is missing. */
    public ClientsInOrder {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(condition, "condition");
    }
}
