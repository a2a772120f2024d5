package io.github.crmprofile.jdbc.draft;

import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as the catalogue describes it.
 *
 * @param name its name
 * @param columns its columns, in their order
 * @param key its primary key; empty where it has none
 * @param references the table that each column with a foreign key refers to
 */
record Table(String name, List<Col> columns, List<String> key, Map<String, String> references) {

    /**
     * A column.
     *
     * @param name its name
     * @param type one of {@link java.sql.Types}
     * @param typeName the database's own name of the type, in lower case
     * @param isInstant whether its values are points in time by themselves
     */
    record Col(String name, int type, String typeName, boolean isInstant) {

        private static final Set<Integer> INTEGERS = Set.of(Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT);
        private static final Set<Integer> FLOATS = Set.of(Types.DOUBLE, Types.FLOAT, Types.REAL);

        boolean isInteger() {
            return INTEGERS.contains(type) && !isFlag();
        }

        boolean isFloat() {
            return FLOATS.contains(type);
        }

        boolean isNumber() {
            return isInteger() || isFloat() || type == Types.DECIMAL || type == Types.NUMERIC;
        }

        boolean isBoolean() {
            return type == Types.BOOLEAN || typeName.startsWith("bool");
        }

        boolean isFlag() {
            return isBoolean() || type == Types.BIT || typeName.equals("tinyint(1)");
        }

        boolean isDate() {
            return type == Types.DATE;
        }

        boolean isTimestamp() {
            return type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE || isInstant;
        }

        boolean isTime() {
            return isDate() || isTimestamp();
        }

        boolean isUuid() {
            return typeName.equals("uuid") || typeName.equals("uniqueidentifier");
        }

        boolean isText() {
            return !isUuid() && !isNumber() && !isTime() && !isFlag() && !typeName.startsWith("json");
        }

        String plain() {
            return Words.joined(name);
        }
    }

    Optional<Col> find(@Nullable String column) {
        return columns.stream().filter(c -> c.name().equalsIgnoreCase(column)).findFirst();
    }

    /** The first column of these names, in the order of the names, that is of a kind. */
    Optional<Col> first(Predicate<Col> kind, List<String> names) {
        return names.stream()
                .flatMap(name -> columns.stream().filter(c -> c.plain().equals(name) && kind.test(c)))
                .findFirst();
    }

    boolean has(String... plainNames) {
        return Stream.of(plainNames)
                .anyMatch(name -> columns.stream().anyMatch(c -> c.plain().equals(name)));
    }

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** The column by which a row is known: the primary key, or what is called so. */
    Optional<Col> id() {
        if (key.size() == 1) {
            return find(key.get(0));
        }
        Optional<Col> named = first(c -> true, List.of("id", "rowid", "uuid", "guid", Words.joined(name) + "id"));
        return key.isEmpty() ? named : named.filter(c -> key.contains(c.name()));
    }

    String lower() {
        return name.toLowerCase(Locale.ROOT);
    }
}
