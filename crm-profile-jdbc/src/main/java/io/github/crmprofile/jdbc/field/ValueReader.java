package io.github.crmprofile.jdbc.field;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a value: names its columns, and decodes what stands in them. Immutable and thread-safe. */
public interface ValueReader {

    /** Returns the columns, which stand side by side in the branch. */
    List<SelectColumn> columns();

    /**
     * Returns the value in a row; null when unknown.
     *
     * @param row the row
     * @param first the index of the first column among those of the branch
     */
    @Nullable
    Object read(BranchRow row, int first) throws SQLException;
}
