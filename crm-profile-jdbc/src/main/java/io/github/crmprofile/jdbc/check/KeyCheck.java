package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceRows;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import java.sql.SQLException;
import java.util.List;

/** Finds keys that several rows have, where a row of each must be the record. */
final class KeyCheck {

    private final Session session;
    private final List<MappingProblem> problems;

    KeyCheck(Session session, List<MappingProblem> problems) {
        this.session = session;
        this.problems = problems;
    }

    void check(CheckedSource source) throws SQLException {
        if (source.rows() != null) {
            SourceRows rows =
                    SourceRows.of(source.from(), source.where(), source.id(), source.rows(), session.dialect());
            long repeated = repeated(source, rows.isFirst());
            report(
                    repeated,
                    source.place().key("rows").key("first"),
                    "is the same in several rows of " + RowCheck.number(repeated, "id")
                            + ", so that none of them is the first; write what differs in the rows of an id");
            return;
        }
        long repeated = repeated(source, Sql.TRUE);
        if (repeated > 0) {
            report(
                    repeated,
                    source.place().key("id"),
                    RowCheck.number(repeated, "key") + " in several rows; " + remedy(source));
        }
    }

    private void report(long repeated, Location place, String message) {
        if (repeated > 0) {
            problems.add(new MappingProblem(MappingProblem.Code.DUPLICATE_KEY, place.text(), message, repeated));
        }
    }

    private long repeated(CheckedSource source, Sql condition) throws SQLException {
        var id = new IdCodec(source.id(), session.dialect());
        return repeated(RowCheck.select(Sql.of(id.sql(), " AS cp_key"), source, Sql.and(id.isKey(), condition)));
    }

    private long repeated(Sql keys) throws SQLException {
        Sql groups = Sql.of("SELECT cp_key FROM (", keys, ") cp_rows GROUP BY cp_key HAVING COUNT(*) > 1");
        return session.query(
                Sql.of("SELECT COUNT(*) FROM (", groups, ") cp_groups"), 0, rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    /** Returns the remedy, by whether a join multiplies the rows of the table with the key. */
    private String remedy(CheckedSource source) throws SQLException {
        List<SqlIdentifiers.TableName> tables = SqlIdentifiers.tables(source.from());
        var column = SqlIdentifiers.bareColumn(source.id().sql());
        for (SqlIdentifiers.TableName table : tables) {
            if (tables.size() > 1
                    && column.isPresent()
                    && table.alias().equalsIgnoreCase(column.get().qualifier())) {
                Sql alone = Sql.of("SELECT ", source.id().sql(), " AS cp_key FROM ", table, " ", table.alias());
                if (repeated(alone) == 0) {
                    return "a join in 'from' multiplies them: join rows that are unique, or ask for the rest with EXISTS or a"
                            + " sub-select";
                }
            }
        }
        return "map a column that is unique, leave rows out with 'where', or say with 'rows' which of them is the record";
    }
}
