package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.model.Amounts;

/**
 * The length and the sum of a whole list.
 *
 * @param count the number of records
 * @param amounts their sum
 */
record ListTotal(long count, Amounts amounts) {}
