package io.github.crmprofile.jdbc;

import io.github.crmprofile.metric.Condition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A condition on rows that are read one by one: told by the database, and in Java as far as the database cannot. */
final class RowFilter {

    private final Residue residue;
    private final Map<Part, Part.Reader> readers = new LinkedHashMap<>();
    private final Map<Part, Integer> places = new LinkedHashMap<>();
    private final List<Integer> variants = new ArrayList<>();

    /**
     * A filter, put on the records.
     *
     * @param condition which records
     * @param records where they come from
     * @param outputs the columns of the branch, to which those that this filter needs are added
     */
    RowFilter(Condition condition, RecordSelect records, List<Output> outputs) {
        this.residue = records.residue(condition);
        records.where(records.sql(residue.atMost()));
        if (!residue.leaves().isEmpty()) {
            residue.parts().forEach(part -> {
                Part.Reader reader = part.reader(records);
                readers.put(part, reader);
                places.put(part, outputs.size());
                reader.outputs().forEach(o -> outputs.add(new Output(o.slot(), "cp_r." + o.sql())));
            });
            residue.variants().forEach(variant -> {
                variants.add(outputs.size());
                outputs.add(new Output(Slot.COUNT, "cp_r." + records.flag(variant)));
            });
        }
    }

    boolean accepts(Row row) throws SQLException {
        if (residue.leaves().isEmpty()) {
            return true;
        }
        int variant = residue.variant(
                part -> Objects.requireNonNull(readers.get(part)).read(row, Objects.requireNonNull(places.get(part))));
        return row.count(variants.get(variant)) == 1;
    }
}
