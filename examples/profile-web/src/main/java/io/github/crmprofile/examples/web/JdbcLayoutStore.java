package io.github.crmprofile.examples.web;

import com.google.common.hash.Hashing;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.LayoutStore;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stores layouts in a table of a database, for any number of nodes: each change is one statement that compares and sets. Tested on H2.
 *
 * <p>Whose a layout is and what it was are compared by hashes. So two users whose names differ in case or accents alone never share a layout, and no edit
 * is taken for the one before it, whatever the collation of the table; and no column is too short for a name.
 *
 * <p>Give it the plain data source: a layout is stored at once, whatever becomes of a transaction of the host. Immutable and thread-safe. What the database
 * refuses is an {@link IllegalStateException}.
 */
public final class JdbcLayoutStore implements LayoutStore {

    /** The name of the table unless another is given. */
    public static final String TABLE = "crm_profile_layout";

    private static final Pattern NAME = Pattern.compile("(\\w+\\.){0,2}\\w+");

    private final DataSource database;
    private final String table;

    /**
     * Makes a store over the table {@value #TABLE}. The database is not used before the first layout.
     *
     * @param database asked for one connection at a time
     */
    public JdbcLayoutStore(DataSource database) {
        this(database, TABLE);
    }

    private JdbcLayoutStore(DataSource database, String table) {
        this.database = database;
        this.table = table;
    }

    /**
     * Returns a copy over another table.
     *
     * @param name the name as it stands in SQL: letters, digits and underscores, with schema and points in front if need be
     * @return the copy
     * @throws IllegalArgumentException if it has other signs
     */
    public JdbcLayoutStore withTable(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of a table; accepted are letters, digits and"
                    + " underscores, with the schema and a point in front if need be");
        }
        return new JdbcLayoutStore(database, name);
    }

    /**
     * Creates the table, if it is not there. A host that migrates its schema by itself creates it there, by the statement in the README.
     *
     * @return this store
     */
    public JdbcLayoutStore createTableIfAbsent() {
        if (!isThere()) {
            try (Connection connection = database.getConnection()) {
                change(connection, definition(connection.getMetaData().getDatabaseProductName()));
            } catch (SQLException refused) {
                // Another node may have created it a moment ago.
                if (!isThere()) {
                    throw failed("created", refused);
                }
            }
        }
        return this;
    }

    private boolean isThere() {
        try (Connection connection = database.getConnection();
                PreparedStatement probe = connection.prepareStatement("SELECT id FROM " + table + " WHERE 1 = 0");
                ResultSet none = probe.executeQuery()) {
            return !none.next();
        } catch (SQLException absent) {
            return false;
        }
    }

    /** Returns the statement that creates the table: only the type of long texts differs. */
    private String definition(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        String text = name.matches("mysql|mariadb")
                ? "LONGTEXT"
                : name.contains("sql server")
                        ? "NVARCHAR(MAX)"
                        : name.matches("postgresql|sqlite|duckdb")
                                ? "TEXT"
                                : name.startsWith("firebird") ? "BLOB SUB_TYPE TEXT" : "CLOB";
        return "CREATE TABLE " + table + " (id VARCHAR(64) NOT NULL PRIMARY KEY, version VARCHAR(64) NOT NULL, json "
                + text + " NOT NULL)";
    }

    @Override
    public Optional<String> find(ClientKind client, Owner owner) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        prepare(connection, "SELECT json FROM " + table + " WHERE id = ?", id(client, owner));
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException refused) {
            throw failed("read", refused);
        }
    }

    @Override
    public boolean replace(ClientKind client, Owner owner, @Nullable String expected, @Nullable String json) {
        String id = id(client, owner);
        if (expected == null) {
            return json == null ? find(client, owner).isEmpty() : insert(client, owner, json);
        } else if (json == null) {
            return change("DELETE FROM " + table + " WHERE id = ? AND version = ?", id, hash(expected));
        }
        return change(
                "UPDATE " + table + " SET version = ?, json = ? WHERE id = ? AND version = ?",
                hash(json),
                json,
                id,
                hash(expected));
    }

    private boolean insert(ClientKind client, Owner owner, String json) {
        try (Connection connection = database.getConnection()) {
            return change(
                    connection,
                    "INSERT INTO " + table + " (id, version, json) VALUES (?, ?, ?)",
                    id(client, owner),
                    hash(json),
                    json);
        } catch (SQLException refused) {
            // Databases do not agree on how to say that the key is taken: what counts is that it is.
            if (find(client, owner).isPresent()) {
                return false;
            }
            throw failed("stored", refused);
        }
    }

    private boolean change(String sql, String... values) {
        try (Connection connection = database.getConnection()) {
            return change(connection, sql, values);
        } catch (SQLException refused) {
            throw failed("stored", refused);
        }
    }

    /** A pool may give connections that do not commit by themselves. */
    private static boolean change(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            boolean isDone = statement.executeUpdate() == 1;
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return isDone;
        } catch (SQLException refused) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            throw refused;
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, String... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        return statement;
    }

    private static String id(ClientKind client, Owner owner) {
        String user = owner.user();
        return hash(client.code() + (user == null ? "" : "\n" + user));
    }

    private static String hash(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    private IllegalStateException failed(String what, SQLException cause) {
        return new IllegalStateException(
                "The layouts in table " + table + " cannot be " + what
                        + "; is the table there, as the README of profile-web defines it, and may this user use it?",
                cause);
    }
}
