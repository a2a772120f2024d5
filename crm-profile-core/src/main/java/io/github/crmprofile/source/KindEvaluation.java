package io.github.crmprofile.source;

import io.github.crmprofile.metric.Grouping;
import io.github.crmprofile.metric.MeasureValue;
import io.github.crmprofile.metric.Query;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All queries and checks about one record kind, answered in one pass. */
final class KindEvaluation {

    private final Columns columns;
    private final Masks masks;
    private final List<Query> queries;
    private final List<Groups> groups;
    private final int[] queryPlaces;
    private final List<DataCheck> checks;
    private final int[] checkPlaces;

    KindEvaluation(Dataset data, RecordKind kind, List<Query> queries, List<DataCheck> checks, LinkEvaluation links) {
        this.columns = data.columns(kind);
        this.masks = new Masks(columns, links);
        this.queries = queries;
        this.groups = queries.stream()
                .map(query -> new Groups(query.groupings(), data, columns, links.clientDeals()))
                .toList();
        this.queryPlaces = queries.stream()
                .mapToInt(query -> masks.add(query.selection().condition()))
                .toArray();
        this.checks = checks;
        this.checkPlaces =
                checks.stream().mapToInt(check -> masks.add(check.condition())).toArray();
    }

    void run(int[] rows, Map<Query, Map<List<Grouping.Key>, MeasureValue>> values, List<DataWarning> warnings) {
        var accumulators = new ArrayList<Accumulator>();
        for (Query query : queries) {
            accumulators.add(Accumulator.of(query, columns));
        }
        for (int start = 0; start < rows.length; start += Masks.BLOCK) {
            masks.enter(rows, start, Math.min(Masks.BLOCK, rows.length - start));
            for (int q = 0; q < queryPlaces.length; q++) {
                long bits = masks.get(queryPlaces[q]);
                if (bits != 0) {
                    add(groups.get(q), accumulators.get(q), rows, start, bits);
                }
            }
            warn(warnings);
        }
        for (int q = 0; q < queries.size(); q++) {
            values.put(queries.get(q), values(groups.get(q), accumulators.get(q)));
        }
    }

    private static void add(Groups groups, Accumulator accumulator, int[] rows, int start, long bits) {
        if (groups.isOne()) {
            accumulator.addAll(0, rows, start, bits);
            return;
        }
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            int row = rows[start + Long.numberOfTrailingZeros(rest)];
            if (groups.isSimple()) {
                int group = groups.group(row);
                if (group >= 0) {
                    accumulator.add(group, row);
                }
            } else {
                groups.groups(row, group -> accumulator.add(group, row));
            }
        }
    }

    private void warn(List<DataWarning> warnings) {
        for (int c = 0; c < checkPlaces.length; c++) {
            for (long rest = masks.get(checkPlaces[c]); rest != 0; rest &= rest - 1) {
                var record = columns.get(masks.row(Long.numberOfTrailingZeros(rest)));
                warnings.add(DataWarning.of(checks.get(c).code(), record.kind(), record.id()));
            }
        }
    }

    private static Map<List<Grouping.Key>, MeasureValue> values(Groups groups, Accumulator accumulator) {
        var values = new HashMap<List<Grouping.Key>, MeasureValue>();
        for (int group = 0; group < accumulator.groups(); group++) {
            MeasureValue value = accumulator.value(group);
            if (value != null) {
                values.put(groups.keys(group), value);
            }
        }
        return values;
    }
}
