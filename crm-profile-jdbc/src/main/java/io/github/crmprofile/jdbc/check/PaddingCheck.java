package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Field;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;

/**
 * Finds texts of fixed width, which the database pads with blanks. A padded id or code does not equal the unpadded one, so its records would be lost
 * without an error.
 */
final class PaddingCheck {

    private static final Set<Integer> FIXED_WIDTH = Set.of(Types.CHAR, Types.NCHAR);

    private final Session session;
    private final List<MappingProblem> problems;

    PaddingCheck(Session session, List<MappingProblem> problems) {
        this.session = session;
        this.problems = problems;
    }

    /** Checks the ids, references, texts and codes of a source whose SQL is right. */
    void check(CheckedSource source) throws SQLException {
        check(source.place().key("id"), source.from(), SourceTable.fragment(source.where()), source.id());
        for (CheckedSource.CheckedLink linkPath : source.linkPaths()) {
            Link.Via via = linkPath.via();
            if (linkPath.ref() != null) {
                Sql where = via == null ? SourceTable.fragment(source.where()) : SourceTable.fragment(linkPath.where());
                check(linkPath.place().key("id"), via == null ? source.from() : via.from(), where, linkPath.ref());
            }
        }
        for (var entry : source.columns().entrySet()) {
            Column column = entry.getValue();
            for (String sql : column.valueType() == Field.Type.TEXT ? column.expressions() : List.<String>of()) {
                String read = session.dialect().exact(session.dialect().text(sql));
                Location place = source.place().key("columns").key(entry.getKey());
                check(
                        place,
                        source.from(),
                        SourceTable.fragment(source.where()),
                        sql,
                        read,
                        MappingProblem.Code.PADDED_TEXT);
            }
        }
    }

    private void check(Location place, String from, Sql where, IdColumn ref) throws SQLException {
        if (ref.type() == IdColumn.Type.TEXT) {
            String read = new IdCodec(ref, session.dialect()).text();
            check(place, from, where, ref.sql(), read, MappingProblem.Code.WRONG_TYPE);
        }
    }

    private void check(Location place, String from, Sql where, String sql, String read, MappingProblem.Code code)
            throws SQLException {
        Sql none = Sql.of("SELECT ", sql, " AS cp_col FROM ", from, " WHERE 1 = 0");
        if (!session.query(
                none, 0, rows -> FIXED_WIDTH.contains(rows.getMetaData().getColumnType(1)))) {
            return;
        }
        Sql texts = Sql.of(
                "SELECT ", read, " AS cp_col FROM ", from, " WHERE ", Sql.and(where, Sql.of(sql, " IS NOT NULL")));
        long padded = session.query(texts, 0, rows -> {
            long count = 0;
            while (rows.next()) {
                String text = session.dialect().plain(rows.getString(1));
                count += text != null && !text.isBlank() && text.endsWith(" ") ? 1 : 0;
            }
            return count;
        });
        if (padded > 0) {
            problems.add(new MappingProblem(
                    code,
                    place.text(),
                    RowCheck.number(padded, "row")
                            + " with a text of fixed width that the database fills up with blanks, by"
                            + " which it differs from the same text without them; write RTRIM(...)",
                    padded));
        }
    }
}
