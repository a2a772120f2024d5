package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.RenderedColumn;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.source.ClientNumber;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.NumberCondition;
import io.github.crmprofile.source.QuerySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of the clients with the highest numbers of all, each of which also says how many clients there are in all. Clients without records are not
 * among them, and their number is 0 or undefined. A quotient is compared as the database divides numbers, and so rounded: two that are almost equal may
 * be in either order. Immutable and thread-safe.
 *
 * @param asked the order
 * @param most how many clients there are at most
 */
public record HighestRows(ClientsInOrder asked, int most) implements StatementCache.Addition {

    /** What the text of the statement depends on: which queries the number is of. */
    private record Key(Object number, int most) {}

    @Override
    public Object key(boolean hasPlaceholders) {
        return new Key(NumberValues.key(asked.number(), asked), most);
    }

    @Override
    public Arguments.Values values() {
        return new Arguments.Values(Map.of());
    }

    /** Returns whether the database can find these clients by itself. */
    public boolean areFor(ClientScope scope) {
        ClientNumber number = asked.number();
        return number != null
                && asked.isDescending()
                && asked.condition().equals(NumberCondition.always())
                // One count divided by itself is one query, to which no other is joined.
                && number.queries().size() == asked.plan().queries().size()
                && NumberValues.areFor(asked, scope)
                // Records may name clients who are not there, whose currencies are not asked for.
                && NumberValues.areInKnownCurrencies(asked, scope)
                && number.queries().stream()
                        .noneMatch(query -> scope.mapping()
                                .records(query.selection().kind())
                                .isEmpty());
    }

    @Override
    public UnionStatement compile(QuerySet shaped, ClientScope scope) {
        NumberValues values = NumberValues.of(asked, shaped.queries(), scope);
        NumberSql number = values.sql(Objects.requireNonNull(asked.number(), "the number of the order"));
        var columns = new ArrayList<RenderedColumn>();
        columns.add(new RenderedColumn(ColumnType.COUNT, "cp_all.cp_number"));
        columns.add(new RenderedColumn(ColumnType.COUNT, "CASE WHEN cp_clients.cp_client IS NULL THEN 0 ELSE 1 END"));
        columns.addAll(number.columns());
        Sql rows = Sql.of("SELECT cp_values.* FROM (", values.values().selectOfThoseWithRecords(), ") cp_values");
        // Only those that the database gives are looked up among the clients: it takes less than to join all.
        Sql tail = Sql.of(
                " FROM (SELECT COUNT(DISTINCT cp_ids.cp_client) AS cp_number FROM (",
                values.values().ids(),
                ") cp_ids) cp_all CROSS JOIN (",
                scope.dialect().first(rows, number.sql() + " DESC", most),
                ") cp_rows LEFT JOIN (",
                values.values().ids(),
                ") cp_clients ON cp_clients.cp_client = cp_rows.cp_client");
        var branch = new UnionBranch(
                values.values().path(), List.copyOf(columns), tail, UnionBranch.CLIENT, (row, state) -> {
                    state.clients(row.count(0));
                    if (row.count(1) > 0) {
                        state.exists();
                    }
                    number.read(row, 2, state);
                });
        return UnionStatement.inAnyOrder(List.of(branch), scope.dialect());
    }
}
