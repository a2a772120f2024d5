package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.mapping.RecordSource;
import org.jspecify.annotations.Nullable;

/**
 * A record's place in a list.
 *
 * @param source where the record is
 * @param value what it has in the field of the order; null when unknown
 * @param id its id
 */
record ListEntry(RecordSource source, @Nullable Comparable<?> value, String id) {}
