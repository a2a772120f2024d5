package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.ColumnType;

/** A column that a branch gives: what it holds, and its SQL. */
public record SelectColumn(ColumnType slot, String sql) {}
