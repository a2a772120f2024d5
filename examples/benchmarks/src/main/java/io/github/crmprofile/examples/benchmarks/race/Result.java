package io.github.crmprofile.examples.benchmarks.race;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a piece of work took, over and over.
 *
 * @param work what was done
 * @param contestant by whom
 * @param micros the times, in ascending order, in microseconds
 * @param bytes what the calling thread allocated, the median; null when others did the work
 */
public record Result(
        String work,
        String contestant,
        List<Double> micros,
        @Nullable Long bytes) {

    /** Of times in nanoseconds, in any order. */
    public static Result of(String work, String contestant, List<Long> nanos, @Nullable Long bytes) {
        return new Result(
                work, contestant, nanos.stream().sorted().map(n -> n / 1e3).toList(), bytes);
    }

    /** The median time in microseconds. */
    public double median() {
        return quantile(0.5);
    }

    /** The time below which a part of the repetitions stayed. */
    double quantile(double part) {
        return micros.get((int) Math.round(part * (micros.size() - 1)));
    }
}
