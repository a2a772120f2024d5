package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.problem.Location;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks that the database accepts each piece of a mapping's SQL, and that its types fit. */
final class StructureCheck {

    private final SqlProbe probe;
    private final List<MappingProblem> problems;
    private final boolean areTypesTold;
    private final AmountCheck amounts;

    /** Creates a check. Types are not checked where the database gives columns none of their own. */
    StructureCheck(SqlProbe probe, List<MappingProblem> problems, boolean areTypesTold, AmountCheck amounts) {
        this.amounts = amounts;
        this.probe = probe;
        this.problems = problems;
        this.areTypesTold = areTypesTold;
    }

    void check(CheckedSource source) throws SQLException {
        Location place = source.place();
        boolean isRight = probe.tables(place.key("from"), source.from());
        if (source.where() != null) {
            probe.condition(place.key("where"), source.from(), source.where(), isRight);
        }
        id(place.key("id"), source.from(), source.id(), isRight);
        RecordSource.Rows rows = source.rows();
        if (rows != null) {
            probe.expression(place.key("rows").key("first"), source.from(), rows.first(), isRight);
        }
        for (Map.Entry<String, Column> entry : source.columns().entrySet()) {
            column(place.key("columns").key(entry.getKey()), source.from(), entry.getValue(), isRight);
        }
        for (CheckedSource.CheckedLink linkPath : source.linkPaths()) {
            linkPath(source, linkPath, isRight);
        }
    }

    private void linkPath(CheckedSource source, CheckedSource.CheckedLink linkPath, boolean isSourceRight)
            throws SQLException {
        Link.Via via = linkPath.via();
        String tables = via == null ? source.from() : via.from();
        boolean isRight = via == null
                ? isSourceRight
                : probe.tables(linkPath.place().key("via").key("from"), tables);
        if (via != null) {
            probe.expression(linkPath.place().key("via").key("key"), tables, via.key(), isRight);
            if (via.recordKey() != null) {
                probe.expression(
                        linkPath.place().key("via").key("recordKey"), source.from(), via.recordKey(), isSourceRight);
            }
        }
        if (linkPath.ref() == null) {
            probe.expression(linkPath.place(), tables, linkPath.sql(), isRight);
        } else {
            id(linkPath.place().key("id"), tables, linkPath.ref(), isRight);
        }
        condition(linkPath.place().key("where"), tables, linkPath.where(), isRight);
        int before = problems.size();
        condition(linkPath.place().key("primary"), tables, linkPath.primary(), isRight);
        if (via != null && problems.size() > before) {
            MappingProblem last = problems.remove(problems.size() - 1);
            problems.add(new MappingProblem(
                    last.code(),
                    last.path(),
                    last.message()
                            + "; a contact that the record names itself is a link of its own, with that column as 'id', without"
                            + " 'via', and with 'primary': '1 = 1'",
                    0));
        }
    }

    private void condition(Location place, String tables, @Nullable String condition, boolean isRight)
            throws SQLException {
        if (condition != null) {
            probe.condition(place, tables, condition, isRight);
        }
    }

    private void id(Location place, String tables, IdColumn ref, boolean isRight) throws SQLException {
        Optional<SqlProbe.SqlType> type = probe.expression(place, tables, ref.sql(), isRight);
        type.ifPresent(t -> wrongType(place, TypeCheck.fault(ref, t)));
    }

    private void column(Location place, String tables, Column column, boolean isRight) throws SQLException {
        if (column instanceof Column.Time time) {
            time(place, tables, time, isRight);
        } else {
            for (String sql : column.expressions()) {
                Optional<SqlProbe.SqlType> type = probe.expression(place, tables, sql, isRight);
                type.ifPresent(t -> wrongType(place, TypeCheck.fault(column, t)));
                if (column instanceof Column.Decimal && type.isPresent()) {
                    amounts.checkDivision(place, tables, sql, type.get());
                }
                if (column instanceof Column.Decimal decimal
                        && type.isPresent()
                        && TypeCheck.isInexact(decimal, type.get())) {
                    problems.add(new MappingProblem(
                            MappingProblem.Code.INEXACT_AMOUNT,
                            place.text(),
                            "is of type " + type.get().name()
                                    + ", which is not exact; say with 'decimals' to how many it is"
                                    + " rounded: to as many as amounts have, which may be more than 2",
                            0));
                }
            }
        }
    }

    private void time(Location place, String tables, Column.Time time, boolean isRight) throws SQLException {
        Optional<SqlProbe.SqlType> type = probe.expression(place, tables, time.sql(), isRight);
        type.ifPresent(t -> wrongType(place, TypeCheck.fault(time, t)));
        if (time.otherwise() != null) {
            time(place.key("otherwise"), tables, time.otherwise(), isRight);
        }
    }

    private void wrongType(Location place, @Nullable String fault) {
        if (fault != null && areTypesTold) {
            problems.add(new MappingProblem(MappingProblem.Code.WRONG_TYPE, place.text(), fault, 0));
        }
    }
}
