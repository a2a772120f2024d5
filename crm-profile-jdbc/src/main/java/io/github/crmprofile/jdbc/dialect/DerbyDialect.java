package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.jdbc.sql.TimeText;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Derby, whose driver knows only the old classes of time, and which turns no number into text but by way of CHAR: numbers that are mapped as texts
 * or codes must be written as {@code RTRIM(CHAR(n))}. It has no timestamps with a zone.
 */
final class DerbyDialect extends PadSpaceDialect {

    /** A text of more blanks than these, spaces around them left out, is taken for text. */
    private static final int BLANKS = 5;

    @Override
    public boolean isServer() {
        return false;
    }

    @Override
    public String name() {
        return "Derby";
    }

    // A whole test makes methods that are larger than a class file allows.
    @Override
    public Sql isTime(String text, TimeText pattern) {
        return Sql.and(
                Sql.of(length(text), " = ", pattern.length()), pattern.limits((at, length) -> piece(text, at, length)));
    }

    // Derby can neither replace characters nor match expressions: the characters are looked at one by one. Beyond its
    // end a text has a blank, and
    // the test is kept short, since it is compiled into methods of limited size.
    @Override
    public Sql isFilled(String sql) {
        String text = "RTRIM(LTRIM(" + sql + "))";
        var filled = new StringBuilder("(LENGTH(" + text + ") > " + BLANKS);
        for (int at = 1; at <= BLANKS; at++) {
            String character = piece(text, at, 1);
            filled.append(" OR NOT (" + character
                    + " IN (' ', '\u0085', '\u00a0', '\u1680', '\u202f', '\u205f', '\u3000') OR "
                    + character + " BETWEEN '\t' AND '\r' OR " + character + " BETWEEN '\u2000' AND '\u200a' OR "
                    + character + " BETWEEN '\u2028' AND '\u2029')");
        }
        return Sql.of(filled.append(")"));
    }

    @Override
    public String text(String sql) {
        return sql;
    }

    // Where Derby begins with the SELECT, it may take its columns for those of the table, and fail with an index out of
    // bounds.
    @Override
    public boolean joinsFromEitherSide() {
        return false;
    }

    @Override
    public String integerText(String sql) {
        return "RTRIM(CAST(" + sql + " AS CHAR(20)))";
    }

    // A cast cuts decimals off.
    @Override
    public Decimals rounded(String sql, int decimals) {
        String power = BigDecimal.TEN.pow(decimals).toPlainString();
        return new Decimals("CAST(FLOOR((" + sql + ") * " + power + " + 0.5) AS DECIMAL(31, 0))", decimals);
    }

    // The sum of integers is an integer, and overflows.
    @Override
    public String summand(String sql) {
        return sql + " + CAST(0 AS DECIMAL(31, 0))";
    }

    @Override
    public int timestampDigits() {
        return 9;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof LocalDateTime time) {
            statement.setTimestamp(index, Timestamp.from(time.toInstant(ZoneOffset.UTC)), utc());
        } else if (value instanceof LocalDate date) {
            statement.setDate(index, new Date(epochMillis(date)), utc());
        } else {
            super.bind(statement, index, value);
        }
    }

    /** A calendar without a change of the clock, by which every time exists. */
    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }

    private static long epochMillis(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    @Override
    @Nullable
    public LocalDateTime timestamp(ResultSet rows, int column) throws SQLException {
        Timestamp time = rows.getTimestamp(column, utc());
        return time == null ? null : LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC);
    }

    @Override
    @Nullable
    public LocalDate date(ResultSet rows, int column) throws SQLException {
        Date date = rows.getDate(column, utc());
        return date == null ? null : LocalDate.ofInstant(Instant.ofEpochMilli(date.getTime()), ZoneOffset.UTC);
    }

    // Its types hold no other years.
    @Override
    public Sql isReadable(ColumnType slot, String sql) {
        return Sql.of(sql).isKnown();
    }
}
