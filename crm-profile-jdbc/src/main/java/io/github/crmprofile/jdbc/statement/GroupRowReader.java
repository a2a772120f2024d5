package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.ValueReader;
import io.github.crmprofile.jdbc.select.RecordSelect;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the values of the GROUP BY keys from a row: from columns of their own, or out of {@link PackedKeys}. Immutable and thread-safe. */
final class GroupRowReader {

    private final List<SelectColumn> outputs = new ArrayList<>();
    private final List<Columns> columns = new ArrayList<>();
    private final List<PackedColumn> numbers = new ArrayList<>();
    private final int size;

    /** A key in columns of its own. */
    private record Columns(int place, ValueReader reader, int first) {}

    /** Keys in one number, and the column of the number. */
    private record PackedColumn(PackedKeys keys, int column) {}

    /**
     * Creates a reader, and adds the columns that it reads.
     *
     * @param keys the keys
     * @param records takes up the columns
     */
    GroupRowReader(Collection<GroupKey> keys, RecordSelect records) {
        this.size = keys.size();
        var packed = new ArrayList<PackedKeys.Key>();
        int place = 0;
        for (GroupKey key : keys) {
            GroupKey.Encoding reading = key.reading(records);
            if (reading instanceof GroupKey.PackedDigit digit) {
                packed.add(new PackedKeys.Key(place, digit));
            } else if (reading instanceof GroupKey.OwnColumns own) {
                columns.add(new Columns(place, own.reader(), outputs.size()));
                own.reader().outputs().forEach(column -> add(column.slot(), column.sql()));
            }
            place++;
        }
        for (PackedKeys number : PackedKeys.pack(packed)) {
            numbers.add(new PackedColumn(number, outputs.size()));
            add(ColumnType.COUNT, records.column(number.sql()));
        }
    }

    private void add(ColumnType slot, String column) {
        outputs.add(new SelectColumn(slot, "cp_rows." + column));
    }

    /** Returns the columns. */
    List<SelectColumn> outputs() {
        return outputs;
    }

    /** Returns the values of the current row in the order of the keys. */
    @Nullable
    Object[] read(BranchRow row, int first) throws SQLException {
        @Nullable Object[] cell = new @Nullable Object[size];
        for (Columns own : columns) {
            cell[own.place()] = own.reader().read(row, first + own.first());
        }
        for (PackedColumn number : numbers) {
            number.keys().unpack((int) row.count(first + number.column()), cell);
        }
        return cell;
    }
}
