package io.github.crmprofile.jdbc.select;

import com.google.common.collect.ImmutableList;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.NamedColumns;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.sql.NestedSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a SELECT: its tables, conditions and order.
 *
 * @param table the tables of the source
 * @param owned which of their rows are of the clients; null for all
 * @param names the names of the source's expressions, which an inner SELECT gives them; null where they are written as they are
 * @param filters the conditions on the rows
 * @param joins other tables
 * @param first how many rows are wanted, in which order; null for all
 */
record SelectRows(
        SourceTable table,
        Ownership.@Nullable Rows owned,
        @Nullable NamedColumns names,
        ImmutableList<Filter> filters,
        ImmutableList<Sql> joins,
        @Nullable First first) {

    /** The first rows in an order. */
    record First(String order, int rows) {}

    /** A condition, over the tables of the source or over the names that its expressions have. */
    record Filter(Sql sql, boolean isOverTables) {}

    static SelectRows of(SourceTable table, Ownership.@Nullable Rows owned, @Nullable NamedColumns names) {
        return new SelectRows(table, owned, names, ImmutableList.of(), ImmutableList.of(), null);
    }

    SelectRows where(Sql condition, boolean isOverTables) {
        return new SelectRows(
                table, owned, names, appended(filters, new Filter(condition, isOverTables)), joins, first);
    }

    SelectRows join(Sql join) {
        return new SelectRows(table, owned, names, filters, appended(joins, join), first);
    }

    SelectRows first(String order, int rows) {
        return new SelectRows(table, owned, names, filters, joins, new First(order, rows));
    }

    private static <T> ImmutableList<T> appended(ImmutableList<T> list, T more) {
        return ImmutableList.<T>builder().addAll(list).add(more).build();
    }

    /** Returns an expression over the tables as the SELECT writes it. */
    Sql value(Sql expression) {
        return names == null ? expression : Sql.of(names.of(expression));
    }

    /** Returns a condition over the tables as the SELECT writes it. */
    Sql holds(Sql condition) {
        return names == null ? condition : names.holds(condition);
    }

    /**
     * Returns the SELECT.
     *
     * @param columns the columns, separated by commas
     * @param links the joins of linked records
     * @param dialect the database
     */
    NestedSelect select(Sql columns, Sql links, Dialect dialect) {
        NestedSelect select = names == null
                ? NestedSelect.of(Sql.of("SELECT ", columns, tables(links, filters)))
                : names.select(
                        columns,
                        Sql.and(filters(false).stream().map(Filter::sql).toList()),
                        tables(links, filters(true)),
                        dialect);
        return first == null ? select : NestedSelect.of(dialect.first(select.sql(), first.order(), first.rows()));
    }

    private List<Filter> filters(boolean areOverTables) {
        return filters.stream()
                .filter(filter -> filter.isOverTables() == areOverTables)
                .toList();
    }

    private Sql tables(Sql links, List<Filter> which) {
        var where = new ArrayList<Sql>();
        where.add(table.rows());
        if (owned != null) {
            where.add(owned.where());
        }
        which.forEach(filter -> where.add(filter.sql()));
        where.add(table.hasKey());
        Sql join = owned == null ? Sql.NONE : owned.join();
        return Sql.of(" FROM ", table.from(), join, links, Sql.join("", joins), " WHERE ", Sql.and(where));
    }
}
