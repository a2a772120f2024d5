package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.statement.UnionStatement;
import io.github.crmprofile.spelling.CodePoints;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The rows of several statements, each sorted by client, as if they were of one. Not thread-safe. */
final class MergedRows {

    private final Session session;
    private final List<UnionStatement> statements;
    private final Arguments arguments;
    private final UnionStatement.Reader reader;
    private final PriorityQueue<Cursor> cursors = new PriorityQueue<>(Cursor.ORDER);
    private int opened;

    MergedRows(Session session, List<UnionStatement> statements, Arguments arguments, UnionStatement.Reader reader) {
        this.session = session;
        this.statements = statements;
        this.arguments = arguments;
        this.reader = reader;
    }

    /** Returns the statement that was run last. */
    UnionStatement last() {
        return statements.get(opened - 1);
    }

    /** Runs all statements, and gives their rows to the reader client by client. */
    void read() throws SQLException {
        UnionStatement statement = statements.get(opened++);
        session.query(
                statement.sql().boundTo(arguments),
                0,
                result -> {
                    var cursor = new Cursor(statement.rows(result), statements.size() > 1);
                    if (cursor.next()) {
                        cursors.add(cursor);
                    }
                    if (opened < statements.size()) {
                        read();
                    } else {
                        merge();
                    }
                    return cursor.count;
                },
                Long::longValue);
    }

    private void merge() throws SQLException {
        while (!cursors.isEmpty()) {
            Cursor first = cursors.remove();
            if (first.giveAll(reader, cursors.peek())) {
                cursors.add(first);
            }
        }
    }

    /** A place in the rows of a statement. */
    private static final class Cursor {
        static final Comparator<Cursor> ORDER = (a, b) -> compare(a.client, b.client);

        private final UnionStatement.Rows rows;
        private final boolean isOneOfSeveral;
        private Object client = "";
        private long count;

        Cursor(UnionStatement.Rows rows, boolean isOneOfSeveral) {
            this.rows = rows;
            this.isOneOfSeveral = isOneOfSeveral;
        }

        boolean next() throws SQLException {
            if (!rows.next()) {
                return false;
            }
            count++;
            client = isOneOfSeveral ? rows.order().orElse("") : "";
            return true;
        }

        /** Gives all rows that come before those of another cursor. Returns whether more are left. */
        boolean giveAll(UnionStatement.Reader reader, @Nullable Cursor other) throws SQLException {
            boolean isMore = true;
            while (isMore && (other == null || ORDER.compare(this, other) <= 0)) {
                rows.give(reader);
                isMore = next();
            }
            return isMore;
        }

        // Clients are the same kind of value in all statements; one that is unknown belongs to nobody.
        private static int compare(Object a, Object b) {
            return a instanceof Number first && b instanceof Number second
                    ? Long.compare(first.longValue(), second.longValue())
                    : CodePoints.ORDER.compare(a.toString(), b.toString());
        }
    }
}
