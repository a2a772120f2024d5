package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dialect of Trino. */
final class TrinoDialect extends Dialect {

    @Override
    public boolean findsByIndex() {
        return false;
    }

    @Override
    public String name() {
        return "Trino";
    }

    @Override
    public Sql matches(String sql, String regex) {
        return Sql.of("REGEXP_LIKE(", sql, ", '", regex, "')");
    }

    @Override
    public String text(String sql) {
        return "CAST(" + sql + " AS VARCHAR)";
    }

    // A sum of integers is an integer, and overflows.
    @Override
    public String summand(String sql) {
        return sql + " + CAST(0 AS DECIMAL(20, 0))";
    }

    @Override
    String type(ColumnType slot) {
        return slot == ColumnType.TEXT ? "VARCHAR" : super.type(slot);
    }

    @Override
    public Sql parameter(Object value) {
        return value instanceof UUID
                ? Sql.of("CAST(", super.parameter(value.toString()), " AS UUID)")
                : super.parameter(value);
    }

    // A bound that it hands down is rounded to the digits of the column, and
    // PostgreSQL does not read the year 10000 that becomes of the last moment
    // of 9999. The last second is handed down, and the year is looked at here.
    @Override
    public Sql isReadable(ColumnType slot, String sql) {
        if (slot == ColumnType.DATE) {
            return super.isReadable(slot, sql);
        }
        LocalDateTime end = LAST.truncatedTo(ChronoUnit.SECONDS);
        boolean hasOffset = slot == ColumnType.OFFSET_TIMESTAMP;
        Sql first = parameter(hasOffset ? FIRST.atOffset(ZoneOffset.UTC) : FIRST);
        Sql last = parameter(hasOffset ? end.atOffset(ZoneOffset.UTC) : end);
        String year = "YEAR(" + (hasOffset ? "(" + sql + ") AT TIME ZONE 'UTC')" : sql + ")");
        Sql within = Sql.of("(", sql, " >= ", first, " AND (", sql, " <= ", last, " OR ", year, " <= 9999))");
        Sql outside = Sql.of(
                "(", sql, " IS NULL OR ", sql, " < ", first, " OR (", sql, " > ", last, " AND ", year, " > 9999))");
        return new Sql(within.text(), within.binds(), outside.text());
    }

    // There is no limit but that of the text.
    @Override
    public int parameterLimit() {
        return textLimit();
    }

    // The text and the values of a statement are sent as one text.
    @Override
    public int textLimit() {
        return 1_000_000;
    }

    // Planning a statement takes longer than running it, so it is for as many clients as its text can name.
    @Override
    public int listSize() {
        return 2_000;
    }

    @Override
    public boolean sortsByCodePoint() {
        return true;
    }

    @Override
    public SQLException classified(SQLException error) {
        String state = error.getSQLState() == null ? TrinoErrors.STATES.get(error.getErrorCode()) : null;
        if (state == null) {
            return error;
        }
        var classified = new SQLException(error.getMessage(), state, error.getErrorCode(), error);
        classified.setStackTrace(error.getStackTrace());
        return classified;
    }

    // A transaction over several databases does not see one state of the data.
    @Override
    public boolean hasTransactions() {
        return false;
    }

    @Override
    public int timestampDigits() {
        return 9;
    }

    @Override
    void bindOffset(PreparedStatement statement, int index, OffsetDateTime value) throws SQLException {
        statement.setObject(index, value.toInstant());
    }

    @Override
    @Nullable
    public OffsetDateTime offsetTimestamp(ResultSet rows, int column) throws SQLException {
        Instant instant = rows.getObject(column, Instant.class);
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
