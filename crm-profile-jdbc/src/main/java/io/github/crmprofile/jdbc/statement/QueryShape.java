package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Placeholder;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Field;
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
 * Replaces the values in queries and conditions by placeholders. Two requests have the same shape when they differ only in values that do not change
 * the SQL. The shape still holds the number of values; the order of times, and so the number of parts of a trend and which of them lie within the
 * period; whether a time is a whole second; and texts that the mapping translates or that Java looks up.
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
     * Starts a shape.
     *
     * @param group the group of the placeholders
     * @param isOpen whether the SQL that compares a field with this text is the same for any other text
     */
    QueryShape(Placeholder.Group group, BiPredicate<Field, String> isOpen) {
        this.group = group;
        this.isOpen = isOpen;
        found.put(Instant.class, new TreeSet<>());
        found.put(LocalDate.class, new TreeSet<>());
        found.put(String.class, new TreeSet<>());
        // Numbers that differ in trailing zeros are equal in order, but not as keys.
        Comparator<BigDecimal> numbers = Comparator.<BigDecimal>naturalOrder().thenComparing(BigDecimal::scale);
        found.put(BigDecimal.class, new TreeSet<>((a, b) -> numbers.compare((BigDecimal) a, (BigDecimal) b)));
    }

    /** Returns a mapping that collects all values and changes none. */
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

    /** Gives each value its placeholder. Returns false where a value can have none, and so all values have to stay in the SQL. */
    boolean settle() {
        for (Map.Entry<Class<?>, Collection<Comparable<?>>> entry : found.entrySet()) {
            int most = Placeholder.most(entry.getKey());
            int index = 0;
            for (Comparable<?> value : entry.getValue()) {
                if (index >= most || !Placeholder.canReplace(value)) {
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

            // Placeholders are whole days, so a period between two of them has them as its bounds.
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
