package io.github.crmprofile.jdbc;

import io.github.crmprofile.source.SourceException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The host's database: opens sessions, and makes of what fails in them an exception that says what was read.
 *
 * <p>Thread-safe; what it is found to be at the first connection it stays.
 */
final class Database {

    private final DataSource dataSource;
    private final SchemaMapping mapping;
    private final @Nullable Duration timeout;
    private final AtomicReference<@Nullable Kind> kind = new AtomicReference<>();

    /**
     * A database.
     *
     * @param dataSource where connections come from
     * @param mapping where the records are
     * @param timeout how long a statement may take; null for no limit
     */
    Database(DataSource dataSource, SchemaMapping mapping, @Nullable Duration timeout) {
        this.dataSource = dataSource;
        this.mapping = mapping;
        this.timeout = timeout;
    }

    /**
     * What the database turned out to be.
     *
     * @param dialect its dialect
     * @param mapping the mapping as it reads it
     * @param plans the statements made for it
     */
    record Kind(Dialect dialect, SchemaMapping mapping, CompiledPlans plans) {}

    private Session open() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            return new Session(connection, kind(connection), timeout);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private Kind kind(Connection connection) throws SQLException {
        Kind known = kind.get();
        if (known != null) {
            return known;
        }
        DatabaseMetaData metaData = connection.getMetaData();
        var found = new Kind(
                Dialects.of(metaData),
                MappingSql.resolve(mapping, metaData.getIdentifierQuoteString()),
                new CompiledPlans());
        kind.set(found);
        return found;
    }

    /** The mapping as the developer wrote it. */
    SchemaMapping mapping() {
        return mapping;
    }

    /** What is done in a session. */
    interface Work<T> {
        T run(Session session) throws SQLException;
    }

    /**
     * Runs some work in a session.
     *
     * @param what is being read, in the terms of messages
     * @param work the work
     */
    <T> T call(String what, Work<T> work) {
        try (Session session = open()) {
            return work.run(session);
        } catch (SQLException e) {
            throw failure(what, e);
        }
    }

    static SourceException failure(String what, SQLException cause) {
        return new SourceException(
                "Reading " + what + " failed (" + reason(cause) + "); see the cause, and run the check of the mapping",
                Faults.withoutValues(cause));
    }

    private static String reason(SQLException e) {
        return e.getClass().getSimpleName() + ", SQL state " + e.getSQLState() + ", code " + e.getErrorCode();
    }

    /** Runs a statement of several branches for some clients; when it fails, finds out which of the branches did. */
    void read(Session session, Statement statement, List<String> clients, Statement.Reader reader) throws SQLException {
        try {
            session.query(statement.sql().boundTo(clients), 0, rows -> {
                statement.read(rows, reader);
                return true;
            });
        } catch (SQLException e) {
            throw new BranchFailure(statement, clients, e);
        }
    }

    /** A statement that failed, and what it consisted of. */
    static final class BranchFailure extends SQLException {
        private static final long serialVersionUID = 1;
        private final transient Statement statement;
        private final transient List<String> clients;

        BranchFailure(Statement statement, List<String> clients, SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
            this.statement = statement;
            this.clients = clients;
        }
    }

    /** Runs work that reads statements of several branches. */
    <T> T callBranches(Work<T> work) {
        try (Session session = open()) {
            return work.run(session);
        } catch (BranchFailure e) {
            SQLException cause = (SQLException) e.getCause();
            throw failure(culprit(e.statement, e.clients), cause == null ? e : cause);
        } catch (SQLException e) {
            throw failure("the database", e);
        }
    }

    /** The part of the mapping whose branches fail when they are run alone; all of them when none does. */
    private String culprit(Statement failed, List<String> clients) {
        Map<String, List<Branch>> byPath = new LinkedHashMap<>();
        for (Branch branch : failed.branches()) {
            byPath.computeIfAbsent(branch.path(), path -> new java.util.ArrayList<>())
                    .add(branch);
        }
        try (Session session = open()) {
            for (Map.Entry<String, List<Branch>> part : byPath.entrySet()) {
                Statement alone = new Statement(part.getValue(), session.dialect(), failed.isOne());
                try {
                    session.query(alone.sql().boundTo(clients), 1, rows -> rows.next());
                } catch (SQLException e) {
                    return part.getKey();
                }
            }
        } catch (SQLException e) {
            return "the database";
        }
        return String.join(", ", byPath.keySet());
    }
}
