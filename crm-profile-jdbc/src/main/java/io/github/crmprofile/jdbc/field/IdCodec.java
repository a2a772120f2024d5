package io.github.crmprofile.jdbc.field;

import com.google.common.base.CharMatcher;
import io.github.crmprofile.jdbc.dialect.CellParts;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.WhiteSpace;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Converts between ids and the values of the column that stores them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ref the column
 * @param dialect the database
 */
public record IdCodec(IdColumn ref, Dialect dialect) {

    /** Returns the stored value in the form in which it is compared with values of the same form. */
    public String sql() {
        return key(ref.sql());
    }

    /** Returns another column of the same values in the same form. */
    public String key(String sql) {
        return ref.type() == IdColumn.Type.TEXT ? dialect.key(sql) : sql;
    }

    /** Returns the stored value as an exact text. */
    public String text() {
        return dialect.exact(
                switch (ref.type()) {
                    case TEXT -> ref.sql();
                    case INTEGER -> dialect.integerText(ref.sql());
                    case UUID -> dialect.uuidText(ref.sql());
                });
    }

    /** Returns the id of a stored value that was read as {@link #text}; null for none. */
    @Nullable
    public String decode(@Nullable String text) {
        String stored = dialect.plain(text);
        if (stored == null
                || WhiteSpace.isBlank(stored)
                || ref.absent().contains(stored)
                || !stored.startsWith(ref.strip())) {
            return null;
        }
        return ref.prefix() + stored.substring(ref.strip().length());
    }

    /** Returns the id without its prefix as an SQL text. */
    public String bareText() {
        return ref.strip().isEmpty()
                ? text()
                : dialect.without(text(), ref.strip().length());
    }

    /** Returns the id as an SQL text, for comparison with ids that are stored in another form. */
    public String idText() {
        String stored = bareText();
        return ref.prefix().isEmpty()
                ? stored
                : dialect.concat("'" + ref.prefix().replace("'", "''") + "'", stored);
    }

    /** Returns the condition that the column holds an id. */
    public Sql isPresent() {
        return present(Sql.of(ref.sql()).isKnown());
    }

    private Sql present(Sql isStored) {
        List<Object> absent =
                ref.absent().stream().flatMap(value -> stored(value).stream()).toList();
        return Sql.and(
                isStored,
                isStored(absent).not(),
                ref.strip().isEmpty() ? Sql.TRUE : dialect.startsWith(text(), ref.strip()));
    }

    /** Returns whether the column, the key of a source, has an id at all: a row without one is no record. */
    public Sql isKey() {
        return ref.type() == IdColumn.Type.TEXT ? present(dialect.isFilled(dialect.text(ref.sql()))) : isPresent();
    }

    /** Returns the condition that the column holds one of these ids. */
    public Sql isIn(Collection<String> ids) {
        return isStored(ids.stream().flatMap(id -> encode(id).stream()).toList());
    }

    private Sql isStored(List<Object> values) {
        return isIn(
                values.stream().map(dialect::parameter).toList(),
                values.stream()
                        .map(value -> value instanceof String text ? dialect.exactValue(text) : value)
                        .map(dialect::parameter)
                        .toList());
    }

    /** Returns the condition that the column holds the id of one of the clients that the statement is run for. */
    public Sql isClient(int clients) {
        Sql match = isIn(clients(clients, false), clients(clients, true));
        boolean isPart = ref.split() != null && !ref.split().equals("json");
        return isPart ? Sql.and(dialect.mayHold("cp_cells." + CellParts.TEXT, clients(clients, false)), match) : match;
    }

    /**
     * Returns the condition that a text of several ids, of which this is the part, holds the id of one of those clients; empty where the database has
     * none for it.
     */
    public Optional<Sql> isAmongParts(String text, int clients) {
        List<Sql> ids = clients(clients, false);
        String split = Objects.requireNonNull(ref.split());
        return dialect.hasPart(text, split, ids)
                .map(has -> split.equals("json") ? has : Sql.and(dialect.mayHold(text, ids), has));
    }

    private List<Sql> clients(int clients, boolean areExact) {
        return IntStream.range(0, clients)
                .mapToObj(client -> new ClientParameter(this, client, areExact).sql())
                .toList();
    }

    private Sql isIn(List<Sql> parameters, List<Sql> exact) {
        Sql match = Sql.in(ref.sql(), parameters);
        // The first condition can use an index; the second
        // separates ids that the column's collation takes as equal.
        return dialect.isExact() || ref.type() != IdColumn.Type.TEXT || parameters.isEmpty()
                ? match
                : Sql.and(match, Sql.in(text(), exact));
    }

    /** Returns the stored value of an id; empty for an id that the column cannot hold. */
    Optional<Object> encode(String id) {
        return id.startsWith(ref.prefix())
                ? stored(ref.strip() + id.substring(ref.prefix().length()))
                        .filter(stored -> !ref.absent().contains(stored.toString()))
                : Optional.empty();
    }

    private Optional<Object> stored(String text) {
        try {
            return switch (ref.type()) {
                case TEXT -> WhiteSpace.isBlank(text) ? Optional.empty() : Optional.of(text);
                case INTEGER ->
                    Optional.<Object>of(Long.valueOf(text))
                            .filter(number -> number.toString().equals(text));
                case UUID ->
                    Optional.<Object>of(UUID.fromString(text))
                            .filter(uuid -> uuid.toString().equals(text));
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns whether two columns store ids in the same form. */
    public boolean isStoredLike(IdCodec other) {
        return ref.type() == other.ref.type()
                && ref.prefix().equals(other.ref.prefix())
                && ref.strip().equals(other.ref.strip());
    }

    /**
     * Returns whether two columns can hold the same id. Where they cannot, because their ids begin in different ways or are of different types,
     * nothing has to be looked up: a comparison as texts would read all rows for nothing.
     */
    public boolean canEqual(IdCodec other) {
        String prefix = ref.prefix();
        String shorter = other.ref.prefix();
        if (prefix.length() < shorter.length()) {
            return other.canEqual(this);
        }
        // What the other column must hold in front of a value of this one.
        String rest = prefix.startsWith(shorter) ? prefix.substring(shorter.length()) : null;
        return rest != null && other.characters().matchesAllOf(rest) && !(rest.isEmpty() && isOfOtherType(other));
    }

    private boolean isOfOtherType(IdCodec other) {
        boolean isText = ref.type() == IdColumn.Type.TEXT || other.ref.type() == IdColumn.Type.TEXT;
        return ref.type() != other.ref.type() && !isText && dialect.typesColumns();
    }

    /** Returns the characters of which stored values are made. */
    private CharMatcher characters() {
        return switch (ref.type()) {
            case TEXT -> CharMatcher.any();
            // Some databases hold integers in columns of decimals.
            case INTEGER -> dialect.typesColumns() ? CharMatcher.anyOf("0123456789+-.eE") : CharMatcher.any();
            case UUID -> dialect.typesColumns() ? CharMatcher.anyOf("0123456789abcdefABCDEF-") : CharMatcher.any();
        };
    }

    /** Returns the expression of this column to compare with {@link #comparable that} of another. */
    public String comparable(IdCodec other) {
        return isStoredLike(other) ? sql() : idText();
    }
}
