package io.github.crmprofile.query;

import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.ResolvedPeriod;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits the records of a selection into groups. Records without a value form a group of their own; only records outside all {@linkplain ByBucket
 * buckets} are dropped.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Grouping {

    /**
     * Groups by the value of a text or boolean field; records without a value have the key {@link Key.Unknown}.
     *
     * @param field the field
     */
    record ByField(Field field) implements Grouping {}

    /**
     * Groups activities by a text field of the deals <em>of the client</em> to which they are linked. An activity linked to deals with several values
     * is in several groups, once in each; one without such a deal is in none.
     *
     * @param dealField a text field of deals
     */
    record ByDealField(Field dealField) implements Grouping {
        /**
         * Checks the kind.
         *
         * @throws IllegalArgumentException if the field is not one of deals
         */
        public ByDealField {
            if (dealField.kind() != RecordKind.DEAL) {
                throw new IllegalArgumentException(
                        "Activities are grouped by a field of their deals, which " + dealField + " is not");
            }
        }
    }

    /**
     * Groups by the part of a period that contains a date. Records dated outside all parts, or without a date, are in no group.
     *
     * @param date an INSTANT or DATE field
     * @param buckets bounded, ascending and without overlap
     */
    record ByBucket(Field date, List<ResolvedPeriod> buckets) implements Grouping {
        /** Copies the list. */
        public ByBucket {
            buckets = List.copyOf(buckets);
        }
    }

    /**
     * Groups by the local date of a time or date.
     *
     * @param date an INSTANT or DATE field
     * @param zone the zone in which an instant has its date
     */
    record ByDay(Field date, ZoneId zone) implements Grouping {}

    /**
     * Returns the kind of the records that are grouped.
     *
     * @return the kind
     */
    default RecordKind kind() {
        if (this instanceof ByField byField) {
            return byField.field().kind();
        } else if (this instanceof ByBucket byBucket) {
            return byBucket.date().kind();
        } else if (this instanceof ByDay byDay) {
            return byDay.date().kind();
        }
        return RecordKind.ACTIVITY;
    }

    /** The key of a group. */
    sealed interface Key extends Comparable<Key> {

        /**
         * A text value.
         *
         * @param text the value
         */
        record Text(String text) implements Key {}

        /** The key of records without a value. */
        record Unknown() implements Key {}

        /**
         * A part of a period.
         *
         * @param index its place among {@link ByBucket#buckets()}
         */
        record Bucket(int index) implements Key {}

        /**
         * A local date.
         *
         * @param date the date
         */
        record Day(LocalDate date) implements Key {}

        /** Orders texts alphabetically, buckets and days by time, and the unknown last. */
        @Override
        default int compareTo(Key other) {
            if (this instanceof Text a && other instanceof Text b) {
                return a.text().compareTo(b.text());
            } else if (this instanceof Bucket a && other instanceof Bucket b) {
                return Integer.compare(a.index(), b.index());
            } else if (this instanceof Day a && other instanceof Day b) {
                return a.date().compareTo(b.date());
            }
            return Integer.compare(rank(), other.rank());
        }

        private int rank() {
            return this instanceof Text ? 0 : this instanceof Bucket ? 1 : this instanceof Day ? 2 : 3;
        }
    }

    /**
     * Returns the text of a key.
     *
     * @param key a key of a {@link ByField} or {@link ByDealField}
     * @return the value that the records have in common, or null when it is unknown
     */
    static @Nullable String text(Key key) {
        return key instanceof Key.Text text ? text.text() : null;
    }
}
