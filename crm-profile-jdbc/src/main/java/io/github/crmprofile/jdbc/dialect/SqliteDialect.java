package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.WhiteSpace;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of SQLite, which has no types for times and decimals: times are text as SQLite itself writes them, with or without seconds,
 * in UTC where they have a zone. Numbers with a fraction are floating-point numbers of about 15 digits; beyond that only integers are exact,
 * such as cents with a scale.
 */
final class SqliteDialect extends Dialect {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = withFraction(0);
    private static final DateTimeFormatter LONGEST = withFraction(9);

    private static final long NANOS_OF_MINUTE = ChronoUnit.MINUTES.getDuration().toNanos();

    private static final String DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]";

    private static DateTimeFormatter withFraction(int digits) {
        return new DateTimeFormatterBuilder()
                .append(MINUTE)
                .appendPattern(":ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, digits, 9, true)
                .toFormatter(Locale.ROOT);
    }

    @Override
    public boolean isServer() {
        return false;
    }

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public Sql isFilled(String sql) {
        String blanks =
                WhiteSpace.CHARACTERS.chars().mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return Sql.of("LTRIM(", sql, ", CHAR(", blanks, ")) <> ''");
    }

    // A text of another form, or of a day that does not exist, would
    // sort anywhere. SQLite itself turns 30 February into 2 March.
    @Override
    public Sql isReadable(ColumnType slot, String sql) {
        String day = piece(sql, 1, 10);
        Sql isDay = Sql.of(sql, " GLOB '", DAY, "*' AND ", sql, " >= '0001' AND DATE(", day, ") = ", day);
        if (slot == ColumnType.DATE) {
            return Sql.of("(", isDay, " AND LENGTH(", sql, ") = 10)");
        }
        String rest = "SUBSTR(" + sql + ", 11)";
        Sql isMinute = Sql.of(rest, " GLOB ' [0-2][0-9]:[0-5][0-9]*' AND ", rest, " < ' 24'");
        Sql isWhole = Sql.of("LENGTH(", sql, ") = 16");
        Sql isSecond = Sql.of(piece(sql, 17, 3), " GLOB ':[0-5][0-9]'");
        Sql isFraction = Sql.of(
                piece(sql, 20, 2),
                " GLOB '.[0-9]' AND SUBSTR(",
                sql,
                ", 21) NOT GLOB '*[^0-9]*' AND LENGTH(",
                sql,
                ") < 30");
        return Sql.of(
                "(",
                isDay,
                " AND ",
                isMinute,
                " AND (",
                isWhole,
                " OR ",
                isSecond,
                " AND (LENGTH(",
                sql,
                ") = 19 OR ",
                isFraction,
                ")))");
    }

    @Override
    public boolean ordersReadableTimes() {
        return false;
    }

    @Override
    public Object firstForm(Object time) {
        boolean isMinute = time instanceof Temporal moment
                && moment.isSupported(ChronoField.NANO_OF_DAY)
                && moment.getLong(ChronoField.NANO_OF_DAY) % NANOS_OF_MINUTE == 0;
        return text(time, isMinute ? MINUTE : TIME);
    }

    @Override
    public Object lastForm(Object time) {
        return text(time, LONGEST);
    }

    @Override
    public String lastForm(ColumnType slot, String sql) {
        return slot == ColumnType.TIMESTAMP || slot == ColumnType.OFFSET_TIMESTAMP
                ? "(" + sql + " || SUBSTR(':00.000000000', LENGTH(" + sql + ") - 15))"
                : sql;
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

    @Override
    public Sql hasOtherThanAscii(String sql) {
        return Sql.of(sql, " GLOB '*[^ -~]*'");
    }

    @Override
    public String unreadableTime() {
        return "a text that is no time such as 2026-06-30 22:00:00, or no day such as 2026-06-30 (cut an offset such as +00 off:"
                + " replace(…, '+00', ''); map other forms as 'textTime')";
    }

    @Override
    public String byCodePoint(String sql) {
        return exact(sql);
    }

    @Override
    public Sql sortsBeyondSurrogates(String sql) {
        return Sql.of(sql, " GLOB '*[\ue000-\udbff\udfff]*'");
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

    // A binary fraction holds any decimal of 15 digits; so many the largest of the numbers has. Integers are exact.
    @Override
    public Sql withoutError(Sql computed, Sql... of) {
        List<Sql> sizes =
                Arrays.stream(of).map(each -> Sql.of("ABS(", each, ")")).toList();
        Sql largest = sizes.size() == 1 ? sizes.get(0) : Sql.of("MAX(", Sql.join(", ", sizes), ")");
        Sql rounded = Sql.of("ROUND(", computed, ", 15 - LENGTH(CAST(", largest, " AS INTEGER)))");
        return Sql.of("CASE TYPEOF(", computed, ") WHEN 'integer' THEN ", computed, " ELSE ", rounded, " END");
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
        }
        boolean isAfterAll = value instanceof LocalDate day && day.getYear() > 9999;
        Object stored = isAfterAll ? "9999-12-31x" : text(value, TIME);
        return super.parameter(stored instanceof Long ? stored : stored.toString());
    }

    /** Writes a time. A year after 9999 would sort before others, so it becomes a text that sorts after all stored ones. */
    private static Object text(Object value, DateTimeFormatter form) {
        if (value instanceof OffsetDateTime time) {
            return text(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(), form);
        } else if (value instanceof LocalDateTime time) {
            return time.getYear() > 9999 ? "9999-12-31 23:59:59.999999999x" : form.format(time);
        }
        return value;
    }

    @Override
    public int timestampDigits() {
        return 9;
    }

    @Override
    @Nullable
    public LocalDateTime timestamp(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null || text.indexOf('T') >= 0 ? null : parsed(text.replace(' ', 'T'), LocalDateTime::parse);
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
        return text == null ? null : parsed(text, LocalDate::parse);
    }

    private static <T> @Nullable T parsed(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
