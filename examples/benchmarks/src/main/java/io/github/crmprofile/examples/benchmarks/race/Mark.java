package io.github.crmprofile.examples.benchmarks.race;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of one run: a time divided by another one is at most, or at least, some factor.
 *
 * @param claim in words
 * @param above the time that is divided
 * @param below the time that it is divided by; null for a microsecond
 * @param isMost whether the factor is the most, and not the least, that is allowed
 * @param factor the factor
 */
public record Mark(String claim, Lane above, @Nullable Lane below, boolean isMost, double factor) {

    /**
     * A contestant at some work.
     *
     * @param work the work
     * @param contestant the contestant
     */
    public record Lane(String work, String contestant) {

        private Optional<Double> median(List<Result> results) {
            return results.stream()
                    .filter(result ->
                            result.work().equals(work) && result.contestant().equals(contestant))
                    .map(Result::median)
                    .findFirst();
        }
    }

    /** A contestant at some work. */
    public static Lane lane(String work, String contestant) {
        return new Lane(work, contestant);
    }

    /** That one time is at most so many times another. */
    public static Mark most(String claim, Lane above, double factor, Lane below) {
        return new Mark(claim, above, below, true, factor);
    }

    /** That one time is at least so many times another. */
    public static Mark least(String claim, Lane above, double factor, Lane below) {
        return new Mark(claim, above, below, false, factor);
    }

    /** That a time is at most so many microseconds. */
    public static Mark within(String claim, Lane time, double micros) {
        return new Mark(claim, time, null, true, micros);
    }

    /** How it came out, as a line; none when one of the times was not taken. */
    Optional<String> line(List<Result> results) {
        return ratio(results).map(this::line);
    }

    /** How it came out, as a row of a Markdown table; none when one of the times was not taken. */
    Optional<String> row(List<Result> results) {
        return ratio(results)
                .map(ratio -> String.format(
                        Locale.ROOT,
                        "| %s | %.2f | %s %.2f%s |",
                        claim,
                        ratio,
                        isMost ? "at most" : "at least",
                        factor,
                        holds(ratio) ? "" : ", missed"));
    }

    private Optional<Double> ratio(List<Result> results) {
        Optional<Double> unit = below == null ? Optional.of(1.0) : below.median(results);
        return above.median(results).flatMap(time -> unit.map(by -> time / by));
    }

    private boolean holds(double ratio) {
        return isMost ? ratio <= factor : ratio >= factor;
    }

    private String line(double ratio) {
        return String.format(
                Locale.ROOT,
                "%-6s %8.2f  %s %6.2f  %s",
                holds(ratio) ? "holds" : "MISSES",
                ratio,
                isMost ? "<=" : ">=",
                factor,
                claim);
    }
}
