package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    // The text and the values of a statement are sent as one text of at most a million characters.
    @Override
    public int parameterLimit() {
        return 15_000;
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
