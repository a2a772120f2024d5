package io.github.crmprofile.examples.benchmarks.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Contestants for one piece of work, taking turns, so that what else the machine does falls on all of them alike. Not thread-safe. */
final class Race {

    private final String work;
    private final Map<String, Callable<?>> contestants = new LinkedHashMap<>();

    Race(String work) {
        this.work = work;
    }

    Race with(String name, Callable<?> contestant) {
        contestants.put(name, contestant);
        return this;
    }

    /** Runs all of them: first some rounds that do not count, then those that do. */
    List<Result> run(int warmups, int rounds) throws Exception {
        System.err.println("Measuring " + work);
        Map<String, long[]> nanos = new LinkedHashMap<>();
        contestants.keySet().forEach(name -> nanos.put(name, new long[rounds]));
        for (int round = -warmups; round < rounds; round++) {
            for (Map.Entry<String, Callable<?>> contestant : contestants.entrySet()) {
                long start = System.nanoTime();
                Object answer = contestant.getValue().call();
                long took = System.nanoTime() - start;
                if (answer == null) {
                    throw new IllegalStateException(contestant.getKey() + " answered nothing");
                }
                if (round >= 0) {
                    nanos.get(contestant.getKey())[round] = took;
                }
            }
        }
        var results = new ArrayList<Result>();
        nanos.forEach((name, times) -> results.add(Result.of(work, name, times)));
        return results;
    }
}
