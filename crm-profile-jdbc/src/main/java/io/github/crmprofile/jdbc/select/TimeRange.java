package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A range of a time field outside which a condition is false. It lets a database use an index on the date where the condition itself is too complex
 * for one.
 *
 * @param from the first value; null for no bound
 * @param to the first value after; null for no bound
 */
public record TimeRange(
        @Nullable Comparable<?> from, @Nullable Comparable<?> to) {

    /** Returns the ranges that contain every record which meets at least one of the conditions. */
    public static Map<Field, TimeRange> enclosing(Collection<Condition> conditions) {
        return any(conditions.stream().map(TimeRange::of).toList());
    }

    private static Map<Field, TimeRange> of(Condition condition) {
        if (condition instanceof Condition.Between between
                && between.field().type().isTime()) {
            return Map.of(between.field(), new TimeRange(between.from(), between.to()));
        } else if (condition instanceof Condition.All all) {
            var ranges = new LinkedHashMap<Field, TimeRange>();
            all.parts()
                    .forEach(part ->
                            of(part).forEach((field, enclosing) -> ranges.merge(field, enclosing, TimeRange::and)));
            return ranges;
        }
        return condition instanceof Condition.Any any
                ? any(any.parts().stream().map(TimeRange::of).toList())
                : Map.of();
    }

    private static Map<Field, TimeRange> any(List<Map<Field, TimeRange>> alternatives) {
        if (alternatives.isEmpty()) {
            return Map.of();
        }
        var ranges = new LinkedHashMap<>(alternatives.get(0));
        for (Map<Field, TimeRange> other : alternatives) {
            ranges.keySet().retainAll(other.keySet());
            ranges.replaceAll((field, enclosing) -> enclosing.or(java.util.Objects.requireNonNull(other.get(field))));
        }
        ranges.values().removeIf(enclosing -> enclosing.from == null && enclosing.to == null);
        return ranges;
    }

    private TimeRange and(TimeRange other) {
        return new TimeRange(
                from == null || (other.from != null && compare(other.from, from) > 0) ? other.from : from,
                to == null || (other.to != null && compare(other.to, to) < 0) ? other.to : to);
    }

    private TimeRange or(TimeRange other) {
        return new TimeRange(
                from == null || other.from == null ? null : compare(from, other.from) <= 0 ? from : other.from,
                to == null || other.to == null ? null : compare(to, other.to) >= 0 ? to : other.to);
    }

    @SuppressWarnings("unchecked") // bounds of one field are of one class
    private static int compare(Comparable<?> a, Comparable<?> b) {
        return ((Comparable<Object>) a).compareTo(b);
    }
}
