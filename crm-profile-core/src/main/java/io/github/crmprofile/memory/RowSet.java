package io.github.crmprofile.memory;

/** A set of rows as a bitmap, because it is looked up for each activity of a client. */
final class RowSet {

    private final long[] bits;
    private int[] rows = RowList.NONE;

    /** Creates an empty set for a number of rows. */
    RowSet(int rowsOfAll) {
        bits = new long[rowsOfAll / Long.SIZE + 1];
    }

    /** Replaces the rows of the set. */
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
