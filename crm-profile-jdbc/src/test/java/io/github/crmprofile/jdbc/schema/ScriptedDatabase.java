package io.github.crmprofile.jdbc.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** An H2 database in memory, made of a script. It lives as long as it is open. */
public final class ScriptedDatabase implements AutoCloseable {

    private final JdbcDataSource dataSource = new JdbcDataSource();
    private final Connection open;

    private ScriptedDatabase(String name, String script) throws SQLException {
        // VALUE is a word of H2's that other databases leave to columns.
        dataSource.setUrl("jdbc:h2:mem:" + name + ";NON_KEYWORDS=VALUE");
        open = dataSource.getConnection();
        try (var statement = open.createStatement()) {
            statement.execute(script);
        }
    }

    public static ScriptedDatabase of(String script) throws SQLException {
        return new ScriptedDatabase("t" + Integer.toHexString(script.hashCode()), script);
    }

    static ScriptedDatabase ofResource(String name) throws SQLException, IOException {
        try (InputStream in = Objects.requireNonNull(ScriptedDatabase.class.getResourceAsStream(name), name)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    void execute(String sql) throws SQLException {
        try (var statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        open.close();
    }
}
