package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.sql.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Between ids and the values of the column that stores them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ref the column
 * @param dialect the database
 */
public record IdCodec(IdColumn ref, Dialect dialect) {

    public String sql() {
        return ref.sql();
    }

    /** The stored value as text. */
    public String text() {
        return switch (ref.type()) {
            case TEXT -> dialect.exact(ref.sql());
            case INTEGER -> dialect.integerText(ref.sql());
            case UUID -> dialect.uuidText(ref.sql());
        };
    }

    /** The id that a stored value, read as text, means; null for none. */
    @Nullable
    public String decode(@Nullable String stored) {
        if (stored == null || stored.isBlank() || ref.absent().contains(stored) || !stored.startsWith(ref.strip())) {
            return null;
        }
        return ref.prefix() + stored.substring(ref.strip().length());
    }

    /** The id as an SQL text, where databases must compare ids that are stored in different ways. */
    public String idText() {
        String stored = ref.strip().isEmpty()
                ? text()
                : dialect.without(text(), ref.strip().length());
        return ref.prefix().isEmpty()
                ? stored
                : dialect.concat("'" + ref.prefix().replace("'", "''") + "'", stored);
    }

    /** Whether the column refers to something at all. */
    public Sql isPresent() {
        List<Sql> absent = ref.absent().stream()
                .flatMap(value -> stored(value).stream())
                .map(dialect::parameter)
                .toList();
        return Sql.and(
                Sql.of(ref.sql()).isKnown(),
                Sql.in(ref.sql(), absent).not(),
                ref.strip().isEmpty() ? Sql.TRUE : dialect.startsWith(text(), ref.strip()));
    }

    /** Whether the column holds one of these ids. */
    public Sql isIn(Collection<String> ids) {
        return isIn(ids.stream()
                .flatMap(id -> encode(id).stream())
                .map(dialect::parameter)
                .toList());
    }

    /** Whether the column holds the id of one of the clients that a statement is run for. */
    public Sql isClient(int clients) {
        return isIn(IntStream.range(0, clients)
                .mapToObj(client -> new ClientParameter(this, client).sql())
                .toList());
    }

    private Sql isIn(List<Sql> parameters) {
        Sql match = Sql.in(ref.sql(), parameters);
        // The first serves an index, the second tells apart what the column's collation does not.
        return dialect.isExact() || ref.type() != IdColumn.Type.TEXT || parameters.isEmpty()
                ? match
                : Sql.and(match, Sql.in(dialect.exact(ref.sql()), parameters));
    }

    /** The stored value of an id; empty for an id that the column cannot hold. */
    Optional<Object> encode(String id) {
        return id.startsWith(ref.prefix())
                ? stored(ref.strip() + id.substring(ref.prefix().length()))
                        .filter(stored -> !ref.absent().contains(stored.toString()))
                : Optional.empty();
    }

    private Optional<Object> stored(String text) {
        try {
            return switch (ref.type()) {
                case TEXT -> text.isBlank() ? Optional.empty() : Optional.of(text);
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

    /** Whether two columns hold the same id. */
    public boolean isStoredLike(IdCodec other) {
        return ref.type() == other.ref.type()
                && ref.prefix().equals(other.ref.prefix())
                && ref.strip().equals(other.ref.strip());
    }

    /** What of this column is to be compared with {@link #comparable the same} of another. */
    public String comparable(IdCodec other) {
        return isStoredLike(other) ? ref.sql() : idText();
    }
}
