package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.sql.NamePatterns;
import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the primary keys and columns of tables that a mapping names, of each table once, however many sources are over it. For one thread. */
final class TableKeys {

    private static final Pattern TABLE = Pattern.compile("\\s*(\\w+\\.)?\\w+(\\s+((?i:as)\\s+)?\\w+)?\\s*");
    private static final Pattern COLUMN = Pattern.compile("\\s*(\\w+\\.)?\\w+\\s*");

    /**
     * A column as its driver describes it.
     *
     * @param type one of {@link java.sql.Types}
     * @param typeName the database's own name of the type
     * @param decimals how many decimals it has; null where the driver does not say
     * @param isFilled whether it is never null
     */
    record Col(
            int type, @Nullable String typeName, @Nullable Integer decimals, boolean isFilled) {}

    /** A table by its place in the metadata. */
    record Found(@Nullable String catalog, @Nullable String schema, String name) {}

    private final Connection connection;
    private final Dialect dialect;
    private final DatabaseMetaData metaData;
    private final Map<String, Found> found = new HashMap<>();
    private final Map<Found, Set<String>> primaryKeys = new HashMap<>();
    private final Map<Found, Map<String, Col>> columns = new HashMap<>();
    private final Map<String, Boolean> areInherited = new HashMap<>();

    TableKeys(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.metaData = connection.getMetaData();
    }

    private static <T, A> A once(Map<T, A> known, T table, Questions.Question<A> question) throws SQLException {
        A answer = known.get(table);
        if (answer == null) {
            answer = question.ask();
            known.put(table, answer);
        }
        return answer;
    }

    Found found(SqlIdentifiers.TableName table) throws SQLException {
        return once(found, table.toString(), () -> find(table));
    }

    private Found find(SqlIdentifiers.TableName table) throws SQLException {
        String qualifier = table.schema() == null ? null : stored(table.schema());
        boolean hasSchemas = metaData.supportsSchemasInDataManipulation();
        String catalog = hasSchemas || qualifier == null ? connection.getCatalog() : qualifier;
        // Of tables with one name in several schemas, another may be meant.
        String schema = hasSchemas ? (qualifier == null ? connection.getSchema() : qualifier) : null;
        return new Found(catalog, schema, stored(table.name()));
    }

    private String stored(String name) throws SQLException {
        return metaData.storesUpperCaseIdentifiers()
                ? name.toUpperCase(Locale.ROOT)
                : metaData.storesLowerCaseIdentifiers() ? plain(name) : name;
    }

    /** Returns the columns of the primary key, in lower case; empty without one. */
    Set<String> primaryKey(Found table) throws SQLException {
        return once(primaryKeys, table, () -> readPrimaryKey(table));
    }

    private Set<String> readPrimaryKey(Found table) throws SQLException {
        var columns = new HashSet<String>();
        try (ResultSet rows = metaData.getPrimaryKeys(table.catalog, table.schema, table.name)) {
            while (rows.next()) {
                columns.add(plain(rows.getString("COLUMN_NAME")));
            }
        }
        return columns;
    }

    /** Returns the columns by their names in lower case. */
    Map<String, Col> columns(Found table) throws SQLException {
        return once(columns, table, () -> readColumns(table));
    }

    private Map<String, Col> readColumns(Found table) throws SQLException {
        var found = new HashMap<String, Col>();
        try (ResultSet rows = metaData.getColumns(
                table.catalog, NamePatterns.of(metaData, table.schema), NamePatterns.of(metaData, table.name), "%")) {
            while (rows.next()) {
                if (table.name.equalsIgnoreCase(rows.getString("TABLE_NAME"))) {
                    int decimals = rows.getInt("DECIMAL_DIGITS");
                    boolean isKnown = !rows.wasNull();
                    found.put(
                            plain(rows.getString("COLUMN_NAME")),
                            new Col(
                                    rows.getInt("DATA_TYPE"),
                                    rows.getString("TYPE_NAME"),
                                    isKnown ? decimals : null,
                                    rows.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls));
                }
            }
        }
        return found;
    }

    /** Returns whether a query of a table reads others too, which inherit from it and of which its key says nothing. */
    boolean isInherited(String table) throws SQLException {
        return once(areInherited, table, () -> readIsInherited(table));
    }

    private boolean readIsInherited(String table) throws SQLException {
        String question = dialect.heirs().orElse(null);
        if (question == null) {
            return false;
        }
        try (PreparedStatement heirs = connection.prepareStatement(question)) {
            heirs.setString(1, table);
            try (ResultSet rows = heirs.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Returns whether SQL of the mapping is one table, perhaps with an alias. */
    static boolean isTable(String from) {
        return TABLE.matcher(from).matches();
    }

    /** Returns whether SQL of the mapping is a column alone. */
    static boolean isColumn(String sql) {
        return COLUMN.matcher(sql).matches();
    }

    /** Returns the name of a column in lower case, without that of its table. */
    static String column(String sql) {
        return plain(sql.substring(sql.indexOf('.') + 1).strip());
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
