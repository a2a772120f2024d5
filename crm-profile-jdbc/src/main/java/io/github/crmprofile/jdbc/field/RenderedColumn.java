package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.ColumnType;

/**
 * An output of a branch as SQL.
 *
 * @param type its type
 * @param sql its SQL, without parameters
 */
public record RenderedColumn(ColumnType type, String sql) {}
