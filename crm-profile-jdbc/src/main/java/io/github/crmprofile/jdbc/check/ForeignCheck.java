package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.session.ForeignTables;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what may be otherwise in tables that another server keeps: how texts compare, and values that are declared here in another way than there. */
final class ForeignCheck {

    /** Reads times as the same database on both sides. */
    private static final String SAME_TIMES = "postgres_fdw";

    private final Session session;
    private final ForeignTables foreign;
    private final List<MappingProblem> problems;
    /** The tables that were named already. */
    private final Set<String> named = new LinkedHashSet<>();

    ForeignCheck(Session session, ForeignTables foreign, List<MappingProblem> problems) {
        this.session = session;
        this.foreign = foreign;
        this.problems = problems;
    }

    /** Checks a source whose SQL is right. */
    void check(CheckedSource source) throws SQLException {
        tables(source.place().key("from"), source.from());
        for (CheckedSource.CheckedLink link : source.linkPaths()) {
            if (link.via() != null) {
                tables(link.place().key("via").key("from"), link.via().from());
            }
        }
        for (var entry : source.columns().entrySet()) {
            Location place = source.place().key("columns").key(entry.getKey());
            Column column = entry.getValue();
            Optional<ForeignTables.Foreign> table = column.expressions().stream()
                    .flatMap(sql -> origins(source.from(), sql))
                    .findFirst();
            if (table.isPresent() && column instanceof Column.Time time) {
                time(place, time, table.get());
            } else if (table.isPresent() && column instanceof Column.Decimal decimal) {
                amount(place, source, decimal, table.get());
            }
        }
    }

    private void tables(Location place, String from) {
        for (SqlIdentifiers.TableName table : SqlIdentifiers.tables(from)) {
            Optional<ForeignTables.Foreign> found = foreign.find(table);
            if (found.filter(ForeignTables.Foreign::isAsked).isPresent() && named.add(table.toString())) {
                add(
                        MappingProblem.Code.FOREIGN_TABLE,
                        place,
                        words(table, found.orElseThrow())
                                + ": texts are compared and amounts added up here and not there, where other texts may be"
                                + " equal; conditions on them are not sent to it, which takes longer");
            }
        }
    }

    private static String words(SqlIdentifiers.TableName table, ForeignTables.Foreign found) {
        return "'" + table + "' is " + (found.isTable() ? "" : "over ") + "a table of another server ("
                + found.wrapper() + ")";
    }

    /** Returns the foreign tables that an expression may take its value from. */
    private Stream<ForeignTables.Foreign> origins(String from, String sql) {
        Set<SqlIdentifiers.ColumnName> columns = SqlIdentifiers.columns(sql);
        return Stream.concat(SqlIdentifiers.tables(from).stream(), SqlIdentifiers.tablesWithin(sql).stream())
                .filter(table -> columns.stream()
                        .anyMatch(column ->
                                column.qualifier() == null || table.alias().equalsIgnoreCase(column.qualifier())))
                .flatMap(table -> foreign.find(table).filter(ForeignTables.Foreign::isAsked).stream());
    }

    private void time(Location place, Column.Time time, ForeignTables.Foreign table) {
        boolean isMoved =
                Stream.iterate(time, t -> t != null, Column.Time::otherwise).anyMatch(t -> t.form() == TimeForm.OFFSET);
        if (isMoved && !table.wrapper().equals(SAME_TIMES)) {
            add(
                    MappingProblem.Code.FOREIGN_VALUE,
                    place,
                    "is a time with zone in a table of another server (" + table.wrapper()
                            + "), which moves by the zone of whoever reads if it is none there, such as a TIMESTAMP of MySQL;"
                            + " declare it as timestamp, and map it as 'utc'");
        }
    }

    // The one sum is left to the other server, which adds up what is stored; the other is of what is read.
    private void amount(Location place, CheckedSource source, Column.Decimal amount, ForeignTables.Foreign table)
            throws SQLException {
        Sql rows = Sql.of(" FROM ", source.from(), " WHERE ", SourceTable.fragment(source.where()));
        Sql there = Sql.of("(SELECT SUM(", amount.sql(), ")", rows, ")");
        Sql here = Sql.of("(SELECT SUM(", session.dialect().number(amount.sql()), ")", rows, ")");
        Sql differs = Sql.of("SELECT 1 AS cp_col WHERE ", there, " <> ", here);
        if (session.query(differs, 1, found -> found.next())) {
            add(
                    MappingProblem.Code.FOREIGN_VALUE,
                    place,
                    "adds up to another sum on the other server (" + table.wrapper()
                            + ") than here: the foreign table declares fewer decimals than are stored, and what is read is"
                            + " rounded; declare as many as there");
        }
    }

    private void add(MappingProblem.Code code, Location place, String message) {
        problems.add(new MappingProblem(code, place.text(), message, 0));
    }
}
