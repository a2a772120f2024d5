package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A request that is refused. Its type is stable and its arguments are data: the page words them in the language of its user. The detail is for
 * developers, in English.
 */
final class Problem extends RuntimeException {

    /** What the types begin with. They are names: nothing need be found there. */
    static final String TYPES = "https://crmprofile.github.io/problems/";

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    private final transient ObjectNode headers = JsonNodeFactory.instance.objectNode();

    Problem(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    Problem with(String argument, String value) {
        arguments.put(argument, value);
        return this;
    }

    Problem with(String argument, JsonNode value) {
        arguments.set(argument, value);
        return this;
    }

    Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    String code() {
        return code;
    }

    Answer answer() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", TYPES + code)
                .put("title", title())
                .put("status", status)
                .put("detail", Objects.requireNonNull(getMessage()))
                .set("arguments", arguments);
        Answer answer =
                Answer.of(status, "application/problem+json", node.toString().getBytes(StandardCharsets.UTF_8));
        for (var header : headers.properties()) {
            answer = answer.with(header.getKey(), header.getValue().asText());
        }
        return answer;
    }

    private String title() {
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static Problem missing(String parameter) {
        return new Problem(400, "parameter-missing", "The parameter '" + parameter + "' is missing")
                .with("name", parameter);
    }

    static Problem wrong(String parameter, String detail) {
        return new Problem(400, "parameter-wrong", detail).with("name", parameter);
    }

    /** Whether an exception is about a value that the request has, with the message that says so. */
    static String message(Exception exception) {
        return Optional.ofNullable(exception.getMessage())
                .orElse(exception.getClass().getSimpleName());
    }
}
