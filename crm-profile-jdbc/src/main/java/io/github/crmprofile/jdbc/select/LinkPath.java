package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.sql.Sql;

/**
 * A link as SQL: rows of a record's key and the id of what it is linked to. Each fragment of the mapping gets a subquery of its own, because two
 * fragments may use the same alias; only generated names are visible to both.
 *
 * @param key the key of the record
 * @param from the tables
 * @param where which of their rows
 * @param ref the id of the target
 * @param isPrimary which rows link the primary contact
 * @param isDirect whether the tables are those of the record itself
 */
public record LinkPath(String key, Sql from, Sql where, IdCodec ref, Sql isPrimary, boolean isDirect) {

    public static LinkPath of(SourceTable table, Link link, Dialect dialect) {
        Sql where = SourceTable.fragment(link.where());
        Sql primary = link.primary() == null ? Sql.FALSE : SourceTable.fragment(link.primary());
        Link.Via via = link.via();
        if (via == null) {
            return new LinkPath(
                    table.id().sql(),
                    Sql.of(table.from()),
                    Sql.and(table.rows(), where),
                    new IdCodec(link.ref(), dialect),
                    primary,
                    true);
        } else if (via.recordKey() == null) {
            return new LinkPath(
                    table.id().key(via.key()),
                    Sql.of(via.from()),
                    where,
                    new IdCodec(link.ref(), dialect),
                    primary,
                    false);
        }
        IdColumn ref = link.ref();
        Sql rows = Sql.of(
                "SELECT ",
                via.key(),
                " AS cp_record, ",
                ref.sql(),
                " AS cp_ref, ",
                primary.flag(),
                " AS cp_primary FROM ",
                via.from(),
                " WHERE ",
                where);
        return new LinkPath(
                table.id().sql(),
                Sql.of(table.from(), " JOIN (", rows, ") cp_link ON cp_link.cp_record = ", via.recordKey()),
                table.rows(),
                new IdCodec(
                        new IdColumn("cp_link.cp_ref", ref.type(), ref.prefix(), ref.strip(), ref.absent()), dialect),
                Sql.of("cp_link.cp_primary = 1"),
                false);
    }

    /** The same for rows that also meet a condition. */
    LinkPath where(Sql condition) {
        return new LinkPath(key, from, Sql.and(where, condition), ref, isPrimary, isDirect);
    }

    /** Returns a SELECT of the rows that also meet a condition. */
    public Sql select(Sql columns, Sql condition) {
        return Sql.of("SELECT ", columns, " FROM ", from, " WHERE ", Sql.and(where, condition));
    }
}
