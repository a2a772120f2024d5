package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads rows one by one.
 *
 * @param path the location in the mapping, for messages
 * @param outputs the columns
 * @param tail what follows the columns
 * @param client the id of the client
 * @param reader receives each row
 */
public record RowsBranch(String path, List<SelectColumn> outputs, Sql tail, String client, Reader reader)
        implements UnionBranch {

    /** Receives the rows of a branch. */
    public interface Reader {
        void accept(BranchRow row, ClientAnswerBuilder state) throws SQLException;
    }

    @Override
    public void accept(BranchRow row, ClientAnswerBuilder state) throws SQLException {
        reader.accept(row, state);
    }
}
