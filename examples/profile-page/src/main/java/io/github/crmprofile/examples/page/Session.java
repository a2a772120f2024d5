package io.github.crmprofile.examples.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.github.crmprofile.examples.web.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is signed in. A demo has no passwords: it lets everybody be everybody. An application knows its user already. */
record Session(Crm crm) {

    static final String COOKIE = "crm_user";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static String cookie(String user) {
        return COOKIE + "=" + URLEncoder.encode(user, StandardCharsets.UTF_8);
    }

    String user(HttpExchange exchange) {
        String cookies = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie"))
                .orElse("");
        List<String> sent = List.of(cookies.split("; *"));
        return crm.users().stream()
                .filter(user -> sent.contains(cookie(user)))
                .findFirst()
                .orElse(crm.users().get(0));
    }

    Answer answer(HttpExchange exchange, byte[] body) throws IOException {
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> told(user(exchange));
            case "POST" -> signIn(body);
            default ->
                new RefusedException(405, "This address is answered for GET and POST")
                        .answer()
                        .with("Allow", "GET, POST");
        };
    }

    private Answer told(String user) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode users = node.putArray("users");
        crm.users().forEach(id -> users.addObject().put("id", id).put("name", crm.nameOf(id)));
        node.put("crm", crm.name()).put("user", user).put("start", crm.start().toString());
        return Answer.of(200, "application/json", node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Answer signIn(byte[] body) throws IOException {
        String user;
        try {
            user = MAPPER.readTree(body).path("user").asText();
        } catch (JsonProcessingException unreadable) {
            throw new RefusedException(400, "The body is no JSON object");
        }
        if (!crm.users().contains(user)) {
            throw new RefusedException(400, "There is no such user");
        }
        return new Answer(204, Map.of("Set-Cookie", cookie(user) + "; Path=/; HttpOnly; SameSite=Strict"), new byte[0]);
    }
}
