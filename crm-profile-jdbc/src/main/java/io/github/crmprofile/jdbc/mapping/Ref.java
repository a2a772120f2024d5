package io.github.crmprofile.jdbc.mapping;

import java.util.List;
import java.util.Objects;

/**
 * An id as it is stored: the key of a source, or a reference to one. The id of the record or client is {@code prefix} and the stored value
 * without {@code strip}; so tables whose keys overlap can share a record kind ({@code prefix} {@code "call-"}), and a reference written as
 * {@code D_12} means deal 12 ({@code strip} {@code "D_"}).
 *
 * <p>Immutable and thread-safe.
 *
 * @param sql the expression; a bare column lets the database use an index
 * @param type the type of the column
 * @param prefix what the id has before the stored value; empty for nothing
 * @param strip what a stored text has before the id; empty for nothing. Stored values without it refer to nothing
 * @param absent the stored values that refer to nothing, such as 0
 */
public record Ref(String sql, Type type, String prefix, String strip, List<String> absent) {

    /** The type of an id's column, by which ids are compared without converting the column. */
    public enum Type {
        /** Text of any kind. */
        TEXT,
        /** An integer of any size. */
        INTEGER,
        /** The database's own type for UUIDs. */
        UUID;

        /**
         * Returns the key under which a mapping in JSON has an id of this type.
         *
         * @return {@code text}, {@code integer} or {@code uuid}
         */
        public String key() {
            return MappingWords.of(this);
        }
    }

    /** Copies the list. */
    public Ref {
        Objects.requireNonNull(sql, "sql");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(strip, "strip");
        absent = List.copyOf(absent);
    }

    /**
     * An id in a column of text.
     *
     * @param sql the expression
     * @return the reference
     */
    public static Ref text(String sql) {
        return new Ref(sql, Type.TEXT, "", "", List.of());
    }

    /**
     * An id in a column of integers.
     *
     * @param sql the expression
     * @return the reference
     */
    public static Ref integer(String sql) {
        return new Ref(sql, Type.INTEGER, "", "", List.of());
    }

    /**
     * An id in a column of UUIDs.
     *
     * @param sql the expression
     * @return the reference
     */
    public static Ref uuid(String sql) {
        return new Ref(sql, Type.UUID, "", "", List.of());
    }

    /**
     * The same, with ids that begin with a prefix.
     *
     * @param prefix the prefix
     * @return the reference
     */
    public Ref prefix(String prefix) {
        return new Ref(sql, type, prefix, strip, absent);
    }

    /**
     * The same, where the stored text begins with something that is no part of the id.
     *
     * @param strip what is taken off
     * @return the reference
     */
    public Ref strip(String strip) {
        return new Ref(sql, type, prefix, strip, absent);
    }

    /**
     * The same, with stored values that refer to nothing.
     *
     * @param values the stored values
     * @return the reference
     */
    public Ref absent(String... values) {
        return new Ref(sql, type, prefix, strip, List.of(values));
    }
}
