package io.github.crmprofile.memory;

import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.DataCheck;
import io.github.crmprofile.source.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Holds the records of a kind that fail a data check, computed once. Checks that depend on the moment of the request are not among them.
 *
 * <p>Immutable and thread-safe.
 */
final class FailedChecks {

    private final RecordColumns columns;
    private final List<Failed> failed = new ArrayList<>();

    private final RecordKind kind;

    private record Failed(DataWarning.Code code, RowSet rows) {}

    FailedChecks(RecordStore data, RecordKind kind) {
        this.kind = kind;
        columns = data.columns(kind);
        var bitmaps = new ConditionBitmaps(columns, new LinkEvaluation(data, Viewer.everything()));
        int[] all = IntStream.range(0, columns.size()).toArray();
        for (DataCheck check : DataCheck.STANDARD) {
            if (check.kind() == kind && !check.condition().asksForTheMoment()) {
                add(check.code(), bitmaps.matching(all, bitmaps.add(check.condition())));
            }
        }
        add(DataWarning.Code.UNREADABLE_TIME, all(row -> columns.get(row).hasUnreadableTime()));
        add(
                DataWarning.Code.DUPLICATE_ID,
                all(row -> data.isRepeated(kind, columns.get(row).id())));
    }

    private int[] all(IntPredicate test) {
        return IntStream.range(0, columns.size()).filter(test).toArray();
    }

    private void add(DataWarning.Code code, int[] rows) {
        if (rows.length > 0) {
            var set = new RowSet(columns.size());
            set.set(rows);
            failed.add(new Failed(code, set));
        }
    }

    /** Adds a warning for each of these rows that fails a check. */
    void warn(int[] rows, List<DataWarning> warnings) {
        for (Failed each : failed) {
            for (int row : rows) {
                if (each.rows.contains(row)) {
                    warnings.add(
                            DataWarning.of(each.code, kind, columns.get(row).id()));
                }
            }
        }
    }
}
