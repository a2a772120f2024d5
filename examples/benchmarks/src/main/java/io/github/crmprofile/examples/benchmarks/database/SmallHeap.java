package io.github.crmprofile.examples.benchmarks.database;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** Streams the pages of all clients in a process of its own, whose heap is small: what it needs must not depend on how many clients there are. */
public final class SmallHeap {

    private static final String HEAP = "-Xmx256m";

    private SmallHeap() {}

    /** Streams from the database whose address is given, and says how it went. */
    public static void main(String... args) {
        try (var pools = new Pools()) {
            int pages = ManyRaces.stream(new LibraryPage(pools.open(args[0], 1)).profiles());
            long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(MemoryPoolMXBean::getPeakUsage)
                    .mapToLong(usage -> usage.getUsed())
                    .sum();
            System.out.println("Pages of all " + pages + " clients streamed with " + HEAP + ", at most "
                    + peak / 1_000_000 + " MB used");
        }
    }

    /** Starts the process, and waits for what it says. */
    static String run(String url) throws IOException, InterruptedException {
        return JavaProcess.run(SmallHeap.class, List.of(HEAP), url);
    }
}
