package io.github.crmprofile.figure;

import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Refers to the records behind a number. Together with the request of the profile it names exactly the records counted, also after midnight, since it
 * holds the days of the number. As a text it can stand in an address.
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
     * Creates a reference to records of the days of the request that lists them.
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
     * The days of a number, and when it was read. Without it, the list of {@code last_30_days} would be another one after midnight.
     *
     * @param first the first day; null if the period has no beginning
     * @param last the last day, included; null if the period has no end
     * @param readAt the moment of the request that read the number, of which "today" is the day
     * @param counted what the number was made of, see {@link Evidence#counted()}; null where it does not say
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

    /** The part of a figure whose records are listed. */
    public sealed interface Slice {
        /** All of it. */
        record Whole() implements Slice {}

        /**
         * The records with a value in common.
         *
         * @param value the value; null for the records without one
         */
        record Value(@Nullable String value) implements Slice {}

        /**
         * The records of a part of the period.
         *
         * @param period the part
         */
        record Part(ReportingPeriod period) implements Slice {}

        /** The records without a date, of a trend over {@code all_time}. */
        record Undated() implements Slice {}

        /**
         * The records of a part of the period with a value in common: of a trend in slices.
         *
         * @param part the part; null for the records without a date
         * @param value the value; null for the records without one
         */
        record Cell(
                @Nullable ReportingPeriod part, @Nullable String value) implements Slice {}

        /**
         * The records with none of some values: what a chart puts together beside the slices that it shows.
         *
         * @param part the part of the period; null for all of it
         * @param values the values that the records do not have
         * @param isKnown whether records without a value are left out, too
         */
        record Others(@Nullable ReportingPeriod part, Set<String> values, boolean isKnown) implements Slice {
            /**
             * Copies the values.
             *
             * @throws IllegalArgumentException if nothing is left out, since these are all records then
             */
            public Others {
                values = Collections.unmodifiableSet(new TreeSet<>(values));
                if (values.isEmpty() && !isKnown) {
                    throw new IllegalArgumentException(
                            "The records with none of no values are all records; name a value");
                }
            }
        }

        /** The records that a converted total leaves out for want of a rate. */
        record Unconverted() implements Slice {}

        /**
         * The records behind a change: those that the number of other days has too, or those that it lacks.
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
        addKnown(parts, "by", figure.field());
        if (figure.shape() instanceof Figure.Shape.Over over) {
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
            addValue(parts, value.value());
        } else if (slice instanceof Slice.Part part) {
            addPart(parts, part.period());
        } else if (slice instanceof Slice.Undated) {
            addPart(parts, null);
        } else if (slice instanceof Slice.Cell cell) {
            addPart(parts, cell.part());
            addValue(parts, cell.value());
        } else if (slice instanceof Slice.Others others) {
            if (others.part() != null) {
                addPart(parts, others.part());
            }
            others.values().forEach(value -> add(parts, "except", value));
            addKnown(parts, "exceptUnknown", others.isKnown() ? true : null);
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

    private static void addValue(List<String> parts, @Nullable String value) {
        add(parts, value == null ? "unknown" : "value", value == null ? "true" : value);
    }

    private static void addPart(List<String> parts, @Nullable ReportingPeriod part) {
        add(parts, part == null ? "undated" : "part", part == null ? "true" : part.toString());
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
     * @throws IllegalArgumentException saying which part is unknown, missing, given twice or contradicts another
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
}
