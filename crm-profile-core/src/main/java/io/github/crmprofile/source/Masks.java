package io.github.crmprofile.source;

import io.github.crmprofile.metric.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The conditions of a plan on one record kind, each distinct part once, evaluated for blocks of 64 records at a time: the answer of a condition
 * is then one word with a bit for each record.
 */
final class Masks {

    static final int BLOCK = 64;

    /** One condition over a block: the records are {@code rows[start] … rows[start + size - 1]}. */
    interface Step {
        long eval(int[] rows, int start, int size, long[] answers);
    }

    private final Columns columns;
    private final Map<Condition, Integer> places = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final LinkSteps links;

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
            place = steps.size() - 1;
            places.put(condition, place);
        }
        return place;
    }

    long[] newAnswers() {
        return new long[steps.size()];
    }

    /** Evaluates all conditions over one block. */
    void eval(int[] rows, int start, int size, long[] answers) {
        for (int i = 0; i < answers.length; i++) {
            answers[i] = steps.get(i).eval(rows, start, size, answers);
        }
    }

    /** The rows for which one of the conditions holds, in their order. */
    int[] matching(int[] rows, int place) {
        long[] answers = newAnswers();
        var found = new Rows();
        for (int start = 0; start < rows.length; start += BLOCK) {
            eval(rows, start, Math.min(BLOCK, rows.length - start), answers);
            for (long rest = answers[place]; rest != 0; rest &= rest - 1) {
                found.add(rows[start + Long.numberOfTrailingZeros(rest)]);
            }
        }
        return found.toArray();
    }

    private static long all(int size) {
        return size == BLOCK ? -1L : (1L << size) - 1;
    }

    private Step step(Condition condition) {
        if (condition instanceof Condition.All all) {
            int[] parts = all.parts().stream().mapToInt(this::add).toArray();
            return (rows, start, size, answers) -> {
                long mask = all(size);
                for (int part : parts) {
                    mask &= answers[part];
                }
                return mask;
            };
        } else if (condition instanceof Condition.Any any) {
            int[] parts = any.parts().stream().mapToInt(this::add).toArray();
            return (rows, start, size, answers) -> {
                long mask = 0;
                for (int part : parts) {
                    mask |= answers[part];
                }
                return mask;
            };
        } else if (condition instanceof Condition.Not not) {
            int part = add(not.part());
            return (rows, start, size, answers) -> all(size) & ~answers[part];
        } else if (condition instanceof Condition.LinkedToDeal linked) {
            return links.linkedToDeal(linked.deal());
        } else if (condition instanceof Condition.WithActivity with) {
            return links.withActivity(with.activity());
        }
        return new FieldSteps(columns).step(condition);
    }

    /** A step that asks each record for itself. */
    static Step each(IntPredicate test) {
        return (rows, start, size, answers) -> {
            long mask = 0;
            for (int i = 0; i < size; i++) {
                if (test.test(rows[start + i])) {
                    mask |= 1L << i;
                }
            }
            return mask;
        };
    }
}
