package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.group.FieldAggregate;
import io.github.crmprofile.jdbc.group.GroupedQuery;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.select.RenderedSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import java.util.List;
import java.util.Objects;

/**
 * Reads the first or last time of some records in a SELECT of its own. The database then finds it at one end of an index; together with other queries
 * it would read the whole history.
 */
final class ExtremeBranch {

    private ExtremeBranch() {}

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
                && records.conditions().isPushedDown(groupedQuery.condition());
    }

    private static boolean isTime(Field field) {
        return field.type() == Field.Type.INSTANT || field.type() == Field.Type.DATE;
    }

    /** Renders the branch of a query. */
    static UnionBranch of(GroupedQuery groupedQuery, RecordSelect records) {
        FieldAggregate time =
                Objects.requireNonNull(FieldAggregate.of(groupedQuery, records.fields()), "the time of the query");
        RenderedSelect rows = records.where(groupedQuery.condition()).render(List.of(time.value()));
        Sql groupBy = Sql.of(records.hasClient() ? " GROUP BY " + UnionBranch.CLIENT : "");
        return UnionBranch.of(records.fields().path(), rows, groupBy, (row, state) -> {
            Object stored = row.get(0);
            if (stored != null) {
                state.tally(groupedQuery.query(), List.of())
                        .add(1, null, time.meaning().of(stored), 1);
            }
        });
    }
}
