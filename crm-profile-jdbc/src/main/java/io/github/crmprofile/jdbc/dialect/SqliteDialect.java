package io.github.crmprofile.jdbc.dialect;

import java.util.Optional;
import io.github.crmprofile.jdbc.sql.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * SQLite, which has no types for times and decimals: times are text as SQLite itself writes them, in UTC where they have a zone. Its numbers with
 * a fraction are floating-point ones of about 15 digits; only integers, such as cents with a scale, are exact beyond.
 */
final class SqliteDialect extends Dialect {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(java.util.Locale.ROOT);

    @Override
    String name() {
        return "SQLite";
    }

    @Override
    public String text(String sql) {
        return "CAST(" + sql + " AS TEXT)";
    }

    @Override
    public boolean typesColumns() {
        return false;
    }

    @Override
    public Sql first(Sql select, String order, int rows) {
        return limited(select, order, rows);
    }

    @Override
    public String exact(String sql) {
        return sql + " COLLATE BINARY";
    }

    @Override
    public boolean isExact() {
        return false;
    }

    // LOWER knows the letters of ASCII only.
    @Override
    public Sql contains(String sql, String part) {
        return part.chars().allMatch(c -> c < 128) ? super.contains(sql, part) : Sql.TRUE;
    }

    @Override
    public Decimals rounded(String sql, int decimals) {
        String power = BigDecimal.TEN.pow(decimals).toPlainString();
        return new Decimals("CAST(ROUND((" + sql + ") * " + power + ") AS INTEGER)", decimals);
    }

    @Override
    public boolean sumsExactly() {
        return false;
    }

    @Override
    public String day(String sql) {
        return "SUBSTR(" + sql + ", 1, 10)";
    }

    @Override
    String type(ColumnType slot) {
        return switch (slot) {
            case COUNT -> "INTEGER";
            case DECIMAL -> "NUMERIC";
            default -> "TEXT";
        };
    }

    @Override
    public Sql parameter(Object value) {
        if (value instanceof BigDecimal decimal) {
            return Sql.of("CAST(", super.parameter(decimal.toPlainString()), " AS NUMERIC)");
        } else if (value instanceof LocalDateTime time) {
            return super.parameter(TIME.format(time));
        } else if (value instanceof OffsetDateTime time) {
            return super.parameter(TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC)));
        }
        return super.parameter(value instanceof Long ? value : value.toString());
    }

    @Override
    public int timestampDigits() {
        return 9;
    }

    @Override
    @Nullable
    public LocalDateTime timestamp(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : LocalDateTime.parse(text.replace(' ', 'T'));
    }

    @Override
    @Nullable
    public OffsetDateTime offsetTimestamp(ResultSet rows, int column) throws SQLException {
        LocalDateTime time = timestamp(rows, column);
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    @Override
    @Nullable
    public LocalDate date(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    @Override
    public Optional<CellParts> split(String from, String sql, String delimiter) {
        String array = delimiter.equals("json")
                ? "CASE WHEN json_valid(" + sql + ") THEN " + sql + " END"
                : "'[' || REPLACE(json_quote(" + sql + "), '" + delimiter + "', '\",\"') || ']'";
        return Optional.of(new CellParts(from + " JOIN json_each(" + array + ") cp_u", "cp_u.value"));
    }
}
