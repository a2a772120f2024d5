package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.dialect.CellParts;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.sql.Sql;
import java.util.Optional;

/**
 * Cells that hold the ids of several targets, such as {@code 101;151}. Blanks around a part are no part of it, and empty parts are no ids.
 *
 * @param cell the expression of the text
 * @param ref how a part stores an id
 * @param where which rows have such a cell
 * @param primary which of them link the primary contact
 */
record LinkCells(String cell, IdCodec ref, Sql where, Sql primary) {

    static LinkCells of(Link link, Dialect dialect) {
        IdColumn ref = link.ref();
        // What stands between the parts is kept: whole texts are soon searched for an id, before any is split.
        var part = new IdColumn("cp_cells.cp_part", ref.type(), ref.prefix(), ref.strip(), ref.absent(), ref.split());
        return new LinkCells(
                ref.sql(),
                new IdCodec(part, dialect),
                SourceTable.fragment(link.where()),
                link.primary() == null ? Sql.FALSE : SourceTable.fragment(link.primary()));
    }

    /**
     * Returns the parts as a table, a row for each.
     *
     * @param from the tables that have the cells
     * @param rows which of their rows
     * @param key the key of the record
     */
    Sql parts(String from, Sql rows, String key) {
        String split = ref.ref().split();
        CellParts parts = ref.dialect()
                .split(from, cell, split == null ? "" : split)
                .orElseThrow(() -> new IllegalStateException("A mapping with 'split' is refused for this database"));
        return Sql.of(
                "(SELECT ",
                key,
                " AS cp_key, ",
                primary.flag(),
                " AS cp_primary, ",
                cell,
                " AS ",
                CellParts.TEXT,
                ", TRIM(",
                parts.part(),
                ") AS cp_part FROM ",
                parts.from(),
                " WHERE ",
                Sql.and(rows, where, Sql.of(cell, " IS NOT NULL")),
                ") cp_cells");
    }

    /** Returns the condition that a part is an id. */
    static Sql areFilled() {
        return Sql.of("(cp_cells.cp_part <> '')");
    }

    /** Returns the condition that a part links the primary contact. */
    Sql arePrimary() {
        return primary.equals(Sql.FALSE) ? Sql.FALSE : Sql.of("(cp_cells.cp_primary = 1)");
    }

    /**
     * Returns the condition on a row that one of the parts of its cell is the id of one of the clients; empty where the database has to take the cells
     * apart for it.
     */
    Optional<Sql> hold(int clients) {
        return ref.isAmongParts(cell, clients).map(has -> Sql.and(where, has));
    }
}
