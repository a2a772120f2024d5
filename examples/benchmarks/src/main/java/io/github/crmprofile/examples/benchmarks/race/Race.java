package io.github.crmprofile.examples.benchmarks.race;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Contestants for one piece of work, taking turns, so that what else the machine does falls on all of them alike. Not thread-safe. */
public final class Race {

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private final String work;
    private final List<Lane> lanes = new ArrayList<>();
    private int parts = 1;
    private boolean isAlone = true;

    /** Begins a race without contestants. */
    public Race(String work) {
        this.work = work;
    }

    private record Lane(String name, Callable<?> contestant, List<Long> nanos, List<Long> bytes) {}

    /** Adds a contestant; the first is the one that others are compared with. */
    public Race with(String name, Callable<?> contestant) {
        lanes.add(new Lane(name, contestant, new ArrayList<>(), new ArrayList<>()));
        return this;
    }

    /** Reports the time of one of so many equal parts of the work. */
    public Race ofParts(int count) {
        parts = count;
        return this;
    }

    /** Says that other threads do the work, so that nothing is known about what they allocate. */
    public Race byOthers() {
        isAlone = false;
        return this;
    }

    /** Runs all of them: first some rounds that do not count, then those that do. */
    public List<Result> run(Pace pace) throws Exception {
        repeat(pace.warmups(), pace, pace.warmUp(), Race::call);
        repeat(pace.most(), pace, pace.time(), this::measure);
        List<Result> results = lanes.stream().map(this::result).toList();
        results.forEach(result ->
                System.err.printf(Locale.ROOT, "  %s, %s: %,.0f µs%n", work, result.contestant(), result.median()));
        return results;
    }

    private interface Turn {
        void take(Lane lane) throws Exception;
    }

    private void repeat(int most, Pace pace, Duration time, Turn turn) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        for (int round = 0; round < most && (round < pace.fewest() || System.nanoTime() < end); round++) {
            for (Lane lane : lanes) {
                turn.take(lane);
            }
        }
    }

    private void measure(Lane lane) throws Exception {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        call(lane);
        lane.nanos.add((System.nanoTime() - start) / parts);
        lane.bytes.add((THREADS.getCurrentThreadAllocatedBytes() - allocated) / parts);
    }

    private static void call(Lane lane) throws Exception {
        if (lane.contestant.call() == null) {
            throw new IllegalStateException(lane.name + " answered nothing");
        }
    }

    private Result result(Lane lane) {
        List<Long> bytes = lane.bytes.stream().sorted().toList();
        return Result.of(work, lane.name, lane.nanos, isAlone ? bytes.get(bytes.size() / 2) : null);
    }
}
