package io.github.crmprofile.source;

import io.github.crmprofile.query.Query;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number of each client, by which clients are put in order or chosen: a count, a sum of amounts in one currency, or one count divided by another.
 *
 * <p>Immutable and thread-safe.
 *
 * @param above a count, or a sum of amounts whose condition leaves one currency; 0 for a client without records
 * @param below the count that it is divided by, over which a client without records has no number; null where it is not divided
 */
public record ClientNumber(Query above, @Nullable Query below) {
    /** Checks that nothing is missing. */
    public ClientNumber {
        Objects.requireNonNull(above, "above");
    }

    /**
     * Returns the queries that the number is made of.
     *
     * @return the count or sum, and then the count that it is divided by, if it is
     */
    public List<Query> queries() {
        return below == null ? List.of(above) : List.of(above, below);
    }
}
