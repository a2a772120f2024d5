package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which rows of a source are records: those that have a key, of rows of the source with one id the first, and of rows of several sources with
 * one id that of the first source.
 *
 * @param source the source
 * @param earlier the sources before it that can have the same ids
 * @param later the sources after it that can have the same ids
 * @param reportsOthers whether rows that are not the first of their id are reported
 */
public record RecordIdentity(
        SourceRows source, List<SourceRows> earlier, List<SourceRows> later, boolean reportsOthers) {

    /** Returns what is known of the identity of records. */
    public static RecordIdentity of(RecordSource source, ResolvedMapping mapping, Dialect dialect) {
        List<RecordSource> sources = mapping.records(source.kind());
        return of(
                sources.stream().map(s -> SourceRows.of(s, dialect)).toList(),
                sources.indexOf(source),
                mapping.isDisjoint(source.kind().plural()),
                source.rows());
    }

    /** Returns what is known of the identity of clients. */
    public static RecordIdentity of(ClientSource source, ResolvedMapping mapping, Dialect dialect) {
        List<ClientSource> sources = mapping.clients(source.kind());
        return of(
                sources.stream().map(s -> SourceRows.of(s, dialect)).toList(),
                sources.indexOf(source),
                mapping.isDisjoint(source.kind().plural()),
                source.rows());
    }

    private static RecordIdentity of(
            List<SourceRows> sources, int place, boolean areDisjoint, RecordSource.@Nullable Rows rows) {
        SourceRows own = sources.get(place);
        return new RecordIdentity(
                own,
                areDisjoint ? List.of() : overlapping(own, sources.subList(0, place)),
                areDisjoint ? List.of() : overlapping(own, sources.subList(place + 1, sources.size())),
                rows != null && rows.others() == RecordSource.Rows.Others.REPORTED);
    }

    private static List<SourceRows> overlapping(SourceRows own, List<SourceRows> others) {
        return others.stream().filter(other -> other.id().canEqual(own.id())).toList();
    }

    /** Returns whether a row is the first of its id, and no source before has one with the same id. */
    Sql isFirst() {
        var conditions = new ArrayList<Sql>();
        conditions.add(source.isFirst());
        earlier.forEach(other -> {
            Sql isThere = other.haveIdOf(source);
            conditions.add(new Sql("NOT " + isThere.text(), isThere.binds()));
        });
        return Sql.and(conditions);
    }

    /** Returns the rows that have no key, and so are no records. */
    public SourceTable withoutKey() {
        return new SourceTable(
                source.from(), source.where(), source.id().isKey().not(), source.id());
    }

    /** Returns whether other rows than that of the record have its id, and that is to be reported. */
    public Sql isRepeated() {
        var conditions = new ArrayList<Sql>();
        if (reportsOthers) {
            conditions.add(source.hasOthers());
        }
        later.forEach(other -> conditions.add(other.haveIdOf(source)));
        return Sql.or(conditions);
    }
}
