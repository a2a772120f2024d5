package io.github.crmprofile.model;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be used, or not in full, with its id: nothing is dropped in silence. Ordered by code, kind,
 * id and detail. A blank kind is an {@link IllegalArgumentException}. Immutable and thread-safe.
 *
 * @param code what is wrong
 * @param kind the kind of record in one word: {@code deal}, {@code activity}, {@code invoice}, {@code contact} or
 *     {@code company}
 * @param id the id of the record
 * @param detail where it is wrong, as the developer named it (a field, a column), never the value found there; null
 *     if the code says all
 */
public record DataWarning(
        Code code, String kind, String id, @Nullable String detail) implements Comparable<DataWarning> {
    private static final Comparator<DataWarning> ORDER = Comparator.comparing(DataWarning::code)
            .thenComparing(DataWarning::kind)
            .thenComparing(DataWarning::id)
            .thenComparing(warning -> warning.detail == null ? "" : warning.detail);

    /** What can be wrong with a record. More may come. */
    public enum Code {
        /** A won or lost deal without a closing date: it is in no bounded period, and in all time. */
        CLOSED_WITHOUT_DATE("is won or lost but has no closing date: it is in no period but all time"),
        /** A paid invoice without a payment date: its payment is in no bounded period, and in all time. */
        PAID_WITHOUT_DATE("is paid but has no payment date: its payment is in no period but all time"),
        /** A record without the date by which it belongs to a period: it is in no bounded period, and in all time. */
        UNKNOWN_DATE("has no date: it is in no period but all time"),
        /** A closed deal whose creation date is unknown: its sales cycle is unknown. */
        UNKNOWN_CREATION("has no creation date: it is left out of the sales cycle"),
        /** A deal that was closed before it was created: its sales cycle is left out. */
        NEGATIVE_CYCLE("was closed before it was created: it is left out of the sales cycle"),
        /** An amount without a currency, where the host declares no default one: it is left out of sums. */
        MISSING_CURRENCY("has an amount without a currency: it is counted, but left out of sums"),
        /** A record without an amount: it is counted, and adds nothing to sums. */
        MISSING_AMOUNT("has no amount: it is counted, but adds nothing to sums"),
        /** A deal whose stage could not be interpreted: it counts as neither open, won nor lost. */
        UNKNOWN_OUTCOME("has a stage that is neither known as open, won nor lost: no outcome counts it"),
        /** An invoice whose status could not be interpreted: no number counts it. */
        UNKNOWN_STATUS("has an unknown status: no number counts it"),
        /** An activity without a channel, which has the channel {@code unknown}, or of one that could not be interpreted, which keeps its own code. */
        UNKNOWN_CHANNEL("has no channel, or an unknown one: it is counted, under its own code or as unknown"),
        /** An activity whose direction could not be interpreted: it counts as neither inbound nor outbound. */
        UNKNOWN_DIRECTION("has an unknown direction: it counts as neither inbound nor outbound"),
        /** An activity that is completed and lies after the moment of the request: it is counted, and is not the last one. */
        COMPLETED_IN_FUTURE("is completed but lies in the future: it is counted, and is not the last activity"),
        /** A time or date that could not be read, or lies outside the years 1 to 9999: it is treated as unknown. */
        UNREADABLE_TIME("has a time that cannot be read, or none of the years 1 to 9999: it is treated as unknown"),
        /** An amount that could not be read: it is treated as unknown. */
        UNREADABLE_AMOUNT("has an amount that cannot be read: it is treated as unknown"),
        /** An id that more than one row of the kind has: the first that was read is the record, the others are left out. */
        DUPLICATE_ID("occurs more than once: the first row read is counted, and no other"),
        /** Rows without an id, which are no records: they are in no number and no list. Reported of a source, and not of a record. */
        MISSING_ID("has rows without an id: they are in no number and no list");

        private final String words;

        Code(String words) {
            this.words = words;
        }
    }

    public DataWarning {
        Objects.requireNonNull(code, "the code of a data warning must not be null");
        Text.required(kind, "kind of record of a data warning");
        Objects.requireNonNull(id, "the id of a data warning must not be null");
        detail = Text.optional(detail);
    }

    /**
     * Creates a warning about a record.
     *
     * @param code what is wrong
     * @param kind the kind of record
     * @param id the id of the record
     * @return the warning, without detail
     */
    public static DataWarning of(Code code, RecordKind kind, String id) {
        return new DataWarning(code, kind.code(), id, null);
    }

    /**
     * Creates a warning about a client.
     *
     * @param code what is wrong
     * @param client which client
     * @return the warning, without detail
     */
    public static DataWarning of(Code code, ClientId client) {
        return new DataWarning(code, client.kind().code(), client.id(), null);
    }

    /**
     * Returns a copy that names the field or column.
     *
     * @param where the field or column, as the developer named it, never the value found there
     * @return the warning with this detail
     */
    public DataWarning withDetail(String where) {
        return new DataWarning(code, kind, id, where);
    }

    /**
     * Returns the warning as one English sentence, without row values other than the id.
     *
     * @return such as {@code deal 'd7' is won or lost but has no closing date: it is in no period but all time}
     */
    public String message() {
        return kind + " '" + id + "' " + code.words + (detail == null ? "" : " (" + detail + ")");
    }

    @Override
    public int compareTo(DataWarning other) {
        return ORDER.compare(this, other);
    }
}
