package io.github.crmprofile.jdbc.database;

import java.util.UUID;
import org.hsqldb.jdbc.JDBCDataSource;

/** HSQLDB in memory. */
public final class HsqldbDatabase extends TestDatabase {

    public static final TestDatabase DATABASE = new HsqldbDatabase("contract");

    /** A database without tables. */
    public static TestDatabase fresh() {
        return new HsqldbDatabase(UUID.randomUUID().toString());
    }

    private HsqldbDatabase(String name) {
        super(source(name));
    }

    private static JDBCDataSource source(String name) {
        var source = new JDBCDataSource();
        source.setURL("jdbc:hsqldb:mem:" + name);
        source.setUser("sa");
        return source;
    }
}
