package io.github.crmprofile.jdbc.session;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Describes failures of drivers without the values that some drivers quote. */
public final class SafeErrors {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.crmprofile.jdbc");

    /** SQL states that drivers give to errors of every kind. */
    private static final Set<String> MEANINGLESS = Set.of("", "00000", "22000");

    private SafeErrors() {}

    /** Returns whether an error is about stored values (SQL state 22 and 23), and not about the statement. */
    public static boolean isAboutData(SQLException error) {
        return isKnown(error)
                && (error.getSQLState().startsWith("22") || error.getSQLState().startsWith("23"));
    }

    /** Returns whether the connection is gone, and not the statement at fault. */
    public static boolean isAboutConnection(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return state.startsWith("08")
                || state.startsWith("57P0")
                || error instanceof SQLNonTransientConnectionException
                || error instanceof SQLTransientConnectionException
                || error instanceof SQLRecoverableException;
    }

    /** Returns whether a statement took too long. */
    static boolean isTimeout(SQLException error) {
        return error instanceof SQLTimeoutException || "57014".equals(error.getSQLState());
    }

    private static boolean isKnown(SQLException error) {
        String state = error.getSQLState();
        return state != null && !MEANINGLESS.contains(state);
    }

    /** Returns the kind of an error as its driver gives it: the class, the SQL state and the code. */
    public static String reason(SQLException error) {
        return error.getClass().getSimpleName() + ", SQL state " + error.getSQLState() + ", code "
                + error.getErrorCode();
    }

    /**
     * Returns a copy of an error without values. An error about data loses its text, which may hold values of rows or parameters, and so does one
     * without a meaningful SQL state. The text of the latter is logged at debug level.
     */
    public static SQLException withoutValues(SQLException error) {
        if (isKnown(error) && !isAboutData(error)) {
            return error;
        }
        if (!isKnown(error)) {
            LOG.debug("The driver says: {}", error.getMessage());
        }
        var bare = new SQLException(
                isAboutData(error)
                        ? "An error about data: the driver's text is left out, because it may hold values"
                        : "The driver does not say by an SQL state what the error is about (" + reason(error)
                                + "): its text is left out, because it may hold values, and is in the log at debug level",
                error.getSQLState(),
                error.getErrorCode());
        bare.setStackTrace(error.getStackTrace());
        return bare;
    }
}
