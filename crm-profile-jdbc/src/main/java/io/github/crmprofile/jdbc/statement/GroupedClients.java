package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.source.QuerySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compiles how many clients have which counts: one statement, which the database answers with a row for each combination of counts. */
public final class GroupedClients implements StatementCache.Addition {

    /** Returns whether the database can answer these queries so; else they take a row or more of each client. */
    public static boolean areFor(QuerySet asked, ClientScope scope) {
        return asked.queries().stream().allMatch(ClientValue::isCount) && ClientValues.areFor(asked, scope);
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
        var values = new ClientValues(asked.queries(), scope);
        var outputs = new ArrayList<>(values.outputs());
        outputs.add(new SelectColumn(ColumnType.COUNT, "COUNT(*)"));
        Sql tail = Sql.of(
                " FROM (",
                values.select(),
                ") cp_rows GROUP BY ",
                values.outputs().stream().map(SelectColumn::sql).collect(Collectors.joining(", ")));
        var groups = new RowsBranch(values.path(), outputs, tail, "''", (row, state) -> {
            state.clients(row.count(outputs.size() - 1));
            values.read(row, state);
        });
        return new UnionStatement(List.of(groups), scope.dialect(), true);
    }
}
