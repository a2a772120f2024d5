package io.github.crmprofile.jdbc.database;

import org.duckdb.DuckDBDataSource;

/** DuckDB in memory. */
public final class DuckDbDatabase extends TestDatabase {

    public static final TestDatabase DATABASE = new DuckDbDatabase();

    private DuckDbDatabase() {
        super(new DuckDBDataSource("jdbc:duckdb:memory:contract;threads=1"));
    }

    @Override
    String type(String type) {
        return switch (type) {
            case "DECIMAL" -> "DECIMAL(38, 10)";
            case "TIMESTAMP" -> "TIMESTAMP";
            case "OFFSET_TIMESTAMP" -> "TIMESTAMP WITH TIME ZONE";
            default -> super.type(type);
        };
    }
}
