package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.dialect.Dialects;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.sql.NamePatterns;
import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the links of which no two rows lead from one record to one target, because the primary key of their table rules it out. Any other link may
 * repeat: one that is computed or joined, and one of whose table the driver says nothing.
 */
final class DistinctLinks {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.crmprofile.jdbc");

    // Drivers differ in the case in which they look for a quoted name, and three parts may name another catalog.
    private static final Pattern TABLE = Pattern.compile("\\s*(\\w+\\.)?\\w+(\\s+((?i:as)\\s+)?\\w+)?\\s*");
    private static final Pattern COLUMN = Pattern.compile("\\s*(\\w+\\.)?\\w+\\s*");

    private final Connection connection;
    private final Dialect dialect;
    private final DatabaseMetaData metaData;

    private DistinctLinks(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.metaData = connection.getMetaData();
    }

    /**
     * Returns those among the links of records; none where the database names no keys. Of a database without a dialect of its own there are none, too:
     * some declare keys and do not enforce them.
     */
    static Set<Link> of(Connection connection, Dialect dialect, ResolvedMapping mapping) {
        if (Dialects.isGeneric(dialect)) {
            return Set.of();
        }
        try {
            return new DistinctLinks(connection, dialect).among(mapping.records());
        } catch (SQLException e) {
            LOG.debug("The database does not name the keys of its tables: {}", SafeErrors.reason(e));
            return Set.of();
        }
    }

    private Set<Link> among(List<RecordSource> sources) throws SQLException {
        var distinct = new HashSet<Link>();
        // Sources whose ids are of other types may have an equal link.
        var others = new HashSet<Link>();
        for (RecordSource source : sources) {
            for (Link link : source.links()) {
                (isDistinct(source.id(), link) ? distinct : others).add(link);
            }
        }
        distinct.removeAll(others);
        return Set.copyOf(distinct);
    }

    private boolean isDistinct(IdColumn id, Link link) throws SQLException {
        Link.Via via = link.via();
        return via != null && isPlain(id, link.ref(), via) && areKeys(id.type(), link.ref(), via);
    }

    /** Returns whether a link is a row of one table, with a column for each of the two ids and nothing done to them. */
    private static boolean isPlain(IdColumn id, IdColumn ref, Link.Via via) {
        return via.recordKey() == null
                && TABLE.matcher(via.from()).matches()
                && COLUMN.matcher(via.key()).matches()
                && COLUMN.matcher(ref.sql()).matches()
                && isAsStored(id)
                && isAsStored(ref);
    }

    private static boolean isAsStored(IdColumn id) {
        return id.prefix().isEmpty() && id.strip().isEmpty() && id.split() == null;
    }

    private boolean areKeys(IdColumn.Type ofRecord, IdColumn ref, Link.Via via) throws SQLException {
        Found table = found(SqlIdentifiers.tables(via.from()).get(0));
        Map<String, IdColumn.Type> columns = new HashMap<>();
        columns.put(column(via.key()), ofRecord);
        columns.put(column(ref.sql()), ref.type());
        Set<String> key = primaryKey(table);
        return !key.isEmpty()
                && columns.keySet().containsAll(key)
                && areStoredAs(columns, table)
                && !isInherited(via.from().strip().split("\\s", 2)[0]);
    }

    private boolean isInherited(String table) throws SQLException {
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

    private static String column(String sql) {
        return plain(sql.substring(sql.indexOf('.') + 1).strip());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A table by its place in the metadata. */
    private record Found(@Nullable String catalog, @Nullable String schema, String name) {}

    private Found found(SqlIdentifiers.TableName table) throws SQLException {
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

    private Set<String> primaryKey(Found table) throws SQLException {
        var columns = new HashSet<String>();
        try (ResultSet rows = metaData.getPrimaryKeys(table.catalog(), table.schema(), table.name())) {
            while (rows.next()) {
                columns.add(plain(rows.getString("COLUMN_NAME")));
            }
        }
        return columns;
    }

    /** Returns whether columns are of the types of their ids: what a database converts to compare it may be equal where the key keeps it apart. */
    private boolean areStoredAs(Map<String, IdColumn.Type> columns, Found table) throws SQLException {
        var left = new HashMap<>(columns);
        try (ResultSet rows = metaData.getColumns(
                table.catalog(),
                NamePatterns.of(metaData, table.schema()),
                NamePatterns.of(metaData, table.name()),
                "%")) {
            while (rows.next()) {
                String name = plain(rows.getString("COLUMN_NAME"));
                IdColumn.Type type = left.get(name);
                if (type != null && isOf(type, rows) && table.name().equalsIgnoreCase(rows.getString("TABLE_NAME"))) {
                    left.remove(name);
                }
            }
        }
        return left.isEmpty();
    }

    private static boolean isOf(IdColumn.Type type, ResultSet column) throws SQLException {
        int stored = column.getInt("DATA_TYPE");
        return switch (type) {
            case INTEGER ->
                switch (stored) {
                    case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> true;
                    case Types.NUMERIC, Types.DECIMAL -> column.getInt("DECIMAL_DIGITS") == 0 && !column.wasNull();
                    default -> false;
                };
            case TEXT ->
                switch (stored) {
                    case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR -> true;
                    default -> false;
                };
            case UUID -> "uuid".equalsIgnoreCase(column.getString("TYPE_NAME"));
        };
    }
}
