package io.github.crmprofile.jdbc.testing;

import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows to be inserted, in the order in which they refer to one another. */
final class FixtureRows {

    private final List<Row> rows = new ArrayList<>();
    private final ZoneId zone;

    FixtureRows(ZoneId zone) {
        this.zone = zone;
    }

    /** A row of a table, cell by cell. */
    static final class Row {
        private final PlainTable table;
        private final Map<String, @Nullable Object> cells = new LinkedHashMap<>();

        private Row(PlainTable table) {
            this.table = table;
        }

        /** Adds a cell; two fields that are stored in one column must agree on it. */
        void put(StoredValue.Cell cell) {
            if (cell.expression() == null) {
                return;
            }
            String column = table.column(cell.expression())
                    .orElseThrow(() -> new IllegalArgumentException(cell.expression() + " is no column of " + table));
            Object known = cells.get(column);
            if (known != null
                    && cell.value() != null
                    && !known.toString().equals(cell.value().toString())) {
                throw new IllegalArgumentException("Column " + column + " of " + table.name()
                        + " would have to hold two values, since the mapping reads two things from it");
            }
            cells.put(column, known == null ? cell.value() : known);
        }
    }

    Row start(String from) {
        var row = new Row(PlainTable.of(from).orElseThrow());
        rows.add(row);
        return row;
    }

    void fields(Row row, Map<String, Column> columns, RecordParts parts) {
        columns.forEach((field, column) -> row.put(column.accept(new StoredValue(field, parts.value(field), zone))));
    }

    /** Stores links in the columns of the row that are there for them, and all of a target that has a table for it there. */
    void links(Row row, IdColumn own, String id, List<Link> links, Function<Link.Target, List<String>> linked) {
        for (Link.Target target : Link.Target.values()) {
            List<Link> places =
                    links.stream().filter(link -> link.target() == target).toList();
            List<String> left = new ArrayList<>(places.isEmpty() ? List.of() : linked.apply(target));
            for (Link place : places) {
                if (place.via() == null) {
                    boolean isList = place.ref().split() != null;
                    List<String> here =
                            isList ? List.copyOf(left) : left.stream().limit(1).toList();
                    row.put(StoredValue.ids(here, place.ref()));
                    Link.Code code = place.code();
                    if (code != null && !here.isEmpty()) {
                        row.put(new StoredValue.Cell(code.sql(), code.values().get(0)));
                    }
                    left.removeAll(here);
                } else {
                    left.forEach(other -> via(place.via(), own, id).put(StoredValue.ids(List.of(other), place.ref())));
                    left.clear();
                }
            }
            if (!left.isEmpty() && !places.isEmpty()) {
                throw new IllegalArgumentException("A record is linked to " + left.size() + " more of kind " + target
                        + " than the mapping has columns for");
            }
        }
    }

    void values(Row row, IdColumn own, String id, ClientSource.Values values, List<String> texts) {
        Link.Via via = values.via();
        if (via == null) {
            String split = values.split();
            row.put(new StoredValue.Cell(
                    values.sql(), texts.isEmpty() ? null : split == null ? texts.get(0) : String.join(split, texts)));
        } else {
            texts.forEach(text -> via(via, own, id).put(new StoredValue.Cell(values.sql(), text)));
        }
    }

    private Row via(Link.@Nullable Via via, IdColumn own, String id) {
        Row row = start(Objects.requireNonNull(via).from());
        row.put(new StoredValue.Cell(
                via.key(), StoredValue.ids(List.of(id), own).value()));
        return row;
    }

    void insert(Connection connection) throws SQLException {
        for (Row row : rows) {
            String columns = String.join(", ", row.cells.keySet());
            String marks = row.cells.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
            int[] types = types(connection, row, columns);
            try (PreparedStatement statement = connection.prepareStatement(
                    "INSERT INTO " + row.table.name() + " (" + columns + ") VALUES (" + marks + ")")) {
                int at = 1;
                for (Object value : row.cells.values()) {
                    statement.setObject(at, converted(value, types[at - 1]));
                    at++;
                }
                statement.executeUpdate();
            }
        }
    }

    private static int[] types(Connection connection, Row row, String columns) throws SQLException {
        try (PreparedStatement empty = connection.prepareStatement(
                        "SELECT " + columns + " FROM " + row.table.name() + " WHERE 1 = 0");
                var none = empty.executeQuery()) {
            ResultSetMetaData meta = none.getMetaData();
            var types = new int[meta.getColumnCount()];
            for (int i = 0; i < types.length; i++) {
                types[i] = meta.getColumnType(i + 1);
            }
            return types;
        }
    }

    /** A code of the mapping is a text, whatever the type of its column. */
    private static @Nullable Object converted(@Nullable Object value, int type) {
        if (!(value instanceof String text)) {
            return value;
        }
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL ->
                new BigDecimal(text);
            case Types.BOOLEAN, Types.BIT -> text.equals("1") || text.equalsIgnoreCase("true");
            default -> text;
        };
    }
}
