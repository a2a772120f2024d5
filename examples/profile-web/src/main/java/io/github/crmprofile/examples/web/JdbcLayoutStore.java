package io.github.crmprofile.examples.web;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.LayoutStore;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stores layouts in a table of a database, for any number of nodes: each change is one statement that compares and sets. Tested on H2, PostgreSQL and
 * MariaDB.
 *
 * <p>Two users whose names differ in case or accents alone never share a layout, whatever the collation of the table; and no column is too short for a
 * name.
 *
 * <p>Give it the plain data source: a layout is stored at once, whatever becomes of a transaction of the host. Immutable and thread-safe. What the database
 * refuses is an {@link IllegalStateException}.
 */
public final class JdbcLayoutStore implements LayoutStore {

    /** The name of the table unless another is given. */
    public static final String TABLE = "crm_profile_layout";

    private final TextTable table;

    /**
     * Makes a store over the table {@value #TABLE}. The database is not used before the first layout.
     *
     * @param database asked for one connection at a time
     */
    public JdbcLayoutStore(DataSource database) {
        this(new TextTable(database, TABLE, "layouts"));
    }

    private JdbcLayoutStore(TextTable table) {
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
        return new JdbcLayoutStore(table.withName(name));
    }

    /**
     * Creates the table, if it is not there. A host that migrates its schema by itself creates it there, by the statement in the README.
     *
     * @return this store
     * @throws IllegalStateException if the table cannot be created, or is there and cannot be read
     */
    public JdbcLayoutStore createTableIfAbsent() {
        table.createIfAbsent();
        return this;
    }

    @Override
    public Optional<String> find(ClientKind client, Owner owner) {
        return table.find(key(client, owner));
    }

    @Override
    public boolean replace(ClientKind client, Owner owner, @Nullable String expected, @Nullable String json) {
        return table.replace(key(client, owner), expected, json);
    }

    private static String key(ClientKind client, Owner owner) {
        String user = owner.user();
        return client.code() + (user == null ? "" : "\n" + user);
    }
}
