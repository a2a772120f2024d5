package io.github.crmprofile.jdbc.survey;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes names of tables and columns as a mapping does: in double quotes where the database would take the plain name for another, or for a keyword.
 *
 * @param isLower whether plain names mean those in lower case
 * @param isUpper whether plain names mean those in upper case
 */
public record Names(boolean isLower, boolean isUpper) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> KEYWORDS = Set.of(
            "all",
            "call",
            "case",
            "check",
            "column",
            "default",
            "desc",
            "end",
            "from",
            "group",
            "index",
            "key",
            "limit",
            "order",
            "primary",
            "references",
            "rows",
            "select",
            "table",
            "to",
            "type_",
            "unique",
            "user",
            "value",
            "values",
            "when",
            "where",
            "year",
            "day",
            "month");

    public static Names of(DatabaseMetaData metadata) throws SQLException {
        return new Names(metadata.storesLowerCaseIdentifiers(), metadata.storesUpperCaseIdentifiers());
    }

    public String name(String name) {
        boolean isFolded = (!isLower || name.equals(name.toLowerCase(Locale.ROOT)))
                && (!isUpper || name.equals(name.toUpperCase(Locale.ROOT)));
        return PLAIN.matcher(name).matches() && isFolded && !KEYWORDS.contains(name.toLowerCase(Locale.ROOT))
                ? name
                : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    public String column(String alias, Table.Col column) {
        return alias + "." + name(column.name());
    }
}
