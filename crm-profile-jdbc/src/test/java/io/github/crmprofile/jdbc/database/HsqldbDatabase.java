package io.github.crmprofile.jdbc.database;

import org.hsqldb.jdbc.JDBCDataSource;

/** HSQLDB in memory. */
public final class HsqldbDatabase extends TestDatabase {

    public static final TestDatabase DATABASE = new HsqldbDatabase();

    private HsqldbDatabase() {
        super(source());
    }

    private static JDBCDataSource source() {
        var source = new JDBCDataSource();
        source.setURL("jdbc:hsqldb:mem:contract");
        source.setUser("sa");
        return source;
    }
}
