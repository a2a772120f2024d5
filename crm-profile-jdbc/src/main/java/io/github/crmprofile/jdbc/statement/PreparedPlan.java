package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.query.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The statement of a request's shape, with the request's own values.
 *
 * @param statement the statement, which all requests of this shape share
 * @param arguments the values, except the clients
 * @param queries the queries of the request by those of the shape
 */
public record PreparedPlan(UnionStatement statement, Arguments arguments, Map<Query, Query> queries) {

    /** Returns the queries of the statement that stand for these of the request. */
    public List<Query> asked(List<Query> originals) {
        Map<Query, Query> shaped = new HashMap<>();
        queries.forEach((own, original) -> shaped.put(original, own));
        return originals.stream()
                .map(query -> shaped.getOrDefault(query, query))
                .toList();
    }
}
