package io.github.crmprofile.jdbc.statement;

import com.google.common.collect.Lists;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.ValueReader;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of parts, each once for a row. Values that are one of few numbers come as the digits of one number, so that a database that groups
 * by them compares one column and not many. Immutable and thread-safe.
 */
final class GroupRowReader {

    /** What the smallest integer type of databases holds. */
    private static final long MOST = Integer.MAX_VALUE;

    private final List<SelectColumn> outputs = new ArrayList<>();
    private final List<Columns> columns = new ArrayList<>();
    private final List<Packed> numbers = new ArrayList<>();
    private final int size;

    /** A key in columns of its own. */
    private record Columns(int place, ValueReader reader, int first) {}

    /** A key that is a digit of a number. */
    private record Placed(int place, GroupKey.PackedDigit digit) {}

    /** Keys that are digits of one number, the last digit first, and the column of the number. */
    private record Packed(List<Placed> digits, int column) {}

    /**
     * Creates a reader, and adds the columns that it reads.
     *
     * @param parts the keys
     * @param records takes up the columns
     */
    GroupRowReader(Collection<GroupKey> parts, RecordSelect records) {
        this.size = parts.size();
        var together = new ArrayList<Placed>();
        long product = 1;
        int place = 0;
        for (GroupKey part : parts) {
            GroupKey.Encoding reading = part.reading(records);
            if (reading instanceof GroupKey.PackedDigit digit) {
                if (product * digit.base() > MOST) {
                    pack(together, records);
                    together.clear();
                    product = 1;
                }
                product *= digit.base();
                together.add(new Placed(place, digit));
            } else if (reading instanceof GroupKey.OwnColumns own) {
                columns.add(new Columns(place, own.reader(), outputs.size()));
                own.reader().outputs().forEach(column -> add(column.slot(), column.sql()));
            }
            place++;
        }
        pack(together, records);
    }

    private void pack(List<Placed> placed, RecordSelect records) {
        Sql number = Sql.NONE;
        for (Placed each : placed) {
            GroupKey.PackedDigit digit = each.digit();
            number = number.isEmpty() ? digit.sql() : Sql.of("(", number, ") * ", digit.base(), " + ", digit.sql());
        }
        if (!placed.isEmpty()) {
            numbers.add(new Packed(List.copyOf(Lists.reverse(placed)), outputs.size()));
            add(ColumnType.COUNT, records.column(number));
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
        for (Packed number : numbers) {
            int rest = (int) row.count(first + number.column());
            for (Placed placed : number.digits()) {
                GroupKey.PackedDigit digit = placed.digit();
                cell[placed.place()] = digit.meaning().apply(rest % digit.base());
                rest /= digit.base();
            }
        }
        return cell;
    }
}
