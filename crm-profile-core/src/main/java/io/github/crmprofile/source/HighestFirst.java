package io.github.crmprofile.source;

import io.github.crmprofile.query.Query;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the clients of a kind with the highest numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param plan all clients of the kind, and the queries of the number
 * @param above a count, or a sum of amounts whose condition leaves one currency; 0 for a client without records
 * @param below the count that it is divided by, over which a client without records has no number; null where it is not divided
 * @param most about how many clients are wanted
 */
public record HighestFirst(Plan plan, Query above, @Nullable Query below, int most) {
    /** Checks that nothing is missing. */
    public HighestFirst {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(above, "above");
    }
}
