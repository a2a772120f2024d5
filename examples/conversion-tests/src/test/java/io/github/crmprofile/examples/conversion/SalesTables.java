package io.github.crmprofile.examples.conversion;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Deal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** The application's tables, filled with the records that the library is given too. */
final class SalesTables {

    private final DataSource database = JdbcConnectionPool.create("jdbc:h2:mem:sales;DB_CLOSE_DELAY=-1", "", "");

    SalesTables() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                InputStream schema = SalesTables.class.getResourceAsStream("/schema.sql")) {
            statement.execute("DROP ALL OBJECTS");
            statement.execute(new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    DataSource database() {
        return database;
    }

    SalesTables fill(Dataset data) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM talk");
            statement.execute("DELETE FROM deal");
            for (Deal deal : data.deals()) {
                insert(
                        connection,
                        "INSERT INTO deal VALUES (?, ?, ?, ?, ?, ?, ?)",
                        Integer.valueOf(deal.id()),
                        Integer.valueOf(deal.contacts().get(0)),
                        String.valueOf(deal.outcome()).toLowerCase(Locale.ROOT),
                        deal.amount(),
                        deal.currency(),
                        at(deal.createdAt()),
                        at(deal.closedAt()));
            }
            for (Activity activity : data.activities()) {
                insert(
                        connection,
                        "INSERT INTO talk VALUES (?, ?, ?, ?, ?, ?)",
                        Integer.valueOf(activity.id()),
                        Integer.valueOf(activity.contacts().get(0)),
                        activity.deals().isEmpty()
                                ? null
                                : Integer.valueOf(activity.deals().get(0)),
                        Objects.requireNonNull(activity.channel()).code(),
                        activity.completed(),
                        at(activity.occurredAt()));
            }
        }
        return this;
    }

    private static void insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
