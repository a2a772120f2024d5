package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.model.Amounts;

/**
 * What a whole list comes to.
 *
 * @param count how many records it has
 * @param amounts their sum
 */
record ListTotal(long count, Amounts amounts) {}
