package io.github.crmprofile.examples.anyschema.proof;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tables of the proof. They are created only where none of their names is taken, and only what was created here is dropped. Not thread-safe. */
final class ScratchTables {

    /** With what all their names begin. */
    static final String PREFIX = "crm_profile_proof_";

    private final Connection connection;
    private final Deque<String> created = new ArrayDeque<>();

    ScratchTables(Connection connection) {
        this.connection = connection;
    }

    /**
     * Finds out whether there are tables already that begin like those of the proof.
     *
     * @throws IllegalArgumentException if there are, with their names
     */
    void demandNone() throws SQLException {
        var found = new ArrayList<String>();
        DatabaseMetaData metadata = connection.getMetaData();
        try (ResultSet tables = metadata.getTables(connection.getCatalog(), null, "%", null)) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (name.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
                    found.add(name);
                }
            }
        }
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(
                    "There are tables that begin with '" + PREFIX + "' already: "
                            + String.join(", ", found)
                            + ". Nothing was changed. If an earlier proof that was ended left them, drop them; else use another schema.");
        }
    }

    /** Creates a table of these columns with their types. */
    void create(String name, String columns) throws SQLException {
        run("CREATE TABLE " + PREFIX + name + " (" + columns + ")");
        created.push(PREFIX + name);
    }

    void insert(String name, List<@Nullable Object> row) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(row.size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + PREFIX + name + " VALUES (" + marks + ")")) {
            for (int i = 0; i < row.size(); i++) {
                insert.setObject(i + 1, row.get(i));
            }
            insert.executeUpdate();
        }
    }

    /** Drops what was created, and returns what could not be dropped. */
    List<String> drop() {
        var left = new ArrayList<String>();
        while (!created.isEmpty()) {
            String table = created.pop();
            try {
                run("DROP TABLE " + table);
            } catch (SQLException e) {
                left.add(table);
            }
        }
        return left;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
