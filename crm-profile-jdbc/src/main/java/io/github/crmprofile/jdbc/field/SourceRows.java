package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a mapping has of a source, whether they are records or not. Each row is compared with others in a subquery of their own, since
 * fragments of the mapping may use the same aliases.
 *
 * @param from the tables
 * @param where which rows the mapping speaks of
 * @param id the key
 * @param first by what a row is the first of its id; null where each row has its own
 */
public record SourceRows(
        String from, Sql where, IdCodec id, @Nullable String first) {

    /** Describes rows of which each has its own id. */
    public SourceRows(String from, Sql where, IdCodec id) {
        this(from, where, id, null);
    }

    /** Describes rows of which each has its own id. */
    public static SourceRows of(String from, @Nullable String where, IdColumn id, Dialect dialect) {
        return of(from, where, id, null, dialect);
    }

    /** Describes the rows of records. */
    public static SourceRows of(RecordSource source, Dialect dialect) {
        return of(source.from(), source.where(), source.id(), source.rows(), dialect);
    }

    /** Describes the rows of clients. */
    public static SourceRows of(ClientSource source, Dialect dialect) {
        return of(source.from(), source.where(), source.id(), source.rows(), dialect);
    }

    /** Describes rows of which several may have one id. */
    public static SourceRows of(
            String from, @Nullable String where, IdColumn id, RecordSource.@Nullable Rows rows, Dialect dialect) {
        return new SourceRows(
                from, SourceTable.fragment(where), new IdCodec(id, dialect), rows == null ? null : rows.first());
    }

    /** Returns whether one of these rows has the id that a row of another source has. */
    public Sql haveIdOf(SourceRows other) {
        return haveId(other.id);
    }

    /** Returns whether one of these rows has an id. */
    public Sql haveId(IdCodec other) {
        Sql keys = Sql.of(
                "SELECT ", id.comparable(other), " AS cp_key FROM ", from, " WHERE ", Sql.and(where, id.isPresent()));
        return exists(keys, other.comparable(id), Sql.TRUE);
    }

    /** Returns whether a row is the first of its id. Rows without a value to order by come last. */
    public Sql isFirst() {
        if (first == null) {
            return Sql.TRUE;
        }
        String before =
                "(cp_found.cp_order < " + first + " OR (" + first + " IS NULL AND cp_found.cp_order IS NOT NULL))";
        return new Sql("NOT " + exists(ordered(first), id.sql(), Sql.of(before)).text(), List.of());
    }

    /** Returns whether there are other rows with the id of a row that is the first. */
    Sql hasOthers() {
        return first == null
                ? Sql.FALSE
                : exists(
                        ordered(first),
                        id.sql(),
                        Sql.of("(cp_found.cp_order <> " + first + " OR cp_found.cp_order IS NULL)"));
    }

    private Sql ordered(String order) {
        return Sql.of("SELECT ", id.sql(), " AS cp_key, ", order, " AS cp_order FROM ", from, " WHERE ", where);
    }

    private static Sql exists(Sql rows, String key, Sql condition) {
        return Sql.of(
                "EXISTS (SELECT 1 FROM (",
                rows,
                ") cp_found WHERE ",
                Sql.and(Sql.of("cp_found.cp_key = " + key), condition),
                ")");
    }

    /** Returns the sum of an expression over all rows that have the id of a row. */
    public String sum(String expression) {
        Sql values =
                Sql.of("SELECT ", id.sql(), " AS cp_key, ", expression, " AS cp_value FROM ", from, " WHERE ", where);
        String value = id.dialect().summand("cp_found.cp_value");
        return "(SELECT SUM(" + value + ") FROM (" + values.text() + ") cp_found WHERE cp_found.cp_key = " + id.sql()
                + ")";
    }
}
