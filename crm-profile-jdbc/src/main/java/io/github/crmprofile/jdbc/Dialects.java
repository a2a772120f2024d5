package io.github.crmprofile.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

/** Which dialect a database has. */
final class Dialects {

    private Dialects() {}

    static Dialect of(DatabaseMetaData database) throws SQLException {
        return of(database.getDatabaseProductName(), database.getDatabaseProductVersion());
    }

    /** By the name of the product; a driver may call its server by the name of another, which the version then gives away. */
    static Dialect of(String product, String version) {
        String name = (product + " " + version).toLowerCase(Locale.ROOT);
        if (name.startsWith("h2")) {
            return new H2Dialect();
        }
        return new Dialect();
    }
}
