package io.github.crmprofile.jdbc.database;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** The databases that the JVM of the tests can start, by name, in the order in which they are quick. */
public final class Databases {

    private Databases() {}

    /** Returns those whose whole contract is tested in every build. */
    public static Map<String, TestDatabase> inEveryBuild() {
        return ImmutableMap.of(
                "H2", H2Database.DATABASE,
                "SQLite", SqliteDatabase.DATABASE,
                "PostgreSQL", PostgreSqlDatabase.DATABASE,
                "MariaDB", MariaDbDatabase.DATABASE,
                "DuckDB", DuckDbDatabase.DATABASE,
                "HSQLDB", HsqldbDatabase.DATABASE);
    }

    /** Returns these and Derby, which takes long. */
    public static Map<String, TestDatabase> all() {
        return ImmutableMap.<String, TestDatabase>builder()
                .putAll(inEveryBuild())
                .put("Derby", DerbyDatabase.DATABASE)
                .build();
    }
}
