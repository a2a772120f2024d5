package io.github.crmprofile.jdbc.field;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that hold a value, and what they mean. */
public interface ValueReader {
    List<SelectColumn> outputs();

    /** The value; null when unknown. */
    @Nullable
    Object read(BranchRow row, int first) throws SQLException;
}
