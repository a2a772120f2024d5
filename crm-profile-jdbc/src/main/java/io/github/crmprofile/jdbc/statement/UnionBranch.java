package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.SQLException;
import java.util.List;

/** A SELECT of a statement, which knows what its rows mean. */
public interface UnionBranch {

    /** Returns the location in the mapping of what is read, for messages. */
    String path();

    /** Returns the columns, none of which has parameters. */
    List<SelectColumn> outputs();

    /** Returns what follows the columns, from FROM on. */
    Sql tail();

    /** Returns the SQL of the client's id; used only where there are several clients. */
    String client();

    /** Receives a row. */
    void accept(BranchRow row, ClientAnswerBuilder state) throws SQLException;
}
