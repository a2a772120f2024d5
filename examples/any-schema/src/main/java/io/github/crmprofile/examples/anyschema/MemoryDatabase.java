package io.github.crmprofile.examples.anyschema;

import io.github.crmprofile.source.SourceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database in memory, made of a script. It lives until its pool is disposed. */
final class MemoryDatabase {

    private MemoryDatabase() {}

    static JdbcConnectionPool of(String script) {
        // The open connections of the pool keep the database in memory.
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "", "");
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(script);
            return pool;
        } catch (SQLException e) {
            pool.dispose();
            throw new SourceException("The tables cannot be made; see the cause", e);
        }
    }
}
