package io.github.crmprofile.memory;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Evaluates one condition over the block of rows that {@link ConditionBitmaps} has entered, as a bit for each row. Only the rows asked for are
 * evaluated, and results are kept until the next block: a condition that many queries share is evaluated once. For one thread.
 */
abstract class BitmapTest {

    /** The rows asked for so far for which the condition holds. */
    long[] found = {};

    private long[] known = {};
    private long[] open = {};

    final void enter(int words) {
        if (found.length < words) {
            found = new long[words];
            known = new long[words];
            open = new long[words];
        } else {
            Arrays.fill(found, 0, words, 0);
            Arrays.fill(known, 0, words, 0);
        }
    }

    /** Evaluates the condition for the rows asked for, in the words from … to - 1, unless that was done before. */
    final void ask(ConditionBitmaps rows, long[] asked, int from, int to) {
        int first = to;
        int end = from;
        for (int w = from; w < to; w++) {
            long missing = asked[w] & ~known[w];
            open[w] = missing;
            if (missing != 0) {
                known[w] |= missing;
                first = Math.min(first, w);
                end = w + 1;
            }
        }
        if (first < end) {
            find(rows, open, first, end);
        }
    }

    /** Adds to {@link #found} the open rows for which the condition holds. May overwrite the array of open rows. */
    abstract void find(ConditionBitmaps rows, long[] open, int from, int to);

    /** Evaluates a conjunction: each part only for the rows that all parts before it accept. */
    static final class All extends BitmapTest {

        private final List<BitmapTest> parts;

        All(List<BitmapTest> parts) {
            this.parts = parts;
        }

        @Override
        void find(ConditionBitmaps rows, long[] open, int from, int to) {
            int first = from;
            int end = to;
            for (int p = 0; p < parts.size() && first < end; p++) {
                BitmapTest part = parts.get(p);
                part.ask(rows, open, first, end);
                int left = end;
                int leftEnd = first;
                for (int w = first; w < end; w++) {
                    open[w] &= part.found[w];
                    if (open[w] != 0) {
                        left = Math.min(left, w);
                        leftEnd = w + 1;
                    }
                }
                first = left;
                end = leftEnd;
            }
            for (int w = first; w < end; w++) {
                found[w] |= open[w];
            }
        }
    }

    /** Evaluates a disjunction: each part only for the rows that no part before it accepts. */
    static final class Any extends BitmapTest {

        private final List<BitmapTest> parts;

        Any(List<BitmapTest> parts) {
            this.parts = parts;
        }

        @Override
        void find(ConditionBitmaps rows, long[] open, int from, int to) {
            for (BitmapTest part : parts) {
                part.ask(rows, open, from, to);
                for (int w = from; w < to; w++) {
                    long hits = open[w] & part.found[w];
                    found[w] |= hits;
                    open[w] &= ~hits;
                }
            }
        }
    }

    /** Evaluates a negation. */
    static final class Not extends BitmapTest {

        private final BitmapTest part;

        Not(BitmapTest part) {
            this.part = part;
        }

        @Override
        void find(ConditionBitmaps rows, long[] open, int from, int to) {
            part.ask(rows, open, from, to);
            for (int w = from; w < to; w++) {
                found[w] |= open[w] & ~part.found[w];
            }
        }
    }

    /** Tests up to 64 rows at once, cheaply enough to include rows that are not asked for. */
    interface Loop {
        /** Returns a bit for each of the rows {@code rows[start] … rows[start + size - 1]}, set where the test holds. */
        long test(int[] rows, int start, int size);
    }

    /** Evaluates a cheap condition on a field, a word of 64 rows at a time. */
    static final class Word extends BitmapTest {

        private final Loop loop;

        Word(Loop loop) {
            this.loop = loop;
        }

        @Override
        void find(ConditionBitmaps rows, long[] open, int from, int to) {
            for (int w = from; w < to; w++) {
                if (open[w] != 0) {
                    found[w] = rows.test(loop, w);
                }
            }
        }
    }

    /** Evaluates a condition on the time by which the rows are sorted. */
    static final class InRange extends BitmapTest {

        private final RowRange range;

        InRange(RowRange range) {
            this.range = range;
        }

        @Override
        void find(ConditionBitmaps rows, long[] open, int from, int to) {
            for (int w = from; w < to; w++) {
                found[w] |= open[w] & rows.inRange(range, w);
            }
        }
    }

    /** Evaluates a costly condition row by row, only for the rows asked for. */
    static final class Each extends BitmapTest {

        private final IntPredicate test;

        Each(IntPredicate test) {
            this.test = test;
        }

        @Override
        void find(ConditionBitmaps rows, long[] open, int from, int to) {
            for (int w = from; w < to; w++) {
                long hits = 0;
                for (long rest = open[w]; rest != 0; rest &= rest - 1) {
                    int bit = Long.numberOfTrailingZeros(rest);
                    if (test.test(rows.row(w, bit))) {
                        hits |= 1L << bit;
                    }
                }
                found[w] |= hits;
            }
        }
    }
}
