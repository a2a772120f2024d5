package io.github.crmprofile.source;

import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Selection;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of the records of a selection.
 *
 * <p>Immutable and thread-safe.
 *
 * @param client whose records
 * @param population which records belong to a client, and exist for the viewer
 * @param selection which of them
 * @param sum the MONEY field that the list is summed by; null for none
 * @param order in which order
 * @param after the position to continue from; null for the first page
 * @param limit the most records of the page, 1 to {@value #MOST}
 * @param now the moment of the request, which {@link io.github.crmprofile.query.Condition.NotInFuture} compares with
 */
public record RecordQuery(
        ClientId client,
        Population population,
        Selection selection,
        @Nullable Field sum,
        RecordOrder order,
        @Nullable Cursor after,
        int limit,
        Instant now) {

    /** The most records on a page. */
    public static final int MOST = 10_000;

    /**
     * Checks limit and fields.
     *
     * @throws IllegalArgumentException if the limit is out of bounds, or the order or the sum is by a field of another kind or type
     */
    public RecordQuery {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(now, "now");
        requireLimit(limit);
        if (order.field().kind() != selection.kind()) {
            throw new IllegalArgumentException(
                    "A list of " + selection.kind().plural() + " cannot be ordered by " + order.field());
        }
        if (sum != null && (sum.kind() != selection.kind() || sum.type() != Field.Type.MONEY)) {
            throw new IllegalArgumentException("A list of " + selection.kind().plural()
                    + " is added up by a MONEY field of theirs, which " + sum + " is not");
        }
    }

    /**
     * Checks how many records a page may have.
     *
     * @param limit at most so many
     * @throws IllegalArgumentException if it is below 1 or above {@value #MOST}
     */
    public static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page of " + limit + " records was asked for; choose 1 to " + MOST);
        }
    }

    /**
     * Returns a copy with the moment of the request as a bound, for a source that treats the two alike.
     *
     * @return a query without {@link io.github.crmprofile.query.Condition.NotInFuture} for the same records
     */
    public RecordQuery atMoment() {
        Condition condition = selection.condition();
        return condition.asksForTheMoment()
                ? new RecordQuery(
                        client,
                        population,
                        new Selection(selection.kind(), condition.at(now), selection.date()),
                        sum,
                        order,
                        after,
                        limit,
                        now)
                : this;
    }
}
