package io.github.crmprofile.jdbc.database;

import io.github.crmprofile.jdbc.mapping.TimeForm;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Derby in memory, which has no times with a zone. */
public final class DerbyDatabase extends TestDatabase {

    public static final TestDatabase DATABASE = new DerbyDatabase();

    private DerbyDatabase() {
        super(source());
    }

    private static EmbeddedDataSource source() {
        var source = new EmbeddedDataSource();
        source.setDatabaseName("memory:contract");
        source.setCreateDatabase("create");
        return source;
    }

    // Code that Derby generates for large unions of joins now and then reads a column before its row.
    @Override
    public boolean isOwnFault(Throwable cause) {
        return cause instanceof java.sql.SQLException e
                && (e.getSQLState().equals("38000") || e.getSQLState().equals("XJ001"));
    }

    // It has no function that takes away or finds characters of a set.
    @Override
    public int longestBlank() {
        return 5;
    }

    @Override
    String type(String type) {
        return switch (type) {
            case "DECIMAL" -> "DECIMAL(31, 10)";
            case "TIMESTAMP", "OFFSET_TIMESTAMP" -> "TIMESTAMP";
            default -> super.type(type);
        };
    }

    @Override
    public TimeForm instants() {
        return TimeForm.UTC;
    }

    // It joins in loops, and is slow at that without an index.
    @Override
    void created(String table, List<String> ids) {
        ids.forEach(id -> execute("CREATE INDEX by_" + table + "_" + id + " ON " + table + " (" + id + ")"));
    }

    @Override
    public String code(String column) {
        return "RTRIM(CHAR(" + column + "))";
    }

    @Override
    void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        var utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        if (value instanceof OffsetDateTime time) {
            statement.setTimestamp(index, Timestamp.from(time.toInstant()), utc);
        } else if (value instanceof LocalDateTime time) {
            statement.setTimestamp(index, Timestamp.from(time.toInstant(ZoneOffset.UTC)), utc);
        } else if (value instanceof LocalDate date) {
            statement.setDate(
                    index,
                    new Date(date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli()),
                    utc);
        } else {
            statement.setObject(index, value);
        }
    }
}
