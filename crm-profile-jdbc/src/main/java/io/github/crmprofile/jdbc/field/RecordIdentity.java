package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a source are records: those that have a key, and of rows with one id in several sources the one of the first source.
 *
 * @param source the source
 * @param earlier the sources before it that can have the same ids
 * @param later the sources after it that can have the same ids
 */
public record RecordIdentity(Rows source, List<Rows> earlier, List<Rows> later) {

    /**
     * The rows of a source, whether they are records or not.
     *
     * @param from the tables
     * @param where which rows the mapping speaks of
     * @param id the key
     */
    public record Rows(String from, Sql where, IdCodec id) {

        /** Describes the rows of a source. */
        public static Rows of(String from, @Nullable String where, IdColumn id, Dialect dialect) {
            return new Rows(from, SourceTable.fragment(where), new IdCodec(id, dialect));
        }

        /** Whether one of these rows has an id that a row of another source has. */
        public Sql haveIdOf(Rows other) {
            Sql keys = Sql.of(
                    "SELECT ",
                    id.comparable(other.id),
                    " AS cp_key FROM ",
                    from,
                    " WHERE ",
                    Sql.and(where, id.isPresent()));
            return new Sql(
                    "EXISTS (SELECT 1 FROM (" + keys.text() + ") cp_found WHERE cp_found.cp_key = "
                            + other.id.comparable(id) + ")",
                    keys.binds());
        }
    }

    /** Returns what is known of the identity of records. */
    public static RecordIdentity of(RecordSource source, SchemaMapping mapping, Dialect dialect) {
        List<Rows> rows = mapping.records(source.kind()).stream()
                .map(s -> Rows.of(s.from(), s.where(), s.id(), dialect))
                .toList();
        return of(
                rows,
                mapping.records(source.kind()).indexOf(source),
                mapping.isDisjoint(source.kind().plural()));
    }

    /** Returns what is known of the identity of clients. */
    public static RecordIdentity of(ClientSource source, SchemaMapping mapping, Dialect dialect) {
        List<Rows> rows = mapping.clients(source.kind()).stream()
                .map(s -> Rows.of(s.from(), s.where(), s.id(), dialect))
                .toList();
        return of(
                rows,
                mapping.clients(source.kind()).indexOf(source),
                mapping.isDisjoint(source.kind().plural()));
    }

    private static RecordIdentity of(List<Rows> sources, int place, boolean areDisjoint) {
        Rows own = sources.get(place);
        return new RecordIdentity(
                own,
                areDisjoint ? List.of() : overlapping(own, sources.subList(0, place)),
                areDisjoint ? List.of() : overlapping(own, sources.subList(place + 1, sources.size())));
    }

    private static List<Rows> overlapping(Rows own, List<Rows> others) {
        return others.stream().filter(other -> other.id().canEqual(own.id())).toList();
    }

    /** Whether no source before has a row with the same id. */
    Sql isFirst() {
        return Sql.and(
                earlier.stream().map(other -> negated(other.haveIdOf(source))).toList());
    }

    private static Sql negated(Sql exists) {
        return new Sql("NOT " + exists.text(), exists.binds());
    }

    /** Returns the rows that have no key, and so are no records. */
    public SourceTable withoutKey() {
        return new SourceTable(
                source.from(), source.where(), source.id().isKey().not(), source.id());
    }

    /** Whether other rows than that of the record have its id. */
    public Sql isRepeated() {
        return Sql.or(later.stream().map(other -> other.haveIdOf(source)).toList());
    }
}
