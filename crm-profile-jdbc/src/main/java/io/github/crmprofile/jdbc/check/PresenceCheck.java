package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says which outcomes, directions and statuses no record has: a code may be mapped to the wrong one, or not at all. */
final class PresenceCheck {

    /** Of fewer records one need not have each value. */
    static final int MANY = 20;

    private final Session session;
    private final ResolvedMapping mapping;
    private final List<MappingProblem> problems;

    PresenceCheck(Session session, ResolvedMapping mapping, List<MappingProblem> problems) {
        this.session = session;
        this.mapping = mapping;
        this.problems = problems;
    }

    /** Says that the condition of a source leaves out every row of its tables. */
    void checkLeft(CheckedSource source) throws SQLException {
        if (source.where() == null) {
            return;
        }
        long all = session.query(Sql.of("SELECT COUNT(*) FROM ", source.from()), 0, rows -> {
            rows.next();
            return rows.getLong(1);
        });
        if (all > 0) {
            problems.add(new MappingProblem(
                    MappingProblem.Code.NO_SUCH_RECORD,
                    source.place().key("where").text(),
                    "leaves out " + (all == 1 ? "the only row" : "all " + all + " rows")
                            + ": the source has no record; look at the values that it compares",
                    all));
        }
    }

    /** Checks the records of a kind, all of whose sources are right. */
    void check(RecordKind kind) throws SQLException {
        List<RecordSource> sources = mapping.records(kind);
        switch (kind) {
            case DEAL -> check(sources, kind, Field.OUTCOME, List.of("WON", "LOST"));
            case INVOICE -> check(sources, kind, Field.STATUS, List.of("ISSUED", "PAID"));
            case ACTIVITY -> {
                if (sources.stream().anyMatch(source -> source.columns().containsKey(Field.DIRECTION.name()))) {
                    check(sources, kind, Field.DIRECTION, List.of("INBOUND", "OUTBOUND"));
                }
                new CompletedCheck(session, mapping, problems).check(sources);
            }
        }
    }

    private void check(List<RecordSource> sources, RecordKind kind, Field field, List<String> values)
            throws SQLException {
        var counts = new long[values.size() + 1];
        for (RecordSource source : sources) {
            var fields = new SourceFields(mapping, source, session.dialect());
            var columns = new ArrayList<Sql>(List.of(Sql.of("COUNT(*)")));
            for (String value : values) {
                Sql has = fields.text(field).isIn(Set.of(value), session.dialect());
                columns.add(Sql.of("COUNT(", Sql.of("1").where(has), ")"));
            }
            Sql where = SourceTable.fragment(source.where());
            session.query(
                    Sql.of("SELECT ", Sql.join(", ", columns), " FROM ", source.from(), " WHERE ", where), 0, rows -> {
                        rows.next();
                        for (int i = 0; i < counts.length; i++) {
                            counts[i] += rows.getLong(i + 1);
                        }
                        return true;
                    });
        }
        for (int i = 0; i < values.size(); i++) {
            if (counts[0] >= MANY && counts[i + 1] == 0) {
                problems.add(new MappingProblem(
                        MappingProblem.Code.NO_SUCH_RECORD,
                        kind.plural(),
                        "no " + kind.code() + " is " + values.get(i).toLowerCase(Locale.ROOT) + ", of " + counts[0]
                                + "; look at the codes of '" + field.name() + "'",
                        counts[0]));
            }
        }
    }
}
