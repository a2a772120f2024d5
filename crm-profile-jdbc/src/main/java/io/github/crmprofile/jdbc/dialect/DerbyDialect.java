package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.jdbc.sql.TimeText;
import io.github.crmprofile.model.WhiteSpace;
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
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of Derby. Its driver knows only the old classes of time, and it converts numbers to text only by way of CHAR: numbers that are mapped
 * as texts or codes must be written as {@code RTRIM(CHAR(n))}. It has no timestamps with a zone.
 */
final class DerbyDialect extends PadSpaceDialect {

    /** A text with more characters than these, outer spaces excepted, counts as filled without a look at them. */
    private static final int BLANKS = 5;

    @Override
    public boolean isServer() {
        return false;
    }

    @Override
    public String name() {
        return "Derby";
    }

    // What it compiles of a large statement does not fit into a class file.
    @Override
    public boolean isTooLarge(SQLException error) {
        return "42ZA0".equals(error.getSQLState());
    }

    // The exact test compiles into methods that are larger than a class file allows.
    @Override
    public Sql isTime(String text, TimeText pattern) {
        return Sql.and(
                Sql.of(length(text), " = ", pattern.length()), pattern.limits((at, length) -> piece(text, at, length)));
    }

    // Derby can neither replace characters nor match expressions, so each character is compared. Beyond the
    // end of a text it reads a blank. The test is short, because it is compiled into methods of limited size.
    @Override
    public Sql isFilled(String sql) {
        String text = "RTRIM(LTRIM(" + sql + "))";
        var filled = new StringBuilder("(LENGTH(" + text + ") > " + BLANKS);
        for (int at = 1; at <= BLANKS; at++) {
            filled.append(" OR NOT (" + isWhiteSpace(piece(text, at, 1)) + ")");
        }
        return Sql.of(filled.append(")"));
    }

    private static String isWhiteSpace(String character) {
        var single = new ArrayList<String>();
        var ranges = new StringBuilder();
        String all = WhiteSpace.CHARACTERS;
        int next;
        for (int first = 0; first < all.length(); first = next) {
            next = first + 1;
            while (next < all.length() && all.charAt(next) == all.charAt(next - 1) + 1) {
                next++;
            }
            if (next == first + 1) {
                single.add("'" + all.charAt(first) + "'");
            } else {
                ranges.append(
                        " OR " + character + " BETWEEN '" + all.charAt(first) + "' AND '" + all.charAt(next - 1) + "'");
            }
        }
        return character + " IN (" + String.join(", ", single) + ")" + ranges;
    }

    @Override
    public String text(String sql) {
        return sql;
    }

    // Starting with the SELECT, Derby may take its columns for
    // those of the table, and fail with an index out of bounds.
    @Override
    public boolean joinsFromEitherSide() {
        return false;
    }

    @Override
    public String integerText(String sql) {
        return "RTRIM(CAST(" + sql + " AS CHAR(20)))";
    }

    // A cast truncates.
    @Override
    public Decimals rounded(String sql, int decimals) {
        String power = BigDecimal.TEN.pow(decimals).toPlainString();
        return new Decimals("CAST(FLOOR((" + sql + ") * " + power + " + 0.5) AS DECIMAL(31, 0))", decimals);
    }

    // A sum of integers is an integer, and overflows.
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

    /** Returns a calendar without daylight saving time, in which every wall clock exists once. */
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
