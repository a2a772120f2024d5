package io.github.crmprofile.jdbc.database;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.sqlite.SQLiteDataSource;

/** SQLite in memory: times are text, amounts and seconds are integers, since its decimals are floating-point numbers. */
public final class SqliteDatabase extends TestDatabase {

    public static final TestDatabase DATABASE = new SqliteDatabase("contract");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final List<DateTimeFormatter> TIMES =
            Stream.of(0, 1, 0, 9).map(SqliteDatabase::withFraction).toList();

    private final AtomicInteger written = new AtomicInteger();

    private static DateTimeFormatter withFraction(int digits) {
        return new DateTimeFormatterBuilder()
                .append(MINUTE)
                .appendPattern(":ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, digits, 9, true)
                .toFormatter(Locale.ROOT);
    }

    /** A database without tables. */
    public static TestDatabase fresh() {
        return new SqliteDatabase(UUID.randomUUID().toString());
    }

    private SqliteDatabase(String name) {
        super(source(name));
    }

    private static SQLiteDataSource source(String name) {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:file:" + name + "?mode=memory&cache=shared");
        return source;
    }

    @Override
    String type(String type) {
        return switch (type) {
            case "COUNT" -> "INTEGER";
            case "DECIMAL" -> "NUMERIC";
            default -> "TEXT";
        };
    }

    @Override
    public int scale() {
        return 4;
    }

    @Override
    public ChronoUnit precision() {
        return ChronoUnit.SECONDS;
    }

    @Override
    void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof BigDecimal decimal) {
            statement.setString(index, decimal.toPlainString());
        } else if (value instanceof OffsetDateTime time) {
            statement.setString(
                    index, text(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()));
        } else if (value instanceof LocalDateTime time) {
            statement.setString(index, text(time));
        } else {
            statement.setObject(index, value instanceof Long || value == null ? value : value.toString());
        }
    }

    /** Writes times in each form by turns: without seconds, and with fractions of several lengths. */
    private String text(LocalDateTime time) {
        int form = Math.floorMod(written.getAndIncrement(), TIMES.size());
        boolean isMinute = time.equals(time.truncatedTo(ChronoUnit.MINUTES));
        return (form == 0 && isMinute ? MINUTE : TIMES.get(form)).format(time);
    }

    @Override
    public List<String> noDates() {
        return List.of("'n/a'", "'0000-00-00'", "'2026-13-01'", "'12000-01-01'", "'2026-02-30'");
    }
}
