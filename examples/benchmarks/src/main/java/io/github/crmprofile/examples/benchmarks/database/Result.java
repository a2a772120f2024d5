package io.github.crmprofile.examples.benchmarks.database;

import java.util.Arrays;
import java.util.List;

/**
 * How long a piece of work took, over and over.
 *
 * @param work what was done
 * @param contestant by whom
 * @param micros the times, in ascending order, in microseconds
 */
record Result(String work, String contestant, List<Double> micros) {

    static Result of(String work, String contestant, long[] nanos) {
        return new Result(
                work,
                contestant,
                Arrays.stream(nanos).sorted().mapToObj(n -> n / 1e3).toList());
    }

    double median() {
        return quantile(0.5);
    }

    /** The time below which a part of the repetitions stayed. */
    double quantile(double part) {
        return micros.get((int) Math.round(part * (micros.size() - 1)));
    }
}
