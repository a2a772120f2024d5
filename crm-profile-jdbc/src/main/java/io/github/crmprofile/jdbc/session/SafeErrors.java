package io.github.crmprofile.jdbc.session;

import java.sql.SQLException;

/** What drivers say when something fails, without the values that some of them quote. */
final class SafeErrors {

    private SafeErrors() {}

    /** The same fault; errors about data (SQL state 22 and 23) lose their text, because it may hold values of rows or parameters. */
    static SQLException withoutValues(SQLException fault) {
        String state = fault.getSQLState();
        if (state != null && !state.startsWith("22") && !state.startsWith("23")) {
            return fault;
        }
        var bare = new SQLException(
                "An error about data: the driver's text is left out, because it may hold values",
                state,
                fault.getErrorCode());
        bare.setStackTrace(fault.getStackTrace());
        return bare;
    }
}
