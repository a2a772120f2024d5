package io.github.crmprofile.memory;

import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.DataCheck;
import io.github.crmprofile.source.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which records of a kind fail which check. It depends on nothing but the records, and is worked out once for all of them.
 *
 * <p>Immutable and thread-safe.
 */
final class FailedChecks {

    private final RecordColumns columns;
    private final List<Failed> failed = new ArrayList<>();

    private record Failed(DataCheck check, RowSet rows) {}

    FailedChecks(RecordStore data, RecordKind kind) {
        columns = data.columns(kind);
        var masks = new ConditionBitmaps(columns, new LinkEvaluation(data, Viewer.everything()));
        int[] all = IntStream.range(0, columns.size()).toArray();
        for (DataCheck check : DataCheck.STANDARD) {
            if (check.kind() == kind) {
                int[] rows = masks.matching(all, masks.add(check.condition()));
                if (rows.length > 0) {
                    var set = new RowSet(columns.size());
                    set.set(rows);
                    failed.add(new Failed(check, set));
                }
            }
        }
    }

    /** Adds a warning for each of these rows that fails a check. */
    void warn(int[] rows, List<DataWarning> warnings) {
        for (Failed each : failed) {
            for (int row : rows) {
                if (each.rows.contains(row)) {
                    warnings.add(DataWarning.of(
                            each.check.code(),
                            each.check.kind(),
                            columns.get(row).id()));
                }
            }
        }
    }
}
