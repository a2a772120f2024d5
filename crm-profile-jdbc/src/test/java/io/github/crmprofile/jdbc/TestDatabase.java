package io.github.crmprofile.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A database to test against: makes tables with columns of general types. */
class TestDatabase {

    private final DataSource dataSource;
    /** Kept open: some databases take long to connect to. */
    private Connection loading;

    TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** The database's own type for one of {@code TEXT}, {@code FLAG}, or the name of a {@link Slot}. */
    String type(String type) {
        return switch (type) {
            case "TEXT", "FLAG" -> "VARCHAR(200)";
            case "COUNT" -> "BIGINT";
            case "DECIMAL" -> "DECIMAL(60, 20)";
            case "TIMESTAMP" -> "TIMESTAMP(9)";
            case "OFFSET_TIMESTAMP" -> "TIMESTAMP(9) WITH TIME ZONE";
            default -> type;
        };
    }

    void create(String table, Map<String, String> columns) {
        execute("DROP TABLE IF EXISTS " + table);
        String list = columns.entrySet().stream()
                .map(column -> column.getKey() + " " + type(column.getValue()))
                .collect(Collectors.joining(", "));
        execute("CREATE TABLE " + table + " (" + list + ")");
    }

    void execute(String sql) {
        run(sql, List.of());
    }

    void insert(String table, List<Object> row) {
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
                    statement.setObject(i + 1, parameters.get(i));
                }
                statement.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
