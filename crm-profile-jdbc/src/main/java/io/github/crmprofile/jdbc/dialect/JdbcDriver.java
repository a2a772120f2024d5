package io.github.crmprofile.jdbc.dialect;

import com.google.common.primitives.ImmutableLongArray;
import io.github.crmprofile.jdbc.sql.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything in which the drivers of databases differ: how they take parameters and give values, and what they offer besides SQL.
 *
 * <p>Immutable and thread-safe.
 */
abstract class JdbcDriver {

    /** The class of SQL states that say that a limit of the program is exceeded. */
    private static final String LIMIT_EXCEEDED = "54";

    /** Enough for a time with its type, and for most ids. */
    private static final int LENGTH_OF_A_VALUE = 42;

    static final int REPEATABLE_READ = Connection.TRANSACTION_REPEATABLE_READ;

    /** Returns a parameter for a value. */
    public Sql parameter(Object value) {
        return new Sql("?", List.of(value));
    }

    /** Returns the most values of a list of parameters. */
    public int listSize() {
        return 500;
    }

    /** Returns the most parameters of a statement. */
    public int parameterLimit() {
        return 30_000;
    }

    /** Returns the most characters of a statement, with its values. */
    public int textLimit() {
        return Integer.MAX_VALUE;
    }

    /** Returns whether a statement is beyond what the database takes in one, as far as is known. */
    public boolean isTooLarge(Sql statement) {
        int values = statement.binds().size();
        return values > parameterLimit() || statement.text().length() + (long) values * LENGTH_OF_A_VALUE > textLimit();
    }

    /** Returns an error with an SQL state. Where the driver gives none, its code says what the error is about. */
    public SQLException classified(SQLException error) {
        return error;
    }

    /** Returns whether an error says that a statement is too large, so that the database may take its branches in several statements. */
    public boolean isTooLarge(SQLException error) {
        return String.valueOf(error.getSQLState()).startsWith(LIMIT_EXCEEDED);
    }

    /** Returns whether rows sorted by a text come in the order of its code points, so that the rows of several statements can be merged. */
    public boolean sortsByCodePoint() {
        return false;
    }

    /** Returns whether a transaction is of use: elsewhere it only costs round trips, or is refused at the first read. */
    public boolean hasTransactions() {
        return true;
    }

    /** Returns the isolation level at which a transaction sees one state of the data; null when there is none, or it is the default. */
    @Nullable
    public Integer snapshot() {
        return null;
    }

    /** Returns whether a transaction at an isolation level sees one state of the data. */
    public final boolean seesOneState(int isolation) {
        Integer snapshot = snapshot();
        return isolation >= (snapshot == null ? Connection.TRANSACTION_SERIALIZABLE : snapshot);
    }

    /** Returns a question for the names of the tables of the current schema that no transaction holds for; empty where there can be none. */
    public Optional<String> tablesWithoutTransactions() {
        return Optional.empty();
    }

    /** Returns a question with one parameter, whether other tables inherit from the table of a name: of their rows its key says nothing. */
    public Optional<String> heirs() {
        return Optional.empty();
    }

    /**
     * Returns a question that makes the server plan statements for the values with which they are run, until the transaction ends, and that says how it
     * planned them before; empty where a statement has the same plan in each run, or its values are always known.
     */
    public Optional<String> plansForValues() {
        return Optional.empty();
    }

    /**
     * Returns a question that makes the server plan statements as before, until the transaction ends; for a dialect with {@link #plansForValues}.
     *
     * @param before how it planned them
     */
    public String plansAs(String before) {
        throw new UnsupportedOperationException(before);
    }

    /** Returns whether no row can break a key that the driver names; some products name keys that are declared and not enforced. */
    public boolean enforcesKeys() {
        return true;
    }

    /** Returns the fetch size at which the driver does not collect a large result in memory. */
    public int fetchSize() {
        return 1_000;
    }

    /** Sets a parameter of a statement, by an index that counts from 1. */
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof BigDecimal decimal) {
            statement.setBigDecimal(index, decimal);
        } else if (value instanceof UUID || value instanceof LocalDateTime || value instanceof LocalDate) {
            statement.setObject(index, value);
        } else if (value instanceof OffsetDateTime time) {
            bindOffset(statement, index, time);
        } else if (value instanceof ImmutableLongArray numbers) {
            statement.setObject(index, numbers.toArray());
        } else if (value instanceof Sql.TypedNull nothing) {
            statement.setNull(index, nothing.jdbcType());
        } else {
            throw new AssertionError(value.getClass());
        }
    }

    void bindOffset(PreparedStatement statement, int index, OffsetDateTime value) throws SQLException {
        statement.setObject(index, value);
    }

    /** Returns a timestamp without zone; null for null. */
    @Nullable
    public LocalDateTime timestamp(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, LocalDateTime.class);
    }

    /** Returns a timestamp with zone or offset; null for null. */
    @Nullable
    public OffsetDateTime offsetTimestamp(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class);
    }

    /** Returns a date; null for null. */
    @Nullable
    public LocalDate date(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }
}
