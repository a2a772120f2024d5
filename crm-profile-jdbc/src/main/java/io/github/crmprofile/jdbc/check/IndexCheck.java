package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import io.github.crmprofile.jdbc.sql.TimePattern;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the columns that rows are looked up by without an index, each once. */
final class IndexCheck {

    private final Catalog catalog;
    private final List<MappingProblem> problems;
    private final Set<String> found = new HashSet<>();

    IndexCheck(Catalog catalog, List<MappingProblem> problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    void check(CheckedSource source) throws SQLException {
        check(source.place().key("id"), source.from(), source.id().sql(), "a record by its id");
        for (CheckedSource.CheckedLink linkPath : source.linkPaths()) {
            Link.Via via = linkPath.via();
            if (via != null) {
                check(linkPath.place().key("via").key("key"), via.from(), via.key(), "what belongs to a record");
            }
            if (linkPath.ref() != null) {
                check(
                        linkPath.place().key("id"),
                        via == null ? source.from() : via.from(),
                        linkPath.sql(),
                        "the records of a client");
            }
        }
        if (source.records() != null) {
            for (var entry : source.columns().entrySet()) {
                if (entry.getValue() instanceof Column.Time time
                        && !entry.getKey().startsWith("attributes.")) {
                    Location place = source.place().key("columns").key(entry.getKey());
                    String what = "the records of all clients in a period";
                    if (time.pattern() != null
                            && TimePattern.end(time.pattern()).isPresent()) {
                        computed(
                                place,
                                source.from() + " " + time.sql(),
                                "has texts of which some leave out their end, and which are compared with it",
                                what);
                    } else {
                        check(place, source.from(), time.sql(), what);
                    }
                }
            }
        }
    }

    private void check(Location place, String tables, String sql, String what) throws SQLException {
        Optional<SqlIdentifiers.ColumnName> column = SqlIdentifiers.bareColumn(sql);
        if (column.isEmpty()) {
            if (!SqlIdentifiers.columns(sql).isEmpty()) {
                computed(place, tables + " " + sql, "is computed", what);
            }
            return;
        }
        for (SqlIdentifiers.TableName table : SqlIdentifiers.tables(tables)) {
            String qualifier = column.get().qualifier();
            boolean isMeant = qualifier == null
                    ? catalog.has(table, column.get().name())
                    : table.alias().equalsIgnoreCase(qualifier);
            boolean isNew = isMeant && found.add((table + "." + column.get().name()).toLowerCase(Locale.ROOT));
            if (isNew && !catalog.isIndexed(table, column.get().name())) {
                problems.add(new MappingProblem(
                        MappingProblem.Code.NO_INDEX,
                        place.text(),
                        "no index of '" + table + "' begins with '"
                                + column.get().name() + "': to find " + what + " the whole table is read",
                        0));
            }
        }
    }

    /** No index on a column serves what is computed from it. */
    private void computed(Location place, String sql, String reason, String what) {
        if (found.add(sql)) {
            problems.add(new MappingProblem(
                    MappingProblem.Code.NO_INDEX,
                    place.text(),
                    reason + ", so that an index on a column is of no use: to find " + what
                            + " the whole table is read",
                    0));
        }
    }
}
