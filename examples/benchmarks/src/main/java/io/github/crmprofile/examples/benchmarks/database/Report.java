package io.github.crmprofile.examples.benchmarks.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results as a text table, as JSON and as a chart. */
record Report(List<Result> results) {

    private static final int BAR = 22;
    private static final int LEFT = 330;
    private static final int WIDTH = 420;

    /** A table: medians, the spread, and how many times as long as the library each contestant took. */
    String text() {
        var lines = new StringBuilder(String.format(
                Locale.ROOT,
                "%-34s %-24s %12s %12s %12s %8s%n",
                "work",
                "contestant",
                "median µs",
                "10 %",
                "90 %",
                "ratio"));
        for (Result result : results) {
            lines.append(String.format(
                    Locale.ROOT,
                    "%-34s %-24s %12.0f %12.0f %12.0f %8.2f%n",
                    result.work(),
                    result.contestant(),
                    result.median(),
                    result.quantile(0.1),
                    result.quantile(0.9),
                    result.median() / first(result).median()));
        }
        return lines.toString();
    }

    private Result first(Result of) {
        return results.stream()
                .filter(result -> result.work().equals(of.work()))
                .findFirst()
                .orElseThrow();
    }

    String json() throws IOException {
        List<Map<String, Object>> rows = results.stream()
                .map(result -> Map.<String, Object>of(
                        "work", result.work(), "contestant", result.contestant(), "micros", result.micros()))
                .toList();
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows);
    }

    /** Bars as long as the ratio to the slowest at the same work. */
    String svg() {
        var bars = new StringBuilder();
        int y = 0;
        for (Result result : results) {
            double slowest = results.stream()
                    .filter(other -> other.work().equals(result.work()))
                    .mapToDouble(Result::median)
                    .max()
                    .orElseThrow();
            y += result.equals(first(result)) ? BAR * 2 : BAR;
            bars.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s: %s</text>"
                            + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"%s\"/>"
                            + "<text x=\"%.1f\" y=\"%d\">%.2f ms</text>%n",
                    LEFT - 8,
                    y,
                    result.work(),
                    result.contestant(),
                    LEFT,
                    y - 11,
                    Math.max(1, WIDTH * result.median() / slowest),
                    result.contestant().equals("library") ? "#1a7f5a" : "#9aa5b1",
                    LEFT + WIDTH * result.median() / slowest + 6,
                    y,
                    result.median() / 1e3));
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + (LEFT + WIDTH + 100) + "\" height=\"" + (y + BAR)
                + "\" font-family=\"sans-serif\" font-size=\"12\">\n" + bars + "</svg>\n";
    }

    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.txt"), machine() + text());
        Files.writeString(folder.resolve("results.json"), json());
        Files.writeString(folder.resolve("results.svg"), svg());
    }

    private static String machine() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version() + ", load "
                + (Files.exists(load) ? Files.readString(load).trim() : "unknown") + "\n";
    }
}
