package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Placeholder;
import io.github.crmprofile.jdbc.statement.StatementCache;
import io.github.crmprofile.jdbc.statement.UnionStatement;
import io.github.crmprofile.source.QuerySet;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordQuery;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first records of a list from a place on, read with the totals of the whole list. Its statement serves every place and client.
 *
 * @param query the list
 * @param areUndatedRead whether records without a value in the field of the order are read as well
 */
record FirstRecords(RecordQuery query, boolean areUndatedRead) implements StatementCache.Addition {

    /** What a statement depends on: of the place no more than how exact its time is, where a placeholder stands for it. */
    private record Key(
            RecordOrder order, int limit, @Nullable Comparable<?> from, boolean areUndatedRead) {}

    private @Nullable Comparable<?> from() {
        return ListCompiler.from(query);
    }

    @Override
    public Object key(boolean hasPlaceholders) {
        Comparable<?> from = from();
        Comparable<?> place =
                from == null || !hasPlaceholders ? from : Placeholder.of(Placeholder.Group.CURSOR, 0, from);
        return new Key(query.order(), query.limit(), place, areUndatedRead);
    }

    @Override
    public Arguments.@Nullable Values values() {
        Comparable<?> from = from();
        if (from == null) {
            return new Arguments.Values(Map.of());
        }
        return Placeholder.canReplace(from) ? new Arguments.Values(Map.of(from.getClass(), List.of(from))) : null;
    }

    @Override
    public UnionStatement compile(QuerySet total, ClientScope scope) {
        Comparable<?> from = from();
        Comparable<?> place = from == null || !scope.binder().hasPlaceholders()
                ? from
                : Placeholder.of(Placeholder.Group.CURSOR, 0, from);
        return new ListCompiler(scope, shaped(query, total, scope)).first(total, place, areUndatedRead);
    }

    /** Returns a list with the placeholders of the queries for its total. */
    static RecordQuery shaped(RecordQuery query, QuerySet total, ClientScope scope) {
        return new RecordQuery(
                query.client(),
                scope.population(),
                total.queries().get(0).selection(),
                query.sum(),
                query.order(),
                query.after(),
                query.limit(),
                query.now());
    }
}
