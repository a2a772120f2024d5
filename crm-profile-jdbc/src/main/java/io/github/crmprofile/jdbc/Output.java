package io.github.crmprofile.jdbc;

/** A column that a branch gives: what it holds, and its SQL. */
record Output(Slot slot, String sql) {}
