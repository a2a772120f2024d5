package io.github.crmprofile.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the values of parts, each once for a row. Immutable and thread-safe. */
final class CellReader {

    private final List<Part.Reader> readers;
    private final List<Output> outputs = new ArrayList<>();
    private final int[] places;

    /**
     * A reader.
     *
     * @param parts what is read
     * @param records where the columns are added
     */
    CellReader(Collection<Part> parts, RecordSelect records) {
        this.readers = parts.stream().map(part -> part.reader(records)).toList();
        this.places = new int[readers.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = outputs.size();
            readers.get(i).outputs().forEach(column -> outputs.add(new Output(column.slot(), "cp_r." + column.sql())));
        }
    }

    /** The columns. */
    List<Output> outputs() {
        return outputs;
    }

    /** The values of the current row, in the order of the parts. */
    @Nullable
    Object[] read(Row row, int first) throws SQLException {
        @Nullable Object[] cell = new @Nullable Object[places.length];
        for (int i = 0; i < places.length; i++) {
            cell[i] = readers.get(i).read(row, first + places[i]);
        }
        return cell;
    }
}
