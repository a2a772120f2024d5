package io.github.crmprofile.jdbc.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A data source that gives connections which are not in autocommit, and notes how they come back. */
public final class ReturnedConnections {

    private int opened;
    private final List<Boolean> autoCommitAtClose = new ArrayList<>();

    public DataSource over(DataSource dataSource) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return watched(dataSource.getConnection());
                });
    }

    private Connection watched(Connection connection) throws SQLException {
        opened++;
        connection.setAutoCommit(false);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        autoCommitAtClose.add(connection.getAutoCommit());
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    public int opened() {
        return opened;
    }

    /** For each connection that was given back, whether it was in autocommit then. */
    public List<Boolean> autoCommitAtClose() {
        return autoCommitAtClose;
    }
}
