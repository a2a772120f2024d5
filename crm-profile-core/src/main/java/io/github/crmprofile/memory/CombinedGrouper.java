package io.github.crmprofile.memory;

import io.github.crmprofile.query.Grouping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Finds the groups of a record under no, one or several groupings together. */
final class CombinedGrouper {

    private final List<Grouper> groupers;
    private final boolean isSimple;
    private final Map<List<Integer>, Integer> combinations = new HashMap<>();
    private final List<List<Integer>> parts = new ArrayList<>();
    private final List<List<Grouping.Key>> keys = new ArrayList<>();

    CombinedGrouper(List<Grouping> groupings, RecordStore data, RecordColumns columns, RowSet deals) {
        this.groupers = groupings.stream()
                .map(grouping -> Grouper.of(grouping, data, columns, deals))
                .toList();
        this.isSimple = groupings.stream().noneMatch(Grouping.ByDealField.class::isInstance) && groupings.size() < 2;
    }

    /** Returns whether all records are in group 0. */
    boolean isOne() {
        return groupers.isEmpty();
    }

    /** Returns whether each record is in one group at most, so that {@link #group} can be used. */
    boolean isSimple() {
        return isSimple;
    }

    int group(int row) {
        return groupers.isEmpty() ? 0 : groupers.get(0).group(row);
    }

    void groups(int row, IntConsumer groups) {
        if (groupers.size() == 1) {
            groupers.get(0).groups(row, groups);
        } else {
            combine(row, List.of(), groups);
        }
    }

    private void combine(int row, List<Integer> outer, IntConsumer groups) {
        if (outer.size() == groupers.size()) {
            groups.accept(combinations.computeIfAbsent(outer, combination -> {
                parts.add(combination);
                return parts.size() - 1;
            }));
            return;
        }
        groupers.get(outer.size()).groups(row, group -> {
            var inner = new ArrayList<>(outer);
            inner.add(group);
            combine(row, List.copyOf(inner), groups);
        });
    }

    /** Returns the keys of a group; always the same instance, because most answers hold the same keys. */
    List<Grouping.Key> keys(int group) {
        while (keys.size() <= group) {
            keys.add(readKeys(keys.size()));
        }
        return keys.get(group);
    }

    private List<Grouping.Key> readKeys(int group) {
        if (groupers.size() < 2) {
            return groupers.isEmpty() ? List.of() : List.of(groupers.get(0).key(group));
        }
        var combined = new ArrayList<Grouping.Key>();
        for (int i = 0; i < groupers.size(); i++) {
            combined.add(groupers.get(i).key(parts.get(group).get(i)));
        }
        return List.copyOf(combined);
    }
}
