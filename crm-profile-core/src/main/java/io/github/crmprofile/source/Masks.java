package io.github.crmprofile.source;

import io.github.crmprofile.metric.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The conditions of a plan on one record kind, each distinct part once, evaluated for blocks of 64 records at a time: the answer of a condition
 * is then one word with a bit for each record. A part is evaluated when it is asked for, and the costly ones only for the records that the others
 * leave undecided. Holds the block at hand: for one thread.
 */
final class Masks {

    static final int BLOCK = 64;

    /** One condition over the block at hand; only the bits of {@code asked} count. */
    interface Step {
        long eval(Masks block, long asked);
    }

    private final Columns columns;
    private final Map<Condition, Integer> places = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Boolean> isField = new ArrayList<>();
    private final LinkSteps links;

    private int[] rows = Rows.NONE;
    private int start;
    private long all;
    private long[] answers = {};
    private long[] known = {};

    /** Makes the steps for conditions that ask for linked records; they are told of each client before its rows are evaluated. */
    interface LinkSteps {
        Step linkedToDeal(Condition deal);

        Step withActivity(Condition activity);
    }

    Masks(Columns columns, LinkSteps links) {
        this.columns = columns;
        this.links = links;
    }

    /** Adds a condition; returns where its answer will be. */
    int add(Condition condition) {
        Integer place = places.get(condition);
        if (place == null) {
            Step step = step(condition);
            steps.add(step);
            isField.add(cost(condition) <= FIELD);
            place = steps.size() - 1;
            places.put(condition, place);
        }
        return place;
    }

    /** Goes on to the records {@code rows[start] … rows[start + size - 1]}. */
    void enter(int[] newRows, int newStart, int size) {
        rows = newRows;
        start = newStart;
        all = size == BLOCK ? -1L : (1L << size) - 1;
        if (known.length < steps.size()) {
            known = new long[steps.size()];
            answers = new long[steps.size()];
        } else {
            Arrays.fill(known, 0);
        }
    }

    /** The row of a bit. */
    int row(int bit) {
        return rows[start + bit];
    }

    /** One bit for each record of the block. */
    long all() {
        return all;
    }

    /** The answer of a condition for the block at hand. */
    long get(int place) {
        return get(place, all);
    }

    private long get(int place, long asked) {
        long missing = asked & ~known[place];
        if (missing != 0) {
            long now = isField.get(place) ? all : missing;
            long found = steps.get(place).eval(this, now) & now;
            answers[place] = (answers[place] & ~now) | found;
            known[place] |= now;
        }
        return answers[place] & asked;
    }

    /** The rows for which one of the conditions holds, in their order. */
    int[] matching(int[] candidates, int place) {
        var found = new Rows();
        for (int from = 0; from < candidates.length; from += BLOCK) {
            enter(candidates, from, Math.min(BLOCK, candidates.length - from));
            for (long rest = get(place); rest != 0; rest &= rest - 1) {
                found.add(row(Long.numberOfTrailingZeros(rest)));
            }
        }
        return found.toArray();
    }

    private Step step(Condition condition) {
        if (condition instanceof Condition.All all) {
            int[] parts = parts(all.parts());
            return (block, asked) -> {
                long mask = asked;
                for (int i = 0; i < parts.length && mask != 0; i++) {
                    mask = block.get(parts[i], mask);
                }
                return mask;
            };
        } else if (condition instanceof Condition.Any any) {
            int[] parts = parts(any.parts());
            return (block, asked) -> {
                long open = asked;
                for (int i = 0; i < parts.length && open != 0; i++) {
                    open &= ~block.get(parts[i], open);
                }
                return asked & ~open;
            };
        } else if (condition instanceof Condition.Not not) {
            int part = add(not.part());
            return (block, asked) -> asked & ~block.get(part, asked);
        } else if (condition instanceof Condition.LinkedToDeal linked) {
            return links.linkedToDeal(linked.deal());
        } else if (condition instanceof Condition.WithActivity with) {
            return links.withActivity(with.activity());
        }
        return new FieldSteps(columns).step(condition);
    }

    // The cheap parts first: most blocks are decided by their dates alone.
    private int[] parts(List<Condition> parts) {
        return parts.stream()
                .sorted(Comparator.comparingInt(this::cost))
                .mapToInt(this::add)
                .toArray();
    }

    private static final int SORTED = 0;
    private static final int FIELD = 1;
    private static final int COMBINED = 2;
    private static final int LINKED = 3;

    private int cost(Condition condition) {
        if (condition instanceof Condition.Between between && columns.isSorted(between.field())) {
            return SORTED;
        } else if (condition.asksForLinks()) {
            return LINKED;
        }
        return condition instanceof Condition.All
                        || condition instanceof Condition.Any
                        || condition instanceof Condition.Not
                ? COMBINED
                : FIELD;
    }

    /** A step that asks each record for itself. */
    static Step each(IntPredicate test) {
        return (block, asked) -> {
            long mask = 0;
            for (long rest = asked; rest != 0; rest &= rest - 1) {
                long bit = rest & -rest;
                if (test.test(block.row(Long.numberOfTrailingZeros(rest)))) {
                    mask |= bit;
                }
            }
            return mask;
        };
    }

    /** A step over a block of rows, for tight loops. */
    interface Loop {
        long eval(int[] rows, int start, int size);
    }

    static Step loop(Loop loop) {
        return (block, asked) -> loop.eval(block.rows, block.start, BLOCK - Long.numberOfLeadingZeros(block.all));
    }
}
