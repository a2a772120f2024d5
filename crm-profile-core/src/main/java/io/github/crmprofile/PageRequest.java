package io.github.crmprofile;

import io.github.crmprofile.source.RecordQuery;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of a list.
 *
 * <p>Immutable and thread-safe.
 *
 * @param orderBy the name of the field to order by; null for the date of the number
 * @param isDescending whether the largest value comes first
 * @param after the {@code next} of the page before; null for the first page
 * @param limit at most so many records, 1 to {@value RecordQuery#MOST}
 */
public record PageRequest(
        @Nullable String orderBy,
        boolean isDescending,
        @Nullable String after,
        int limit) {

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if the limit is below 1 or above {@value RecordQuery#MOST}
     */
    public PageRequest {
        RecordQuery.requireLimit(limit);
    }

    /**
     * Returns a request for the first page, the latest record first.
     *
     * @param limit at most so many records, 1 to {@value RecordQuery#MOST}
     * @return the request
     * @throws IllegalArgumentException if the limit is out of these bounds
     */
    public static PageRequest first(int limit) {
        return new PageRequest(null, true, null, limit);
    }

    /**
     * Returns a request for the page after another, in the same order.
     *
     * @param next the {@link RecordList#next()} of that page
     * @return the copy
     */
    public PageRequest withAfter(String next) {
        return new PageRequest(orderBy, isDescending, next, limit);
    }

    /**
     * Returns a request for the first page in another order.
     *
     * @param field the name of a field of the records, such as {@code amount}
     * @param descending whether the largest value comes first
     * @return the copy
     */
    public PageRequest withOrder(String field, boolean descending) {
        return new PageRequest(field, descending, null, limit);
    }
}
