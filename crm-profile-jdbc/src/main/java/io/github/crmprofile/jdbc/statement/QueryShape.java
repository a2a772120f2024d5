package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Placeholder;
import io.github.crmprofile.metric.Field;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Puts placeholders for the values in queries and conditions. Two requests have the same shape when they differ only in values on which no SQL
 * depends. What stays in the shape: how many values there are and in which order times follow one another, so also the number of parts of a trend;
 * whether a time is a whole second; texts to which the mapping gives a meaning, or which Java looks for.
 *
 * <p>Used in three steps: {@link #collect}, {@link #settle}, {@link #shape}. For one thread.
 */
final class QueryShape {

    private static final BusinessCalendar CALENDAR = BusinessCalendar.of(ZoneOffset.UTC);
    private static final Instant NOW = Instant.parse("2000-01-01T00:00:00Z");

    private final Placeholder.Group group;
    private final BiPredicate<Field, String> isOpen;
    private final Map<Class<?>, Collection<Comparable<?>>> found = new HashMap<>();
    private final Map<Comparable<?>, Comparable<?>> placeholders = new HashMap<>();
    private boolean hasRegularBuckets = true;

    /**
     * Begins a shape.
     *
     * @param group of the placeholders
     * @param isOpen whether the SQL that compares a field with a text is the same for this text as for others
     */
    QueryShape(Placeholder.Group group, BiPredicate<Field, String> isOpen) {
        this.group = group;
        this.isOpen = isOpen;
        found.put(Instant.class, new TreeSet<>());
        found.put(LocalDate.class, new TreeSet<>());
        found.put(String.class, new TreeSet<>());
        // Numbers that differ in decimals only are not equal.
        Comparator<BigDecimal> numbers = Comparator.<BigDecimal>naturalOrder().thenComparing(BigDecimal::scale);
        found.put(BigDecimal.class, new TreeSet<>((a, b) -> numbers.compare((BigDecimal) a, (BigDecimal) b)));
    }

    /** Returns a mapping that takes up all values, and changes none. */
    ValueMapping collect() {
        return new ValueMapping() {
            @Override
            Comparable<?> value(Comparable<?> value) {
                Objects.requireNonNull(found.get(value.getClass())).add(value);
                return value;
            }

            @Override
            String text(Field field, String value) {
                return isOpen.test(field, value) ? (String) value(value) : value;
            }

            @Override
            ResolvedPeriod bucket(Field date, ResolvedPeriod bucket) {
                Comparable<?> from = value(lower(date, bucket));
                Comparable<?> to = value(upper(date, bucket));
                boolean isWhole = Stream.of(from, to)
                        .noneMatch(bound ->
                                bound instanceof Instant instant && instant.get(ChronoField.NANO_OF_SECOND) > 0);
                hasRegularBuckets &= isWhole && !from.equals(to);
                return bucket;
            }
        };
    }

    private static Comparable<?> lower(Field date, ResolvedPeriod bucket) {
        return Objects.requireNonNull(date.lowerBound(bucket), "a part of a period is bounded");
    }

    private static Comparable<?> upper(Field date, ResolvedPeriod bucket) {
        return Objects.requireNonNull(date.upperBound(bucket), "a part of a period is bounded");
    }

    /** Gives each value its placeholder; false where one can have none, and so all of them have to stand for themselves. */
    boolean settle() {
        for (Map.Entry<Class<?>, Collection<Comparable<?>>> entry : found.entrySet()) {
            int index = 0;
            for (Comparable<?> value : entry.getValue()) {
                if (index >= Placeholder.most(entry.getKey(), group) || !Placeholder.canReplace(value)) {
                    return false;
                }
                placeholders.put(value, Placeholder.of(group, index, value));
                index++;
            }
        }
        return hasRegularBuckets;
    }

    /** Returns the values of the placeholders. */
    Arguments.Values values() {
        Map<Class<?>, List<? extends Comparable<?>>> values = new HashMap<>();
        found.forEach((type, ofType) -> values.put(type, List.copyOf(ofType)));
        return new Arguments.Values(values);
    }

    /** Returns a mapping from values to their placeholders. */
    ValueMapping shape() {
        return new ValueMapping() {
            @Override
            Comparable<?> value(Comparable<?> value) {
                return Objects.requireNonNull(placeholders.get(value), "placeholder");
            }

            @Override
            String text(Field field, String value) {
                return isOpen.test(field, value) ? (String) value(value) : value;
            }

            // Whole days from one placeholder to the next: its bounds are the placeholders of the bounds.
            @Override
            ResolvedPeriod bucket(Field date, ResolvedPeriod bucket) {
                LocalDate first = day(value(lower(date, bucket)));
                LocalDate last = day(value(upper(date, bucket))).minusDays(1);
                return ReportingPeriod.between(first, last).resolve(CALENDAR, NOW);
            }
        };
    }

    private static LocalDate day(Comparable<?> placeholder) {
        return placeholder instanceof Instant instant
                ? LocalDate.ofInstant(instant, ZoneOffset.UTC)
                : (LocalDate) placeholder;
    }
}
