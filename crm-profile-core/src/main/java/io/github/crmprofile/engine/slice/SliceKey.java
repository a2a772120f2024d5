package io.github.crmprofile.engine.slice;

import io.github.crmprofile.query.Grouping;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A slice of a figure: a part of its period, the records with a value in common, both, or all of it.
 *
 * @param part a {@link Grouping.Key.Bucket}, or {@link Grouping.Key.Unknown} for the records without a date; null for the whole period
 * @param value the value that the records have in common; null for all records
 */
public record SliceKey(Grouping.@Nullable Key part, Grouping.@Nullable Key value) implements Comparable<SliceKey> {

    /** The figure as a whole. */
    public static final SliceKey WHOLE = new SliceKey(null, null);

    private static final Comparator<Grouping.@Nullable Key> ABSENT_FIRST =
            Comparator.nullsFirst(Comparator.<Grouping.Key>naturalOrder());
    private static final Comparator<SliceKey> ORDER =
            Comparator.comparing(SliceKey::part, ABSENT_FIRST).thenComparing(SliceKey::value, ABSENT_FIRST);

    /** Returns the slice of a part of the period. */
    public static SliceKey ofPart(Grouping.Key part) {
        return new SliceKey(part, null);
    }

    /** Returns the slice of the records with a value in common; all records when it is null. */
    public static SliceKey ofValue(Grouping.@Nullable Key value) {
        return new SliceKey(null, value);
    }

    /** Orders by part, then by value. */
    @Override
    public int compareTo(SliceKey other) {
        return ORDER.compare(this, other);
    }
}
