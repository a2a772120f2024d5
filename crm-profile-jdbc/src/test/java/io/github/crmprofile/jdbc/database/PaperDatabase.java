package io.github.crmprofile.jdbc.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;

/** A database that cannot run here: it says what it is called, notes what it is asked, and has no rows. */
public final class PaperDatabase {

    /** A statement that was run, with its parameters in their order. */
    public record Asked(String sql, List<String> parameters) {}

    private final String product;
    private final List<Asked> asked = new ArrayList<>();

    /**
     * A database.
     *
     * @param product how its driver calls it
     */
    public PaperDatabase(String product) {
        this.product = product;
    }

    /** What it was asked since this was last called. */
    public List<Asked> asked() {
        List<Asked> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, args) -> connection());
    }

    private Connection connection() {
        return proxy(Connection.class, (proxy, method, args) -> switch (method.getName()) {
            case "getMetaData" -> metaData();
            case "prepareStatement" -> statement((String) args[0]);
            case "createStatement" -> refusing();
            case "getAutoCommit" -> true;
            default -> nothing(method);
        });
    }

    private DatabaseMetaData metaData() {
        return proxy(DatabaseMetaData.class, (proxy, method, args) -> switch (method.getName()) {
            case "getDatabaseProductName" -> product;
            case "getIdentifierQuoteString" -> "\"";
            case "getPrimaryKeys" -> proxy(ResultSet.class, (rows, call, none) -> nothing(call));
            default -> nothing(method);
        });
    }

    /** A statement that refuses to run: so what the source asks about the database itself stays without an answer. */
    private static Statement refusing() {
        return proxy(Statement.class, (proxy, method, args) -> {
            if (method.getName().equals("executeQuery")) {
                throw new SQLException("There is no such database");
            }
            return nothing(method);
        });
    }

    private PreparedStatement statement(String sql) {
        var parameters = new TreeMap<Integer, String>();
        return proxy(PreparedStatement.class, (proxy, method, args) -> {
            if (method.getName().equals("executeQuery")) {
                asked.add(new Asked(sql, List.copyOf(parameters.values())));
                return proxy(ResultSet.class, (rows, call, none) -> nothing(call));
            } else if (method.getParameterCount() == 2 && args[0] instanceof Integer index) {
                parameters.put(index, method.getName() + " " + args[1]);
            }
            return nothing(method);
        });
    }

    private static Object nothing(Method method) {
        Class<?> type = method.getReturnType();
        if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        }
        return type == String.class ? "" : null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
