package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.field.ColumnNames;
import io.github.crmprofile.jdbc.field.RenderedColumn;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.sql.NestedSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A SELECT of records as SQL, for a statement that calls it {@code cp_rows}.
 *
 * @param select the SELECT
 * @param columns the columns of the branch, in the order in which they were described
 * @param keys the names of the expressions that the statement around it compares, in their order
 */
public record RenderedSelect(NestedSelect select, List<RenderedColumn> columns, List<String> keys) {

    /**
     * Names the expressions of a SELECT, and renders it.
     *
     * @param keys the expressions that the statement around it compares
     * @param columns the columns of the branch
     * @param select returns the SELECT of columns which have their names
     * @return the SELECT and the columns as SQL
     */
    public static RenderedSelect of(
            List<Sql> keys, List<SelectColumn> columns, Function<List<Sql>, NestedSelect> select) {
        var names = new ColumnNames();
        List<String> named = keys.stream().map(names::of).toList();
        List<RenderedColumn> rendered = columns.stream()
                .map(column -> new RenderedColumn(column.type(), column.sql(names)))
                .toList();
        return new RenderedSelect(select.apply(names.columns()), rendered, named);
    }

    /** Returns the FROM clause of the statement around the SELECT. */
    public Sql from() {
        return Sql.of(" FROM (", select.sql(), ") cp_rows");
    }

    /** Returns whether this and another differ in nothing but the rows of the inner SELECT. */
    public boolean isLike(RenderedSelect other) {
        return select.isAround(other.select) && columns.equals(other.columns) && keys.equals(other.keys);
    }

    /** Returns the same columns of other rows. */
    public RenderedSelect over(Sql rows) {
        return new RenderedSelect(select.over(rows), columns, keys);
    }

    /**
     * Returns each pair of record and client once. Compares the ids of records alone: the columns are equal in all rows of one record, and to compare
     * them too takes longer.
     *
     * @param columns the number of columns besides the client and the id
     * @param rows the SELECT, with the id as {@code cp_record}
     */
    static Sql oncePerPair(int columns, Sql rows) {
        String values = IntStream.range(0, columns)
                .mapToObj(i -> "MIN(cp_pairs.cp_col" + i + ") AS cp_col" + i + ", ")
                .collect(Collectors.joining());
        return Sql.of(
                "SELECT ",
                values,
                "cp_pairs.cp_client AS cp_client FROM (",
                rows,
                ") cp_pairs GROUP BY cp_pairs.cp_record, cp_pairs.cp_client");
    }
}
