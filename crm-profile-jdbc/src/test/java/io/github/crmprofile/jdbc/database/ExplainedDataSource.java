package io.github.crmprofile.jdbc.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Has each statement explained, with the values it is run with. */
public final class ExplainedDataSource {

    private final DataSource target;
    private final String explain;
    private final List<String> plans = new ArrayList<>();

    public ExplainedDataSource(DataSource target) {
        this(target, "EXPLAIN ");
    }

    /**
     * Explained statements.
     *
     * @param target where connections come from
     * @param explain what stands before a statement to have it explained
     */
    public ExplainedDataSource(DataSource target, String explain) {
        this.target = target;
        this.explain = explain;
    }

    /** The plans of the statements run so far. */
    public List<String> plans() {
        return plans;
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, (method, args) -> {
            Object result = call(target, method, args);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    private Connection connection(Connection connection) {
        return proxy(
                Connection.class,
                (method, args) -> method.getName().equals("prepareStatement") && args.length == 1
                        ? statement(connection, (String) args[0])
                        : call(connection, method, args));
    }

    private PreparedStatement statement(Connection connection, String sql) throws SQLException {
        PreparedStatement explaining = connection.prepareStatement(explain + sql);
        PreparedStatement real = connection.prepareStatement(sql);
        return proxy(PreparedStatement.class, (method, args) -> {
            if (method.getName().equals("executeQuery")) {
                plans.add(text(explaining));
            } else if (method.getName().equals("close")
                    || (method.getName().startsWith("set") && args[0] instanceof Integer && args.length == 2)) {
                call(explaining, method, args);
            }
            return call(real, method, args);
        });
    }

    private static String text(PreparedStatement explain) throws SQLException {
        var lines = new ArrayList<String>();
        try (ResultSet rows = explain.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }

    private interface Handler {
        Object handle(Method method, Object[] args) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> handler.handle(method, args)));
    }

    private static Object call(Object real, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
