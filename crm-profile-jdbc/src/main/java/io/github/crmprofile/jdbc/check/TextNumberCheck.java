package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the texts that are no numbers where a mapping casts texts to numbers: some databases stop at them, and others count them as 0. */
final class TextNumberCheck {

    private static final Pattern CAST = Pattern.compile(
            "\\s*CAST\\((.+)\\s+AS\\s+(?:DECIMAL|NUMERIC|NUMBER)\\s*\\([\\d, ]+\\)\\s*\\)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Session session;
    private final List<MappingProblem> problems;

    TextNumberCheck(Session session, List<MappingProblem> problems) {
        this.session = session;
        this.problems = problems;
    }

    void check(CheckedSource source) {
        source.columns().forEach((name, column) -> {
            Matcher cast = CAST.matcher(column instanceof Column.Decimal decimal ? decimal.sql() : "");
            if (cast.matches()) {
                long wrong = wrong(source, cast.group(1));
                if (wrong > 0) {
                    problems.add(new MappingProblem(
                            MappingProblem.Code.UNREADABLE_AMOUNT,
                            source.place().key("columns").key(name).text(),
                            RowCheck.number(wrong, "row")
                                    + " with a text that is no number such as -1234.56; the database stops at it, or makes another"
                                    + " number of it: mend the rows, or let a CASE leave them out or write them in this form",
                            wrong));
                }
            }
        });
    }

    /** Returns how many texts have no digit, or are left with more than a sign and a point once their digits are taken away; none of what is no text. */
    private long wrong(CheckedSource source, String sql) {
        try {
            Sql none = Sql.of("SELECT ", sql, " AS cp_col FROM ", source.from(), " WHERE 1 = 0");
            boolean isText = !session.dialect().typesColumns()
                    || session.query(
                            none, 1, rows -> TypeCheck.isText(rows.getMetaData().getColumnType(1)));
            if (!isText) {
                return 0;
            }
            String trimmed = "TRIM(" + session.dialect().text(sql) + ")";
            String rest = trimmed;
            for (int digit = 0; digit <= 9; digit++) {
                rest = "REPLACE(" + rest + ", '" + digit + "', '')";
            }
            // Marked, because for Oracle an empty text is null.
            Sql isWrong = Sql.of(
                    "(",
                    session.dialect().concat("'='", rest),
                    " NOT IN ('=', '=.', '=-', '=-.', '=+', '=+.') OR ",
                    trimmed,
                    " IN ('.', '-', '-.', '+', '+.') OR ",
                    trimmed,
                    " LIKE '_%-%' OR ",
                    trimmed,
                    " LIKE '_%+%')");
            Sql count = RowCheck.select(Sql.of("COUNT(", Sql.of("1").where(isWrong), ")"), source, Sql.TRUE);
            return session.query(count, 0, rows -> rows.next() ? rows.getLong(1) : 0L);
        } catch (SQLException e) {
            // Not every database has all of these functions; then nothing is known.
            return 0;
        }
    }
}
