package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the links of which no two rows lead from one record to one target, because the primary key of their table rules it out. Any other link may
 * repeat: one that is computed or joined, and one of whose table the driver says nothing.
 */
final class DistinctLinks {

    // Drivers differ in the case in which they look for a quoted name, and three parts may name another catalog.

    private final TableKeys keys;

    DistinctLinks(TableKeys keys) {
        this.keys = keys;
    }

    /** Returns those among the links of records. */
    Set<Link> among(List<RecordSource> sources) throws SQLException {
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
                && TableKeys.isTable(via.from())
                && TableKeys.isColumn(via.key())
                && TableKeys.isColumn(ref.sql())
                && isAsStored(id)
                && isAsStored(ref);
    }

    private static boolean isAsStored(IdColumn id) {
        return id.prefix().isEmpty() && id.strip().isEmpty() && id.split() == null;
    }

    private boolean areKeys(IdColumn.Type ofRecord, IdColumn ref, Link.Via via) throws SQLException {
        TableKeys.Found table = keys.found(SqlIdentifiers.tables(via.from()).get(0));
        Map<String, IdColumn.Type> columns = new HashMap<>();
        columns.put(TableKeys.column(via.key()), ofRecord);
        columns.put(TableKeys.column(ref.sql()), ref.type());
        Set<String> key = keys.primaryKey(table);
        return !key.isEmpty()
                && columns.keySet().containsAll(key)
                && areStoredAs(columns, keys.columns(table))
                && !keys.isInherited(via.from().strip().split("\\s", 2)[0]);
    }

    /** Returns whether columns are of the types of their ids: what a database converts to compare it may be equal where the key keeps it apart. */
    private static boolean areStoredAs(Map<String, IdColumn.Type> columns, Map<String, TableKeys.Col> stored) {
        return columns.entrySet().stream().allMatch(entry -> {
            TableKeys.Col column = stored.get(entry.getKey());
            return column != null && isOf(entry.getValue(), column);
        });
    }

    private static boolean isOf(IdColumn.Type type, TableKeys.Col column) {
        return switch (type) {
            case INTEGER ->
                switch (column.type()) {
                    case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> true;
                    case Types.NUMERIC, Types.DECIMAL -> Objects.equals(column.decimals(), 0);
                    default -> false;
                };
            case TEXT ->
                switch (column.type()) {
                    case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR -> true;
                    default -> false;
                };
            case UUID -> "uuid".equalsIgnoreCase(column.typeName());
        };
    }
}
