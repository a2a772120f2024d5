package io.github.crmprofile.memory;

/** A set of rows, a bit for each row that there may be: asked for each activity of a client. */
final class RowSet {

    private final long[] bits;
    private int[] rows = RowList.NONE;

    /** An empty set, of so many rows that there are. */
    RowSet(int rowsOfAll) {
        bits = new long[rowsOfAll / Long.SIZE + 1];
    }

    /** Puts other rows in place of those that were in it. */
    void set(int[] others) {
        for (int row : rows) {
            bits[row / Long.SIZE] = 0;
        }
        for (int row : others) {
            bits[row / Long.SIZE] |= 1L << row;
        }
        rows = others;
    }

    boolean contains(int row) {
        return (bits[row / Long.SIZE] >>> row & 1) != 0;
    }
}
