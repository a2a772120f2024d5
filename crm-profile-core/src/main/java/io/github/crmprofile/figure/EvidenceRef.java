package io.github.crmprofile.figure;

import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the records behind a number are found: together with the request of the profile it names exactly the records counted, also after midnight,
 * since it holds the days of the number. As a text it can stand in an address.
 *
 * <p>Immutable and thread-safe.
 *
 * @param figure the figure that the number belongs to
 * @param operand which operand of its metric: {@code records}, {@code numerator}, {@code denominator} or a name that the metric gave; of a
 *     metric over other metrics with their ids before it, as in {@code deals.won.value/records}
 * @param slice which slice
 * @param isEarlier whether it is the number of the comparison period
 * @param origin the days of the number, and when it was read; null for those of the request that lists the records
 */
public record EvidenceRef(
        Figure figure,
        String operand,
        Slice slice,
        boolean isEarlier,
        @Nullable Origin origin) {

    private static final int LONGEST = 8_000;

    /** Checks that nothing is missing. */
    public EvidenceRef {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(operand, "operand");
        Objects.requireNonNull(slice, "slice");
    }

    /**
     * Creates a reference to records of the days of whichever request lists them.
     *
     * @param figure the figure
     * @param operand which operand of its metric
     * @param slice which slice
     * @param isEarlier whether it is the number of the comparison period
     */
    public EvidenceRef(Figure figure, String operand, Slice slice, boolean isEarlier) {
        this(figure, operand, slice, isEarlier, null);
    }

    /**
     * Which days a number is of, and when it was read. Without it, the list of {@code last_30_days} would be another one after midnight.
     *
     * @param first the first day; null if the period has no beginning
     * @param last the last day, included; null if the period has no end
     * @param readAt the moment of the request that read the number, of which "today" is the day
     * @param counted what the number was made of, see {@link Evidence#counted()}; null where it does not tell
     */
    public record Origin(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Instant readAt,
            @Nullable String counted) {
        /** Checks that nothing is missing. */
        public Origin {
            Objects.requireNonNull(readAt, "readAt");
        }
    }

    /** Which part of a figure. */
    public sealed interface Slice {
        /** All of it. */
        record Whole() implements Slice {}

        /**
         * The records with a value in common.
         *
         * @param value the value; null for the records without one, or without a date
         */
        record Value(@Nullable String value) implements Slice {}

        /**
         * The records of a part of the period.
         *
         * @param period the part
         */
        record Part(ReportingPeriod period) implements Slice {}

        /** The records that a converted total leaves out for want of a rate. */
        record Unconverted() implements Slice {}

        /**
         * The records that the number of other days has, too, or has not: those behind a change.
         *
         * @param other the other days
         * @param isIn whether the number of the other days has them
         */
        record Compared(ReportingPeriod other, boolean isIn) implements Slice {}
    }

    /**
     * Returns a copy with another slice. It has no hash of the number, which was not of that slice.
     *
     * @param other the slice
     * @return the copy
     */
    public EvidenceRef withSlice(Slice other) {
        Origin whole = origin;
        return new EvidenceRef(
                figure,
                operand,
                other,
                isEarlier,
                whole == null ? null : new Origin(whole.first(), whole.last(), whole.readAt(), null));
    }

    /**
     * Returns a copy with other days.
     *
     * @param other the days of the number, and when it was read
     * @return the reference
     */
    public EvidenceRef withOrigin(Origin other) {
        return new EvidenceRef(figure, operand, slice, isEarlier, other);
    }

    /**
     * Returns the reference as a text in the form of a query string.
     *
     * @return for example {@code metric=channel.load&operand=records&value=email}
     */
    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        add(parts, "metric", figure.metric());
        add(parts, "operand", operand);
        if (figure.shape() instanceof Figure.Shape.By by) {
            add(parts, "by", by.field());
        } else if (figure.shape() instanceof Figure.Shape.Over over) {
            Granularity granularity = over.granularity();
            add(parts, "over", granularity == null ? "auto" : granularity.name());
        }
        ReportingPeriod own = figure.period();
        if (own != null) {
            add(parts, "during", own.toString());
        }
        figure.deals().pipelines().forEach(pipeline -> add(parts, "pipeline", pipeline));
        figure.deals().stages().forEach(stage -> add(parts, "stage", stage));
        if (slice instanceof Slice.Value value) {
            String text = value.value();
            add(parts, text == null ? "unknown" : "value", text == null ? "true" : text);
        } else if (slice instanceof Slice.Part part) {
            add(parts, "part", part.period().toString());
        } else if (slice instanceof Slice.Unconverted) {
            add(parts, "unconverted", "true");
        } else if (slice instanceof Slice.Compared compared) {
            add(parts, compared.isIn() ? "alsoIn" : "notIn", compared.other().toString());
        }
        if (isEarlier) {
            add(parts, "side", "earlier");
        }
        if (origin != null) {
            addKnown(parts, "first", origin.first());
            addKnown(parts, "last", origin.last());
            add(parts, "readAt", origin.readAt().toString());
            addKnown(parts, "counted", origin.counted());
        }
        return String.join("&", parts);
    }

    private static void addKnown(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            add(parts, name, value.toString());
        }
    }

    private static void add(List<String> parts, String name, String value) {
        parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #toString} wrote: {@link #parse} under the name by which web frameworks convert parameters.
     *
     * @param text the text
     * @return the reference
     * @throws IllegalArgumentException as {@link #parse} does
     */
    public static EvidenceRef valueOf(String text) {
        return parse(text);
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param text the text
     * @return the reference
     * @throws IllegalArgumentException saying which part is unknown, missing or given twice
     */
    public static EvidenceRef parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("An evidence reference of " + text.length()
                    + " characters was given; at most " + LONGEST + " are read. Use one that the library wrote");
        }
        return new EvidenceParser(Arrays.stream(text.split("&", -1))
                        .map(EvidenceRef::decode)
                        .toList())
                .parse();
    }

    private static List<String> decode(String part) {
        int equals = part.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "An evidence reference has the form name=value&name=value, beginning with metric=…; a part"
                            + " without name or value was found. Use a reference that the library wrote");
        }
        return List.of(
                part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
    }

    /** Puts the parts of a text together. */
    private record EvidenceParser(List<List<String>> parts) {

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
                "unconverted",
                "alsoIn",
                "notIn",
                "side",
                "first",
                "last",
                "readAt",
                "counted"));

        EvidenceRef parse() {
            for (List<String> part : parts) {
                if (!NAMES.contains(part.get(0))) {
                    throw new IllegalArgumentException(
                            "An evidence reference has no part '" + part.get(0) + "'; known are " + NAMES);
                }
            }
            String by = one("by");
            String over = one("over");
            String during = one("during");
            Figure figure = new Figure(
                    required("metric"),
                    shape(by, over),
                    during == null ? null : ReportingPeriod.parse(during),
                    new Figure.DealFilter(new TreeSet<>(all("pipeline")), new TreeSet<>(all("stage"))));
            return new EvidenceRef(figure, required("operand"), slice(), "earlier".equals(one("side")), origin());
        }

        private @Nullable Origin origin() {
            String readAt = one("readAt");
            if (readAt == null) {
                return null;
            }
            LocalDate first = day("first");
            LocalDate last = day("last");
            if (first != null && last != null && last.isBefore(first)) {
                throw new IllegalArgumentException("An evidence reference has the last day " + last
                        + " before the first, " + first + "; use one that the library wrote");
            }
            return new Origin(first, last, read("readAt", readAt, Instant::parse), one("counted"));
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
            if (by != null) {
                return new Figure.Shape.By(by);
            } else if (over == null) {
                return new Figure.Shape.Plain();
            }
            return new Figure.Shape.Over(over.equals("auto") ? null : granularity(over));
        }

        private static Granularity granularity(String name) {
            return Arrays.stream(Granularity.values())
                    .filter(g -> g.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "No granularity '" + name + "'; known are auto, " + Arrays.toString(Granularity.values())));
        }

        private Slice slice() {
            String value = one("value");
            String part = one("part");
            if (value != null || one("unknown") != null) {
                return new Slice.Value(value);
            }
            if (one("unconverted") != null) {
                return new Slice.Unconverted();
            }
            String in = one("alsoIn");
            String notIn = one("notIn");
            if (in != null) {
                return new Slice.Compared(ReportingPeriod.parse(in), true);
            } else if (notIn != null) {
                return new Slice.Compared(ReportingPeriod.parse(notIn), false);
            }
            return part == null ? new Slice.Whole() : new Slice.Part(ReportingPeriod.parse(part));
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
}
