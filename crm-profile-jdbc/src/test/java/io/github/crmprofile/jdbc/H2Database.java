package io.github.crmprofile.jdbc;

import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in memory. */
final class H2Database extends TestDatabase {

    static final TestDatabase DATABASE = fresh();

    private H2Database(JdbcDataSource dataSource) {
        super(dataSource);
    }

    /** A database without tables. */
    static TestDatabase fresh() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return new H2Database(source);
    }
}
