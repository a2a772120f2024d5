package io.github.crmprofile.jdbc.mapping;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way from a record to a client or a deal. All ways of a source are united, and a record that several of them lead to is one record.
 *
 * <p>Immutable and thread-safe.
 *
 * @param target to what
 * @param ref the id of the target: an expression over the tables of the source or, with {@code via}, over the linking ones
 * @param via the tables between; null for a column of the source itself
 * @param where which rows are links, such as {@code b.owner_type_id = 3}; null for all with an id
 * @param primary of a deal's contacts: which links lead to the primary one, as an SQL condition ({@code 1 = 1} for all); null for none
 */
public record Link(
        Target target,
        IdColumn ref,
        @Nullable Via via,
        @Nullable String where,
        @Nullable String primary) {

    /** What a link leads to. */
    public enum Target {
        /** A contact. */
        CONTACT,
        /** A company. */
        COMPANY,
        /** A deal. */
        DEAL
    }

    /**
     * The tables between a record and what it is linked to.
     *
     * @param from a table with its alias, or joins
     * @param key the expression over them that refers to the record
     * @param recordKey the expression over the tables of the record's source that {@code key} is equal to; null for the record's id
     */
    public record Via(String from, String key, @Nullable String recordKey) {
        /** Checks that the parts are there. */
        public Via {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(key, "key");
        }
    }

    /** Checks that the parts are there. */
    public Link {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(ref, "ref");
    }

    /**
     * A link by a column of the record's own source.
     *
     * @param target to what
     * @param ref the column
     * @return the link
     */
    public static Link to(Target target, IdColumn ref) {
        return new Link(target, ref, null, null, null);
    }

    /**
     * The same through other tables.
     *
     * @param from a table with its alias, or joins
     * @param key the expression over them that is equal to the record's id
     * @return the link
     */
    public Link via(String from, String key) {
        return new Link(target, ref, new Via(from, key, null), where, primary);
    }

    /**
     * The same for some rows only.
     *
     * @param condition an SQL condition
     * @return the link
     */
    public Link where(String condition) {
        return new Link(target, ref, via, condition, primary);
    }

    /**
     * The same, saying which links lead to the primary contact.
     *
     * @param condition an SQL condition, {@code 1 = 1} when all do
     * @return the link
     */
    public Link primary(String condition) {
        return new Link(target, ref, via, where, condition);
    }
}
