package io.github.crmprofile.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A database to test against: makes tables with columns of general types. */
class TestDatabase {

    private final DataSource dataSource;

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
        var list = new StringBuilder();
        columns.forEach((name, type) ->
                list.append(list.isEmpty() ? "" : ", ").append(name).append(' ').append(type(type)));
        execute("CREATE TABLE " + table + " (" + list + ")");
    }

    void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void insert(String table, List<Object> row) {
        String marks = String.join(", ", java.util.Collections.nCopies(row.size(), "?"));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            for (int i = 0; i < row.size(); i++) {
                statement.setObject(i + 1, row.get(i));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }
}
