package io.github.crmprofile.jdbc.group;

import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.query.Condition;
import java.sql.SQLException;
import java.util.List;

/**
 * Filters rows that are read one by one: the database evaluates what it can of a condition, and Java the rest. Immutable and thread-safe.
 *
 * @param groups reads the values that Java tests
 * @param test the test
 */
public record RowFilter(GroupRowReader groups, GroupTest.Test test) {

    /** Creates the filter of some records by a condition. */
    public static RowFilter of(Condition condition, RecordSelect records) {
        RecordSelect matching = records.where(records.conditions().pushedDown(condition));
        Condition rest = records.conditions().isPushedDown(condition) ? Condition.always() : condition;
        GroupTest test = rest.accept(new GroupTests(TimeIntervals.of(List.of(rest), List.of()), records.conditions()));
        var keys = GroupKeys.of(test.keys());
        return new RowFilter(GroupRowReader.of(keys, matching), test.in().apply(keys));
    }

    /** Returns the records that the database selects. */
    public RecordSelect records() {
        return groups.records();
    }

    /** Returns the columns that the filter reads, which stand side by side in the branch. */
    public List<SelectColumn> columns() {
        return groups.columns();
    }

    /** Returns whether a row meets the condition; the columns begin at an index. */
    public boolean accepts(BranchRow row, int first) throws SQLException {
        return test.holds(groups.read(row, first));
    }
}
