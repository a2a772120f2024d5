package io.github.crmprofile.jdbc.field;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a value from its columns. */
public interface ValueReader {
    List<SelectColumn> outputs();

    /** Returns the value; null when unknown. */
    @Nullable
    Object read(BranchRow row, int first) throws SQLException;
}
