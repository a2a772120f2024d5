package io.github.crmprofile.examples.benchmarks.race;

import java.time.Duration;

/**
 * How often a piece of work is repeated.
 *
 * @param warmups at most so many rounds that do not count: a driver takes some before it keeps a statement on the server
 * @param fewest rounds that are made, however long they take, and of those that do not count too
 * @param most rounds that count
 * @param warmUp no round that does not count is begun after it, once the fewest are made
 * @param time the same of those that count
 */
public record Pace(int warmups, int fewest, int most, Duration warmUp, Duration time) {

    /** For work of milliseconds. */
    public static final Pace FULL = new Pace(1_000, 20, 400, Duration.ofSeconds(6), Duration.ofSeconds(6));
    /** The same in short. Warmed up almost as long: what the compiler has not seen to takes two or three times as long. */
    public static final Pace QUICK = new Pace(1_000, 12, 200, Duration.ofSeconds(4), Duration.ofSeconds(1));

    /** For work of tenths of a second: some rounds until the compiler has seen to it, as it has long before to work of milliseconds. */
    public Pace slow() {
        return new Pace(Math.min(6, warmups), Math.min(6, fewest), Math.min(10, most), time, time);
    }

    /** For work of seconds: warmed up once, and repeated as often as the time allows. */
    public Pace heavy() {
        return new Pace(Math.min(1, warmups), Math.min(3, fewest), Math.min(5, most), time, time);
    }
}
