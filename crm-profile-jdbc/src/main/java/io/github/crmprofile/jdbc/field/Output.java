package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Slot;

/** A column that a branch gives: what it holds, and its SQL. */
public record Output(Slot slot, String sql) {}
