package io.github.crmprofile.jdbc.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What sources of clients and of records have in common: rows with a key and columns.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface MappedSource permits ClientSource, RecordSource {

    /**
     * Returns the tables.
     *
     * @return a table with its alias, or joins that do not multiply rows
     */
    String from();

    /**
     * Returns which rows are read.
     *
     * @return an SQL condition; null for all
     */
    @Nullable
    String where();

    /**
     * Returns the key.
     *
     * @return the column of the id
     */
    IdColumn id();

    /**
     * Returns the columns.
     *
     * @return the columns by the names of what they hold
     */
    Map<String, Column> columns();

    /**
     * Returns which row counts where several have one id.
     *
     * @return which; null where each row has an id of its own
     */
    RecordSource.@Nullable Rows rows();
}
