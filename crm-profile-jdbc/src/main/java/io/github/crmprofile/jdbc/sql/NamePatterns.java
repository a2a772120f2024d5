package io.github.crmprofile.jdbc.sql;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Writes names as the patterns that the catalogue of a database takes. */
public final class NamePatterns {

    private NamePatterns() {}

    /**
     * Returns the pattern that only a name itself has, where the driver can say one: in a pattern {@code _} and {@code %} stand for any characters.
     *
     * @param metadata the database
     * @param name a name; null for any
     * @return the pattern; null for any
     * @throws SQLException if the database fails
     */
    public static @Nullable String of(DatabaseMetaData metadata, @Nullable String name) throws SQLException {
        String escape = metadata.getSearchStringEscape();
        return name == null || escape == null || escape.isEmpty()
                ? name
                : name.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }
}
