package io.github.crmprofile.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a time lies in the years 1 to 9999, of instants in UTC. A time outside them is a fault of the data (a zero date, {@code infinity},
 * seconds read as milliseconds), and counts as unknown everywhere. Stateless and thread-safe.
 */
public final class ReadableTime {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private ReadableTime() {}

    /**
     * Checks a point in time.
     *
     * @param time the instant
     * @return whether it lies in the years 1 to 9999, by UTC
     */
    public static boolean isReadable(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(END);
    }

    /**
     * Checks a day.
     *
     * @param day the date
     * @return whether it lies in the years 1 to 9999
     */
    public static boolean isReadable(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }

    /**
     * Checks a value of any kind.
     *
     * @param value an instant, a date, or what is neither
     * @return false only for an instant or date outside the years 1 to 9999
     */
    public static boolean isReadable(@Nullable Object value) {
        if (value instanceof Instant time) {
            return isReadable(time);
        }
        return !(value instanceof LocalDate day) || isReadable(day);
    }

    static boolean hasUnreadable(CrmRecord record, @Nullable Object... times) {
        return Stream.concat(Stream.of(times), record.attributes().values().stream())
                .anyMatch(value -> !isReadable(value));
    }
}
