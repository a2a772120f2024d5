package io.github.crmprofile;

import io.github.crmprofile.source.RecordQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list.
 *
 * <p>Immutable and thread-safe.
 *
 * @param orderBy the name of the field to order by; null for the date that the number is about
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
     * The first page, the latest first.
     *
     * @param limit at most so many records
     * @return the request
     */
    public static PageRequest first(int limit) {
        return new PageRequest(null, true, null, limit);
    }

    /**
     * The page after another.
     *
     * @param next the {@code next} of that page
     * @return the request for the page after it, in the same order
     */
    public PageRequest after(String next) {
        return new PageRequest(orderBy, isDescending, next, limit);
    }
}
