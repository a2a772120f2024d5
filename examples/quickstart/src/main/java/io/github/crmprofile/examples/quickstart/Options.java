package io.github.crmprofile.examples.quickstart;

import io.github.crmprofile.examples.sample.SampleCompany;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.widget.Labels;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
record Options(
        @Nullable String client,
        @Nullable ReportingPeriod period,
        Optional<Comparison> comparison,
        ZoneId zone,
        Locale language,
        @Nullable Path csv,
        @Nullable String top,
        @Nullable String why,
        boolean isJson,
        boolean isPlain,
        boolean isHelp) {

    static final String USAGE = """
            Prints the profile of a client of an invented company, or of a folder of CSV files.

              --client <id or name>   such as contact:1 or a part of a name; without it, the busiest client
              --period <period>       such as this_quarter, last_90_days, 2026-05, 2026-01-10..2026-02-03, all_time;
                                      without it last_30_days, or with --csv this_quarter
              --compare <with>        previous (as without it), year_earlier or none
              --zone <time zone>      whose days they are; without it Europe/Rome
              --lang <language>       such as it, de or pt-BR; without it en
              --csv <folder>          reads accounts.csv and sales_pipeline.csv there, with the columns of a well-known
                                      data set of sales opportunities; today is then the last day in them
              --top <metric>          prints the ten clients of the highest value instead, such as deals.won.value, conversion
              --why <metric>          says in parts that add up why the number changed, such as conversion
              --json                  prints the profile as JSON
              --no-color              without colours, as with NO_COLOR in the environment; also where TERM is not set
              --help                  prints this
            """;

    private static final String LANGUAGES =
            Labels.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
    private static final Set<String> WITH_VALUE =
            Set.of("client", "period", "compare", "zone", "lang", "csv", "top", "why");
    private static final Set<String> ALONE = Set.of("json", "no-color", "help");

    static Options parse(List<String> arguments) {
        List<String> problems = new ArrayList<>();
        Map<String, String> given = split(arguments, problems);
        Reader reader = new Reader(given, problems);
        Options options = new Options(
                given.get("client"),
                reader.read("period", ReportingPeriod::parse).orElse(null),
                reader.read("compare", Options::comparison).orElse(Optional.of(Comparison.PREVIOUS)),
                reader.read("zone", Options::zone).orElse(SampleCompany.ZONE),
                reader.read("lang", Options::language).orElse(Locale.ENGLISH),
                reader.read("csv", Path::of).orElse(null),
                given.get("top"),
                given.get("why"),
                given.containsKey("json"),
                given.containsKey("no-color"),
                given.containsKey("help"));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return options;
    }

    /** What was given, by name without the dashes. */
    private static Map<String, String> split(List<String> arguments, List<String> problems) {
        Map<String, String> given = new HashMap<>();
        for (int index = 0; index < arguments.size(); index++) {
            String argument = arguments.get(index);
            String name = argument.replaceFirst("^--", "");
            String value = "";
            if (!argument.startsWith("--") || !(WITH_VALUE.contains(name) || ALONE.contains(name))) {
                problems.add("'" + argument + "' is not an option. See the list below.");
                continue;
            } else if (WITH_VALUE.contains(name)) {
                boolean isThere = index + 1 < arguments.size()
                        && !arguments.get(index + 1).startsWith("--");
                if (!isThere) {
                    problems.add(argument + " needs a value after it.");
                    continue;
                }
                value = arguments.get(++index);
            }
            if (given.put(name, value) != null) {
                problems.add(argument + " is given twice. Give it once.");
            }
        }
        return given;
    }

    private record Reader(Map<String, String> given, List<String> problems) {
        <T> Optional<T> read(String name, Function<String, T> parser) {
            try {
                return Optional.ofNullable(given.get(name)).map(parser);
            } catch (IllegalArgumentException problem) {
                problems.add("--" + name + ": " + problem.getMessage());
                return Optional.empty();
            }
        }
    }

    private static Optional<Comparison> comparison(String text) {
        return switch (text) {
            case "previous" -> Optional.of(Comparison.PREVIOUS);
            case "year_earlier" -> Optional.of(Comparison.YEAR_EARLIER);
            case "none" -> Optional.empty();
            default ->
                throw new IllegalArgumentException(
                        "'" + text + "' is not a comparison. Write previous, year_earlier or none.");
        };
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time zone. Write one such as Europe/Rome, America/New_York or UTC.",
                    unknown);
        }
    }

    private static Locale language(String text) {
        Locale locale = Locale.forLanguageTag(text);
        if (Locale.lookup(List.of(new LanguageRange(locale.toLanguageTag())), Labels.languages()) == null) {
            throw new IllegalArgumentException("'" + text + "' is not a language here. Write one of " + LANGUAGES
                    + ", with a region or without one.");
        }
        return locale;
    }
}
