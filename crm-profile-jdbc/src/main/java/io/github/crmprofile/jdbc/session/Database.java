package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.dialect.Dialects;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
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
 * Opens sessions on the host's database, and turns failures in them into exceptions that name what was read.
 *
 * <p>Thread-safe. The kind of database is found out at the first connection.
 */
public final class Database {

    private final DataSource dataSource;
    private final SchemaMapping mapping;
    private final SessionSettings settings;
    private final AtomicReference<@Nullable Kind> kind = new AtomicReference<>();

    /**
     * Creates a database; nothing is opened yet.
     *
     * @param dataSource the host's connections
     * @param mapping where the records are
     * @param settings how statements are run
     */
    public Database(DataSource dataSource, SchemaMapping mapping, SessionSettings settings) {
        this.dataSource = dataSource;
        this.mapping = mapping;
        this.settings = settings;
    }

    /**
     * The kind of the database.
     *
     * @param dialect its dialect
     * @param written the mapping as the developer wrote it, without parameters and with the quotes of the database
     * @param mapping the same as the database reads it
     * @param keys what the keys of its tables rule out
     */
    record Kind(Dialect dialect, ResolvedMapping written, ResolvedMapping mapping, KeptKeys keys) {}

    /** Opens a session, which the caller closes. */
    public Session open() throws SQLException {
        Connection connection = connection();
        try {
            return new Session(connection, kind(connection), settings);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private Connection connection() throws SQLException {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new NoConnectionException(e);
        }
    }

    private Kind kind(Connection connection) throws SQLException {
        Kind known = kind.get();
        if (known != null) {
            return known;
        }
        DatabaseMetaData metaData = connection.getMetaData();
        ResolvedMapping quoted = ResolvedMapping.of(mapping, metaData.getIdentifierQuoteString());
        Dialect dialect = Probe.dialect(connection, Dialects.of(metaData), quoted);
        ResolvedMapping written = new LinkCodes(dialect).in(quoted);
        var found = new Kind(
                dialect,
                written,
                new SplitCells(dialect).in(new RowSums(dialect).in(written)),
                new KeptKeys(System::nanoTime));
        kind.set(found);
        return found;
    }

    /** Returns the mapping as the developer wrote it. */
    public SchemaMapping mapping() {
        return mapping;
    }

    /** Work that is done in a session. */
    public interface Work<T> {
        T run(Session session) throws SQLException;
    }

    /**
     * Runs work in a session.
     *
     * @param what what is read, for messages
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
        Optional<ReadEndedException> ended = ReadLimit.ended(SafeErrors.withoutValues(cause));
        if (ended.isPresent()) {
            return ended.get();
        } else if (cause instanceof UnsupportedDatabaseException unsupported) {
            return new SourceException(unsupported.reason(), cause);
        } else if (cause instanceof NoConnectionException none) {
            return new SourceException(
                    "The data source gave no connection (" + SafeErrors.reason(none.cause())
                            + "): its pool may have none left, or the database, its address, the user or the password be"
                            + " at fault; see the cause",
                    SafeErrors.withoutValues(none.cause()));
        } else if (SafeErrors.isAboutConnection(cause)) {
            return new SourceException(
                    "The connection to the database was lost while reading " + what + " (" + SafeErrors.reason(cause)
                            + "); see the cause",
                    SafeErrors.withoutValues(cause));
        } else if (SafeErrors.isTimeout(cause)) {
            return new SourceException(
                    "Reading " + what + " took longer than it may (" + SafeErrors.reason(cause)
                            + "); see the cause, the timeout of the source, and the notes on indexes in the check of the mapping",
                    SafeErrors.withoutValues(cause));
        }
        return new SourceException(
                "Reading " + what + " failed (" + SafeErrors.reason(cause)
                        + "); see the cause, and run the check of the mapping",
                SafeErrors.withoutValues(cause));
    }
}
