/**
 * What is asked of a source: fields of records, conditions on them, aggregates, groupings and the queries made of these. Everything here is a
 * description: nothing reads data, a source does.
 *
 * <p>It uses records alone. Begin with {@link io.github.crmprofile.query.Query}.
 */
@NullMarked
package io.github.crmprofile.query;

import org.jspecify.annotations.NullMarked;
