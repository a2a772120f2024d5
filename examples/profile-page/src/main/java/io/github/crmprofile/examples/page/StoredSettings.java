package io.github.crmprofile.examples.page;

import io.github.crmprofile.examples.web.JdbcLayoutStore;
import io.github.crmprofile.examples.web.TargetStore;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.LayoutStore;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Layouts and load targets, each a row of a table. The empty text stands for all pipelines. */
final class StoredSettings implements LayoutStore, TargetStore {
    private static final String UNIQUE_KEY = "23505";

    private final DataSource database;
    private final LayoutStore layouts;

    StoredSettings(DataSource database) {
        this.database = database;
        this.layouts = new JdbcLayoutStore(database).createTableIfAbsent();
        change("CREATE TABLE IF NOT EXISTS target(client VARCHAR(20), pipeline VARCHAR(200), activities DECIMAL(20, 6),"
                + " set_by VARCHAR(200), set_at TIMESTAMP WITH TIME ZONE, PRIMARY KEY(client, pipeline))");
    }

    @Override
    public Optional<String> find(ClientKind client, Owner owner) {
        return layouts.find(client, owner);
    }

    @Override
    public boolean replace(ClientKind client, Owner owner, @Nullable String expected, @Nullable String json) {
        return layouts.replace(client, owner, expected, json);
    }

    private boolean insert(String sql, @Nullable Object... values) {
        try {
            return change(sql, values) == 1;
        } catch (IllegalStateException failed) {
            if (failed.getCause() instanceof SQLException cause && UNIQUE_KEY.equals(cause.getSQLState())) {
                return false;
            }
            throw failed;
        }
    }

    @Override
    public Optional<Target> find(ClientKind kind, @Nullable String pipeline) {
        return read(
                "SELECT activities, set_by, set_at FROM target WHERE client = ? AND pipeline = ?",
                row -> new Target(
                        Optional.ofNullable(row.getBigDecimal(1))
                                .map(BigDecimal::stripTrailingZeros)
                                .orElse(null),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                kind.code(),
                name(pipeline));
    }

    /** A change is one statement, so that of two nodes only one can make it. */
    @Override
    public boolean replace(ClientKind kind, @Nullable String pipeline, @Nullable Target expected, Target target) {
        OffsetDateTime at = target.at().atOffset(ZoneOffset.UTC);
        return expected == null
                ? insert(
                        "INSERT INTO target VALUES (?, ?, ?, ?, ?)",
                        kind.code(),
                        name(pipeline),
                        target.activities(),
                        target.user(),
                        at)
                : change(
                                "UPDATE target SET activities = ?, set_by = ?, set_at = ? WHERE client = ? AND pipeline = ?"
                                        + " AND activities IS NOT DISTINCT FROM ? AND set_by = ? AND set_at = ?",
                                target.activities(),
                                target.user(),
                                at,
                                kind.code(),
                                name(pipeline),
                                expected.activities(),
                                expected.user(),
                                expected.at().atOffset(ZoneOffset.UTC))
                        == 1;
    }

    private static String name(@Nullable String pipeline) {
        return pipeline == null ? "" : pipeline;
    }

    /** Reads a row. */
    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> read(String sql, Row<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "The settings cannot be read; is their file writable and on this machine?", failed);
        }
    }

    private int change(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "The settings cannot be saved; is their file writable and on this machine?", failed);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
