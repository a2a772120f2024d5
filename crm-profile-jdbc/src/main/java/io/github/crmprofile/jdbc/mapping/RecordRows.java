package io.github.crmprofile.jdbc.mapping;

import java.util.List;
import java.util.Objects;

/**
 * That rows of a source can have one id, and which of them is the record: as in an export with a row for each product of a deal. The key should have
 * an index, as the other rows of an id are looked up by it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first the expression by whose order a row is the first of its id, smallest value first: the first row is the record, for every viewer. It
 *     must differ in the rows of one id, such as a line number
 * @param others what the other rows are
 * @param sum the columns of decimals, such as {@code amount}, whose value is the sum over all rows of the id; for rows that are parts only
 */
public record RecordRows(String first, Others others, List<String> sum) {

    /** What rows of an id are that are not the first. */
    public enum Others {
        /** Left out, and reported as {@code DUPLICATE_ID}. */
        REPORTED,
        /** Parts of the record, such as its products, which are no reason to warn. */
        PARTS
    }

    /** Copies the list. */
    public RecordRows {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(others, "others");
        sum = List.copyOf(sum);
    }

    /**
     * Rows of which the first counts, and any other is reported.
     *
     * @param expression the expression by whose order a row is the first
     * @return the rows
     */
    public static RecordRows first(String expression) {
        return new RecordRows(expression, Others.REPORTED, List.of());
    }

    /**
     * The same, where the other rows are parts of the record.
     *
     * @param sum the columns whose value is the sum over all rows; none for a column that has the whole in each row
     * @return the rows
     */
    public RecordRows parts(String... sum) {
        return new RecordRows(first, Others.PARTS, List.of(sum));
    }
}
