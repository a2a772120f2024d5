package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of PostgreSQL that another server keeps, views over them, and tables with such parts. Immutable and thread-safe. */
public final class ForeignTables {

    /** Of a database that has none, or does not say. */
    public static final ForeignTables NONE = new ForeignTables(List.of());

    /** Materialised views are not among them: these are read by the server itself. */
    private static final String QUESTION = """
            WITH RECURSIVE cp_far (cp_table, cp_wrapper) AS (
              SELECT t.ftrelid, w.fdwname
                FROM pg_catalog.pg_foreign_table t
                JOIN pg_catalog.pg_foreign_server s ON s.oid = t.ftserver
                JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw
              UNION
              SELECT o.cp_over, f.cp_wrapper
                FROM cp_far f
                JOIN (SELECT d.refobjid AS cp_under, r.ev_class AS cp_over
                        FROM pg_catalog.pg_depend d
                        JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid
                        JOIN pg_catalog.pg_class c ON c.oid = r.ev_class AND c.relkind = 'v'
                       WHERE d.classid = CAST('pg_catalog.pg_rewrite' AS REGCLASS)
                         AND d.refclassid = CAST('pg_catalog.pg_class' AS REGCLASS)
                      UNION ALL
                      SELECT i.inhrelid, i.inhparent FROM pg_catalog.pg_inherits i) o ON o.cp_under = f.cp_table)
            SELECT n.nspname, c.relname, pg_catalog.pg_table_is_visible(c.oid), c.relkind, f.cp_wrapper
              FROM cp_far f
              JOIN pg_catalog.pg_class c ON c.oid = f.cp_table
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            """;

    private final List<Foreign> tables;

    private ForeignTables(List<Foreign> tables) {
        this.tables = List.copyOf(tables);
    }

    /**
     * A table.
     *
     * @param schema its schema
     * @param name its name
     * @param isVisible whether it is found without the schema
     * @param isTable whether it is itself the foreign table, and no view over it
     * @param wrapper the extension that reads it, such as {@code postgres_fdw}
     */
    public record Foreign(String schema, String name, boolean isVisible, boolean isTable, String wrapper) {

        /** Returns whether something else than this server answers: a file it reads itself. */
        public boolean isAsked() {
            return !wrapper.equals("file_fdw");
        }
    }

    /** Asks the database. */
    public static ForeignTables of(Connection connection) throws SQLException {
        var tables = new ArrayList<Foreign>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUESTION)) {
            while (rows.next()) {
                tables.add(foreign(rows));
            }
        }
        return new ForeignTables(tables);
    }

    private static Foreign foreign(ResultSet row) throws SQLException {
        return new Foreign(
                row.getString(1), row.getString(2), row.getBoolean(3), "f".equals(row.getString(4)), row.getString(5));
    }

    /** Returns whether another server answers for the table of a name in a mapping. */
    boolean isAsked(SqlIdentifiers.TableName table) {
        return find(table).filter(Foreign::isAsked).isPresent();
    }

    /** Returns the table of a name in a mapping, if another server keeps it. */
    public Optional<Foreign> find(SqlIdentifiers.TableName table) {
        String schema = table.schema();
        return tables.stream()
                .filter(foreign -> foreign.name.equalsIgnoreCase(table.name())
                        && (schema == null ? foreign.isVisible : schema.equalsIgnoreCase(foreign.schema)))
                .findFirst();
    }
}
