package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.SQLException;
import java.util.List;

/** A part of a statement that reads one thing, and knows what its rows mean. */
public interface UnionBranch {

    /** What is read, in the terms of messages. */
    String path();

    /** The columns, of which none has parameters. */
    List<SelectColumn> outputs();

    /** What follows the columns, from FROM on. */
    Sql tail();

    /** The SQL of the id of the client that a row is about; not asked where there is only one. */
    String client();

    /** Takes a row. */
    void accept(BranchRow row, ClientAnswerBuilder state) throws SQLException;
}
