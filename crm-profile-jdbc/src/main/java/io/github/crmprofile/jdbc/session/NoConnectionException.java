package io.github.crmprofile.jdbc.session;

import java.sql.SQLException;

/** Signals that the data source gave no connection, whatever its driver or pool calls that. */
final class NoConnectionException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final SQLException cause;

    NoConnectionException(SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
        this.cause = cause;
    }

    /** Returns what the driver or the pool said. */
    SQLException cause() {
        return cause;
    }
}
