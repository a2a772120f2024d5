package io.github.crmprofile.figure;

import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the parts of the text of a reference together. */
record EvidenceParser(List<List<String>> parts) {

    private static final TreeSet<String> NAMES = new TreeSet<>(List.of(
            "metric",
            "operand",
            "by",
            "over",
            "during",
            "pipeline",
            "stage",
            "value",
            "unknown",
            "part",
            "undated",
            "except",
            "exceptUnknown",
            "unconverted",
            "alsoIn",
            "notIn",
            "side",
            "first",
            "last",
            "readAt",
            "counted"));

    /** What is said by a name alone: with any other word, it would be said by mistake. */
    private static final Map<String, String> MARKS = Map.of(
            "unknown", "true", "undated", "true", "exceptUnknown", "true", "unconverted", "true", "side", "earlier");

    EvidenceRef parse() {
        for (List<String> part : parts) {
            if (!NAMES.contains(part.get(0))) {
                throw new IllegalArgumentException(
                        "An evidence reference has no part '" + part.get(0) + "'; known are " + NAMES);
            }
        }
        MARKS.forEach(this::requireMark);
        String by = one("by");
        String over = one("over");
        String during = one("during");
        Figure figure = new Figure(
                required("metric"),
                shape(by, over),
                during == null ? null : ReportingPeriod.parse(during),
                new Figure.DealFilter(new TreeSet<>(all("pipeline")), new TreeSet<>(all("stage"))));
        return new EvidenceRef(figure, required("operand"), slice(), one("side") != null, origin());
    }

    private EvidenceRef.@Nullable Origin origin() {
        String readAt = one("readAt");
        if (readAt == null) {
            for (String name : List.of("first", "last", "counted")) {
                if (one(name) != null) {
                    throw new IllegalArgumentException("An evidence reference with '" + name
                            + "' also needs 'readAt', the moment of its number; use one that the library wrote");
                }
            }
            return null;
        }
        LocalDate first = day("first");
        LocalDate last = day("last");
        if (first != null && last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("An evidence reference has the last day " + last + " before the first, "
                    + first + "; use one that the library wrote");
        }
        return new EvidenceRef.Origin(first, last, read("readAt", readAt, Instant::parse), one("counted"));
    }

    private void requireMark(String name, String word) {
        String given = one(name);
        if (given != null && !given.equals(word)) {
            throw new IllegalArgumentException("An evidence reference has " + name + "=" + word + " or no '" + name
                    + "', but '" + given + "' was given; use one that the library wrote");
        }
    }

    private @Nullable LocalDate day(String name) {
        String text = one(name);
        return text == null ? null : read(name, text, LocalDate::parse);
    }

    private static <T> T read(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "An evidence reference has no time in '" + name + "'; use one that the library wrote", e);
        }
    }

    private static Figure.Shape shape(@Nullable String by, @Nullable String over) {
        if (over != null) {
            return new Figure.Shape.Over(over.equals("auto") ? null : granularity(over), by);
        }
        return by == null ? new Figure.Shape.Plain() : new Figure.Shape.By(by);
    }

    private static Granularity granularity(String name) {
        return Arrays.stream(Granularity.values())
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No granularity '" + name + "'; known are auto, " + Arrays.toString(Granularity.values())));
    }

    private EvidenceRef.Slice slice() {
        String value = oneOf("value", "unknown");
        String part = oneOf("part", "undated");
        String period = one("part");
        boolean isOthers = !all("except").isEmpty() || one("exceptUnknown") != null;
        requireOne(value, part, isOthers);
        if (isOthers) {
            return new EvidenceRef.Slice.Others(
                    period == null ? null : ReportingPeriod.parseComputed(period),
                    new TreeSet<>(all("except")),
                    one("exceptUnknown") != null);
        } else if (value != null && part != null) {
            return new EvidenceRef.Slice.Cell(
                    period == null ? null : ReportingPeriod.parseComputed(period), one("value"));
        } else if (value != null) {
            return new EvidenceRef.Slice.Value(one("value"));
        } else if (part != null) {
            return period == null
                    ? new EvidenceRef.Slice.Undated()
                    : new EvidenceRef.Slice.Part(ReportingPeriod.parseComputed(period));
        } else if (one("unconverted") != null) {
            return new EvidenceRef.Slice.Unconverted();
        }
        String other = oneOf("alsoIn", "notIn");
        return other == null
                ? new EvidenceRef.Slice.Whole()
                : new EvidenceRef.Slice.Compared(ReportingPeriod.parseComputed(other), one("alsoIn") != null);
    }

    /** Refuses a text of several slices, but for a value, or all but some values, in a part of the period. */
    private void requireOne(@Nullable String value, @Nullable String part, boolean isOthers) {
        List<String> slices = Stream.of("value", "unknown", "part", "undated", "unconverted", "alsoIn", "notIn")
                .filter(name -> one(name) != null)
                .collect(Collectors.toCollection(ArrayList::new));
        if (isOthers) {
            slices.add("except");
        }
        boolean isCell = slices.size() == 2 && part != null && (value != null || (isOthers && one("part") != null));
        if (slices.size() > 1 && !isCell) {
            throw new IllegalArgumentException("An evidence reference has one slice, but " + String.join(", ", slices)
                    + " were given; use one that the library wrote");
        }
    }

    /** Returns what one of two names says, of which at most one is given. */
    private @Nullable String oneOf(String name, String other) {
        String text = one(name);
        return text == null ? one(other) : text;
    }

    private List<String> all(String name) {
        return parts.stream()
                .filter(p -> p.get(0).equals(name))
                .map(p -> p.get(1))
                .toList();
    }

    private @Nullable String one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw new IllegalArgumentException(
                    "An evidence reference gives '" + name + "' " + values.size() + " times; give it once");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private String required(String name) {
        String value = one(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "An evidence reference needs '" + name + "'; use one that the library wrote");
        }
        return value;
    }
}
