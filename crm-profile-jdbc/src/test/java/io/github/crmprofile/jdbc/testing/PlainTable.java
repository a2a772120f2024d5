package io.github.crmprofile.jdbc.testing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One table of a mapping, as rows can be inserted into it.
 *
 * @param name the name, as the mapping writes it
 * @param alias what its columns are called by; null without an alias
 */
record PlainTable(String name, @Nullable String alias) {

    private static final String NAME = "(?:\\w+|\"[^\"]+\"|`[^`]+`)";
    private static final Pattern TABLE =
            Pattern.compile("(" + NAME + "(?:\\." + NAME + ")*)(?:\\s+(?:AS\\s+)?(\\w+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN = Pattern.compile("(?:(" + NAME + ")\\.)?(" + NAME + ")");

    /** Returns the table of a FROM clause; empty for joins and queries, which have no rows of their own. */
    static Optional<PlainTable> of(String from) {
        Matcher table = TABLE.matcher(from.strip());
        return table.matches() ? Optional.of(new PlainTable(table.group(1), table.group(2))) : Optional.empty();
    }

    /** Returns the name of a column; empty for an expression, and for a column of another table. */
    Optional<String> column(String sql) {
        Matcher column = COLUMN.matcher(sql.strip());
        if (!column.matches() || Character.isDigit(column.group(2).charAt(0))) {
            return Optional.empty();
        }
        String owner = column.group(1);
        return owner == null || owner.equals(alias) || owner.equals(name)
                ? Optional.of(column.group(2))
                : Optional.empty();
    }
}
