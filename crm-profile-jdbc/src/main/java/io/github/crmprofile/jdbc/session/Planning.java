package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.Dialect;
import java.sql.Connection;
import java.util.Optional;

/**
 * Has the server plan statements over all clients for the values with which they are run, and others once for all values. Within a transaction that
 * this read has begun, at whose end the server forgets it. For one thread.
 */
final class Planning {

    private final Connection connection;
    private final Dialect dialect;
    private boolean isForValues;
    private Optional<String> before = Optional.empty();

    Planning(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Says whether statements from here on are planned for their values. */
    void set(boolean isWanted) {
        if (isWanted == isForValues) {
            return;
        }
        isForValues = isWanted;
        if (isWanted) {
            before = dialect.plansForValues().flatMap(this::ask);
        } else {
            before.map(dialect::plansAs).ifPresent(this::ask);
        }
    }

    private Optional<String> ask(String question) {
        return new Questions(connection)
                .ask(question, 1, row -> row.getString(1)).stream().findFirst();
    }
}
