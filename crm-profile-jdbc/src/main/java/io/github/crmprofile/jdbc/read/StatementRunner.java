package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.SafeErrors;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.statement.UnionBranch;
import io.github.crmprofile.jdbc.statement.UnionStatement;
import io.github.crmprofile.source.ReadLimit;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs statements of several branches. When one fails, finds out which of its branches did. Immutable and thread-safe. */
final class StatementRunner {

    private final Database database;

    StatementRunner(Database database) {
        this.database = database;
    }

    /** Runs a statement with the given values. */
    void read(Session session, UnionStatement statement, Arguments arguments, UnionStatement.Reader reader)
            throws SQLException {
        try {
            session.query(statement.sql().boundTo(arguments), 0, rows -> statement.read(rows, reader), Long::longValue);
        } catch (SQLException e) {
            throw new BranchFailure(statement, arguments, e);
        }
    }

    /** Runs a statement of few rows with the given values. Returns how many rows there were. */
    long readAtOnce(Session session, UnionStatement statement, Arguments arguments, UnionStatement.Reader reader)
            throws SQLException {
        try {
            return session.queryAtOnce(
                    statement.sql().boundTo(arguments), rows -> statement.read(rows, reader), Long::longValue);
        } catch (SQLException e) {
            throw new BranchFailure(statement, arguments, e);
        }
    }

    /** The failure of a statement, with the statement and its values. */
    private static final class BranchFailure extends SQLException {
        private static final long serialVersionUID = 1;
        private final transient UnionStatement statement;
        private final transient Arguments arguments;

        BranchFailure(UnionStatement statement, Arguments arguments, SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
            this.statement = statement;
            this.arguments = arguments;
        }
    }

    /** Runs work that reads statements of several branches. */
    <T> T call(Database.Work<T> work) {
        try (Session session = database.open()) {
            return work.run(session);
        } catch (BranchFailure e) {
            SQLException cause = e.getCause() instanceof SQLException own ? own : e;
            // Without a connection no part is more at fault than another, and nobody waits for what a limit has ended.
            boolean isAboutAll = SafeErrors.isAboutConnection(cause)
                    || ReadLimit.ended(cause).isPresent();
            String part = isAboutAll ? "the database" : culprit(e.statement, e.arguments);
            throw Database.failure(part, cause);
        } catch (SQLException e) {
            throw Database.failure("the database", e);
        }
    }

    /** Returns the part of the mapping whose branches fail when run alone; all parts when none does. */
    private String culprit(UnionStatement failed, Arguments arguments) {
        Map<String, List<UnionBranch>> byPath = new LinkedHashMap<>();
        for (UnionBranch branch : failed.branches()) {
            byPath.computeIfAbsent(branch.path(), path -> new ArrayList<>()).add(branch);
        }
        try (Session session = database.open()) {
            for (Map.Entry<String, List<UnionBranch>> part : byPath.entrySet()) {
                UnionStatement alone = new UnionStatement(part.getValue(), session.dialect(), failed.isOne());
                try {
                    session.query(alone.sql().boundTo(arguments), 1, rows -> rows.next());
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
