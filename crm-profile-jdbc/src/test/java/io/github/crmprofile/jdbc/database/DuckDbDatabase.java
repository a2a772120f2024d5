package io.github.crmprofile.jdbc.database;

import java.util.List;
import java.util.UUID;
import org.duckdb.DuckDBDataSource;

/** DuckDB in memory. */
public final class DuckDbDatabase extends TestDatabase {

    public static final TestDatabase DATABASE = new DuckDbDatabase("contract");

    /** A database without tables. */
    public static TestDatabase fresh() {
        return new DuckDbDatabase(UUID.randomUUID().toString());
    }

    private DuckDbDatabase(String name) {
        super(new DuckDBDataSource("jdbc:duckdb:memory:" + name + ";threads=1"));
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

    @Override
    public List<String> noDates() {
        return List.of("'infinity'", "'-infinity'", "'12000-01-01'", "'0044-03-15 (BC)'");
    }
}
