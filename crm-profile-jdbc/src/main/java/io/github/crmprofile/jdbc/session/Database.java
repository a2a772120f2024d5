package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.dialect.Dialects;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.source.ReadEndedException;
import io.github.crmprofile.source.ReadLimit;
import io.github.crmprofile.source.SourceException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The host's database: opens sessions, and makes of what fails in them an exception that says what was read.
 *
 * <p>Thread-safe; what it is found to be at the first connection it stays.
 */
public final class Database {

    private final DataSource dataSource;
    private final SchemaMapping mapping;
    private final SessionSettings settings;
    private final AtomicReference<@Nullable Kind> kind = new AtomicReference<>();

    /**
     * A database.
     *
     * @param dataSource where connections come from
     * @param mapping where the records are
     * @param settings how statements are run
     */
    public Database(DataSource dataSource, SchemaMapping mapping, SessionSettings settings) {
        this.dataSource = dataSource;
        this.mapping = mapping;
        this.settings = settings;
    }

    /**
     * What the database turned out to be.
     *
     * @param dialect its dialect
     * @param written the mapping as the developer wrote it, without parameters and with the quotes of the database
     * @param mapping the same as the database reads it
     */
    record Kind(Dialect dialect, SchemaMapping written, SchemaMapping mapping) {}

    /** Opens a session, to be closed by the caller. */
    public Session open() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            return new Session(connection, kind(connection), settings);
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
        Dialect dialect = Dialects.of(metaData);
        SchemaMapping written = new LinkCodes(dialect).in(mapping.resolvedFor(metaData.getIdentifierQuoteString()));
        var found = new Kind(dialect, written, new SplitCells(dialect).in(written));
        kind.set(found);
        return found;
    }

    /** The mapping as the developer wrote it. */
    public SchemaMapping mapping() {
        return mapping;
    }

    /** What is done in a session. */
    public interface Work<T> {
        T run(Session session) throws SQLException;
    }

    /**
     * Runs some work in a session.
     *
     * @param what is being read, in the terms of messages
     * @param work the work
     */
    public <T> T call(String what, Work<T> work) {
        try (Session session = open()) {
            return work.run(session);
        } catch (SQLException e) {
            throw failure(what, e);
        }
    }

    public static SourceException failure(String what, SQLException cause) {
        SQLException safe = SafeErrors.withoutValues(cause);
        Optional<ReadEndedException> ended = ReadLimit.ended(safe);
        if (ended.isPresent()) {
            return ended.get();
        }
        String advice = SafeErrors.isTimeout(cause)
                ? "; it took longer than its timeout, or the database ended it: see the cause, and the indexes that the check names"
                : SafeErrors.isAboutConnection(cause)
                        ? "; the database could not be reached, or gave no connection in time: see the cause"
                        : "; see the cause, and run the check of the mapping";
        return new SourceException("Reading " + what + " failed (" + SafeErrors.reason(cause) + ")" + advice, safe);
    }

}
