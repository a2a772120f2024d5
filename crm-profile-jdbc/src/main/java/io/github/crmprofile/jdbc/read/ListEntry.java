package io.github.crmprofile.jdbc.read;

import org.jspecify.annotations.Nullable;

/**
 * The position of a record in a list.
 *
 * @param source the index of the record's source among those of the kind
 * @param value the value that the list is sorted by; null when unknown
 * @param id the id
 */
record ListEntry(int source, @Nullable Comparable<?> value, String id) {}
