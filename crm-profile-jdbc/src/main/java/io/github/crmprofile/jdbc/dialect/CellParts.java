package io.github.crmprofile.jdbc.dialect;

/**
 * The parts of texts that hold several, as rows.
 *
 * @param from tables of which each row comes once for each part
 * @param part the expression of a part
 */
public record CellParts(String from, String part) {}
