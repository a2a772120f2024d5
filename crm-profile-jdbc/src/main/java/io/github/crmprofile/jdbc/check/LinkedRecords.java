package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.util.List;

/**
 * The records that a link may lead to.
 *
 * @param tables their tables
 */
record LinkedRecords(List<SourceTable> tables) {

    static LinkedRecords of(SchemaMapping mapping, Link.Target target, Dialect dialect) {
        return new LinkedRecords(
                switch (target) {
                    case CONTACT -> clients(mapping, ClientKind.CONTACT, dialect);
                    case COMPANY -> clients(mapping, ClientKind.COMPANY, dialect);
                    case DEAL ->
                        mapping.records(RecordKind.DEAL).stream()
                                .map(deals -> SourceTable.of(deals, dialect))
                                .toList();
                });
    }

    private static List<SourceTable> clients(SchemaMapping mapping, ClientKind kind, Dialect dialect) {
        return mapping.clients(kind).stream()
                .map(source -> SourceTable.of(source, dialect))
                .toList();
    }

    /** Whether a reference leads to one of them: a set that the database finds once. */
    Sql has(IdCodec ref) {
        List<SourceTable> possible = possible(ref);
        return possible.isEmpty() ? Sql.FALSE : Sql.of(comparable(ref), " IN (", ids(ref), ")");
    }

    /** What of a reference is compared with {@link #ids}. */
    String comparable(IdCodec ref) {
        return areStoredLike(ref) ? ref.sql() : ref.idText();
    }

    /** A SELECT of the ids that a reference may be equal to; null-free databases or not, an id is compared and never listed. */
    Sql ids(IdCodec ref) {
        boolean areAlike = areStoredLike(ref);
        List<Sql> ids = possible(ref).stream()
                .map(table -> Sql.of(
                        "SELECT ",
                        areAlike ? table.id().sql() : table.id().idText(),
                        " AS cp_t FROM ",
                        table.from(),
                        " WHERE ",
                        table.where()))
                .toList();
        return ids.size() == 1 ? ids.get(0) : Sql.of("SELECT cp_t FROM (", Sql.join(" UNION ALL ", ids), ") cp_u");
    }

    private boolean areStoredLike(IdCodec ref) {
        return possible(ref).stream().allMatch(table -> table.id().isStoredLike(ref));
    }

    private List<SourceTable> possible(IdCodec ref) {
        return tables.stream().filter(table -> canBeEqual(table.id(), ref)).toList();
    }

    /** Whether ids of two columns can be the same: numbers behind prefixes of which none goes on as the other one cannot. */
    private static boolean canBeEqual(IdCodec a, IdCodec b) {
        boolean areNumbers = a.ref().type() == IdColumn.Type.INTEGER && b.ref().type() == IdColumn.Type.INTEGER;
        String one = a.ref().prefix();
        String other = b.ref().prefix();
        return !areNumbers || continues(one, other) || continues(other, one);
    }

    private static boolean continues(String longer, String shorter) {
        return longer.startsWith(shorter)
                && longer.substring(shorter.length()).chars().allMatch(c -> c == '-' || Character.isDigit(c));
    }
}
