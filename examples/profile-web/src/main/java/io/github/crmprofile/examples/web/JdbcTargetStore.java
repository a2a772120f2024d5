package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.model.ClientKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stores the targets of the load gauge in a table of a database, for any number of nodes: each change is one statement that compares and sets. Tested on H2,
 * PostgreSQL and MariaDB.
 *
 * <p>Give it the plain data source: a target is stored at once, whatever becomes of a transaction of the host. Immutable and thread-safe. What the database
 * refuses is an {@link IllegalStateException}.
 */
public final class JdbcTargetStore implements TargetStore {

    /** The name of the table unless another is given. */
    public static final String TABLE = "crm_profile_target";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final TextTable table;

    /**
     * Makes a store over the table {@value #TABLE}. The database is not used before the first target.
     *
     * @param database asked for one connection at a time
     */
    public JdbcTargetStore(DataSource database) {
        this(new TextTable(database, TABLE, "targets"));
    }

    private JdbcTargetStore(TextTable table) {
        this.table = table;
    }

    /**
     * Returns a copy over another table.
     *
     * @param name the name as it stands in SQL: letters, digits and underscores, with schema and points in front if need be
     * @return the copy
     * @throws IllegalArgumentException if it has other signs
     */
    public JdbcTargetStore withTable(String name) {
        return new JdbcTargetStore(table.withName(name));
    }

    /**
     * Creates the table, if it is not there. A host that migrates its schema by itself creates it there, by the statement in the README.
     *
     * @return this store
     * @throws IllegalStateException if the table cannot be created, or is there and cannot be read
     */
    public JdbcTargetStore createTableIfAbsent() {
        table.createIfAbsent();
        return this;
    }

    @Override
    public Optional<Target> find(ClientKind kind, @Nullable String pipeline) {
        return table.find(key(kind, pipeline)).map(JdbcTargetStore::target);
    }

    @Override
    public boolean replace(ClientKind kind, @Nullable String pipeline, @Nullable Target expected, Target target) {
        return table.replace(key(kind, pipeline), expected == null ? null : text(expected), text(target));
    }

    private static String key(ClientKind kind, @Nullable String pipeline) {
        return kind.code() + (pipeline == null ? "" : "\n" + pipeline);
    }

    /** What is read is written by the same text again, digit by digit: it is compared with what is stored. */
    private static String text(Target target) {
        BigDecimal activities = target.activities();
        return MAPPER.createObjectNode()
                .put("activities", activities == null ? null : activities.toString())
                .put("user", target.user())
                .put("at", target.at().toString())
                .toString();
    }

    private static Target target(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            JsonNode activities = node.path("activities");
            return new Target(
                    activities.isTextual() ? new BigDecimal(activities.textValue()) : null,
                    node.path("user").asText(),
                    Instant.parse(node.path("at").asText()));
        } catch (JsonProcessingException | NumberFormatException | DateTimeParseException broken) {
            // Their messages quote the text, which has the name of a user.
            throw new IllegalStateException("A target in the table cannot be read: it was changed by hand ("
                    + broken.getClass().getSimpleName() + ")");
        }
    }
}
