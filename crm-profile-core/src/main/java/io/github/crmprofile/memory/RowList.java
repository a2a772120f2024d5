package io.github.crmprofile.memory;

import java.util.Arrays;

/** A growing list of row numbers. */
final class RowList {

    static final int[] NONE = {};

    private int[] rows = new int[4];
    private int size;

    void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = row;
    }

    void addAll(int[] more) {
        if (size + more.length > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(size + more.length, size * 2));
        }
        System.arraycopy(more, 0, rows, size, more.length);
        size += more.length;
    }

    int size() {
        return size;
    }

    int get(int place) {
        return rows[place];
    }

    /** Removes all rows and keeps the memory. */
    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(rows, size);
    }

    /** Returns the rows ascending, each once. */
    int[] toSortedSet() {
        int[] sorted = toArray();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }
}
