package io.github.crmprofile.jdbc;

import io.github.crmprofile.source.SourceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The host's database: opens sessions, and makes of what fails in them an exception that says what was read.
 *
 * @param dataSource where connections come from
 * @param timeout how long a statement may take; null for no limit
 */
record Database(DataSource dataSource, @Nullable Duration timeout) {

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
        try (Session session = Session.open(dataSource, timeout)) {
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

    /** Runs a statement of several branches; when it fails, finds out which of them did. */
    void read(Session session, Statement statement, Statement.Reader reader) throws SQLException {
        try {
            session.query(statement.sql(), 0, rows -> {
                statement.read(rows, reader);
                return true;
            });
        } catch (SQLException e) {
            throw new BranchFailure(statement, e);
        }
    }

    /** A statement that failed, and what it consisted of. */
    static final class BranchFailure extends SQLException {
        private static final long serialVersionUID = 1;
        private final transient Statement statement;

        BranchFailure(Statement statement, SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
            this.statement = statement;
        }
    }

    /** Runs work that reads statements of several branches. */
    <T> T callBranches(Work<T> work) {
        try (Session session = Session.open(dataSource, timeout)) {
            return work.run(session);
        } catch (BranchFailure e) {
            SQLException cause = (SQLException) e.getCause();
            throw failure(culprit(e.statement), cause == null ? e : cause);
        } catch (SQLException e) {
            throw failure("the database", e);
        }
    }

    /** The part of the mapping whose branches fail when they are run alone; all of them when none does. */
    private String culprit(Statement failed) {
        Map<String, List<Branch>> byPath = new LinkedHashMap<>();
        for (Branch branch : failed.branches()) {
            byPath.computeIfAbsent(branch.path(), path -> new java.util.ArrayList<>())
                    .add(branch);
        }
        try (Session session = Session.open(dataSource, timeout)) {
            for (Map.Entry<String, List<Branch>> part : byPath.entrySet()) {
                Statement alone = new Statement(part.getValue(), session.dialect(), failed.isOne());
                try {
                    session.query(alone.sql(), 1, rows -> rows.next());
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
