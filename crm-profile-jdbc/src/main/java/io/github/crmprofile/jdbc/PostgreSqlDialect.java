package io.github.crmprofile.jdbc;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
final class PostgreSqlDialect extends Dialect {

    @Override
    String name() {
        return "PostgreSQL";
    }

    @Override
    String text(String sql) {
        return "CAST(" + sql + " AS VARCHAR)";
    }

    @Override
    String type(Slot slot) {
        return switch (slot) {
            case TEXT -> "VARCHAR";
            case DECIMAL -> "NUMERIC";
            default -> super.type(slot);
        };
    }

    // A trend by day has hundreds of bounds: as cases, or as parameters of their own, reading them would take the
    // server longer than the records.
    @Override
    @Nullable
    Sql boundsUpTo(String sql, List<Object> bounds) {
        Object first = bounds.get(0);
        String type = first instanceof LocalDateTime
                ? "timestamp"
                : first instanceof OffsetDateTime ? "timestamptz" : first instanceof LocalDate ? "date" : null;
        boolean areReadable = bounds.stream().allMatch(bound -> bound.toString().matches("\\d{4}-.*"));
        if (type == null || !areReadable) {
            return null;
        }
        String array = bounds.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
        return Sql.of("width_bucket(", sql, ", (SELECT CAST(", parameter(array), " AS ", type, "[])))");
    }

    @Override
    Integer snapshot() {
        return REPEATABLE_READ;
    }
}
