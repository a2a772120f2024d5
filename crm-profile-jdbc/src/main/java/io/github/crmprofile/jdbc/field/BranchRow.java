package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The current row of a result, as one branch sees it. */
public final class BranchRow {

    private final ResultSet rows;
    private final Dialect dialect;
    private final ColumnLayout slots;

    public BranchRow(ResultSet rows, Dialect dialect, ColumnLayout slots) {
        this.rows = rows;
        this.dialect = dialect;
        this.slots = slots;
    }

    /** Returns the value of an output of the branch: a text, a Long, a BigDecimal or a time as it is stored. */
    @Nullable
    public Object get(int output) throws SQLException {
        int column = slots.column(output);
        return switch (slots.slot(output)) {
            case TEXT -> rows.getString(column);
            case COUNT -> {
                long count = rows.getLong(column);
                yield rows.wasNull() ? null : (Object) count;
            }
            case DECIMAL -> decimal(rows.getString(column));
            case TIMESTAMP -> dialect.timestamp(rows, column);
            case OFFSET_TIMESTAMP -> dialect.offsetTimestamp(rows, column);
            case DATE -> dialect.date(rows, column);
        };
    }

    // Read as text, because a floating-point value would lose digits; NaN and the like are unknown.
    private static @Nullable BigDecimal decimal(@Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Nullable
    public String text(int output) throws SQLException {
        return (String) get(output);
    }

    /** Returns a count; 0 when there is none. */
    public long count(int output) throws SQLException {
        Long count = (Long) get(output);
        return count == null ? 0 : count;
    }

    @Nullable
    BigDecimal decimal(int output) throws SQLException {
        return (BigDecimal) get(output);
    }
}
