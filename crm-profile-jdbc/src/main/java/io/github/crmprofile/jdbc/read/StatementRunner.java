package io.github.crmprofile.jdbc.read;

import com.google.common.collect.Lists;
import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.session.Database;
import io.github.crmprofile.jdbc.session.SafeErrors;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.statement.UnionBranch;
import io.github.crmprofile.jdbc.statement.UnionStatement;
import io.github.crmprofile.source.ReadLimit;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Runs statements of several branches. When one fails, finds out which of its branches did. Immutable and thread-safe. */
final class StatementRunner {

    private final Database database;

    StatementRunner(Database database) {
        this.database = database;
    }

    /** Runs a statement with the given values, or in its place several of fewer branches, where it is too large for the database. */
    void read(Session session, UnionStatement statement, Arguments arguments, UnionStatement.Reader reader)
            throws SQLException {
        if (statement.isSorted()) {
            readSorted(session, statement, arguments, reader);
            return;
        }
        var left = new ArrayDeque<>(statement.parts());
        var all = new GivenRows(reader);
        while (!left.isEmpty()) {
            if (left.size() > 1) {
                session.begin();
            }
            UnionStatement part = left.remove();
            var rows = new GivenRows(all);
            try {
                session.query(part.sql().boundTo(arguments), 0, result -> part.read(result, rows), Long::longValue);
            } catch (SQLException e) {
                boolean isTooLarge = isTooLarge(session, e) && !rows.areAny();
                List<UnionStatement> halves = isTooLarge ? statement.divide(part) : List.of();
                if (halves.isEmpty()) {
                    throw new BranchFailure(part, arguments, isTooLarge && !all.areAny(), e);
                }
                Lists.reverse(halves).forEach(left::addFirst);
            }
        }
    }

    private void readSorted(
            Session session, UnionStatement statement, Arguments arguments, UnionStatement.Reader reader)
            throws SQLException {
        boolean isRead = false;
        while (!isRead) {
            List<UnionStatement> parts = statement.parts();
            if (parts.size() > 1) {
                session.begin();
            }
            var rows = new GivenRows(reader);
            var merged = new MergedRows(session, parts, arguments, rows);
            try {
                merged.read();
                isRead = true;
            } catch (SQLException e) {
                boolean isTooLarge = isTooLarge(session, e) && !rows.areAny();
                // What has one branch is not divided, but known as too large from then on.
                boolean isDivided = isTooLarge
                        && (session.dialect().sortsByCodePoint()
                                || statement.branches().size() == 1)
                        && !statement.divide(merged.last()).isEmpty();
                if (!isDivided) {
                    // Rows that are read on may be of any part.
                    throw new BranchFailure(rows.areAny() ? statement : merged.last(), arguments, isTooLarge, e);
                }
            }
        }
    }

    /** Returns whether a read failed before it gave a row, because the database finds a statement too large that cannot be divided. */
    static boolean isTooLarge(SQLException failure) {
        return failure instanceof BranchFailure branch && branch.isTooLarge;
    }

    private static boolean isTooLarge(Session session, SQLException error) {
        return session.dialect().isTooLarge(error);
    }

    /** Passes rows on, and knows whether there were any: what was given is not read again. */
    private static final class GivenRows implements UnionStatement.Reader {
        private final UnionStatement.Reader reader;
        private boolean areAny;

        GivenRows(UnionStatement.Reader reader) {
            this.reader = reader;
        }

        boolean areAny() {
            return areAny;
        }

        @Override
        public ClientAnswerBuilder state(String client) {
            areAny = true;
            return reader.state(client);
        }
    }

    /** Runs a statement of few rows with the given values. Returns how many rows there were; none where it is too large for the database. */
    OptionalLong readAtOnce(
            Session session, UnionStatement statement, Arguments arguments, UnionStatement.Reader reader)
            throws SQLException {
        try {
            return OptionalLong.of(session.queryAtOnce(
                    statement.sql().boundTo(arguments), rows -> statement.read(rows, reader), Long::longValue));
        } catch (SQLException e) {
            if (isTooLarge(session, e)) {
                statement.divide(statement);
                return OptionalLong.empty();
            }
            throw new BranchFailure(statement, arguments, false, e);
        }
    }

    /** The failure of a statement, with the statement and its values. */
    private static final class BranchFailure extends SQLException {
        private static final long serialVersionUID = 1;
        private final transient UnionStatement statement;
        private final transient Arguments arguments;
        private final boolean isTooLarge;

        BranchFailure(UnionStatement statement, Arguments arguments, boolean isTooLarge, SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
            this.statement = statement;
            this.arguments = arguments;
            this.isTooLarge = isTooLarge;
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
