package io.github.crmprofile.examples.benchmarks.database;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

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
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        classPath(),
                        SmallHeap.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Pages of all clients do not fit into " + HEAP + "; see above");
        }
        return says;
    }

    /** Maven runs a main class by a class loader of its own, whose class path no system property knows. */
    private static String classPath() {
        if (SmallHeap.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
