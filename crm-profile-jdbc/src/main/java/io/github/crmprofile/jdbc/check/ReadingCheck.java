package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads every column of every row once, because a conversion may fail on a stored value although the database accepts its SQL. */
final class ReadingCheck {

    /** Characters and words that may introduce a value: a message without any of them names types only. */
    private static final Pattern VALUES =
            Pattern.compile("['\"`\u2018\u201c\u00ab0-9]|\\bvalue\\b", Pattern.CASE_INSENSITIVE);

    private static final int MOST_DECIMALS = 9;

    private final Session session;
    private final List<MappingProblem> problems;

    ReadingCheck(Session session, List<MappingProblem> problems) {
        this.session = session;
        this.problems = problems;
    }

    private record Expression(Location place, String sql) {}

    /** Reads the columns of a source. Reports those that cannot be read, each at its own location, and returns whether there are none. */
    boolean check(CheckedSource source) {
        var expressions = new ArrayList<Expression>();
        expressions.add(new Expression(source.place().key("id"), source.id().sql()));
        source.columns().forEach((name, column) -> {
            Location place = source.place().key("columns").key(name);
            column.expressions().forEach(sql -> expressions.add(new Expression(place, sql)));
        });
        source.linkPaths().stream()
                .filter(link -> link.via() == null)
                .forEach(link -> expressions.add(new Expression(
                        link.ref() == null ? link.place() : link.place().key("id"), link.sql())));
        int before = problems.size();
        try {
            read(source, expressions);
        } catch (SQLException together) {
            // Some column fails on some row: read alone, it shows which.
            for (Expression expression : expressions) {
                try {
                    read(source, List.of(expression));
                } catch (SQLException alone) {
                    problems.add(new MappingProblem(
                            MappingProblem.Code.WRONG_TYPE, expression.place.text(), fault(alone), 0));
                }
            }
        }
        return problems.size() == before;
    }

    private void read(CheckedSource source, List<Expression> expressions) throws SQLException {
        List<Sql> counts = expressions.stream()
                .map(expression -> Sql.of("COUNT(", expression.sql, ")"))
                .toList();
        session.query(RowCheck.select(Sql.join(", ", counts), source, Sql.TRUE), 0, rows -> rows.next());
    }

    /** Returns the message of a database about a row, in full only where it can hold no value. */
    static String fault(SQLException e) {
        String words = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        String reason = VALUES.matcher(words).find() || words.isBlank()
                ? "SQL state " + e.getSQLState() + ", code " + e.getErrorCode()
                : words;
        return "the database fails on a row (" + reason + "): what is stored does not fit what it is mapped as";
    }

    /** Counts the amounts that rounding as the mapping says would change. */
    void checkRounding(CheckedSource source) throws SQLException {
        for (var entry : source.columns().entrySet()) {
            if (entry.getValue() instanceof Column.Decimal decimal && decimal.decimals() != null) {
                Location place = source.place().key("columns").key(entry.getKey());
                long changed = changed(source, decimal.sql(), decimal.decimals());
                if (changed > 0) {
                    // A scale by currency rounds to whole units, although nobody wrote how many decimals.
                    boolean areUnits = decimal.decimals() == 0 && decimal.scale() > 0;
                    problems.add(new MappingProblem(
                            MappingProblem.Code.INEXACT_AMOUNT,
                            (areUnits ? place : place.key("decimals")).text(),
                            RowCheck.number(changed, "row")
                                    + (areUnits
                                            ? " with a part of the smallest unit, which is cut off; look whether the column"
                                                    + " has minor units, and say with 'scale' how many make one of the currency"
                                            : " with more decimals than " + decimal.decimals()
                                                    + ", which rounding changes; "
                                                    + remedy(source, decimal.sql(), decimal.decimals())),
                            changed));
                }
            }
        }
    }

    /** Returns how many decimals are enough, as far as any number of them is. */
    private String remedy(CheckedSource source, String sql, int decimals) throws SQLException {
        for (int more = decimals + 1; more <= MOST_DECIMALS; more++) {
            if (changed(source, sql, more) == 0) {
                return "'decimals': " + more + " keeps them all";
            }
        }
        return "some have more than " + MOST_DECIMALS
                + ", as a quotient has; round them in the database to what the amounts have";
    }

    private long changed(CheckedSource source, String sql, int decimals) throws SQLException {
        Dialect.Decimals rounded = session.dialect().rounded(sql, decimals);
        String difference = "ABS((" + sql + ") - (" + rounded.sql() + ")"
                + (rounded.scale() == 0
                        ? ""
                        : " / " + BigDecimal.TEN.pow(rounded.scale()).toPlainString() + ".0") + ")";
        // A floating-point number is never quite the decimal that was entered.
        String noise = BigDecimal.ONE.movePointLeft(decimals + 2).toPlainString();
        Sql isChanged = Sql.of(difference, " > ", noise, " AND ", difference, " > ABS(", sql, ") * 0.000000000001");
        try {
            return session.query(
                    RowCheck.select(Sql.of("COUNT(", Sql.of("1").where(isChanged), ")"), source, Sql.TRUE),
                    0,
                    rows -> rows.next() ? rows.getLong(1) : 0L);
        } catch (SQLException e) {
            // Not every database can compare the two; then nothing is reported.
            return 0;
        }
    }
}
