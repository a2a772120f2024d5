package io.github.crmprofile.jdbc.database;

import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in memory. */
public final class H2Database extends TestDatabase {

    public static final TestDatabase DATABASE = fresh();

    private H2Database(JdbcDataSource dataSource) {
        super(dataSource);
    }

    /** A database without tables. */
    public static TestDatabase fresh() {
        return withSettings("");
    }

    /**
     * A database without tables.
     *
     * @param settings more of its URL, such as {@code ;MODE=Oracle}
     */
    public static TestDatabase withSettings(String settings) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + settings);
        return new H2Database(source);
    }

    @Override
    public List<String> noDates() {
        return List.of("DATE '12000-01-01'", "DATE '-0044-03-15'");
    }

    @Override
    public List<String> noTimes() {
        return List.of("TIMESTAMP WITH TIME ZONE '12000-01-01 00:00:00+00'");
    }
}
