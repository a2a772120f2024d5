package io.github.crmprofile.jdbc;

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

    @Override
    Integer snapshot() {
        return REPEATABLE_READ;
    }
}
