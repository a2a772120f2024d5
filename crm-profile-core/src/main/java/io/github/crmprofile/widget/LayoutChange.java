package io.github.crmprofile.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * The last change of a layout: who made it, and when. It is stored with the layout, as its member {@code changed}, so that every store keeps it and a
 * change that is made anew is another version.
 *
 * <p>Immutable and thread-safe.
 *
 * @param user the host's id of the user
 * @param at when
 */
public record LayoutChange(String user, Instant at) {

    static final String MEMBER = "changed";

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public LayoutChange {
        if (user.isBlank()) {
            throw new IllegalArgumentException(
                    "The id of the user who changed the layout is blank; accepted is the host's id");
        }
    }

    /** Reads the stored form; empty when it is another. */
    static Optional<LayoutChange> read(JsonNode node) {
        String user = node.path("user").asText("");
        if (!node.path("user").isTextual() || user.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new LayoutChange(user, Instant.parse(node.path("at").asText())));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    ObjectNode node() {
        return JsonNodeFactory.instance.objectNode().put("user", user).put("at", at.toString());
    }
}
