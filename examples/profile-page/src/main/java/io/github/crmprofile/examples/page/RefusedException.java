package io.github.crmprofile.examples.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.examples.web.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A request that this server refuses before anything answers it. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    RefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    Answer answer() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", "about:blank")
                .put("title", "The request is refused")
                .put("status", status)
                .put("detail", Objects.requireNonNull(getMessage()));
        return Answer.of(status, "application/problem+json", node.toString().getBytes(StandardCharsets.UTF_8));
    }
}
