package io.github.crmprofile.jdbc.survey;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.sql.NamePatterns;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the tables of the schema of a connection, with keys and foreign keys, out of the catalogue. */
public final class TableCatalog {

    private final Connection connection;
    private final Dialect dialect;
    private final DatabaseMetaData metadata;

    public TableCatalog(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.metadata = connection.getMetaData();
    }

    /** Returns all tables and views, by name. */
    public List<Table> tables(Sample sample) throws SQLException {
        var names = new TreeSet<String>();
        try (ResultSet rows =
                metadata.getTables(connection.getCatalog(), NamePatterns.of(metadata, schema()), "%", null)) {
            while (rows.next()) {
                String type = String.valueOf(rows.getString("TABLE_TYPE")).toUpperCase(Locale.ROOT);
                boolean isOwn = !type.contains("SYSTEM") && !type.contains("INDEX") && !type.contains("SEQUENCE");
                if (isOwn && (type.contains("TABLE") || type.contains("VIEW"))) {
                    names.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        Map<String, List<Table.Col>> columns = columns(names);
        List<String> prefix = Words.prefix(names);
        String mark = Words.mark(names);
        var tables = new ArrayList<Table>();
        for (String name : names) {
            List<String> key = key(name);
            List<Table.Col> stored = Table.Col.withoutPrefix(columns.getOrDefault(name, List.of()));
            List<Table.Col> of = new TextColumns(name, key, sample, dialect.typesColumns()).read(stored);
            Map<String, String> references = references(name);
            var table = new Table(name, of, key, false, references, Words.stem(name, mark, prefix));
            // Files have no keys; any other table without one may be between two others.
            boolean isFile = key.isEmpty() && stored.stream().allMatch(Table.Col::isText);
            tables.add(isFile && table.id().isEmpty() ? RowKeys.guessed(table, sample) : table);
        }
        return tables;
    }

    private List<String> key(String table) throws SQLException {
        var key = new TreeMap<Integer, String>();
        try (ResultSet rows = metadata.getPrimaryKeys(connection.getCatalog(), schema(), table)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    private Map<String, String> references(String table) throws SQLException {
        var references = new HashMap<String, String>();
        try (ResultSet rows = metadata.getImportedKeys(connection.getCatalog(), schema(), table)) {
            while (rows.next()) {
                references.put(rows.getString("FKCOLUMN_NAME"), rows.getString("PKTABLE_NAME"));
            }
        }
        return references;
    }

    private @Nullable String schema() throws SQLException {
        String schema = connection.getSchema();
        return schema == null || schema.isEmpty() ? null : schema;
    }

    /** Returns the columns by table: of all in one question, or of each where the driver cannot answer it, as that of SQLite of hundreds. */
    private Map<String, List<Table.Col>> columns(Collection<String> tables) throws SQLException {
        var columns = new LinkedHashMap<String, List<Table.Col>>();
        try {
            addColumns("%", columns);
        } catch (SQLException e) {
            columns.clear();
            for (String table : tables) {
                addColumns(NamePatterns.of(metadata, table), columns);
            }
        }
        return columns;
    }

    private void addColumns(@Nullable String tables, Map<String, List<Table.Col>> columns) throws SQLException {
        String schema = NamePatterns.of(metadata, schema());
        try (ResultSet rows = metadata.getColumns(connection.getCatalog(), schema, tables, "%")) {
            while (rows.next()) {
                String type = String.valueOf(rows.getString("TYPE_NAME")).toLowerCase(Locale.ROOT);
                int code = rows.getInt("DATA_TYPE");
                columns.computeIfAbsent(rows.getString("TABLE_NAME"), t -> new ArrayList<>())
                        .add(Table.Col.of(
                                rows.getString("COLUMN_NAME"),
                                type.equals("datetime") ? Types.TIMESTAMP : code,
                                type,
                                dialect.isInstant(type)));
            }
        }
    }
}
