package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Assigns the outputs of a branch to columns of the result: each to the next column of its type. */
public final class ColumnLayout {

    private final List<ColumnType> outputs;
    private final int[] columns;

    /**
     * Assigns the columns of a branch.
     *
     * @param outputs the types of the branch's outputs
     * @param widths the number of columns of each type in the result
     * @param before the number of columns that precede all of them
     */
    public ColumnLayout(List<ColumnType> outputs, Map<ColumnType, Integer> widths, int before) {
        this.outputs = outputs;
        this.columns = new int[outputs.size()];
        var next = new EnumMap<ColumnType, Integer>(ColumnType.class);
        int start = before + 1;
        for (ColumnType slot : ColumnType.values()) {
            next.put(slot, start);
            start += widths.getOrDefault(slot, 0);
        }
        for (int i = 0; i < columns.length; i++) {
            ColumnType slot = outputs.get(i);
            columns[i] = next.merge(slot, 1, Integer::sum) - 1;
        }
    }

    public static Map<ColumnType, Integer> widths(List<ColumnType> outputs) {
        var widths = new EnumMap<ColumnType, Integer>(ColumnType.class);
        outputs.forEach(slot -> widths.merge(slot, 1, Integer::sum));
        return widths;
    }

    ColumnType slot(int output) {
        return outputs.get(output);
    }

    int column(int output) {
        return columns[output];
    }
}
