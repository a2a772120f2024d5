package io.github.crmprofile.examples.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent back. */
@SuppressWarnings("ArrayRecordComponent") // written once to the network, never compared
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    static final Answer DONE = new Answer(204, Map.of(), new byte[0]);

    static Answer json(JsonNode node) {
        return json(node.toString());
    }

    static Answer json(String text) {
        return of(200, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    /** What went wrong, as RFC 9457 wants it. */
    static Answer problem(int status, String title, String detail) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        return of(status, "application/problem+json", node.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Answer of(int status, String type, byte[] body) {
        return new Answer(status, Map.of("Content-Type", List.of(type)), body);
    }

    Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, List.of(value));
        return new Answer(status, more, body);
    }
}
