package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import io.github.crmprofile.model.RecordKind;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the sources whose numbers and times are columns of one table, of the same types as those of another source: in a UNION of the two, no value is
 * converted. Texts but ids are read in one form wherever they stand, and may be of any type.
 */
final class AlikeSources {

    private final TableKeys tables;

    AlikeSources(TableKeys tables) {
        this.tables = tables;
    }

    /** The types of a source's id, numbers and times. */
    private record Storage(RecordKind kind, Map<String, Type> types) {}

    /** A type of a database. */
    private record Type(int type, Optional<String> name, Optional<Integer> decimals) {
        static Type of(TableKeys.Col column) {
            return new Type(
                    column.type(), Optional.ofNullable(column.typeName()), Optional.ofNullable(column.decimals()));
        }
    }

    /** Returns those among some sources that are like others of them, together with these. */
    Set<Set<RecordSource>> among(List<RecordSource> sources) throws SQLException {
        var byStorage = new HashMap<Storage, Set<RecordSource>>();
        for (RecordSource source : sources) {
            boolean hasOthers = sources.stream()
                            .filter(other -> other.kind() == source.kind())
                            .count()
                    > 1;
            Optional<Storage> storage = hasOthers ? storage(source) : Optional.empty();
            storage.ifPresent(stored ->
                    byStorage.computeIfAbsent(stored, s -> new HashSet<>()).add(source));
        }
        var alike = new HashSet<Set<RecordSource>>();
        byStorage.values().stream()
                .filter(several -> several.size() > 1)
                .map(Set::copyOf)
                .forEach(alike::add);
        return alike;
    }

    private Optional<Storage> storage(RecordSource source) throws SQLException {
        Optional<Map<String, String>> expressions = expressions(source);
        if (expressions.isEmpty() || !TableKeys.isTable(source.from())) {
            return Optional.empty();
        }
        Map<String, TableKeys.Col> columns =
                tables.columns(tables.found(SqlIdentifiers.tables(source.from()).get(0)));
        var types = new HashMap<String, Type>();
        for (Map.Entry<String, String> expression : expressions.get().entrySet()) {
            String sql = expression.getValue();
            TableKeys.Col column = TableKeys.isColumn(sql) ? columns.get(TableKeys.column(sql)) : null;
            if (column == null) {
                return Optional.empty();
            }
            types.put(expression.getKey(), Type.of(column));
        }
        return Optional.of(new Storage(source.kind(), Map.copyOf(types)));
    }

    /** Returns the expressions of the id, of numbers and of times that are no texts; empty where a time is one. */
    private static Optional<Map<String, String>> expressions(RecordSource source) {
        var expressions = new TreeMap<String, String>();
        expressions.put("id", source.id().sql());
        for (Map.Entry<String, Column> entry : source.columns().entrySet()) {
            if (entry.getValue() instanceof Column.Decimal decimal && decimal.decimals() == null) {
                expressions.put(entry.getKey(), decimal.sql());
            } else if (entry.getValue() instanceof Column.Time time) {
                for (Column.Time part = time; part != null; part = part.otherwise()) {
                    if (part.form() == TimeForm.TEXT) {
                        return Optional.empty();
                    }
                    expressions.put(entry.getKey() + " " + part.form() + " " + expressions.size(), part.sql());
                }
            }
        }
        return Optional.of(expressions);
    }
}
