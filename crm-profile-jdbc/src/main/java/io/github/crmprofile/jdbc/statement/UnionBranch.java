package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.RenderedColumn;
import io.github.crmprofile.jdbc.select.RenderedSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/**
 * A SELECT of a statement as SQL, with the reader of its rows. Immutable and thread-safe.
 *
 * @param path the location in the mapping of what is read, for messages
 * @param columns the columns, none of which has parameters
 * @param tail what follows the columns, from FROM on
 * @param client the client of a row; used only where there are several clients
 * @param reader receives each row
 * @param halves makes two branches that together read the same, or none where it cannot be divided
 */
public record UnionBranch(
        String path,
        List<RenderedColumn> columns,
        Sql tail,
        String client,
        Reader reader,
        Supplier<List<UnionBranch>> halves) {

    /** The client of a row of a SELECT called {@code cp_rows}. */
    static final String CLIENT = "cp_rows.cp_client";

    /** Receives the rows of a branch. Stateless: what it reads goes into the answer. */
    public interface Reader {
        /** Receives a row. */
        void accept(BranchRow row, ClientAnswerBuilder state) throws SQLException;
    }

    /** Describes a branch that cannot be divided. */
    UnionBranch(String path, List<RenderedColumn> columns, Sql tail, String client, Reader reader) {
        this(path, columns, tail, client, reader, List::of);
    }

    /** Returns a copy that can be divided. */
    UnionBranch withHalves(Supplier<List<UnionBranch>> parts) {
        return new UnionBranch(path, columns, tail, client, reader, parts);
    }

    /** Describes a branch that reads the rows of a SELECT one by one. */
    public static UnionBranch of(String path, RenderedSelect rows, Reader reader) {
        return of(path, rows, Sql.NONE, reader);
    }

    /** Describes a branch that reads the rows of a SELECT, with more clauses after its FROM clause. */
    static UnionBranch of(String path, RenderedSelect rows, Sql clauses, Reader reader) {
        return new UnionBranch(path, rows.columns(), Sql.of(rows.from(), clauses), CLIENT, reader);
    }
}
