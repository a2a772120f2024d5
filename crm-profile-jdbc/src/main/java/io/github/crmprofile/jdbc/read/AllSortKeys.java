package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.jdbc.statement.UnionStatement;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.source.QuerySet;
import io.github.crmprofile.source.RecordQuery;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sort keys of a whole list, with the values to sum. Its statement serves every page and client.
 *
 * @param query the list
 */
record AllSortKeys(RecordQuery query) implements StatementCache.Addition {

    /** All on which the text of a statement depends, besides the records of the list. */
    private record Key(Field order, @Nullable Field sum) {}

    @Override
    public Object key(boolean hasPlaceholders) {
        return new Key(query.order().field(), query.sum());
    }

    @Override
    public Arguments.Values values() {
        return new Arguments.Values(Map.of());
    }

    @Override
    public UnionStatement compile(QuerySet total, ClientScope scope) {
        return new ListCompiler(scope, FirstRecords.shaped(query, total, scope)).all();
    }
}
