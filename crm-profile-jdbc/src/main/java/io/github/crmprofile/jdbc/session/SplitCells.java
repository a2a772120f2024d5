package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.CellParts;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import java.util.List;
import java.util.Objects;

/**
 * Replaces columns that hold several texts by a table of the parts, which the database makes. Links whose cells hold several ids stay as they are.
 *
 * @param dialect the database
 */
record SplitCells(Dialect dialect) {

    ResolvedMapping in(ResolvedMapping mapping) {
        mapping.records().stream()
                .flatMap(source -> source.links().stream())
                .map(link -> link.ref().split())
                .filter(Objects::nonNull)
                .forEach(delimiter -> parts("", "", delimiter));
        return mapping.withSources(mapping.clients().stream().map(this::clients).toList(), mapping.records());
    }

    private ClientSource clients(ClientSource source) {
        source.companies().stream()
                .map(link -> link.ref().split())
                .filter(Objects::nonNull)
                .forEach(delimiter -> parts("", "", delimiter));
        return new ClientSource(
                source.kind(),
                source.name(),
                source.from(),
                source.where(),
                source.id(),
                source.columns(),
                source.companies(),
                values(source, source.emails()),
                values(source, source.phones()),
                source.rows());
    }

    private CellParts parts(String from, String sql, String delimiter) {
        return dialect.split(from, sql, delimiter)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "'split' is tested on DuckDB and H2 alone, and not for this database;"
                                        + " load the tables into one of those, or write a link 'via' a table or view that has a row for each part"));
    }

    private List<ClientSource.Values> values(ClientSource source, List<ClientSource.Values> values) {
        return values.stream()
                .map(v -> v.split() == null
                        ? v
                        : new ClientSource.Values(
                                "cp_cells.cp_part", via(source, v, v.split()), "cp_cells.cp_part <> ''"))
                .toList();
    }

    private Link.Via via(ClientSource source, ClientSource.Values values, String delimiter) {
        Link.Via via = values.via();
        String from = via == null ? source.from() : via.from();
        String key = via == null ? source.id().sql() : via.key();
        String own = via == null && source.where() != null ? "(" + source.where() + ") AND " : "";
        CellParts parts = parts(from, values.sql(), delimiter);
        String select = "(SELECT " + key + " AS cp_key, TRIM(" + parts.part() + ") AS cp_part FROM " + parts.from()
                + " WHERE " + own + (values.where() == null ? "" : "(" + values.where() + ") AND ") + values.sql()
                + " IS NOT NULL) cp_cells";
        return new Link.Via(select, "cp_cells.cp_key", via == null ? null : via.recordKey());
    }
}
