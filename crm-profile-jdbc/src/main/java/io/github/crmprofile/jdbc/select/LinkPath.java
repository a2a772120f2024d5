package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.sql.Sql;
import java.util.Optional;

/**
 * A link as SQL: rows of a record's key and the id of what it is linked to. Each fragment of the mapping gets a subquery of its own, because two
 * fragments may use the same alias; only generated names are visible to both.
 *
 * @param key the key of the record
 * @param from the tables
 * @param rows which of their rows are records, where the tables are those of the record itself
 * @param links which of these rows are links
 * @param ref the id of the target
 * @param isPrimary which rows link the primary contact
 * @param isDirect whether the tables are those of the record itself
 * @param cells the cells of the record's own rows that hold the ids of several targets; empty where that is not how the record has them
 */
public record LinkPath(
        String key,
        Sql from,
        Sql rows,
        Sql links,
        IdCodec ref,
        Sql isPrimary,
        boolean isDirect,
        Optional<LinkCells> cells) {

    /** Describes a link of the rows of a table. */
    public static LinkPath of(SourceTable table, Link link, Dialect dialect) {
        return link.ref().split() == null ? ofIds(table, link, dialect) : ofCells(table, link, dialect);
    }

    private static LinkPath ofCells(SourceTable table, Link link, Dialect dialect) {
        LinkCells cells = LinkCells.of(link, dialect);
        Link.Via via = link.via();
        if (via != null && via.recordKey() != null) {
            return byRecordKey(
                    table,
                    via.recordKey(),
                    Sql.of("cp_cells.cp_key"),
                    cells.parts(via.from(), Sql.TRUE, via.key()),
                    LinkCells.areFilled(),
                    cells.ref().ref(),
                    cells.arePrimary(),
                    dialect);
        }
        return new LinkPath(
                table.id().key("cp_cells.cp_key"),
                via == null
                        ? cells.parts(
                                table.from(), table.rows(), table.id().ref().sql())
                        : cells.parts(via.from(), Sql.TRUE, via.key()),
                Sql.TRUE,
                LinkCells.areFilled(),
                cells.ref(),
                cells.arePrimary(),
                false,
                via == null ? Optional.of(cells) : Optional.empty());
    }

    private static LinkPath ofIds(SourceTable table, Link link, Dialect dialect) {
        Sql where = SourceTable.fragment(link.where());
        Sql primary = link.primary() == null ? Sql.FALSE : SourceTable.fragment(link.primary());
        Link.Via via = link.via();
        if (via == null) {
            return new LinkPath(
                    table.id().sql(),
                    Sql.of(table.from()),
                    table.rows(),
                    where,
                    new IdCodec(link.ref(), dialect),
                    primary,
                    true,
                    Optional.empty());
        } else if (via.recordKey() == null) {
            return new LinkPath(
                    table.id().key(via.key()),
                    Sql.of(via.from()),
                    Sql.TRUE,
                    where,
                    new IdCodec(link.ref(), dialect),
                    primary,
                    false,
                    Optional.empty());
        }
        return byRecordKey(
                table, via.recordKey(), Sql.of(via.key()), Sql.of(via.from()), where, link.ref(), primary, dialect);
    }

    private static LinkPath byRecordKey(
            SourceTable table,
            String recordKey,
            Sql key,
            Sql from,
            Sql where,
            IdColumn ref,
            Sql primary,
            Dialect dialect) {
        Sql rows = Sql.of(
                "SELECT ",
                key,
                " AS cp_record, ",
                ref.sql(),
                " AS cp_ref, ",
                primary.flag(),
                " AS cp_primary FROM ",
                from,
                " WHERE ",
                where);
        return new LinkPath(
                table.id().sql(),
                Sql.of(table.from(), " JOIN (", rows, ") cp_link ON cp_link.cp_record = ", recordKey),
                table.rows(),
                Sql.TRUE,
                new IdCodec(
                        new IdColumn("cp_link.cp_ref", ref.type(), ref.prefix(), ref.strip(), ref.absent()), dialect),
                Sql.of("cp_link.cp_primary = 1"),
                false,
                Optional.empty());
    }

    /** Returns which rows of the tables are links of records. */
    public Sql where() {
        return Sql.and(rows, links);
    }

    /** Returns a copy for rows that also meet a condition. */
    LinkPath where(Sql condition) {
        return new LinkPath(key, from, rows, Sql.and(links, condition), ref, isPrimary, isDirect, cells);
    }

    /** Returns a SELECT of the rows that also meet a condition. */
    public Sql select(Sql columns, Sql condition) {
        return Sql.of("SELECT ", columns, " FROM ", from, " WHERE ", Sql.and(rows, links, condition));
    }
}
