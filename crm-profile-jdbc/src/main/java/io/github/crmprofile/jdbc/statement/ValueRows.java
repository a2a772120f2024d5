package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.QuerySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compiles the {@linkplain ClientValues values} of all clients into a statement; of which clients a row is, is up to each kind. */
public enum ValueRows implements StatementCache.Addition {

    /** One row for each client, or for each of its currencies; without the client's own data. */
    OF_A_CLIENT {
        @Override
        public boolean areFor(QuerySet asked, ClientScope scope) {
            boolean isWithoutCard = asked.detail() == Plan.Detail.ID || asked.detail() == Plan.Detail.NUMBERS;
            return isWithoutCard && ClientValues.areFor(asked, scope);
        }

        @Override
        UnionStatement compile(ClientValues values, ClientScope scope) {
            Sql tail = Sql.of(" FROM (", values.select(), ") cp_rows");
            var rows = new RowsBranch(values.path(), values.outputs(), tail, "cp_rows.cp_client", (row, state) -> {
                state.exists();
                values.read(row, state);
            });
            return values.isRowPerClient()
                    ? UnionStatement.inAnyOrder(List.of(rows), scope.dialect())
                    : new UnionStatement(List.of(rows), scope.dialect(), false);
        }
    },

    /** One row for each combination of counts, with the number of clients who have them. */
    OF_EQUAL_CLIENTS {
        @Override
        public boolean areFor(QuerySet asked, ClientScope scope) {
            return asked.queries().stream().allMatch(ClientValue::isCount) && ClientValues.areFor(asked, scope);
        }

        @Override
        UnionStatement compile(ClientValues values, ClientScope scope) {
            var outputs = new ArrayList<>(values.outputs());
            outputs.add(new SelectColumn(ColumnType.COUNT, "COUNT(*)"));
            String counts = values.outputs().stream().map(SelectColumn::sql).collect(Collectors.joining(", "));
            Sql tail = Sql.of(" FROM (", values.select(), ") cp_rows GROUP BY ", counts);
            var groups = new RowsBranch(values.path(), outputs, tail, "''", (row, state) -> {
                state.clients(row.count(outputs.size() - 1));
                values.read(row, state);
            });
            return new UnionStatement(List.of(groups), scope.dialect(), true);
        }
    };

    /** Returns whether the database can answer these queries so; else they take the rows of each client's groups. */
    public abstract boolean areFor(QuerySet asked, ClientScope scope);

    abstract UnionStatement compile(ClientValues values, ClientScope scope);

    @Override
    public Object key() {
        return this;
    }

    @Override
    public Arguments.Values values() {
        return new Arguments.Values(Map.of());
    }

    @Override
    public UnionStatement compile(QuerySet asked, ClientScope scope) {
        return compile(new ClientValues(asked.queries(), scope), scope);
    }
}
