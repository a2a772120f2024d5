package io.github.crmprofile.memory;

import io.github.crmprofile.query.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Evaluates the conditions of a plan on one record kind, each distinct part once, over blocks of some thousand rows. Parts are evaluated on
 * demand: first those that the order of the rows decides, last the costly ones, for the rows that remain. Holds the current block: for one
 * thread.
 */
final class ConditionBitmaps {

    /** The most rows of a block: the bitmaps of all conditions then fit into the processor's cache. */
    static final int MOST = 8192;

    private final RecordColumns columns;
    private final LinkTests links;
    private final Map<Condition, BitmapTest> tests = new HashMap<>();
    private final List<BitmapTest> inOrder = new ArrayList<>();

    private int[] rows = RowList.NONE;
    private int start;
    private int size;
    private boolean isAscending;
    private long[] all = {};

    /** Creates the tests for conditions on linked records, which need the client's deals before its rows are evaluated. */
    interface LinkTests {
        BitmapTest linkedToDeal(Condition deal);

        BitmapTest withActivity(Condition activity);

        /** Returns the moment of the current request. */
        Instant now();
    }

    ConditionBitmaps(RecordColumns columns, LinkTests links) {
        this.columns = columns;
        this.links = links;
    }

    /** Adds a condition, and returns its test; equal conditions share one. */
    BitmapTest add(Condition condition) {
        BitmapTest known = tests.get(condition);
        if (known != null) {
            return known;
        }
        BitmapTest test = condition.accept(new Tests());
        tests.put(condition, test);
        inOrder.add(test);
        return test;
    }

    /** Starts a block with the rows {@code rows[start] … rows[start + size - 1]}, at most {@value #MOST}, which ascend. */
    void enter(int[] newRows, int newStart, int newSize) {
        isAscending = true;
        begin(newRows, newStart, newSize);
    }

    /** Starts a block with rows in any order. */
    void enterUnordered(int[] newRows, int newStart, int newSize) {
        isAscending = false;
        begin(newRows, newStart, newSize);
    }

    private void begin(int[] newRows, int newStart, int newSize) {
        rows = newRows;
        start = newStart;
        size = newSize;
        int words = words();
        if (all.length < words) {
            all = new long[words];
        }
        Arrays.fill(all, 0, words, -1);
        if (size % Long.SIZE != 0) {
            all[words - 1] = (1L << size) - 1;
        }
        for (int s = 0; s < inOrder.size(); s++) {
            inOrder.get(s).enter(words);
        }
    }

    /** Returns the number of words that hold a bit for each row of the block. */
    int words() {
        return (size + Long.SIZE - 1) / Long.SIZE;
    }

    /** Evaluates a condition in the words from … to - 1, and returns the bitmap of the rows for which it holds. */
    long[] ask(BitmapTest test, int from, int to) {
        test.ask(this, all, from, to);
        return test.found;
    }

    /** Returns the row of a bit. */
    int row(int word, int bit) {
        return rows[start + word * Long.SIZE + bit];
    }

    /** Tests the rows of one word. */
    long test(BitmapTest.Loop loop, int word) {
        int first = word * Long.SIZE;
        return loop.test(rows, start + first, Math.min(Long.SIZE, size - first));
    }

    /** Returns the bits of the rows of a word that are in a range. Most words are inside or outside as a whole. */
    long inRange(RowRange range, int word) {
        int first = start + word * Long.SIZE;
        int end = Math.min(start + size, first + Long.SIZE);
        if (isAscending) {
            if (rows[end - 1] < range.from() || rows[first] >= range.to()) {
                return 0;
            } else if (range.contains(rows[first]) && range.contains(rows[end - 1])) {
                return -1;
            }
        }
        long mask = 0;
        for (int i = first; i < end; i++) {
            mask |= range.contains(rows[i]) ? 1L << (i - first) : 0;
        }
        return mask;
    }

    /** Returns the candidates for which a condition holds, in their order. */
    int[] matching(int[] candidates, BitmapTest test) {
        var matching = new RowList();
        for (int from = 0; from < candidates.length; from += MOST) {
            enter(candidates, from, Math.min(MOST, candidates.length - from));
            long[] found = ask(test, 0, words());
            for (int w = 0; w < words(); w++) {
                for (long rest = found[w]; rest != 0; rest &= rest - 1) {
                    matching.add(row(w, Long.numberOfTrailingZeros(rest)));
                }
            }
        }
        return matching.toArray();
    }

    /** Makes the test for a condition. */
    private final class Tests extends FieldTests {

        Tests() {
            super(columns);
        }

        @Override
        public BitmapTest all(Condition.All all) {
            return new BitmapTest.All(tests(all.parts()));
        }

        @Override
        public BitmapTest any(Condition.Any any) {
            return new BitmapTest.Any(tests(any.parts()));
        }

        @Override
        public BitmapTest not(Condition.Not not) {
            return new BitmapTest.Not(add(not.part()));
        }

        @Override
        public BitmapTest notInFuture(Condition.NotInFuture past) {
            return new NotInFuture(past.field(), columns, links);
        }

        @Override
        public BitmapTest linkedToDeal(Condition.LinkedToDeal linked) {
            return links.linkedToDeal(linked.deal());
        }

        @Override
        public BitmapTest withActivity(Condition.WithActivity with) {
            return links.withActivity(with.activity());
        }

        // The cheap parts first: most rows are decided by their dates alone.
        private List<BitmapTest> tests(List<Condition> parts) {
            return parts.stream()
                    .sorted(Comparator.comparing(ConditionBitmaps.this::cost))
                    .map(ConditionBitmaps.this::add)
                    .toList();
        }
    }

    private enum Cost {
        ORDER,
        FIELD,
        COMBINED,
        LINKED
    }

    private Cost cost(Condition condition) {
        if (condition instanceof Condition.Not not && cost(not.part()) == Cost.ORDER) {
            return Cost.ORDER;
        }
        if ((condition instanceof Condition.Between between && columns.isSorted(between.field()))
                || (condition instanceof Condition.NotInFuture past && columns.isSorted(past.field()))) {
            return Cost.ORDER;
        } else if (condition.asksForLinks()) {
            return Cost.LINKED;
        }
        return condition instanceof Condition.Leaf ? Cost.FIELD : Cost.COMBINED;
    }
}
