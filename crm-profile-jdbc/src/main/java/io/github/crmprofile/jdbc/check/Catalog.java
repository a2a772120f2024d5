package io.github.crmprofile.jdbc.check;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.crmprofile.jdbc.sql.NamePatterns;
import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tables of a database with their columns and indexes, read from its metadata. Names are looked up in any case. */
final class Catalog {

    private record Found(@Nullable String schema, String name, boolean isTable) {}

    private static final Set<String> SYSTEM_SCHEMAS =
            Set.of("information_schema", "pg_catalog", "pg_toast", "sys", "system", "mysql", "performance_schema");

    private final Connection connection;
    private final ListMultimap<String, Found> tables;
    private final Map<String, Set<String>> columns = new HashMap<>();
    /** True where the driver reports indexes. */
    private boolean reportsIndexes = true;

    private Catalog(Connection connection, ListMultimap<String, Found> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    static Catalog of(Connection connection) throws SQLException {
        var tables = ImmutableListMultimap.<String, Found>builder();
        try (ResultSet rows = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
            while (rows.next()) {
                String type = String.valueOf(rows.getString("TABLE_TYPE")).toUpperCase(Locale.ROOT);
                String name = rows.getString("TABLE_NAME");
                if (!SYSTEM_SCHEMAS.contains(plain(String.valueOf(rows.getString("TABLE_SCHEM"))))
                        && !type.contains("SYSTEM")
                        && !type.contains("INDEX")
                        && !type.contains("SEQUENCE")) {
                    boolean isTable = type.contains("TABLE") && !type.contains("FOREIGN");
                    tables.put(plain(name), new Found(rows.getString("TABLE_SCHEM"), name, isTable));
                }
            }
        }
        return new Catalog(connection, tables.build());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean has(SqlIdentifiers.TableName table) {
        return !found(table).isEmpty();
    }

    private List<Found> found(SqlIdentifiers.TableName table) {
        return tables.get(plain(table.name())).stream()
                .filter(f -> table.schema() == null || f.schema == null || f.schema.equalsIgnoreCase(table.schema()))
                .toList();
    }

    /** Returns the names of all tables. */
    Set<String> tableNames() {
        var names = new TreeSet<String>();
        tables.values().forEach(f -> names.add(f.name));
        return names;
    }

    /** Returns the names of the columns of a table; none when there is no such table. */
    Set<String> columns(SqlIdentifiers.TableName table) throws SQLException {
        Set<String> known = columns.get(plain(table.toString()));
        if (known != null) {
            return known;
        }
        var names = new LinkedHashSet<String>();
        DatabaseMetaData metadata = connection.getMetaData();
        for (Found found : found(table)) {
            try (ResultSet rows = metadata.getColumns(
                    connection.getCatalog(),
                    NamePatterns.of(metadata, found.schema),
                    NamePatterns.of(metadata, found.name),
                    "%")) {
                while (rows.next()) {
                    names.add(rows.getString("COLUMN_NAME"));
                }
            }
        }
        columns.put(plain(table.toString()), names);
        return names;
    }

    /** Returns the name of a table that is found only in quotes, because the database writes names without them otherwise; empty for any other. */
    Optional<String> quoted(SqlIdentifiers.TableName table) throws SQLException {
        for (Found found : found(table)) {
            if (isLost(found.name, table.name())) {
                return Optional.of(found.name);
            }
        }
        return Optional.empty();
    }

    /** Returns the name of a column that is found only in quotes. */
    Optional<String> quoted(SqlIdentifiers.TableName table, String column) throws SQLException {
        for (String name : columns(table)) {
            if (name.equalsIgnoreCase(column)) {
                return isLost(name, column) ? Optional.of(name) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isLost(String stored, String written) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        String unquoted = metadata.storesLowerCaseIdentifiers()
                ? written.toLowerCase(Locale.ROOT)
                : metadata.storesUpperCaseIdentifiers() ? written.toUpperCase(Locale.ROOT) : stored;
        return !stored.equals(unquoted);
    }

    boolean has(SqlIdentifiers.TableName table, String column) throws SQLException {
        return columns(table).stream().anyMatch(column::equalsIgnoreCase);
    }

    /** Returns whether an index begins with a column; true also for a view or a foreign table, whose indexes are unknown. */
    boolean isIndexed(SqlIdentifiers.TableName table, String column) throws SQLException {
        var leads = new HashSet<String>();
        boolean isTable = false;
        for (Found found : found(table)) {
            isTable |= found.isTable;
            leads.addAll(found.isTable ? leads(found) : List.of());
        }
        return !isTable || !reportsIndexes || leads.contains(plain(column));
    }

    private List<String> leads(Found table) throws SQLException {
        var leads = new ArrayList<String>();
        DatabaseMetaData metadata = connection.getMetaData();
        try {
            addLeads(leads, table, metadata);
        } catch (SQLFeatureNotSupportedException e) {
            reportsIndexes = false;
        }
        return leads;
    }

    private void addLeads(List<String> leads, Found table, DatabaseMetaData metadata) throws SQLException {
        try (ResultSet rows = metadata.getIndexInfo(connection.getCatalog(), table.schema, table.name, false, true)) {
            while (rows.next()) {
                addFirst(leads, rows, "ORDINAL_POSITION");
            }
        }
        try (ResultSet rows = metadata.getPrimaryKeys(connection.getCatalog(), table.schema, table.name)) {
            while (rows.next()) {
                addFirst(leads, rows, "KEY_SEQ");
            }
        }
    }

    private static void addFirst(List<String> leads, ResultSet rows, String position) throws SQLException {
        String column = rows.getString("COLUMN_NAME");
        if (column != null && rows.getInt(position) == 1) {
            leads.add(plain(column));
        }
    }
}
