package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.field.TimeCodec;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Nearest;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.WhiteSpace;
import io.github.crmprofile.query.Field;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that all stored codes are mapped, and that times stored as text can be parsed. */
final class CodeCheck {

    /** Fields whose absence is a data warning. */
    private static final Set<String> NEEDED = Set.of("outcome", "status", "channel");

    private final Session session;
    private final ResolvedMapping mapping;
    private final List<MappingProblem> problems;

    CodeCheck(Session session, ResolvedMapping mapping, List<MappingProblem> problems) {
        this.session = session;
        this.mapping = mapping;
        this.problems = problems;
    }

    void check(CheckedSource source) throws SQLException {
        RecordSource records = source.records();
        for (Map.Entry<String, Column> entry : source.columns().entrySet()) {
            Location place = source.place().key("columns").key(entry.getKey());
            if (entry.getValue() instanceof Column.Codes codes
                    && records != null
                    && codes.whenNull() == null
                    && NEEDED.contains(entry.getKey())) {
                checkMissing(place, source, codes.sql());
            }
            if (entry.getValue() instanceof Column.Codes codes && codes.otherwise() == null) {
                checkCodes(
                        place.key("values"), source, codes.sql(), codes.values().keySet(), "has no entry");
            } else if (entry.getValue() instanceof Column.Text text && records != null) {
                List<String> closed = Field.find(records.kind(), entry.getKey())
                        .map(Field::closedValues)
                        .orElse(List.of());
                if (!closed.isEmpty()) {
                    var known = new HashSet<>(text.absent());
                    known.addAll(closed);
                    checkCodes(place, source, text.sql(), known, "means nothing here without 'codes'");
                }
            } else if (entry.getValue() instanceof Column.Time time) {
                checkTexts(place, source, time);
            }
        }
    }

    private void checkTexts(Location place, CheckedSource source, Column.Time time) throws SQLException {
        String pattern = time.pattern();
        if (pattern != null) {
            var codec = new TimeCodec(time, mapping.zone(), session.dialect());
            Set<Object> absent = time.absent().stream().map(codec::completed).collect(Collectors.toSet());
            Sql texts = Sql.of(session.dialect().text(time.sql()), " AS cp_col");
            long wrong = session.query(RowCheck.select(texts, source, Sql.of(time.sql(), " IS NOT NULL")), 0, rows -> {
                long count = 0;
                while (rows.next()) {
                    String text = rows.getString(1);
                    boolean isUnknown = text.isBlank() || absent.contains(codec.completed(text));
                    count += !isUnknown && codec.instant(text) == null ? 1 : 0;
                }
                return count;
            });
            if (wrong > 0) {
                problems.add(new MappingProblem(
                        MappingProblem.Code.UNBELIEVABLE_DATE,
                        place.text(),
                        RowCheck.number(wrong, "row") + " with a text that is no time of the pattern '" + pattern
                                + "': its place among the others is not that of a time; mend it in SQL, or name stand-ins in 'absent'",
                        wrong));
            }
        }
        if (time.otherwise() != null) {
            checkTexts(place.key("otherwise"), source, time.otherwise());
        }
    }

    private void checkMissing(Location place, CheckedSource source, String sql) throws SQLException {
        Sql isThere = session.dialect().isFilled(session.dialect().text(sql));
        Sql none = Sql.of("CASE WHEN ", isThere, " THEN NULL ELSE 1 END");
        long count = session.query(
                RowCheck.select(Sql.of("COUNT(", none, ")"), source, Sql.TRUE),
                0,
                rows -> rows.next() ? rows.getLong(1) : 0L);
        if (count > 0) {
            problems.add(new MappingProblem(
                    MappingProblem.Code.UNMAPPED_CODE,
                    place.text(),
                    RowCheck.number(count, "row")
                            + " without a code; say with 'whenNull' what it means, or leave such rows out"
                            + " with 'where'",
                    count));
        }
    }

    private void checkCodes(Location place, CheckedSource source, String sql, Set<String> known, String fault)
            throws SQLException {
        String stored = session.dialect().exact(session.dialect().text(sql));
        Sql groups = Sql.of(
                "SELECT cp_key, COUNT(*) AS cp_count FROM (",
                RowCheck.select(Sql.of(stored, " AS cp_key"), source, Sql.TRUE),
                ") cp_rows GROUP BY cp_key ORDER BY cp_count DESC, cp_key");
        session.query(groups, 0, rows -> {
            while (rows.next()) {
                String code = session.dialect().plain(rows.getString(1));
                if (code != null && !WhiteSpace.isBlank(code) && !known.contains(code)) {
                    problems.add(new MappingProblem(
                            MappingProblem.Code.UNMAPPED_CODE,
                            place.text(),
                            RowCheck.number(rows.getLong(2), "row") + " with the code '" + code + "', which " + fault
                                    + "; " + Nearest.remedy(code, known),
                            rows.getLong(2)));
                }
            }
            return true;
        });
    }
}
