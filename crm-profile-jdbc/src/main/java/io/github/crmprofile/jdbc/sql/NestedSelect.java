package io.github.crmprofile.jdbc.sql;

/**
 * A SELECT over the rows of an inner one, which can be those of several.
 *
 * @param head what stands before the inner SELECT; empty where there is none
 * @param rows the inner SELECT; the whole where there is none
 * @param tail what stands after it
 */
public record NestedSelect(Sql head, Sql rows, Sql tail) {

    /** Describes a SELECT without an inner one. */
    public static NestedSelect of(Sql whole) {
        return new NestedSelect(Sql.NONE, whole, Sql.NONE);
    }

    /** Returns whether the SELECT around the inner one is the same as that of another. */
    public boolean isAround(NestedSelect other) {
        return !head.isEmpty() && head.equals(other.head) && tail.equals(other.tail);
    }

    /** Returns the same SELECT over other rows. */
    public NestedSelect over(Sql other) {
        return new NestedSelect(head, other, tail);
    }

    /** Returns the whole. */
    public Sql sql() {
        return Sql.of(head, rows, tail);
    }
}
