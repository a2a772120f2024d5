package io.github.crmprofile.memory;

import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers all queries on one record kind together. For one thread. */
final class KindEvaluation {

    private static final int MOST_EXPECTED = 128;

    private final ConditionBitmaps bitmaps;
    private final List<Asked> queries = new ArrayList<>();

    private record Asked(Query query, BitmapTest test, CombinedGrouper groups, Accumulator accumulator) {}

    KindEvaluation(RecordColumns columns, List<Query> asked, RecordStore data, LinkEvaluation links) {
        this.bitmaps = new ConditionBitmaps(columns, links);
        for (Query query : asked) {
            queries.add(new Asked(
                    query,
                    bitmaps.add(query.selection().condition()),
                    new CombinedGrouper(query.groupings(), data, columns, links.clientDeals()),
                    Accumulator.of(query, columns)));
        }
    }

    void run(int[] rows, Map<Query, Map<List<Grouping.Key>, MeasureValue>> values) {
        for (int start = 0; start < rows.length; start += ConditionBitmaps.MOST) {
            bitmaps.enter(rows, start, Math.min(ConditionBitmaps.MOST, rows.length - start));
            for (Asked asked : queries) {
                if (asked.accumulator.isLastOnly() && asked.groups.isOne()) {
                    addLast(asked, rows, start);
                } else {
                    addAll(asked, rows, start);
                }
            }
        }
        for (Asked asked : queries) {
            values.put(asked.query, values(asked.groups, asked.accumulator));
            asked.accumulator.reset();
        }
    }

    private void addAll(Asked asked, int[] rows, int start) {
        int words = bitmaps.words();
        long[] found = bitmaps.ask(asked.test, 0, words);
        for (int w = 0; w < words; w++) {
            if (found[w] != 0) {
                add(asked.groups, asked.accumulator, rows, start + w * Long.SIZE, found[w]);
            }
        }
    }

    // Searches from the end and stops at the first row found.
    private void addLast(Asked asked, int[] rows, int start) {
        for (int w = bitmaps.words() - 1; w >= 0; w--) {
            long found = bitmaps.ask(asked.test, w, w + 1)[w];
            if (found != 0) {
                asked.accumulator.addAll(0, rows, start + w * Long.SIZE, found);
                return;
            }
        }
    }

    private static void add(CombinedGrouper groups, Accumulator accumulator, int[] rows, int start, long bits) {
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

    private static Map<List<Grouping.Key>, MeasureValue> values(CombinedGrouper groups, Accumulator accumulator) {
        if (groups.isOne()) {
            MeasureValue value = accumulator.groups() == 0 ? null : accumulator.value(0);
            return value == null ? Map.of() : Map.of(List.of(), value);
        }
        int most = accumulator.groups();
        var values = new GroupValues(Math.min(most, MOST_EXPECTED));
        for (int group = 0; group < most; group++) {
            MeasureValue value = accumulator.value(group);
            if (value != null) {
                values.add(groups.keys(group), value);
            }
        }
        return values;
    }
}
