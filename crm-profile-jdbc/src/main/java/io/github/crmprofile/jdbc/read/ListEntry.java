package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.mapping.RecordSource;
import org.jspecify.annotations.Nullable;

/**
 * The position of a record in a list.
 *
 * @param source the source of the record
 * @param value the value that the list is sorted by; null when unknown
 * @param id the id
 */
record ListEntry(RecordSource source, @Nullable Comparable<?> value, String id) {}
