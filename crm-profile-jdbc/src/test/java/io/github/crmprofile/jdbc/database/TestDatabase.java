package io.github.crmprofile.jdbc.database;

import com.zaxxer.hikari.HikariDataSource;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database to test against: makes tables with columns of general types. */
public class TestDatabase {

    private final DataSource dataSource;
    private final DataSource fresh;
    /** The columns of the tables that are there: to empty a table is quicker than to make it anew. */
    private final Map<String, String> tables = new HashMap<>();
    /** Kept open: some databases take long to connect to. */
    private Connection loading;

    TestDatabase(DataSource dataSource) {
        this(dataSource, dataSource);
    }

    /**
     * A database with a pool.
     *
     * @param dataSource the pool
     * @param fresh gives new connections
     */
    TestDatabase(DataSource dataSource, DataSource fresh) {
        this.dataSource = dataSource;
        this.fresh = fresh;
    }

    /** With connections that are used again, for a database where a new one takes long. */
    static HikariDataSource pooled(DataSource dataSource) {
        var pool = new HikariDataSource();
        pool.setDataSource(dataSource);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        return pool;
    }

    /**
     * New connections.
     *
     * @param begin the statement with which each of them begins; null for none
     */
    public HikariDataSource sessions(@Nullable String begin) {
        HikariDataSource pool = pooled(fresh);
        pool.setConnectionInitSql(begin);
        return pool;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** The database's own type for one of {@code ID}, {@code TEXT}, {@code FLAG}, or the name of a {@link ColumnType}. */
    String type(String type) {
        return switch (type) {
            case "ID", "TEXT", "FLAG" -> "VARCHAR(200)";
            case "COUNT" -> "BIGINT";
            case "DECIMAL" -> "DECIMAL(60, 20)";
            case "TIMESTAMP" -> "TIMESTAMP(9)";
            case "OFFSET_TIMESTAMP" -> "TIMESTAMP(9) WITH TIME ZONE";
            default -> type;
        };
    }

    /** How a column of type {@code OFFSET_TIMESTAMP} stores a time. */
    public TimeForm instants() {
        return TimeForm.OFFSET;
    }

    /** The scale of amounts, whose columns hold integers where the database has no exact decimals. */
    public int scale() {
        return 0;
    }

    /** A column of numbers as the text of a code, for a database that does not make a text of any type by itself. */
    public String code(String column) {
        return column;
    }

    /** Whether a read failed by a known fault of the database itself, which is an error and no wrong number. */
    public boolean isOwnFault(Throwable cause) {
        return false;
    }

    /** How many mixed blank characters are known to be blank, outer spaces excepted. */
    public int longestBlank() {
        return Integer.MAX_VALUE;
    }

    /** Literals of what a column of dates may hold that is no date of the years 1 to 9999; NULL where the database refuses all such. */
    public List<String> noDates() {
        return List.of("NULL");
    }

    /** The same of a column of type {@code OFFSET_TIMESTAMP}. */
    public List<String> noTimes() {
        return noDates();
    }

    /** The smallest unit of time that is kept by a column of type {@code DECIMAL} with the seconds since 1970. */
    public ChronoUnit precision() {
        return ChronoUnit.MICROS;
    }

    void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setObject(index, value);
    }

    public void create(String table, Map<String, String> columns) {
        String list = columns.entrySet().stream()
                .map(column -> column.getKey() + " " + type(column.getValue()))
                .collect(Collectors.joining(", "));
        String former = tables.put(table, list);
        if (list.equals(former)) {
            execute("DELETE FROM " + table);
            return;
        }
        if (former != null) {
            execute("DROP TABLE " + table);
        }
        execute("CREATE TABLE " + table + " (" + list + ")");
        created(
                table,
                columns.keySet().stream()
                        .filter(column -> columns.get(column).equals("ID"))
                        .toList());
    }

    /** Takes note of a new table with these columns of ids. */
    void created(String table, List<String> ids) {}

    public void execute(String sql) {
        run(sql, List.of());
    }

    public void insert(String table, List<Object> row) {
        String marks = String.join(", ", Collections.nCopies(row.size(), "?"));
        run("INSERT INTO " + table + " VALUES (" + marks + ")", row);
    }

    private synchronized void run(String sql, List<Object> parameters) {
        try {
            if (loading == null) {
                loading = dataSource.getConnection();
            }
            try (PreparedStatement statement = loading.prepareStatement(sql)) {
                for (int i = 0; i < parameters.size(); i++) {
                    bind(statement, i + 1, parameters.get(i));
                }
                statement.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
