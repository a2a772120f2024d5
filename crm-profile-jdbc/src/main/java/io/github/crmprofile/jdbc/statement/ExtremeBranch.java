package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.TimeField;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads the first or last time of some records in a SELECT of its own. The database then finds it at one end of an index; together with other queries
 * it would read the whole history.
 */
final class ExtremeBranch implements UnionBranch {

    private final GroupedQuery groupedQuery;
    private final RecordSelect records;
    private final TimeField time;
    private final String column;

    private ExtremeBranch(GroupedQuery groupedQuery, RecordSelect records, TimeField time) {
        this.groupedQuery = groupedQuery;
        this.records = records;
        this.time = time;
        records.where(records.sql(groupedQuery.condition()));
        this.column = "cp_rows." + records.column(time.values().get(0));
    }

    /** Returns whether a query can be read in this way: it asks for the minimum or maximum of a time that all its records have. */
    static boolean isFor(GroupedQuery groupedQuery, RecordSelect records) {
        Aggregate aggregate = groupedQuery.query().aggregate();
        Field field = aggregate.fieldOrNull();
        boolean isExtreme = aggregate instanceof Aggregate.Min || aggregate instanceof Aggregate.Max;
        if (field == null
                || !isExtreme
                || groupedQuery.value() != null
                || !groupedQuery.groupings().isEmpty()) {
            return false;
        }
        return isTime(field)
                && GroupedQuery.isKnown(field, groupedQuery.conjuncts())
                && records.isPushedDown(groupedQuery.condition());
    }

    private static boolean isTime(Field field) {
        return field.type() == Field.Type.INSTANT || field.type() == Field.Type.DATE;
    }

    static UnionBranch of(GroupedQuery groupedQuery, RecordSelect records) {
        Field field = java.util.Objects.requireNonNull(
                groupedQuery.query().aggregate().fieldOrNull());
        return new ExtremeBranch(
                groupedQuery,
                records,
                java.util.Objects.requireNonNull(records.fields().time(field)));
    }

    @Override
    public String path() {
        return records.fields().path();
    }

    @Override
    public List<SelectColumn> outputs() {
        boolean isFirst = groupedQuery.query().aggregate() instanceof Aggregate.Min;
        return List.of(
                new SelectColumn(time.parts().get(0).codec().slot(), (isFirst ? "MIN(" : "MAX(") + column + ")"));
    }

    @Override
    public String client() {
        return "cp_rows.cp_client";
    }

    @Override
    public Sql tail() {
        return Sql.of(" FROM (", records.select(), ") cp_rows", records.hasClient() ? " GROUP BY " + client() : "");
    }

    @Override
    public void accept(BranchRow row, ClientAnswerBuilder state) throws SQLException {
        Object stored = row.get(0);
        if (stored != null) {
            state.tally(groupedQuery.query(), List.of()).add(1, null, time.decode(0, stored), 1);
        }
    }
}
