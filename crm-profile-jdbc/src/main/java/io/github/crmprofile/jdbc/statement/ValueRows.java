package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.RenderedColumn;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.QuerySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compiles the {@linkplain ClientValues values} of all clients into a statement; each kind says of which clients a row is. Immutable and thread-safe.
 */
public abstract class ValueRows implements StatementCache.Addition {

    /** One row for each client, or for each of its currencies; without the client's own data. */
    public static final ValueRows OF_A_CLIENT = new ValueRows() {
        @Override
        public boolean areFor(QuerySet asked, ClientScope scope) {
            boolean isWithoutCard = asked.detail() == Plan.Detail.ID || asked.detail() == Plan.Detail.NUMBERS;
            return isWithoutCard && ClientValues.areFor(asked, scope);
        }

        @Override
        UnionStatement compile(ClientValues values, ClientScope scope) {
            Sql tail = Sql.of(" FROM (", values.select(), ") cp_rows");
            var rows = new UnionBranch(values.path(), values.columns(), tail, UnionBranch.CLIENT, (row, state) -> {
                state.exists();
                values.read(row, state);
            });
            return values.areInOneRow()
                    ? UnionStatement.inAnyOrder(List.of(rows), scope.dialect())
                    : new UnionStatement(List.of(rows), scope.dialect(), false);
        }
    };

    /** One row for each combination of counts, with the number of clients who have them. */
    public static final ValueRows OF_EQUAL_CLIENTS = new ValueRows() {
        @Override
        public boolean areFor(QuerySet asked, ClientScope scope) {
            return asked.queries().stream().allMatch(ClientValue::isCount) && ClientValues.areFor(asked, scope);
        }

        @Override
        UnionStatement compile(ClientValues values, ClientScope scope) {
            var columns = new ArrayList<>(values.columns());
            String counts = columns.stream().map(RenderedColumn::sql).collect(Collectors.joining(", "));
            int clients = columns.size();
            columns.add(new RenderedColumn(ColumnType.COUNT, "COUNT(*)"));
            Sql tail = Sql.of(" FROM (", values.select(), ") cp_rows GROUP BY ", counts);
            var groups = new UnionBranch(values.path(), List.copyOf(columns), tail, "''", (row, state) -> {
                state.clients(row.count(clients));
                values.read(row, state);
            });
            return new UnionStatement(List.of(groups), scope.dialect(), true);
        }
    };

    private ValueRows() {}

    /** Returns whether the database can answer these queries so; else they take the rows of each client's groups. */
    public abstract boolean areFor(QuerySet asked, ClientScope scope);

    abstract UnionStatement compile(ClientValues values, ClientScope scope);

    @Override
    public Object key(boolean hasPlaceholders) {
        return this;
    }

    @Override
    public Arguments.Values values() {
        return new Arguments.Values(Map.of());
    }

    @Override
    public UnionStatement compile(QuerySet asked, ClientScope scope) {
        return compile(ClientValues.of(asked.queries(), scope), scope);
    }
}
