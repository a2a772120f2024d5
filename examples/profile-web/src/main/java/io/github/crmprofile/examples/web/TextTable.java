package io.github.crmprofile.examples.web;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Texts in a table, each by its key. A change is one statement that compares and sets, so that of two nodes only one makes it.
 *
 * <p>Keys and former texts are compared by hashes. So two keys that differ in case or accents alone are two, and no change is taken for the one before it,
 * whatever the collation of the table; and no column is too short for a key.
 *
 * @param database asked for one connection at a time
 * @param name of the table, as it stands in SQL
 * @param contents what the texts are, for messages
 */
record TextTable(DataSource database, String name, String contents) {

    private static final Pattern NAME = Pattern.compile("(\\w+\\.){0,2}\\w+");

    TextTable {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of a table; accepted are letters, digits and"
                    + " underscores, with the schema and a point in front if need be");
        }
    }

    TextTable withName(String other) {
        return new TextTable(database, other, contents);
    }

    void createIfAbsent() {
        try (Connection connection = database.getConnection()) {
            if (!isThere(connection)) {
                create(connection);
            }
        } catch (SQLException refused) {
            throw failed("read", refused);
        }
    }

    private void create(Connection connection) throws SQLException {
        try {
            change(connection, definition(connection.getMetaData().getDatabaseProductName()));
        } catch (SQLException refused) {
            // Another node may have created it a moment ago.
            if (!isThere(connection)) {
                throw failed("created", refused);
            }
        }
    }

    /** A statement finds the table along the search path, which metadata do not know; they tell why the statement failed. */
    private boolean isThere(Connection connection) throws SQLException {
        try (PreparedStatement probe = prepare(connection, "SELECT id, version, json FROM " + name + " WHERE 1 = 0");
                ResultSet none = probe.executeQuery()) {
            return !none.next();
        } catch (SQLException refused) {
            undo(connection);
            if (isListed(connection)) {
                throw refused;
            }
            return false;
        }
    }

    private boolean isListed(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        int point = name.lastIndexOf('.');
        String table = name.substring(point + 1);
        String stored = metadata.storesUpperCaseIdentifiers()
                ? table.toUpperCase(Locale.ROOT)
                : metadata.storesLowerCaseIdentifiers() ? table.toLowerCase(Locale.ROOT) : table;
        String place = point < 0
                ? place(connection.getSchema(), connection.getCatalog())
                : name.substring(name.lastIndexOf('.', point - 1) + 1, point);
        try (ResultSet tables = metadata.getTables(null, null, stored, null)) {
            while (tables.next()) {
                // An underscore in a pattern stands for any sign.
                if (table.equalsIgnoreCase(tables.getString("TABLE_NAME"))
                        && place.equalsIgnoreCase(
                                place(tables.getString("TABLE_SCHEM"), tables.getString("TABLE_CAT")))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The schema of a table, or where a database has none, its catalogue. */
    private static String place(@Nullable String schema, @Nullable String catalog) {
        return schema != null ? schema : catalog == null ? "" : catalog;
    }

    /** Returns the statement that creates the table: only the type of long texts differs. */
    private String definition(String product) {
        String lower = product.toLowerCase(Locale.ROOT);
        String text = lower.matches("mysql|mariadb")
                ? "LONGTEXT"
                : lower.contains("sql server")
                        ? "NVARCHAR(MAX)"
                        : lower.matches("postgresql|sqlite|duckdb")
                                ? "TEXT"
                                : lower.startsWith("firebird") ? "BLOB SUB_TYPE TEXT" : "CLOB";
        return "CREATE TABLE " + name + " (id VARCHAR(64) NOT NULL PRIMARY KEY, version VARCHAR(64) NOT NULL, json "
                + text + " NOT NULL)";
    }

    Optional<String> find(String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        prepare(connection, "SELECT json FROM " + name + " WHERE id = ?", hash(key));
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException refused) {
            throw failed("read", refused);
        }
    }

    /** Puts a text in place of the one that is expected, null for none; false if another one is there by now. */
    boolean replace(String key, @Nullable String expected, @Nullable String text) {
        if (expected == null) {
            return text == null ? find(key).isEmpty() : insert(key, text);
        } else if (text == null) {
            return change("DELETE FROM " + name + " WHERE id = ? AND version = ?", hash(key), hash(expected));
        }
        return change(
                "UPDATE " + name + " SET version = ?, json = ? WHERE id = ? AND version = ?",
                hash(text),
                text,
                hash(key),
                hash(expected));
    }

    private boolean insert(String key, String text) {
        try (Connection connection = database.getConnection()) {
            return change(
                    connection,
                    "INSERT INTO " + name + " (id, version, json) VALUES (?, ?, ?)",
                    hash(key),
                    hash(text),
                    text);
        } catch (SQLException refused) {
            // Databases do not agree on how to say that the key is taken: what counts is that it is.
            if (find(key).isPresent()) {
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
            undo(connection);
            throw refused;
        }
    }

    /** After a failure some databases refuse whatever else is asked in its transaction. */
    private static void undo(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, String... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        return statement;
    }

    private static String hash(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    private IllegalStateException failed(String what, SQLException cause) {
        return new IllegalStateException(
                "The " + contents + " in table " + name + " cannot be " + what
                        + "; is the table there, as the README of profile-web defines it, and may this user use it?",
                cause);
    }
}
