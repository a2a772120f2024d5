package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceRows;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * The records that a link may lead to.
 *
 * @param tables their tables
 */
record LinkedRecords(List<SourceRows> tables) {

    static LinkedRecords of(ResolvedMapping mapping, Link.Target target, Dialect dialect) {
        return new LinkedRecords(
                switch (target) {
                    case CONTACT -> clients(mapping, ClientKind.CONTACT, dialect);
                    case COMPANY -> clients(mapping, ClientKind.COMPANY, dialect);
                    case DEAL ->
                        mapping.records(RecordKind.DEAL).stream()
                                .map(deals -> SourceRows.of(deals.from(), deals.where(), deals.id(), dialect))
                                .toList();
                });
    }

    /** Returns these records and others. */
    LinkedRecords and(LinkedRecords others) {
        return new LinkedRecords(
                Stream.concat(tables.stream(), others.tables.stream()).toList());
    }

    private static List<SourceRows> clients(ResolvedMapping mapping, ClientKind kind, Dialect dialect) {
        return mapping.clients(kind).stream()
                .map(source -> SourceRows.of(source.from(), source.where(), source.id(), dialect))
                .toList();
    }

    /** Returns whether a reference leads to one of them: a set that the database finds once. */
    Sql has(IdCodec ref) {
        List<SourceRows> possible = possible(ref);
        return possible.isEmpty() ? Sql.FALSE : Sql.of(comparable(ref), " IN (", ids(ref), ")");
    }

    /** Returns the part of a reference that is compared with {@link #ids}. */
    String comparable(IdCodec ref) {
        return areStoredLike(ref) ? ref.sql() : ref.idText();
    }

    /** Returns a SELECT of the ids that a reference may be equal to. */
    Sql ids(IdCodec ref) {
        boolean areAlike = areStoredLike(ref);
        List<Sql> ids = possible(ref).stream()
                .map(table -> Sql.of(
                        "SELECT ",
                        areAlike ? table.id().sql() : table.id().idText(),
                        " AS cp_text FROM ",
                        table.from(),
                        " WHERE ",
                        table.where()))
                .toList();
        return ids.size() == 1 ? ids.get(0) : Sql.of("SELECT cp_text FROM (", Sql.join(" UNION ALL ", ids), ") cp_ids");
    }

    /** Returns whether a reference is compared as it is stored. */
    boolean areStoredLike(IdCodec ref) {
        return possible(ref).stream().allMatch(table -> table.id().isStoredLike(ref));
    }

    private List<SourceRows> possible(IdCodec ref) {
        return tables.stream().filter(table -> table.id().canEqual(ref)).toList();
    }
}
