package io.github.crmprofile.examples.benchmarks.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Pools of connections, as hosts have them. Not thread-safe; the pools are. */
final class Pools implements AutoCloseable {

    private final List<HikariDataSource> pools = new ArrayList<>();

    DataSource open(String url, int connections) {
        return open(url, null, null, connections);
    }

    DataSource open(String url, @Nullable String user, @Nullable String password, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        var pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
