package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import io.github.crmprofile.jdbc.sql.SqlTokens;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds amounts of another size than they seem to be: of which cents are cut off, or that count cents, millionths or units of another size. */
final class AmountCheck {

    private static final Set<Integer> NUMBERS =
            Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL);
    private static final Pattern CENTS =
            Pattern.compile("cents?|minor|pence|pennies|kopecks?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MILLIONTHS = Pattern.compile("micros?", Pattern.CASE_INSENSITIVE);
    /** Of so many amounts it is no chance that all are multiples of ten thousand. */
    private static final int SEVERAL = 5;

    private static final int HUNDREDTHS = 2;

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private final Session session;
    private final List<MappingProblem> problems;

    AmountCheck(Session session, List<MappingProblem> problems) {
        this.session = session;
        this.problems = problems;
    }

    /** Checks that a division is not one of whole numbers. */
    void checkDivision(Location place, String tables, String sql, SqlProbe.SqlType type) throws SQLException {
        if (!SqlTokens.divides(sql)) {
            return;
        }
        // Where a column has no type, its values have.
        boolean isWhole = session.dialect().typesColumns() ? TypeCheck.isWhole(type) : areWhole(tables, sql);
        if (isWhole) {
            problems.add(new MappingProblem(
                    MappingProblem.Code.INEXACT_AMOUNT,
                    place.text(),
                    "divides whole numbers, which cuts off what follows the decimal point; divide by 100.0, or map the"
                            + " stored number with 'scale'",
                    0));
        }
    }

    private boolean areWhole(String tables, String sql) throws SQLException {
        Sql types = Sql.of(
                "SELECT COUNT(", sql, "), COUNT(CASE WHEN TYPEOF(", sql, ") = 'integer' THEN 1 END) FROM ", tables);
        return session.query(
                types, 0, rows -> rows.next() && rows.getLong(1) > 0 && rows.getLong(1) == rows.getLong(2));
    }

    /** Checks the amounts of a source whose SQL is right. */
    void check(CheckedSource source) throws SQLException {
        RecordSource records = source.records();
        if (records == null) {
            return;
        }
        if (source.columns().get("amount") instanceof Column.Decimal amount
                && amount.scale() == HUNDREDTHS
                && SqlIdentifiers.bareColumn(amount.sql()).isPresent()) {
            checkUnits(source.place().key("columns").key("amount").key("scale"), source, records, amount.sql());
        }
        for (String name : List.of("amount", "paidAmount")) {
            if (source.columns().get(name) instanceof Column.Decimal amount
                    && amount.scale() == 0
                    && !SqlTokens.divides(amount.sql())) {
                check(source.place().key("columns").key(name), source, amount.sql());
            }
        }
    }

    private void check(Location place, CheckedSource source, String sql) throws SQLException {
        Sql none = Sql.of("SELECT ", sql, " AS cp_col FROM ", source.from(), " WHERE 1 = 0");
        boolean isNumber = session.query(none, 1, rows -> {
            int type = rows.getMetaData().getColumnType(1);
            return NUMBERS.contains(type) && rows.getMetaData().getScale(1) <= 0;
        });
        if (!isNumber) {
            return;
        }
        if (MILLIONTHS.matcher(sql).find()) {
            add(place, "is a whole number with a name like one of millionths; if it is, write 'scale': 6");
        } else if (CENTS.matcher(sql).find()) {
            add(place, "is a whole number with a name like one of cents; if it is, write 'scale': 2");
        } else if (areMillionths(source, sql)) {
            add(
                    place,
                    "has whole numbers that are all multiples of 10000, and a billion or more; if they are millionths,"
                            + " write 'scale': 6");
        }
    }

    private boolean areMillionths(CheckedSource source, String sql) {
        Sql counts = Sql.of("COUNT(*), COUNT(CASE WHEN MOD(", sql, ", 10000) = 0 THEN 1 END), MAX(", sql, ")");
        try {
            return session.query(
                    RowCheck.select(counts, source, Sql.of(sql, " <> 0")),
                    0,
                    rows -> rows.next()
                            && rows.getLong(1) >= SEVERAL
                            && rows.getLong(1) == rows.getLong(2)
                            && rows.getBigDecimal(3).compareTo(BILLION) >= 0);
        } catch (SQLException e) {
            // Not every database has MOD; then nothing is known.
            return false;
        }
    }

    /** Finds currencies of which the smallest unit is no hundredth, in a column that has hundredths of all. */
    private void checkUnits(Location place, CheckedSource source, RecordSource records, String sql)
            throws SQLException {
        if (source.columns().get("currency") instanceof Column.Codes) {
            // The remedy would name currencies where the column has codes.
            return;
        }
        Sql currency = new SourceFields(session.written(), records, session.dialect())
                .text(records.kind() == RecordKind.DEAL ? Field.DEAL_CURRENCY : Field.INVOICE_CURRENCY)
                .decoded(session.dialect());
        Sql rows = RowCheck.select(
                Sql.of(currency, " AS cp_key, ", sql, " AS cp_amount"),
                source,
                Sql.of(sql).isKnown());
        Sql groups = Sql.of("SELECT cp_key, COUNT(*) FROM (", rows, ") cp_rows GROUP BY cp_key ORDER BY cp_key");
        session.query(groups, 0, found -> {
            while (found.next()) {
                String code = found.getString(1);
                int digits = code == null ? HUNDREDTHS : digits(code);
                if (digits != HUNDREDTHS) {
                    problems.add(new MappingProblem(
                            MappingProblem.Code.UNUSUAL_MINOR_UNITS,
                            place.text(),
                            RowCheck.number(found.getLong(2), "row") + " in '" + code + "', which has " + digits
                                    + " decimals; if the column has its smallest units, write {\"codes\": \"the currency\","
                                    + " \"values\": {\"" + code + "\": " + digits + "}, \"otherwise\": 2}",
                            found.getLong(2)));
                }
            }
            return true;
        });
    }

    private static int digits(String code) {
        try {
            int digits = Currency.getInstance(code).getDefaultFractionDigits();
            return digits < 0 ? HUNDREDTHS : digits;
        } catch (IllegalArgumentException e) {
            // A currency that only the house knows.
            return HUNDREDTHS;
        }
    }

    private void add(Location place, String message) {
        problems.add(new MappingProblem(MappingProblem.Code.UNBELIEVABLE_AMOUNT, place.text(), message, 0));
    }
}
