package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.dialect.Dialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the tables of the schema of a connection, with keys and foreign keys, out of the catalogue. */
final class TableCatalog {

    private final Connection connection;
    private final Dialect dialect;
    private final DatabaseMetaData metadata;

    TableCatalog(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.metadata = connection.getMetaData();
    }

    /** All tables and views, by name. */
    List<Table> tables() throws SQLException {
        Map<String, List<Table.Col>> columns = columns();
        var tables = new ArrayList<Table>();
        try (ResultSet rows = metadata.getTables(connection.getCatalog(), schema(), "%", null)) {
            var names = new TreeMap<String, Boolean>();
            while (rows.next()) {
                String type = String.valueOf(rows.getString("TABLE_TYPE")).toUpperCase(Locale.ROOT);
                boolean isOwn = !type.contains("SYSTEM") && !type.contains("INDEX") && !type.contains("SEQUENCE");
                if (isOwn && (type.contains("TABLE") || type.contains("VIEW"))) {
                    names.put(rows.getString("TABLE_NAME"), type.contains("TABLE"));
                }
            }
            names.keySet()
                    .forEach(name ->
                            tables.add(new Table(name, columns.getOrDefault(name, List.of()), List.of(), Map.of())));
        }
        return tables;
    }

    /** The same table with its keys, which take a question each. */
    Table withKeys(Table table) throws SQLException {
        var key = new TreeMap<Integer, String>();
        try (ResultSet rows = metadata.getPrimaryKeys(connection.getCatalog(), schema(), table.name())) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        var references = new HashMap<String, String>();
        try (ResultSet rows = metadata.getImportedKeys(connection.getCatalog(), schema(), table.name())) {
            while (rows.next()) {
                references.put(rows.getString("FKCOLUMN_NAME"), rows.getString("PKTABLE_NAME"));
            }
        }
        return new Table(table.name(), table.columns(), List.copyOf(key.values()), references);
    }

    private @Nullable String schema() throws SQLException {
        String schema = connection.getSchema();
        return schema == null || schema.isEmpty() ? null : schema;
    }

    private Map<String, List<Table.Col>> columns() throws SQLException {
        var columns = new LinkedHashMap<String, List<Table.Col>>();
        String schema = schema();
        String escape = metadata.getSearchStringEscape();
        String pattern =
                schema == null || escape == null || escape.isEmpty() ? schema : schema.replace("_", escape + "_");
        try (ResultSet rows = metadata.getColumns(connection.getCatalog(), pattern, "%", "%")) {
            while (rows.next()) {
                String type = String.valueOf(rows.getString("TYPE_NAME")).toLowerCase(Locale.ROOT);
                columns.computeIfAbsent(rows.getString("TABLE_NAME"), t -> new ArrayList<>())
                        .add(new Table.Col(
                                rows.getString("COLUMN_NAME"),
                                rows.getInt("DATA_TYPE"),
                                type,
                                dialect.isInstant(type)));
            }
        }
        return columns;
    }
}
