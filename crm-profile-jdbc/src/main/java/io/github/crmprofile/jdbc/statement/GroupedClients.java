package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.RenderedColumn;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.QuerySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compiles how many clients have which counts: one statement, which the database answers with a row for each combination of counts. */
public final class GroupedClients implements StatementCache.Addition {

    /** Returns whether the database can answer these queries so; else they take a row or more of each client. */
    public static boolean areFor(QuerySet asked, ClientScope scope) {
        return ClientCounts.isFor(asked, scope);
    }

    @Override
    public Object key() {
        return GroupedClients.class;
    }

    @Override
    public Arguments.Values values() {
        return new Arguments.Values(Map.of());
    }

    @Override
    public UnionStatement compile(QuerySet asked, ClientScope scope) {
        List<Query> queries = asked.queries();
        var counts = new ClientCounts(queries, scope);
        List<RenderedColumn> columns = IntStream.range(0, queries.size())
                .mapToObj(i -> new RenderedColumn(ColumnType.COUNT, "cp_rows." + ClientCounts.column(i)))
                .toList();
        var outputs = new ArrayList<>(columns);
        outputs.add(new RenderedColumn(ColumnType.COUNT, "COUNT(*)"));
        Sql tail = Sql.of(
                " FROM (",
                counts.select(),
                ") cp_rows GROUP BY ",
                columns.stream().map(RenderedColumn::sql).collect(Collectors.joining(", ")));
        var groups = new UnionBranch(counts.path(), outputs, tail, "''", (row, state) -> {
            state.clients(row.count(queries.size()));
            for (int i = 0; i < queries.size(); i++) {
                if (row.count(i) > 0) {
                    state.tally(queries.get(i), List.of()).add(row.count(i), null, null, 0);
                }
            }
        });
        return new UnionStatement(List.of(groups), scope.dialect(), true);
    }
}
