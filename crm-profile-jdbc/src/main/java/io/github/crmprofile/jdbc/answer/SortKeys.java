package io.github.crmprofile.jdbc.answer;

import org.jspecify.annotations.Nullable;

/** Receives the sort keys of a whole list, record by record. */
public interface SortKeys {

    /** Receives none: for answers that are no list. */
    SortKeys NONE = (source, value, id, amount, currency) -> {};

    /**
     * Receives the key of a record.
     *
     * @param source the index of its source among those of the kind
     * @param value the value that the list is sorted by; null when unknown
     * @param id the id
     * @param amount the amount to sum; null when unknown, or nothing is summed
     * @param currency its currency; null when unknown, or nothing is summed
     */
    void take(int source, @Nullable Comparable<?> value, String id, @Nullable Object amount, @Nullable String currency);
}
