package io.github.crmprofile.source;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a plan for one client.
 *
 * <p>Immutable by contract, and so thread-safe: the receiver and the source must not change what it holds.
 *
 * @param id the client
 * @param client the client's own data; null where {@link Plan.Detail} does not have it
 * @param values for each query the value of each group, by the keys of its groupings, outermost first; a group without records is absent, and
 *     so may be a query without any. Clients with equal values may share one map: what depends on the values alone is then worked out once for all
 *     of them
 * @param warnings what could not be used of the client's records, in their natural order; none unless the plan asks for them
 */
public record ClientAnswer(
        ClientId id,
        @Nullable Client client,
        Map<Query, Map<List<Grouping.Key>, MeasureValue>> values,
        List<DataWarning> warnings) {

    /**
     * Returns the groups of a query.
     *
     * @param query a query of the plan
     * @return the value of each group; empty when there is none
     */
    public Map<List<Grouping.Key>, MeasureValue> groups(Query query) {
        return values.getOrDefault(query, Map.of());
    }
}
