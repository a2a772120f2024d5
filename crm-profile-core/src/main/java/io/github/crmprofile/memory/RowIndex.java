package io.github.crmprofile.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Maps the id of a client or deal to the rows linked to it, ascending and each once. */
final class RowIndex {

    private final Map<String, int[]> rows;

    private RowIndex(Map<String, int[]> rows) {
        this.rows = rows;
    }

    static RowIndex of(int size, IntFunction<? extends Collection<String>> keysOfRow) {
        var collected = new HashMap<String, RowList>();
        for (int row = 0; row < size; row++) {
            for (String key : keysOfRow.apply(row)) {
                collected.computeIfAbsent(key, k -> new RowList()).add(row);
            }
        }
        var rows = new HashMap<String, int[]>();
        collected.forEach((key, list) -> rows.put(key, list.toSortedSet()));
        return new RowIndex(rows);
    }

    int[] get(String key) {
        return rows.getOrDefault(key, RowList.NONE);
    }

    /** Returns the rows of all these keys together with the given rows, ascending and each once. */
    int[] union(List<String> keys, int[] more) {
        if (keys.isEmpty()) {
            return more;
        }
        var all = new RowList();
        all.addAll(more);
        for (String key : keys) {
            all.addAll(get(key));
        }
        return all.toSortedSet();
    }
}
