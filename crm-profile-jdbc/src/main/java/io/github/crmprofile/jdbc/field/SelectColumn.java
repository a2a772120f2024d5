package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.ColumnType;

/** An output of a branch: its type and its SQL. */
public record SelectColumn(ColumnType slot, String sql) {}
