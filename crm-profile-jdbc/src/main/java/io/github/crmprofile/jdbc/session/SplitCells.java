package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.CellParts;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.SourceRows;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces columns that hold several ids or texts by links over a table of the parts, which the database makes.
 *
 * @param dialect the database
 */
record SplitCells(Dialect dialect) {

    /** The tables of a source, the condition on their rows, and their key. */
    private record Rows(String from, @Nullable String where, String id) {}

    ResolvedMapping in(ResolvedMapping mapping) {
        return mapping.withSources(
                mapping.clients().stream().map(this::clients).toList(),
                mapping.records().stream().map(this::records).toList());
    }

    private ClientSource clients(ClientSource source) {
        var rows = new Rows(source.from(), source.where(), source.id().sql());
        return new ClientSource(
                source.kind(),
                source.name(),
                source.from(),
                source.where(),
                source.id(),
                source.columns(),
                source.companies().stream().map(link -> link(rows, link)).toList(),
                values(rows, source.emails()),
                values(rows, source.phones()));
    }

    // Of rows with one id, the links of the first are those of the record.
    private @Nullable String firsts(RecordSource source) {
        if (source.rows() == null) {
            return source.where();
        }
        String isFirst = SourceRows.of(source, dialect).isFirst().text();
        return source.where() == null ? isFirst : "(" + source.where() + ") AND " + isFirst;
    }

    private RecordSource records(RecordSource source) {
        var rows = new Rows(source.from(), firsts(source), source.id().sql());
        return source.withLinks(
                source.links().stream().map(link -> link(rows, link)).toList());
    }

    private Link link(Rows rows, Link link) {
        IdColumn ref = link.ref();
        if (ref.split() == null) {
            return link;
        }
        String primary = link.primary() == null ? "0" : "CASE WHEN " + link.primary() + " THEN 1 ELSE 0 END";
        return new Link(
                link.target(),
                // Kept beside the part: whole texts are soon searched for an id, before any is split.
                new IdColumn("cp_cells.cp_part", ref.type(), ref.prefix(), ref.strip(), ref.absent(), ref.split()),
                via(rows, link.via(), link.where(), primary, ref.sql(), ref.split()),
                "cp_cells.cp_part <> ''",
                link.primary() == null ? null : "cp_cells.cp_primary = 1");
    }

    private List<ClientSource.Values> values(Rows rows, List<ClientSource.Values> values) {
        return values.stream()
                .map(v -> v.split() == null
                        ? v
                        : new ClientSource.Values(
                                "cp_cells.cp_part",
                                via(rows, v.via(), v.where(), "0", v.sql(), v.split()),
                                "cp_cells.cp_part <> ''"))
                .toList();
    }

    private Link.Via via(
            Rows rows, Link.@Nullable Via via, @Nullable String where, String primary, String sql, String delimiter) {
        String from = via == null ? rows.from() : via.from();
        String key = via == null ? rows.id() : via.key();
        String own = via == null && rows.where() != null ? "(" + rows.where() + ") AND " : "";
        CellParts parts = dialect.split(from, sql, delimiter)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "'split' is tested on DuckDB and H2 alone, and not for this database;"
                                        + " load the tables into one of those, or write a link 'via' a table or view that has a row for each part"));
        String select = "(SELECT " + key + " AS cp_key, " + primary + " AS cp_primary, " + sql
                + " AS " + CellParts.TEXT + ", TRIM(" + parts.part() + ") AS cp_part FROM " + parts.from() + " WHERE "
                + own + (where == null ? "" : "(" + where + ") AND ")
                + sql + " IS NOT NULL) cp_cells";
        return new Link.Via(select, "cp_cells.cp_key", via == null ? null : via.recordKey());
    }
}
