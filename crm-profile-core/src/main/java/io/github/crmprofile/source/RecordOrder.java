package io.github.crmprofile.source;

import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.query.Field;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: by a field, records without a value last, then by id (as text, by code unit), so that no two records share a position.
 *
 * <p>Immutable and thread-safe.
 *
 * @param field the field
 * @param isDescending whether the largest value comes first
 */
public record RecordOrder(Field field, boolean isDescending) {

    /**
     * Returns the default order of lists: the latest first.
     *
     * @param date the date field of the selection
     * @return the order
     */
    public static RecordOrder latestFirst(Field date) {
        return new RecordOrder(date, true);
    }

    /**
     * Returns this order as a comparator.
     *
     * @return compares records of the field's kind
     */
    public Comparator<CrmRecord> comparator() {
        return (a, b) -> compare(field.value(a), a.id(), field.value(b), b.id());
    }

    /**
     * Returns whether a record comes after a position in the list.
     *
     * @param record a record of the field's kind
     * @param place the position
     * @return true when it does
     */
    public boolean isAfter(CrmRecord record, Cursor place) {
        return compare(field.value(record), record.id(), place.value(), place.id()) > 0;
    }

    /**
     * Compares two positions, for sources that have no records at hand.
     *
     * @param a the value of the first in the field of the order; null when unknown
     * @param idA the id of the first
     * @param b the value of the second
     * @param idB the id of the second
     * @return negative, zero or positive as the first comes before, at or after the second
     */
    public int compare(@Nullable Object a, String idA, @Nullable Object b, String idB) {
        int byValue;
        if (a == null || b == null) {
            byValue = Boolean.compare(a == null, b == null);
        } else {
            byValue = isDescending ? compareKnown(b, a) : compareKnown(a, b);
        }
        return byValue != 0 ? byValue : idA.compareTo(idB);
    }

    @SuppressWarnings("unchecked") // values of one field are of one class
    private static int compareKnown(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }
}
