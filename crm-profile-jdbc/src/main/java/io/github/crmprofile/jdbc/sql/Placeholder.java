package io.github.crmprofile.jdbc.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a value that is bound when the statement is run. During compilation it is an ordinary value of the same class, so that conditions,
 * ranges and groupings hold placeholders as they hold values: the first time of the {@link Group#QUERY queries} is 1700-01-01, the second 1700-01-02.
 * Placeholders of one group and class have the order of the values that they stand for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param group the group of the value
 * @param index the index among the values of that group and class, from 0
 * @param type the class of the values: Instant, LocalDate, BigDecimal or String
 */
public record Placeholder(Group group, int index, Class<?> type) {

    /** The origin of a value. Values of one group may be compared with one another during compilation. */
    public enum Group {
        /** Values in the conditions and groupings of queries. */
        QUERY(0, "1700-01-01"),
        /** Values in the restrictions of the viewer. */
        VIEWER(1, "1920-01-01"),
        /** The cursor of a list. */
        CURSOR(2, "1930-01-01"),
        /** The first moment after that of the request. */
        NOW(3, "1935-01-01");

        private final int number;
        private final LocalDate first;

        Group(int number, String first) {
            this.number = number;
            this.first = LocalDate.parse(first);
        }
    }

    /**
     * How many times of one class can have placeholders in a group. Between more bounds it is Java that places a time, for which it needs the bounds
     * themselves.
     */
    public static final int MOST_TIMES = 1_000;

    /** The first day of which a time can have a placeholder: earlier ones would be taken for placeholders. */
    private static final LocalDate FIRST_DAY = LocalDate.parse("1940-01-01");
    /**
     * The first day of which a time can have none any more: databases keep the seconds of later times less exactly, and so compare them differently.
     */
    private static final LocalDate LAST_DAY = LocalDate.parse("2200-01-01");

    private static final String TEXT = "\u0000placeholder ";
    private static final BigDecimal NUMBER = new BigDecimal("7777777770000");
    private static final int MOST_NUMBERS = 10_000;

    /** Returns whether a placeholder can stand for a value. */
    public static boolean canReplace(Object value) {
        if (value instanceof Instant instant) {
            return canReplace(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        } else if (value instanceof LocalDate day) {
            return !day.isBefore(FIRST_DAY) && day.isBefore(LAST_DAY);
        }
        return value instanceof String text ? !text.startsWith(TEXT) : value instanceof BigDecimal;
    }

    /** Returns how many values of one class can have placeholders in a group. */
    public static int most(Class<?> type) {
        return type == BigDecimal.class || type == String.class ? MOST_NUMBERS : MOST_TIMES;
    }

    /** Returns the placeholder of a value as a value of the same class, with as many decimals of a second. */
    public static Comparable<?> of(Group group, int index, Comparable<?> value) {
        if (value instanceof Instant instant) {
            return day(group, index)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .plusNanos(fraction(instant.get(ChronoField.NANO_OF_SECOND)));
        } else if (value instanceof LocalDate) {
            return day(group, index);
        } else if (value instanceof BigDecimal) {
            return NUMBER.add(BigDecimal.valueOf(group.number * MOST_NUMBERS + index));
        }
        return String.format(Locale.ROOT, "%s%s%06d", TEXT, group.number, index);
    }

    /** Returns the day that stands for the time with an index. */
    public static LocalDate day(Group group, int index) {
        return group.first.plusDays(index);
    }

    // The form of a bound in a column depends on whether it is a whole second or millisecond.
    private static int fraction(int nanos) {
        return nanos == 0 ? 0 : nanos % 1_000_000 == 0 ? 1_000_000 : nanos % 1_000 == 0 ? 1_000 : 1;
    }

    /** Returns the placeholder that a value encodes; null for a value that stands for itself. */
    public static @Nullable Placeholder find(Object value) {
        if (value instanceof Instant instant) {
            return find(LocalDate.ofInstant(instant, ZoneOffset.UTC), Instant.class);
        } else if (value instanceof LocalDate day) {
            return find(day, LocalDate.class);
        } else if (value instanceof BigDecimal number) {
            return find(number);
        }
        String text = (String) value;
        return text.startsWith(TEXT)
                ? new Placeholder(
                        group(text.charAt(TEXT.length()) - '0'),
                        Integer.parseInt(text.substring(TEXT.length() + 1)),
                        String.class)
                : null;
    }

    private static @Nullable Placeholder find(LocalDate day, Class<?> type) {
        if (!day.isBefore(FIRST_DAY)) {
            return null;
        }
        Group group = Group.QUERY;
        for (Group each : Group.values()) {
            group = day.isBefore(each.first) ? group : each;
        }
        int index = (int) (day.toEpochDay() - group.first.toEpochDay());
        return index < 0 ? null : new Placeholder(group, index, type);
    }

    private static @Nullable Placeholder find(BigDecimal number) {
        BigDecimal rest = number.subtract(NUMBER);
        if (rest.scale() != 0 || rest.signum() < 0 || rest.compareTo(BigDecimal.valueOf(4L * MOST_NUMBERS)) >= 0) {
            return null;
        }
        int at = rest.intValueExact();
        return new Placeholder(group(at / MOST_NUMBERS), at % MOST_NUMBERS, BigDecimal.class);
    }

    private static Group group(int number) {
        return Arrays.stream(Group.values())
                .filter(group -> group.number == number)
                .findFirst()
                .orElseThrow();
    }
}
