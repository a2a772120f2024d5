package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.query.Condition;
import java.sql.SQLException;
import java.util.List;

/** Filters rows that are read one by one: the database evaluates what it can of a condition, and Java the rest. */
public final class RowFilter {

    private final GroupKeys.Test test;
    private final GroupRowReader cells;
    private final int first;

    /**
     * Creates a filter, and restricts the records by it.
     *
     * @param condition which records
     * @param records the records
     * @param outputs the columns of the branch, to which those of this filter are added
     */
    public RowFilter(Condition condition, RecordSelect records, List<SelectColumn> outputs) {
        records.where(records.sql(records.pushedDown(condition)));
        Condition rest = records.isPushedDown(condition) ? Condition.always() : condition;
        var parts = new GroupKeys(records.conditions(), List.of(rest), List.of());
        this.test = parts.test(rest);
        this.cells = new GroupRowReader(parts.parts(), records);
        this.first = outputs.size();
        outputs.addAll(cells.outputs());
    }

    public boolean accepts(BranchRow row) throws SQLException {
        return test.holds(cells.read(row, first));
    }
}
