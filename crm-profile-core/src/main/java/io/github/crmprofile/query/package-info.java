/**
 * Describes queries to a source: fields of records, conditions on them, aggregates and groupings. Everything here is a description: nothing reads
 * data, a source does.
 *
 * <p>It uses records, and periods for groupings by time. Begin with {@link io.github.crmprofile.query.Query}.
 */
@NullMarked
package io.github.crmprofile.query;

import org.jspecify.annotations.NullMarked;
