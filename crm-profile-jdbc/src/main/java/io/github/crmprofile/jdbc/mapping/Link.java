package io.github.crmprofile.jdbc.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes a link from a record to a client or a deal. All links of a source are united; a record with several of them is one record.
 *
 * <p>Immutable and thread-safe.
 *
 * @param target to what
 * @param ref the id of the target: an expression over the tables of the source or, with {@code via}, over the linking ones
 * @param via the tables between; null for a column of the source itself
 * @param where which rows are links, such as {@code b.owner_type_id = 3}; null for all with an id
 * @param primary of a deal's contacts: which links lead to the primary one, as an SQL condition ({@code 1 = 1} for all); null for none
 * @param code the code by which a row names the kind of its target; null where it always is the same
 */
public record Link(
        Target target,
        IdColumn ref,
        @Nullable Via via,
        @Nullable String where,
        @Nullable String primary,
        @Nullable Code code) {

    /** The target of a link. */
    public enum Target {
        /** A contact. */
        CONTACT,
        /** A company. */
        COMPANY,
        /** A deal. */
        DEAL
    }

    /**
     * The tables between a record and the target of its link.
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

    /**
     * Codes that say that an id is one of the target's, as in tables whose links lead to different kinds of records.
     *
     * @param sql the expression of the code, over the tables that have the id
     * @param values the codes that lead to the target; they are compared exactly, as numbers where all are whole numbers
     */
    public record Code(String sql, List<String> values) {
        /** Copies the list. */
        public Code {
            Objects.requireNonNull(sql, "sql");
            values = List.copyOf(values);
        }
    }

    /** Checks that the parts are there. */
    public Link {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(ref, "ref");
    }

    /**
     * Describes a link without a code.
     *
     * @param target to what
     * @param ref the id of the target
     * @param via the tables between; null for a column of the source itself
     * @param where which rows are links; null for all with an id
     * @param primary which links lead to the primary contact; null for none
     */
    public Link(Target target, IdColumn ref, @Nullable Via via, @Nullable String where, @Nullable String primary) {
        this(target, ref, via, where, primary, null);
    }

    /**
     * Returns the links of a column of ids whose rows name the kind of the target by a code: one link for each kind.
     *
     * @param code the expression of the code
     * @param targets the target by code; rows with another code are no links
     * @param ref the id of the target
     * @return in the order of the map, for {@link RecordSource.Builder#links}
     */
    public static List<Link> byCode(String code, Map<String, Target> targets, IdColumn ref) {
        return targets.values().stream()
                .distinct()
                .map(target -> {
                    List<String> codes = targets.entrySet().stream()
                            .filter(entry -> entry.getValue() == target)
                            .map(Map.Entry::getKey)
                            .toList();
                    return new Link(target, ref, null, null, null, new Code(code, codes));
                })
                .toList();
    }

    /**
     * Describes a link by a column of the record's own source.
     *
     * @param target to what
     * @param ref the column
     * @return the link
     */
    public static Link to(Target target, IdColumn ref) {
        return new Link(target, ref, null, null, null);
    }

    /**
     * Returns a copy through other tables.
     *
     * @param from a table with its alias, or joins
     * @param key the expression over them that is equal to the record's id
     * @return the link
     */
    public Link withVia(String from, String key) {
        return new Link(target, ref, new Via(from, key, null), where, primary, code);
    }

    /**
     * Returns a copy for some rows only.
     *
     * @param condition an SQL condition
     * @return the link
     */
    public Link withWhere(String condition) {
        return new Link(target, ref, via, condition, primary, code);
    }

    /**
     * Returns a copy with the condition that a link leads to the primary contact.
     *
     * @param condition an SQL condition, {@code 1 = 1} when all do
     * @return the link
     */
    public Link withPrimary(String condition) {
        return new Link(target, ref, via, where, condition, code);
    }
}
