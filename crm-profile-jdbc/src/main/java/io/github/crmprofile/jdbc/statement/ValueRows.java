package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.RenderedColumn;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.QuerySet;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /**
     * Returns the rows of the clients with the highest values, each of which also says how many clients there are in all. Clients without records are
     * not among them, and their value is 0 or undefined.
     *
     * @param most how many clients there are at most
     */
    public static ValueRows ofHighest(int most) {
        return new Highest(most);
    }

    /**
     * The clients with the highest values: of one count, of one sum in one currency, or of one count divided by another.
     *
     * <p>A quotient is compared as the database divides numbers, and so rounded: two that are almost equal may be in either order.
     */
    private static final class Highest extends ValueRows {

        private static final int SUM = 2;

        private final int most;

        Highest(int most) {
            this.most = most;
        }

        @Override
        public Object key(boolean hasPlaceholders) {
            return most;
        }

        @Override
        public boolean areFor(QuerySet asked, ClientScope scope) {
            return ClientValues.areFor(asked, scope)
                    && asked.queries().stream()
                            .noneMatch(query -> scope.mapping()
                                    .records(query.selection().kind())
                                    .isEmpty());
        }

        @Override
        public UnionStatement compile(QuerySet asked, ClientScope scope) {
            return compile(ClientValues.inOneCurrency(asked.queries(), scope), scope);
        }

        @Override
        UnionStatement compile(ClientValues values, ClientScope scope) {
            var columns = new ArrayList<>(values.columns());
            ClientValue.Money money = values.values().get(0).money();
            boolean isQuotient = values.values().size() > 1;
            String above = columns.get(money == null ? 0 : SUM).sql();
            String order =
                    isQuotient ? scope.dialect().quotient(above, columns.get(1).sql()) : "COALESCE(" + above + ", 0)";
            int all = columns.size();
            columns.add(new RenderedColumn(ColumnType.COUNT, "cp_all.cp_number"));
            columns.add(
                    new RenderedColumn(ColumnType.COUNT, "CASE WHEN cp_clients.cp_client IS NULL THEN 0 ELSE 1 END"));
            Sql rows = Sql.of("SELECT cp_rows.* FROM (", values.selectOfThoseWithRecords(), ") cp_rows");
            // Only those that the database gives are looked up among
            // the clients, which takes less than to join all of both.
            Sql tail = Sql.of(
                    " FROM (SELECT COUNT(DISTINCT cp_ids.cp_client) AS cp_number FROM (",
                    values.ids(),
                    ") cp_ids) cp_all CROSS JOIN (",
                    scope.dialect().first(rows, order + " DESC", most),
                    ") cp_rows LEFT JOIN (",
                    values.ids(),
                    ") cp_clients ON cp_clients.cp_client = cp_rows.cp_client");
            var branch =
                    new UnionBranch(values.path(), List.copyOf(columns), tail, UnionBranch.CLIENT, (row, state) -> {
                        state.number(number(money, row), isQuotient ? row.count(1) : 1);
                        state.clients(row.count(all));
                        if (row.count(all + 1) > 0) {
                            state.exists();
                        }
                    });
            return UnionStatement.inAnyOrder(List.of(branch), scope.dialect());
        }

        private static BigDecimal number(ClientValue.@Nullable Money money, BranchRow row) throws SQLException {
            if (money == null) {
                return BigDecimal.valueOf(row.count(0));
            }
            Object sum = row.get(SUM);
            return sum == null ? BigDecimal.ZERO : money.amount().decode((BigDecimal) sum);
        }
    }

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
