package io.github.crmprofile.jdbc.group;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.ValueReader;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of GROUP BY keys from a row: from columns of their own, or out of {@link PackedKeys}. Immutable and thread-safe.
 *
 * @param records the records, with the tables that the keys join
 * @param columns the columns, which stand side by side in the branch
 * @param own the keys in columns of their own
 * @param numbers the numbers of the other keys
 * @param size the number of keys
 */
public record GroupRowReader(
        RecordSelect records, List<SelectColumn> columns, List<Own> own, List<PackedColumn> numbers, int size) {

    /** A key in columns of its own. */
    record Own(int place, ValueReader reader, int first) {}

    /** Keys in one number, and the column of the number. */
    record PackedColumn(PackedKeys keys, int column) {}

    /** Creates the reader of some keys of records. */
    public static GroupRowReader of(GroupKeys keys, RecordSelect records) {
        RecordSelect joined = records.evaluating(
                keys.keys().stream().flatMap(key -> key.evaluated().stream()).toList());
        var columns = new ArrayList<SelectColumn>();
        var own = new ArrayList<Own>();
        var digits = new ArrayList<PackedKeys.Key>();
        int joins = 0;
        for (GroupKey key : keys.keys()) {
            GroupKey.Encoding encoding = key.encoding(joined, joins);
            if (encoding instanceof GroupKey.PackedDigit digit) {
                digits.add(new PackedKeys.Key(keys.place(key), digit));
            } else if (encoding instanceof GroupKey.OwnColumns value) {
                own.add(new Own(keys.place(key), value.reader(), columns.size()));
                columns.addAll(value.reader().columns());
                joins += value.joins().size();
                for (Sql join : value.joins()) {
                    joined = joined.join(join);
                }
                joined = joined.where(value.where());
            }
        }
        var numbers = new ArrayList<PackedColumn>();
        for (PackedKeys number : PackedKeys.pack(digits)) {
            numbers.add(new PackedColumn(number, columns.size()));
            columns.add(new SelectColumn.Value(ColumnType.COUNT, number.sql()));
        }
        return new GroupRowReader(
                joined, List.copyOf(columns), own, numbers, keys.keys().size());
    }

    /** Returns the values of the current row in the order of the keys; the columns begin at an index. */
    public @Nullable Object[] read(BranchRow row, int first) throws SQLException {
        @Nullable Object[] group = new @Nullable Object[size];
        for (Own key : own) {
            group[key.place()] = key.reader().read(row, first + key.first());
        }
        for (PackedColumn number : numbers) {
            number.keys().unpack((int) row.count(first + number.column()), group);
        }
        return group;
    }
}
