package io.github.crmprofile.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the clients of a kind that come first in an order, of those whose numbers are within bounds. Clients with equal numbers come by id, in the
 * order of code points; those without a number come last.
 *
 * <p>Immutable and thread-safe.
 *
 * @param plan all clients of the kind, and the queries of all numbers
 * @param number by which they are put in order; null for the order of ids
 * @param isDescending whether the highest number comes first; ids ascend in either case
 * @param bounds the bounds, all of which have to hold
 * @param most about how many clients are wanted
 */
public record ClientsInOrder(
        Plan plan, @Nullable ClientNumber number, boolean isDescending, List<Bounds> bounds, int most) {
    /** Copies the bounds. */
    public ClientsInOrder {
        Objects.requireNonNull(plan, "plan");
        bounds = List.copyOf(bounds);
    }

    /**
     * Holds of the clients whose number is within bounds, both of them included, and of none without a number.
     *
     * @param number the number
     * @param from the lowest number; null for no bound
     * @param to the highest number; null for no bound
     */
    public record Bounds(
            ClientNumber number,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to) {}
}
