package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.QuerySet;
import java.util.List;
import java.util.Map;

/** Compiles the numbers of all clients, without their own data, into a statement with one row for each client, or one for each currency. */
public final class SingleRows implements StatementCache.Addition {

    /** Returns whether the database can answer these queries so; else they take the rows of each client's groups. */
    public static boolean areFor(QuerySet asked, ClientScope scope) {
        boolean isWithoutCard = asked.detail() == Plan.Detail.ID || asked.detail() == Plan.Detail.NUMBERS;
        return isWithoutCard && ClientValues.areFor(asked, scope);
    }

    @Override
    public Object key() {
        return SingleRows.class;
    }

    @Override
    public Arguments.Values values() {
        return new Arguments.Values(Map.of());
    }

    @Override
    public UnionStatement compile(QuerySet asked, ClientScope scope) {
        var values = new ClientValues(asked.queries(), scope);
        Sql tail = Sql.of(" FROM (", values.select(), ") cp_rows");
        var rows = new RowsBranch(values.path(), values.outputs(), tail, "cp_rows.cp_client", (row, state) -> {
            state.exists();
            values.read(row, state);
        });
        return values.isRowPerClient()
                ? UnionStatement.inAnyOrder(List.of(rows), scope.dialect())
                : new UnionStatement(List.of(rows), scope.dialect(), false);
    }
}
