package io.github.crmprofile.jdbc.field;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a value: names its columns, and decodes what stands in them. Immutable and thread-safe. */
public interface ValueReader {

    /** Decodes a value out of columns that stand side by side. */
    @FunctionalInterface
    interface Decoder {

        /** Like {@link ValueReader#read}. */
        @Nullable
        Object read(BranchRow row, int first) throws SQLException;
    }

    /** Returns a reader of columns. */
    static ValueReader of(List<SelectColumn> columns, Decoder decoder) {
        return new ValueReader() {
            @Override
            public List<SelectColumn> columns() {
                return columns;
            }

            @Override
            public @Nullable Object read(BranchRow row, int first) throws SQLException {
                return decoder.read(row, first);
            }
        };
    }

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
