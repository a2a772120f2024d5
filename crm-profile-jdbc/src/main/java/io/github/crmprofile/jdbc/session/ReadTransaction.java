package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transaction of a read on a connection of the host. Restores every setting that it changes, and never ends a transaction of the host. */
final class ReadTransaction {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.crmprofile.jdbc");

    /** The class of SQL states that say that a feature is not supported. */
    private static final String NOT_SUPPORTED = "0A";

    private final Connection connection;
    private final Dialect dialect;
    private boolean isBegun;
    private boolean isReadOnly;
    private int isolation = Connection.TRANSACTION_NONE;

    ReadTransaction(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Begins one in which all statements see one state of the data, where the database can and the host has begun none. */
    void begin() throws SQLException {
        // A second time it would take its own changes for the state to restore.
        if (isBegun || !dialect.hasTransactions() || !connection.getAutoCommit()) {
            return;
        }
        isReadOnly = connection.isReadOnly();
        isolation = isolation();
        isBegun = true;
        Integer snapshot = dialect.snapshot();
        if (snapshot != null && snapshot != isolation) {
            attempt(() -> connection.setTransactionIsolation(snapshot));
        }
        if (!isReadOnly) {
            setReadOnly(true);
        }
        attempt(() -> connection.setAutoCommit(false));
    }

    /** Returns whether it was begun here, and has not ended. */
    boolean isOwn() {
        return isBegun;
    }

    /** A step that a driver may not know. */
    private interface Step {
        void run() throws SQLException;
    }

    // The read goes on; gap() says what it lacks then.
    private static void attempt(Step step) throws SQLException {
        try {
            step.run();
        } catch (SQLException e) {
            if (!isUnsupported(e)) {
                throw e;
            }
            LOG.debug("The driver does not support a step of a transaction: {}", SafeErrors.reason(e));
        }
    }

    private static boolean isUnsupported(SQLException e) {
        return e instanceof SQLFeatureNotSupportedException
                || String.valueOf(e.getSQLState()).startsWith(NOT_SUPPORTED);
    }

    private int isolation() throws SQLException {
        try {
            return connection.getTransactionIsolation();
        } catch (SQLException e) {
            if (isUnsupported(e)) {
                return Connection.TRANSACTION_NONE;
            }
            throw e;
        }
    }

    // Only a hint, which some drivers refuse once connected: nothing but SELECT is run anyway.
    private void setReadOnly(boolean value) {
        try {
            connection.setReadOnly(value);
        } catch (SQLException e) {
            LOG.debug(
                    "The driver leaves the connection as it is: {}",
                    e.getClass().getName());
        }
    }

    /** Returns what keeps statements that are run after {@link #begin} from seeing one state of the data; empty where nothing does. */
    Optional<SnapshotGap> gap(ResolvedMapping mapping) throws SQLException {
        if (!dialect.hasTransactions()) {
            return Optional.of(SnapshotGap.ofDatabase(dialect.name()));
        }
        int level = isolation();
        if (connection.getAutoCommit() || level == Connection.TRANSACTION_NONE) {
            return Optional.of(SnapshotGap.ofDriver());
        } else if (!dialect.seesOneState(level)) {
            return Optional.of(
                    isBegun
                            ? SnapshotGap.ofLevel(level, dialect.snapshot())
                            : SnapshotGap.ofHost(level, dialect.snapshot()));
        }
        Set<String> tables = tablesWithoutTransactions(mapping);
        return tables.isEmpty() ? Optional.empty() : Optional.of(SnapshotGap.ofTables(tables));
    }

    private Set<String> tablesWithoutTransactions(ResolvedMapping mapping) {
        List<String> found = dialect.tablesWithoutTransactions()
                .map(question -> new Questions(connection).ask(question, 0, row -> row.getString(1)))
                .orElse(List.of());
        var tables = new TreeSet<String>();
        MappedTables.of(mapping)
                .forEach(table -> found.stream()
                        .filter(name -> table.schema() == null && name.equalsIgnoreCase(table.name()))
                        .forEach(tables::add));
        return tables;
    }

    /** Ends it, if it was begun here. */
    void end() throws SQLException {
        if (isBegun) {
            isBegun = false;
            restore();
        }
    }

    // Each step is tried even if the one before failed: a pool may hand the connection to someone else.
    private void restore() throws SQLException {
        try {
            if (!connection.getAutoCommit()) {
                rollback();
            }
        } finally {
            try {
                connection.setAutoCommit(true);
            } finally {
                if (!isReadOnly) {
                    setReadOnly(false);
                }
                if (isolation() != isolation) {
                    connection.setTransactionIsolation(isolation);
                }
            }
        }
    }

    // The transaction changed nothing, so what was read is right whether or not it ends well.
    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("The transaction of a read could not be rolled back: {}", SafeErrors.reason(e));
        }
    }
}
