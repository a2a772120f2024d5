package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.dialect.PostgreSqlDialect;
import io.github.crmprofile.jdbc.resolved.KnownKeys;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.source.ProfileEvent;
import io.github.crmprofile.source.ReadLimit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of the host, for one read. Restores every setting that it changes, and never ends a transaction of the host. */
public final class Session implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.crmprofile.jdbc");
    private static final long NANOS_OF_A_SECOND = 1_000_000_000;

    private final Connection connection;
    private final Database.Kind kind;
    private final Dialect dialect;
    private final ResolvedMapping written;
    private final ResolvedMapping mapping;
    private final SessionSettings settings;
    private final ReadTransaction transaction;
    private final Planning planning;
    private @Nullable Duration timeout;
    private RequestTime time;
    private boolean isOfAllClients;

    Session(Connection connection, Database.Kind kind, SessionSettings settings) {
        this.connection = connection;
        this.kind = kind;
        this.dialect = kind.dialect();
        this.written = kind.written();
        this.mapping = kind.mapping();
        this.settings = settings;
        this.transaction = new ReadTransaction(connection, dialect);
        this.planning = new Planning(connection, dialect);
        this.timeout = settings.timeout();
        this.time = new RequestTime(RequestTime.LAST, kind.mapping().zone(), kind.dialect());
    }

    /** Sets the moment of the request, for all that is run from here on. */
    public void at(Instant now) {
        time = new RequestTime(now, mapping.zone(), dialect);
    }

    /** Says that all clients are read: that may take longer, and in a transaction is planned for the values of this read. */
    public void forAllClients() {
        isOfAllClients = true;
        Duration own = settings.timeoutForAllClients();
        timeout = own == null ? timeout : own;
    }

    /** Says that chosen clients are read, which for any values is done by one plan. */
    public void forChosenClients() {
        isOfAllClients = false;
    }

    /** Returns a statement with the moment of the request in it. */
    public Sql atItsTime(Sql sql) {
        return time.in(sql);
    }

    /** Returns the mapping as this database reads it. */
    public ResolvedMapping mapping() {
        return mapping;
    }

    /** Returns what the keys of the tables rule out. */
    public KnownKeys keys() {
        return kind.keys().get(() -> KeptKeys.read(connection, dialect, mapping));
    }

    /** Returns the mapping as the developer wrote it, in the SQL of this database, for messages. */
    public ResolvedMapping written() {
        return written;
    }

    /** Returns the tables that another server keeps, as far as the database says. */
    public ForeignTables foreignTables() throws SQLException {
        return dialect instanceof PostgreSqlDialect ? ForeignTables.of(connection) : ForeignTables.NONE;
    }

    public Connection connection() {
        return connection;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Begins a read-only transaction in which all statements see one state of the data, where the database can and the host has begun none. */
    public void begin() throws SQLException {
        transaction.begin();
    }

    /** Returns what keeps the statements of a read from seeing one state of the data, in a session that has not begun; empty where nothing does. */
    public Optional<SnapshotGap> snapshotGap() throws SQLException {
        transaction.begin();
        try {
            return transaction.gap(mapping);
        } finally {
            transaction.end();
        }
    }

    /** Reads rows. */
    public interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /**
     * Runs a statement.
     *
     * @param sql the statement
     * @param limit the most rows to read; 0 for all
     * @param rows receives the result
     */
    public <T> T query(Sql sql, int limit, Rows<T> rows) throws SQLException {
        return query(sql, limit, rows, any -> 1);
    }

    /**
     * Runs a statement.
     *
     * @param unbound the statement
     * @param limit at most so many rows; 0 for all
     * @param rows takes the result
     * @param count counts the rows that were taken
     */
    public <T> T query(Sql unbound, int limit, Rows<T> rows, ToLongFunction<T> count) throws SQLException {
        return query(unbound, statement -> limit(statement, limit), rows, count);
    }

    /**
     * Runs a statement that has few rows, all of which the driver takes at once: to give them by and by, PostgreSQL has one process do all the work.
     *
     * @param sql the statement
     * @param rows takes the result
     * @param count returns how many rows were taken for the result
     */
    public <T> T queryAtOnce(Sql sql, Rows<T> rows, ToLongFunction<T> count) throws SQLException {
        return query(sql, statement -> {}, rows, count);
    }

    private void limit(PreparedStatement statement, int limit) throws SQLException {
        if (limit > 0) {
            statement.setMaxRows(limit);
        } else {
            statement.setFetchSize(dialect.fetchSize());
        }
    }

    /** Sets up a statement. */
    private interface Setup {
        void of(PreparedStatement statement) throws SQLException;
    }

    private <T> T query(Sql unbound, Setup setup, Rows<T> rows, ToLongFunction<T> count) throws SQLException {
        planning.set(isOfAllClients && transaction.isOwn());
        Sql sql = atItsTime(unbound);
        LOG.debug("{}", sql.text());
        long start = System.nanoTime();
        T result;
        try {
            result = run(sql, setup, rows);
        } catch (SQLException | RuntimeException failed) {
            report(sql, 0, start, failed);
            throw failed;
        }
        report(sql, count.applyAsLong(result), start, null);
        return result;
    }

    private void report(Sql sql, long rows, long start, @Nullable Exception failure) {
        settings.listener()
                .on(new ProfileEvent.StatementRun(
                        sql.text(),
                        rows,
                        Duration.ofNanos(System.nanoTime() - start),
                        failure instanceof SQLException error ? SafeErrors.withoutValues(error) : failure));
    }

    private <T> T run(Sql sql, Setup setup, Rows<T> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            ReadLimit.Cancelling running = ReadLimit.onCancel(() -> cancel(statement));
            try {
                return run(statement, sql, setup, rows);
            } finally {
                running.close();
            }
        } catch (SQLException e) {
            throw dialect.classified(e);
        }
    }

    private <T> T run(PreparedStatement statement, Sql sql, Setup setup, Rows<T> rows) throws SQLException {
        int seconds = seconds();
        if (seconds > 0) {
            statement.setQueryTimeout(seconds);
        }
        setup.of(statement);
        for (int i = 0; i < sql.binds().size(); i++) {
            dialect.bind(statement, i + 1, sql.binds().get(i));
        }
        try (ResultSet result = statement.executeQuery()) {
            return rows.read(result);
        }
    }

    /** Returns the time-out of a statement in whole seconds, which is all that JDBC knows; 0 for none. */
    private int seconds() {
        Duration most = timeout;
        Duration left = ReadLimit.remaining().orElse(null);
        if (left != null && (most == null || left.compareTo(most) < 0)) {
            // Rounded up: cut off, it would end a moment before the limit does.
            return (int) Math.min(
                    Integer.MAX_VALUE, left.plusNanos(NANOS_OF_A_SECOND - 1).toSeconds());
        }
        return most == null ? 0 : (int) Math.max(1, most.toSeconds());
    }

    private static void cancel(PreparedStatement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.debug("The driver does not cancel a statement: {}", SafeErrors.reason(e));
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            transaction.end();
        }
    }
}
