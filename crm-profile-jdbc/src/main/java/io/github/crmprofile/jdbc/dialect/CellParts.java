package io.github.crmprofile.jdbc.dialect;

/**
 * The parts of split texts as rows.
 *
 * @param from tables whose rows come once for each part
 * @param part the expression of a part
 */
public record CellParts(String from, String part) {

    /** The name of the column that keeps the whole text beside a part. */
    public static final String TEXT = "cp_text";
}
