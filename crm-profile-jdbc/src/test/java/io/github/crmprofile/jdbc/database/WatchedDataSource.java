package io.github.crmprofile.jdbc.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Watches what is done with the connections of a data source: which statements are run, and whether all is closed and put back as it was. */
public final class WatchedDataSource {

    private final DataSource target;
    private final Semaphore pool;
    private final List<String> statements = new ArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final List<String> leftChanged = new ArrayList<>();

    /**
     * A watched pool.
     *
     * @param target where connections come from
     * @param size how many connections may be open at once; one more is an error
     */
    public WatchedDataSource(DataSource target, int size) {
        this.target = target;
        this.pool = new Semaphore(size);
    }

    /** The statements run so far. */
    public List<String> statements() {
        return statements;
    }

    /** How many connections, statements and results are open. */
    public int open() {
        return open.get();
    }

    /** What was not put back before a connection was closed. */
    public List<String> leftChanged() {
        return leftChanged;
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, target);
    }

    private <T> T proxy(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().equals("getConnection") && type == DataSource.class && !pool.tryAcquire()) {
                throw new SQLException("the pool is empty", "08000");
            }
            if (method.getName().equals("close")) {
                closing(type, real);
            }
            if (method.getName().equals("prepareStatement")) {
                statements.add((String) args[0]);
            }
            try {
                return watched(method.invoke(real, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private Object watched(Object result) {
        for (Class<?> type : List.of(Connection.class, PreparedStatement.class, ResultSet.class)) {
            if (type.isInstance(result)) {
                open.incrementAndGet();
                return proxy(type, result);
            }
        }
        return result;
    }

    private void closing(Class<?> type, Object real) throws SQLException {
        open.decrementAndGet();
        if (real instanceof Connection connection && type == Connection.class) {
            pool.release();
            if (!connection.getAutoCommit()) {
                leftChanged.add("autocommit");
            }
            if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                leftChanged.add("isolation");
            }
        }
    }
}
