package io.github.crmprofile.jdbc;

import java.util.List;

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

    // A trend by day has hundreds of bounds: as cases, reading them would take the server longer than the records.
    @Override
    Sql place(String sql, List<Object> bounds) {
        List<Sql> parameters = bounds.stream().map(this::parameter).toList();
        return Sql.of("width_bucket(", sql, ", ARRAY[", Sql.join(", ", parameters), "])");
    }

    @Override
    Integer snapshot() {
        return REPEATABLE_READ;
    }
}
