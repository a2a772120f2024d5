package io.github.crmprofile.examples.anyschema;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections of a JDBC address, made anew each time: enough for a command. A class and not a record, whose text would show the password. */
final class DriverDataSource implements DataSource {

    private final Driver driver;
    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;

    private DriverDataSource(Driver driver, String url, @Nullable String user, @Nullable String password) {
        this.driver = driver;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    static DriverDataSource of(String url, @Nullable String user, @Nullable String password) {
        try {
            return new DriverDataSource(DriverManager.getDriver(url), url, user, password);
        } catch (SQLException e) {
            throw new IllegalArgumentException(
                    "No driver on the class path takes '" + url
                            + "'. Write an address that begins like jdbc:postgresql: and add its driver to the dependencies.",
                    e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connect(user, password);
    }

    @Override
    public Connection getConnection(String otherUser, String otherPassword) throws SQLException {
        return connect(otherUser, otherPassword);
    }

    private Connection connect(@Nullable String name, @Nullable String secret) throws SQLException {
        var login = new Properties();
        if (name != null) {
            login.setProperty("user", name);
        }
        if (secret != null) {
            login.setProperty("password", secret);
        }
        return driver.connect(url, login);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("There is no log to write");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        DriverManager.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return DriverManager.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("There is no log to write");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("There is nothing wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
