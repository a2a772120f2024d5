package io.github.crmprofile.jdbc.session;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a database what it may refuse to say, without harm to a transaction that has begun. */
final class Questions {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.crmprofile.jdbc");

    private final Connection connection;

    Questions(Connection connection) {
        this.connection = connection;
    }

    /** Reads a row. */
    interface Reading<T> {
        @Nullable
        T of(ResultSet row) throws SQLException;
    }

    /** Returns what the first rows say; nothing where the question is refused: what the mapping gets wrong is said elsewhere. */
    <T> List<T> ask(String sql, int limit, Reading<T> reading) {
        return within(() -> answers(sql, limit, reading), List.of());
    }

    private <T> List<T> answers(String sql, int limit, Reading<T> reading) throws SQLException {
        var answers = new ArrayList<T>();
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(limit);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    answers.add(reading.of(rows));
                }
            }
        }
        return answers;
    }

    /** A question of several rows. */
    interface Question<T> {
        T ask() throws SQLException;
    }

    /** Returns the answer to a question; another value where it is refused. */
    <T> T within(Question<T> question, T refused) {
        Savepoint before = savepointInTransaction();
        try {
            T answer = question.ask();
            release(before);
            return answer;
        } catch (SQLException e) {
            backTo(before);
            release(before);
            return refused;
        }
    }

    // A refused question ends the transaction on databases that abort at errors, and the transaction may be the host's.
    private @Nullable Savepoint savepointInTransaction() {
        try {
            return connection.getAutoCommit() ? null : connection.setSavepoint();
        } catch (SQLException noSavepoints) {
            return null;
        }
    }

    // The transaction may be the host's, and each savepoint one more level of it. Not every driver can release one.
    private void release(@Nullable Savepoint before) {
        if (before != null) {
            try {
                connection.releaseSavepoint(before);
            } catch (SQLException e) {
                LOG.debug("A savepoint stays until the end of the transaction: {}", SafeErrors.reason(e));
            }
        }
    }

    private void backTo(@Nullable Savepoint before) {
        if (before != null) {
            try {
                connection.rollback(before);
            } catch (SQLException e) {
                LOG.debug(
                        "The transaction could not go back to where it was before a question: {}",
                        SafeErrors.reason(e));
            }
        }
    }
}
