package io.github.crmprofile.source;

import java.util.Arrays;

/** A set of row numbers, by open addressing: asked once for each activity of a client. */
final class IntSet {

    static final IntSet EMPTY = new IntSet(0);
    private static final int FREE = -1;

    private final int[] slots;

    IntSet(int size) {
        slots = new int[Integer.highestOneBit(Math.max(1, size)) * 4];
        Arrays.fill(slots, FREE);
    }

    void add(int row) {
        int slot = slot(row);
        while (slots[slot] != FREE && slots[slot] != row) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = row;
    }

    boolean contains(int row) {
        int slot = slot(row);
        while (slots[slot] != FREE) {
            if (slots[slot] == row) {
                return true;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return false;
    }

    private int slot(int row) {
        int mixed = row * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
    }
}
