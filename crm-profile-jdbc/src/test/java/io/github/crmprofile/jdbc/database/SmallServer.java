package io.github.crmprofile.jdbc.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** H2 under the name of Trino, which refuses statements that are too large and says so as Trino does: by a code, without an SQL state. */
public final class SmallServer {

    private static final int TOO_MANY_STAGES = 40;

    private final DataSource target;
    private final Predicate<String> isTooLarge;
    private final SQLException error;
    private final String product;
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();

    /**
     * A server.
     *
     * @param target the database of H2
     * @param isTooLarge which statements it refuses
     */
    public SmallServer(DataSource target, Predicate<String> isTooLarge) {
        this(
                target,
                isTooLarge,
                new SQLException("Number of stages in the query exceeds the maximum", null, TOO_MANY_STAGES));
    }

    /**
     * A server with an error of another kind.
     *
     * @param target the database of H2
     * @param isRefused which statements it refuses
     * @param error with which it refuses them
     */
    public SmallServer(DataSource target, Predicate<String> isRefused, SQLException error) {
        this(target, isRefused, error, "Trino");
    }

    /**
     * A server of another product.
     *
     * @param target the database
     * @param isRefused which statements it refuses
     * @param error with which it refuses them
     * @param product the name under which it is known
     */
    public SmallServer(DataSource target, Predicate<String> isRefused, SQLException error, String product) {
        this.target = target;
        this.isTooLarge = isRefused;
        this.error = error;
        this.product = product;
    }

    /** How many statements were refused. */
    public int refused() {
        return refused.get();
    }

    /** How many statements were run. */
    public int taken() {
        return taken.get();
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, (method, args) -> {
            Object made = call(target, method, args);
            return made instanceof Connection connection ? connection(connection) : made;
        });
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, (method, args) -> {
            Object made = call(real, method, args);
            if (made instanceof PreparedStatement statement) {
                return statement(statement, (String) args[0]);
            }
            return made instanceof DatabaseMetaData metaData ? named(metaData) : made;
        });
    }

    private DatabaseMetaData named(DatabaseMetaData real) {
        return proxy(
                DatabaseMetaData.class,
                (method, args) ->
                        method.getName().equals("getDatabaseProductName") ? product : call(real, method, args));
    }

    private PreparedStatement statement(PreparedStatement real, String sql) {
        return proxy(PreparedStatement.class, (method, args) -> {
            if (method.getName().equals("executeQuery")) {
                if (isTooLarge.test(sql)) {
                    refused.incrementAndGet();
                    throw error;
                }
                taken.incrementAndGet();
            }
            return call(real, method, args);
        });
    }

    private interface Calls {
        Object call(Method method, Object[] args) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> calls.call(method, args)));
    }

    private static Object call(Object real, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
