package io.github.crmprofile.jdbc.mapping;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes how an id is stored: the key of a source, or a reference to one. The id of the record or client is {@code prefix} and the stored value
 * without {@code strip}; so tables whose keys overlap can share a record kind ({@code prefix} {@code "call-"}), and a reference written as {@code
 * D_12} means deal 12 ({@code strip} {@code "D_"}).
 *
 * <p>Immutable and thread-safe.
 *
 * @param sql the expression; a bare column lets the database use an index
 * @param type the type of the column
 * @param prefix what the id has before the stored value; empty for nothing
 * @param strip what a stored text has before the id; empty for nothing. Stored values without it refer to nothing
 * @param absent the stored values that refer to nothing, such as 0
 * @param split of a link: what stands between the ids of a text that holds several, such as {@code ;}, or {@code json} for an array of JSON, on
 *     DuckDB and H2 only; null for a text that is one id. Blanks around an id are no part of it
 */
public record IdColumn(
        String sql,
        Type type,
        String prefix,
        String strip,
        List<String> absent,
        @Nullable String split) {

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
            return MappingKeys.of(this);
        }
    }

    /** Copies the list. */
    public IdColumn {
        Objects.requireNonNull(sql, "sql");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(strip, "strip");
        absent = List.copyOf(absent);
    }

    /**
     * Describes an id of which each row has one.
     *
     * @param sql the expression
     * @param type the type of the column
     * @param prefix what the id has before the stored value
     * @param strip what a stored text has before the id
     * @param absent the stored values that refer to nothing
     */
    public IdColumn(String sql, Type type, String prefix, String strip, List<String> absent) {
        this(sql, type, prefix, strip, absent, null);
    }

    /**
     * Describes an id in a column of text.
     *
     * @param sql the expression
     * @return the reference
     */
    public static IdColumn text(String sql) {
        return new IdColumn(sql, Type.TEXT, "", "", List.of());
    }

    /**
     * Describes an id in a column of integers.
     *
     * @param sql the expression
     * @return the reference
     */
    public static IdColumn integer(String sql) {
        return new IdColumn(sql, Type.INTEGER, "", "", List.of());
    }

    /**
     * Describes an id in a column of UUIDs.
     *
     * @param sql the expression
     * @return the reference
     */
    public static IdColumn uuid(String sql) {
        return new IdColumn(sql, Type.UUID, "", "", List.of());
    }

    /**
     * Returns a copy whose ids begin with a prefix.
     *
     * @param prefix the prefix
     * @return the reference
     */
    public IdColumn withPrefix(String prefix) {
        return new IdColumn(sql, type, prefix, strip, absent, split);
    }

    /**
     * Returns a copy for stored texts that begin with something that is no part of the id.
     *
     * @param strip what is taken off
     * @return the reference
     */
    public IdColumn withStrip(String strip) {
        return new IdColumn(sql, type, prefix, strip, absent, split);
    }

    /**
     * Returns a copy with stored values that refer to nothing.
     *
     * @param values the stored values
     * @return the reference
     */
    public IdColumn withAbsent(String... values) {
        return new IdColumn(sql, type, prefix, strip, List.of(values), split);
    }

    /**
     * Returns a copy for texts that hold several ids.
     *
     * @param delimiter what stands between them, such as {@code ;}, or {@code json} for an array of JSON
     * @return the reference
     */
    public IdColumn withSplit(String delimiter) {
        return new IdColumn(sql, type, prefix, strip, absent, delimiter);
    }
}
