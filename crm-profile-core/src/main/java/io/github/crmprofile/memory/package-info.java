/**
 * The source over records in memory, which is also the reference that every other source agrees with. Records are kept as sorted columns, and the
 * conditions of all queries are evaluated as bitmaps over the rows of one client.
 *
 * <p>It uses the port of a source, queries and records. Begin with {@link io.github.crmprofile.memory.InMemorySource}; its way to an answer is
 * {@code Evaluation}.
 */
@NullMarked
package io.github.crmprofile.memory;

import org.jspecify.annotations.NullMarked;
