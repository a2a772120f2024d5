package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SourceRows;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.session.SafeErrors;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.SQLException;
import java.util.List;

/** Finds ids that two sources of one kind have, where prefixes and types do not rule it out. */
final class OverlapCheck {

    private final Session session;
    private final ResolvedMapping mapping;
    private final List<MappingProblem> problems;

    OverlapCheck(Session session, ResolvedMapping mapping, List<MappingProblem> problems) {
        this.session = session;
        this.mapping = mapping;
        this.problems = problems;
    }

    /** Compares the ids of sources with those of the sources of their kind before them. */
    void check(List<CheckedSource> sources) {
        for (int i = 0; i < sources.size(); i++) {
            CheckedSource source = sources.get(i);
            sources.subList(0, i).stream()
                    .filter(earlier -> earlier.kind().equals(source.kind()) && canOverlap(earlier, source))
                    .forEach(earlier -> check(earlier, source));
        }
    }

    private boolean canOverlap(CheckedSource earlier, CheckedSource source) {
        return new IdCodec(earlier.id(), session.dialect()).canEqual(new IdCodec(source.id(), session.dialect()));
    }

    private void check(CheckedSource earlier, CheckedSource source) {
        try {
            report(earlier, source, shared(earlier, source));
        } catch (SQLException e) {
            problems.add(new MappingProblem(
                    MappingProblem.Code.REFUSED_SQL,
                    source.place().key("id").text(),
                    "the database refuses to compare it with the ids of " + earlier.title() + " ("
                            + SafeErrors.reason(e) + "); give one of them a 'prefix'",
                    0));
        }
    }

    private long shared(CheckedSource earlier, CheckedSource source) throws SQLException {
        SourceRows own = rows(source);
        Sql isShared = rows(earlier).haveIdOf(own);
        Sql keys = RowCheck.select(
                Sql.of("DISTINCT ", own.id().sql(), " AS cp_key"),
                source,
                Sql.and(own.id().isKey(), isShared));
        return session.query(
                Sql.of("SELECT COUNT(*) FROM (", keys, ") cp_rows"), 0, rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    private SourceRows rows(CheckedSource source) {
        return SourceRows.of(source.from(), source.where(), source.id(), session.dialect());
    }

    private void report(CheckedSource earlier, CheckedSource source, long shared) {
        boolean isStated = mapping.isDisjoint(source.kind());
        String place = source.place().key("id").text();
        if (shared > 0) {
            problems.add(new MappingProblem(
                    MappingProblem.Code.DUPLICATE_KEY,
                    place,
                    RowCheck.number(shared, "id") + " also in " + earlier.title() + ", "
                            + (isStated
                                    ? "which 'disjointIds' denies, so that numbers count them twice"
                                    : "where they count, and not here")
                            + "; give each source a 'prefix', and links to it the same",
                    shared));
        } else if (!isStated) {
            problems.add(new MappingProblem(
                    MappingProblem.Code.COMPARED_IDS,
                    place,
                    "has no id in common with " + earlier.title()
                            + ", and is compared with it in every statement; write" + " \"disjointIds\": [\""
                            + source.kind() + "\"] if it stays so, or give each source a 'prefix'",
                    0));
        }
    }
}
