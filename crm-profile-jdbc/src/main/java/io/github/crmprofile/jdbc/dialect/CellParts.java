package io.github.crmprofile.jdbc.dialect;

/**
 * The parts of split texts as rows.
 *
 * @param from tables whose rows come once for each part
 * @param part the expression of a part
 */
public record CellParts(String from, String part) {}
