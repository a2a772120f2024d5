package io.github.crmprofile.jdbc.group;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Grouping;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates one query over the groups of a branch. Immutable and thread-safe. */
public final class QueryReader {

    private static final int NONE = -1;

    private final GroupedQuery query;
    private final GroupTest.Test test;
    private final GroupingReader groupings;
    private final @Nullable FieldAggregate aggregate;

    /** The indexes of keys in the values of a group, and of aggregates in the row; {@link #NONE} where there is none. */
    private final int currency;

    private final int value;
    private final int aggregated;
    private final int known;

    /**
     * Creates a reader.
     *
     * @param columns what the query reads
     * @param keys the keys of the branch
     * @param aggregates the first columns of the branch
     */
    public QueryReader(QueryColumns columns, GroupKeys keys, List<SelectColumn> aggregates) {
        this.query = columns.query();
        this.test = columns.test().in().apply(keys);
        this.groupings = GroupingReader.of(query, columns.intervals(), keys);
        this.aggregate = columns.aggregate();
        this.currency = query.currency() == null ? NONE : keys.place(query.currency());
        this.value = query.value() == null ? NONE : keys.place(query.value());
        this.aggregated = aggregate == null ? NONE : aggregates.indexOf(aggregate.value());
        this.known = aggregate == null || aggregate.known() == null ? NONE : aggregates.indexOf(aggregate.known());
    }

    /** Adds the records of a group, if the query includes them. */
    public void accept(@Nullable Object[] group, long records, BranchRow row, ClientAnswerBuilder state)
            throws SQLException {
        List<Grouping.Key> keys = test.holds(group) ? groupings.keys(group) : null;
        if (keys == null) {
            return;
        }
        String money = currency == NONE ? null : (String) group[currency];
        Object found = value == NONE ? aggregated(row) : times(group[value], records);
        long withValue = known == NONE ? records : row.count(known);
        state.tally(query.query(), keys).add(records, money, found, withValue);
    }

    private @Nullable Object times(@Nullable Object value, long records) {
        return value != null && query.query().aggregate() instanceof Aggregate.Sum
                ? ((BigDecimal) value).multiply(BigDecimal.valueOf(records))
                : value;
    }

    private @Nullable Object aggregated(BranchRow row) throws SQLException {
        Object stored = aggregate == null ? null : row.get(aggregated);
        return aggregate == null || stored == null ? null : aggregate.meaning().of(stored);
    }
}
