package io.github.crmprofile.examples.benchmarks.race;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Results as a text table, as JSON and as a chart, and the marks as a table of Markdown.
 *
 * @param results the results, those of one work together, the one that others are compared with first
 * @param marks what must hold between them
 * @param notes what else there is to say, as lines
 */
public record Report(List<Result> results, List<Mark> marks, List<String> notes) {

    private static final int BAR = 22;
    private static final int LEFT = 480;
    private static final int WIDTH = 420;

    /** A table: medians, the spread, how many times as long as the first each contestant took, what it allocated; and the marks. */
    public String text() {
        var lines = new StringBuilder(String.format(
                Locale.ROOT,
                "%-46s %-34s %12s %12s %12s %8s %10s%n",
                "work",
                "contestant",
                "median µs",
                "10 %",
                "90 %",
                "ratio",
                "kB"));
        for (Result result : results) {
            lines.append(String.format(
                    Locale.ROOT,
                    "%-46s %-34s %12.0f %12.0f %12.0f %8.2f %10s%n",
                    result.work(),
                    result.contestant(),
                    result.median(),
                    result.quantile(0.1),
                    result.quantile(0.9),
                    result.median() / first(result).median(),
                    kilobytes(result)));
        }
        lines.append("\n");
        marks.forEach(
                mark -> mark.line(results).ifPresent(line -> lines.append(line).append("\n")));
        notes.forEach(note -> lines.append(note).append("\n"));
        return lines.toString();
    }

    private static String kilobytes(Result result) {
        Long bytes = result.bytes();
        return bytes == null ? "" : String.format(Locale.ROOT, "%.0f", bytes / 1e3);
    }

    private Result first(Result of) {
        return results.stream()
                .filter(result -> result.work().equals(of.work()))
                .findFirst()
                .orElseThrow();
    }

    /** The marks as a table of Markdown, for a README. */
    String markdown() {
        var lines = new StringBuilder("| What | Ratio | Mark |\n|---|---|---|\n");
        marks.forEach(
                mark -> mark.row(results).ifPresent(row -> lines.append(row).append("\n")));
        return lines.toString();
    }

    String json() throws IOException {
        var rows = new ArrayList<Map<String, Object>>();
        for (Result result : results) {
            var row = new LinkedHashMap<String, Object>();
            row.put("work", result.work());
            row.put("contestant", result.contestant());
            row.put("micros", result.micros());
            row.computeIfAbsent("bytes", name -> result.bytes());
            rows.add(row);
        }
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
                    result.contestant().startsWith("library") ? "#1a7f5a" : "#9aa5b1",
                    LEFT + WIDTH * result.median() / slowest + 6,
                    y,
                    result.median() / 1e3));
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + (LEFT + WIDTH + 100) + "\" height=\"" + (y + BAR)
                + "\" font-family=\"sans-serif\" font-size=\"12\">\n" + bars + "</svg>\n";
    }

    /** Writes all four to a folder. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.txt"), machine() + "\n" + text());
        Files.writeString(folder.resolve("results.md"), markdown());
        Files.writeString(folder.resolve("results.json"), json());
        Files.writeString(folder.resolve("results.svg"), svg());
    }

    private static String machine() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + ", Java "
                + Runtime.version() + ", load at the end "
                + (Files.exists(load) ? Files.readString(load).trim() : "unknown") + "\n";
    }
}
