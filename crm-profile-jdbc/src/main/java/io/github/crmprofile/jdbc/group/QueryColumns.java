package io.github.crmprofile.jdbc.group;

import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.select.RecordSelect;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a query reads from the groups of its branch. Immutable and thread-safe.
 *
 * @param query the query
 * @param intervals the intervals that times are grouped by
 * @param test the test of its condition
 * @param aggregate the aggregate of its field; null where it has none, or Java computes it from the values
 */
public record QueryColumns(
        GroupedQuery query,
        TimeIntervals intervals,
        GroupTest test,
        @Nullable FieldAggregate aggregate) {

    /** Describes what a query reads from groups of some records. */
    public static QueryColumns of(GroupedQuery query, TimeIntervals intervals, RecordSelect records) {
        GroupTest test = query.condition().accept(new GroupTests(intervals, records.conditions()));
        return new QueryColumns(query, intervals, test, FieldAggregate.of(query, records.fields()));
    }

    /** Returns the keys that its groups need. */
    public Set<GroupKey> keys() {
        var keys = new LinkedHashSet<>(test.keys());
        query.parts().forEach(key -> keys.add(intervals.merged(key)));
        return keys;
    }

    /** Returns the aggregates. */
    public List<SelectColumn> aggregates() {
        return aggregate == null ? List.of() : aggregate.columns();
    }
}
