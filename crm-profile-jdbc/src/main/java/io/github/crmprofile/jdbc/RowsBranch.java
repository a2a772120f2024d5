package io.github.crmprofile.jdbc;

import java.sql.SQLException;
import java.util.List;

/**
 * A branch that reads rows one by one.
 *
 * @param path what is read, in the terms of messages
 * @param outputs the columns
 * @param tail what follows the columns
 * @param client the id of the client
 * @param reader takes a row
 */
record RowsBranch(String path, List<Output> outputs, Sql tail, String client, Reader reader) implements Branch {

    /** Takes the rows of a branch. */
    interface Reader {
        void accept(Row row, ClientState state) throws SQLException;
    }

    @Override
    public void accept(Row row, ClientState state) throws SQLException {
        reader.accept(row, state);
    }
}
