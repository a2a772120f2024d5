package io.github.crmprofile.examples.exports;

/**
 * A row of another width than the headings.
 *
 * @param line the line at which it begins
 * @param cells how many cells it has
 * @param row how many rows of the right width stand before it
 * @param isAfterBlank whether an empty line stands somewhere before it
 */
record OddRow(long line, int cells, long row, boolean isAfterBlank) {}
