package io.github.crmprofile.jdbc.dialect;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Finds the dialect of a database. */
public final class Dialects {

    private static final Map<String, Supplier<Dialect>> BY_NAME = Map.of(
            "postgresql", PostgreSqlDialect::new,
            "h2", H2Dialect::new,
            "sqlite", SqliteDialect::new,
            "duckdb", DuckDbDialect::new,
            "hsql database engine", HsqldbDialect::new,
            "apache derby", DerbyDialect::new,
            "microsoft sql server", SqlServerDialect::new,
            "oracle", OracleDialect::new,
            "trino", TrinoDialect::new);

    private Dialects() {}

    /** Returns the dialect of a database without one of its own that fills up texts with blanks before it compares them. */
    public static Dialect padded() {
        return new PadSpaceDialect();
    }

    /** Returns whether a dialect is that of databases without one of their own. */
    public static boolean isGeneric(Dialect dialect) {
        return dialect.getClass() == Dialect.class || dialect.getClass() == PadSpaceDialect.class;
    }

    /** Returns the dialect of the same database where its columns or another server compare texts otherwise than character by character. */
    public static Dialect exact(Dialect dialect) {
        return dialect instanceof PostgreSqlDialect ? new ExactPostgreSqlDialect() : DuckDbDialect.exact();
    }

    public static Dialect of(DatabaseMetaData database) throws SQLException {
        return of(database.getDatabaseProductName(), database.getDatabaseProductVersion(), database.getDriverName());
    }

    /** Returns the dialect by the name of the product. The driver of MySQL gives that name to MariaDB, too, which only the version shows. */
    static Dialect of(String product, String version, String driver) {
        String name = product.toLowerCase(Locale.ROOT);
        boolean isMariaDb = (name + version).toLowerCase(Locale.ROOT).contains("mariadb");
        if (isMariaDb || name.contains("mysql")) {
            return new MySqlDialect(isMariaDb, driver.toLowerCase(Locale.ROOT).contains("mysql"));
        }
        // Its driver gives the version with the name.
        if (name.startsWith("firebird")) {
            return new FirebirdDialect();
        }
        return BY_NAME.getOrDefault(name, Dialect::new).get();
    }
}
