package io.github.crmprofile.jdbc.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.BaseEncoding;
import io.github.crmprofile.jdbc.sql.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of MySQL and MariaDB, which differ in the names of collations. A key and a reference to it are compared by the collations of their
 * columns, so that an index serves: ids that differ only in case are two where both collations are case-sensitive.
 */
final class MySqlDialect extends Dialect {

    private static final int LAST_DAY_BEFORE_YEAR_1 = 365;

    private final boolean isMariaDb;
    private final boolean hasMySqlDriver;

    MySqlDialect(boolean isMariaDb, boolean hasMySqlDriver) {
        this.isMariaDb = isMariaDb;
        this.hasMySqlDriver = hasMySqlDriver;
    }

    @Override
    public String name() {
        return isMariaDb ? "MariaDB" : "MySQL";
    }

    @Override
    String escape() {
        return "%c";
    }

    // As bytes: the meaning of a backslash in a text depends on the mode of the session.
    @Override
    public Sql matches(String sql, String regex) {
        String bytes = BaseEncoding.base16().encode(regex.getBytes(UTF_8));
        return Sql.of(sql, " REGEXP CONVERT(0x", bytes, " USING utf8mb4)");
    }

    @Override
    public String unreadableTime() {
        return "a zero date such as 0000-00-00";
    }

    @Override
    public String byCodePoint(String sql) {
        return exact(sql);
    }

    @Override
    public Sql sortsBeyondSurrogates(String sql) {
        return matches(sql, "[\ue000-\udbff\udfff]");
    }

    @Override
    public String length(String sql) {
        return "CHAR_LENGTH(" + sql + ")";
    }

    // Zero dates, and dates with a zero as month or day, can be stored.
    @Override
    public Sql isReadable(ColumnType slot, String sql) {
        if (isMariaDb) {
            String days = "TO_DAYS(" + sql + ")";
            return new Sql(
                    days + " > " + LAST_DAY_BEFORE_YEAR_1,
                    List.of(),
                    "COALESCE(" + days + ", 0) <= " + LAST_DAY_BEFORE_YEAR_1);
        }
        return Sql.of("(YEAR(", sql, ") > 0 AND MONTH(", sql, ") > 0 AND DAYOFMONTH(", sql, ") > 0)");
    }

    // In numbers, whose digits are those of the time: one function instead of a comparison for each bound.
    @Override
    public @Nullable Sql boundsUpTo(String sql, List<Object> bounds) {
        if (!isMariaDb || bounds.get(0) instanceof String) {
            return null;
        }
        List<Sql> numbers =
                bounds.stream().map(bound -> parameter(digits(bound))).toList();
        return Sql.of("INTERVAL(CAST(", sql, " AS DECIMAL(30, 9)), ", Sql.join(", ", numbers), ")");
    }

    private static Object digits(Object bound) {
        if (bound instanceof LocalDate day) {
            return digits(day);
        } else if (bound instanceof LocalDateTime time) {
            long seconds = time.getHour() * 10_000L + time.getMinute() * 100L + time.getSecond();
            long whole = digits(time.toLocalDate()) * 1_000_000L + seconds;
            return time.getNano() == 0
                    ? (Object) whole
                    : BigDecimal.valueOf(whole).add(BigDecimal.valueOf(time.getNano(), 9));
        }
        return bound;
    }

    private static long digits(LocalDate day) {
        return day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
    }

    @Override
    public boolean ordersReadableTimes() {
        return false;
    }

    @Override
    public boolean joinsUnions() {
        return true;
    }

    @Override
    public boolean savesPlanning() {
        return isMariaDb;
    }

    // MariaDB runs a SELECT with groups for each row that it is joined to where an index serves the key of the
    // groups, and computes anew each time what this SELECT joins itself: all activities, once for each client.
    @Override
    public String groupedOnce(String column) {
        return isMariaDb ? "COALESCE(" + column + ")" : column;
    }

    @Override
    public String text(String sql) {
        return "CAST(" + sql + " AS CHAR)";
    }

    @Override
    public Sql first(Sql select, String order, int rows) {
        return limited(select, order, rows);
    }

    @Override
    public String exact(String sql) {
        return "CONVERT(" + sql + " USING utf8mb4) COLLATE " + (isMariaDb ? "utf8mb4_nopad_bin" : "utf8mb4_0900_bin");
    }

    @Override
    public boolean isExact() {
        return false;
    }

    @Override
    public String concat(String a, String b) {
        return "CONCAT(" + a + ", " + b + ")";
    }

    @Override
    public String nothing(ColumnType slot, boolean isOfFirst) {
        return isOfFirst ? nothing(slot) : "NULL";
    }

    @Override
    String type(ColumnType slot) {
        return switch (slot) {
            case TEXT -> "CHAR";
            case COUNT -> "SIGNED";
            case DECIMAL -> "DECIMAL(30, 0)";
            case TIMESTAMP, OFFSET_TIMESTAMP -> "DATETIME(6)";
            case DATE -> "DATE";
        };
    }

    // Widened by a day, which is more than any zone turns its clock back: then one wall clock is two times.
    @Override
    public Sql near(String sql, Sql bound, boolean isFrom) {
        return isFrom
                ? Sql.of(
                        sql,
                        " >= COALESCE(FROM_UNIXTIME(",
                        bound,
                        ") - INTERVAL 1 DAY, TIMESTAMP '1000-01-01 00:00:00')")
                : Sql.of(
                        sql,
                        " < COALESCE(FROM_UNIXTIME(",
                        bound,
                        ") + INTERVAL 1 DAY, TIMESTAMP '9999-12-31 00:00:00')");
    }

    // In a union, or compared with a parameter, a TIMESTAMP becomes the wall clock of the session's zone.
    @Override
    public String readOffset(String sql) {
        return "UNIX_TIMESTAMP(" + sql + ")";
    }

    @Override
    public ColumnType offsetSlot() {
        return ColumnType.DECIMAL;
    }

    // A DATETIME is stored as written; a TIMESTAMP is stored in UTC, and shown in the zone of the session.
    @Override
    public boolean isInstant(String type) {
        return type.equals("timestamp");
    }

    @Override
    public Integer snapshot() {
        return REPEATABLE_READ;
    }

    @Override
    public Optional<String> tablesWithoutTransactions() {
        return Optional.of("SELECT t.table_name AS cp_col FROM information_schema.tables t"
                + " JOIN information_schema.engines e ON e.engine = t.engine"
                + " WHERE t.table_schema = DATABASE() AND e.transactions = 'NO'");
    }

    // The driver of MySQL collects the whole result in memory at any positive size.
    @Override
    public int fetchSize() {
        return hasMySqlDriver ? Integer.MIN_VALUE : super.fetchSize();
    }

    // There is no year 10000: stored times end just before it.
    @Override
    public String literal(String text) {
        return text.indexOf('\\') < 0
                ? super.literal(text)
                : "CONVERT(0x" + BaseEncoding.base16().encode(text.getBytes(UTF_8)) + " USING utf8mb4)";
    }

    @Override
    public Sql parameter(Object value) {
        boolean isAfterAll = (value instanceof LocalDateTime time && time.getYear() > 9999)
                || (value instanceof LocalDate day && day.getYear() > 9999);
        return super.parameter(isAfterAll ? LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000) : value);
    }
}
