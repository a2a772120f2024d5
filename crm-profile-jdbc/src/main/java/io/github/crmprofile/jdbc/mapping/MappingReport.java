package io.github.crmprofile.jdbc.mapping;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The result of {@code JdbcSource.check}: a mapping compared with a database.
 *
 * <p>Immutable and thread-safe.
 *
 * @param database the name and version of the database
 * @param rows how many rows each source has that could be read, by its path and name, such as {@code deals[0] "opportunity"}
 * @param problems what was found, the gravest first
 */
public record MappingReport(String database, Map<String, Long> rows, List<MappingProblem> problems) {

    /** Copies the parts. */
    public MappingReport {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        problems = problems.stream()
                .distinct()
                .sorted(Comparator.comparing(p -> p.code().severity()))
                .toList();
    }

    /**
     * Returns whether the mapping can be used.
     *
     * @return true unless there is an {@link MappingProblem.Severity#ERROR}
     */
    public boolean isUsable() {
        return problems(MappingProblem.Severity.ERROR).isEmpty();
    }

    /**
     * Returns the problems of one severity.
     *
     * @param severity the severity
     * @return in the order of the mapping
     */
    public List<MappingProblem> problems(MappingProblem.Severity severity) {
        return problems.stream().filter(p -> p.code().severity() == severity).toList();
    }

    /**
     * Returns the report as text for people.
     *
     * @return several lines of text: the sources with their rows, then the problems by severity
     */
    public String text() {
        var text = new StringBuilder("Database: ").append(database).append('\n');
        rows.forEach((source, count) ->
                text.append("  ").append(source).append(": ").append(count).append(count == 1 ? " row\n" : " rows\n"));
        for (MappingProblem.Severity severity : MappingProblem.Severity.values()) {
            List<MappingProblem> own = problems(severity);
            if (!own.isEmpty()) {
                text.append(heading(severity)).append(" (").append(own.size()).append(")\n");
                text.append(own.stream().map(p -> "  " + p + "\n").collect(Collectors.joining()));
            }
        }
        return text.append(problems.isEmpty() ? "No problems.\n" : "").toString();
    }

    /**
     * Returns the report in one line: how many problems of which severity there are, and their codes.
     *
     * @return such as {@code 2 warnings (UNMAPPED_CODE 2), 1 note (NO_INDEX 1)}, or {@code no problems}
     */
    public String summary() {
        return problems.isEmpty()
                ? "no problems"
                : Arrays.stream(MappingProblem.Severity.values())
                        .map(this::summary)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private String summary(MappingProblem.Severity severity) {
        var codes = new EnumMap<MappingProblem.Code, Integer>(MappingProblem.Code.class);
        List<MappingProblem> own = problems(severity);
        own.forEach(problem -> codes.merge(problem.code(), 1, Integer::sum));
        String noun = severity.name().toLowerCase(Locale.ROOT) + (own.size() == 1 ? "" : "s");
        return own.isEmpty()
                ? ""
                : own.size() + " " + noun
                        + codes.entrySet().stream()
                                .map(code -> code.getKey() + " " + code.getValue())
                                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String heading(MappingProblem.Severity severity) {
        return switch (severity) {
            case ERROR -> "Errors: the mapping cannot be used";
            case WARNING -> "Warnings: some numbers may lack records, or have too many";
            case NOTE -> "Notes: the numbers are those of the mapping; look whether this is meant";
        };
    }

    /**
     * The progress of a check.
     *
     * <p>Immutable and thread-safe.
     *
     * @param source what is read next: the path and name of a source, such as {@code deals[0] "opportunity"}
     * @param part what of it is looked at
     * @param number which step this is, from 1
     * @param of how many steps there are
     */
    public record Step(String source, Part part, int number, int of) {}

    /** The part of a source that is checked. */
    public enum Part {
        /** Its SQL, types, keys, codes, dates and amounts. */
        ROWS,
        /** The targets of its links. */
        LINKS
    }
}
