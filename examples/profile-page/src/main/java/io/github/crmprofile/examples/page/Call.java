package io.github.crmprofile.examples.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.source.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request with its parameters, and who sent it. */
record Call(HttpExchange exchange, Map<String, String> parameters, String user) {

    static final String COOKIE = "crm_user";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int LONGEST_TAG = 35;

    static Call of(HttpExchange exchange, List<String> users) {
        var parameters = new HashMap<String, String>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String part : query == null ? new String[0] : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(decode(part.substring(0, equals)), decode(part.substring(equals + 1)));
            }
        }
        String cookies = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie"))
                .orElse("");
        String user = users.stream()
                .filter(u -> List.of(cookies.split("; *")).contains(cookie(u)))
                .findFirst()
                .orElse(users.get(0));
        return new Call(exchange, parameters, user);
    }

    static String cookie(String user) {
        return COOKIE + "=" + URLEncoder.encode(user, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    String get(String name) {
        return find(name).orElseThrow(() -> new Problem(400, "The parameter '" + name + "' is missing"));
    }

    ClientKind kind() {
        return ClientKind.parse(get("kind"));
    }

    Locale locale() {
        return find("lang")
                .filter(tag -> tag.length() <= LONGEST_TAG)
                .map(Locale::forLanguageTag)
                .filter(locale -> !locale.getLanguage().isEmpty())
                .orElse(Locale.ENGLISH);
    }

    /** Whose profile, for when and for whose eyes. */
    ProfileRequest request() {
        ProfileRequest request = ProfileRequest.of(ClientId.parse(get("client")))
                .withComparison(find("compare").map(Call::comparison).orElse(null))
                .withViewer(viewer())
                .withUser(user);
        return find("period").map(request::withPeriod).orElse(request);
    }

    private static Comparison comparison(String name) {
        for (Comparison comparison : Comparison.values()) {
            if (comparison.name().equals(name)) {
                return comparison;
            }
        }
        throw new Problem(400, "There is no comparison of that name; known are " + List.of(Comparison.values()));
    }

    private Viewer viewer() {
        String viewer = find("viewer").orElse("all");
        return switch (viewer) {
            case "all" -> Viewer.everything();
            case "own" -> Viewer.responsible(List.of(user));
            default -> throw new Problem(400, "The parameter 'viewer' is all or own");
        };
    }

    int number(String name, int otherwise, int most) {
        String text = find(name).orElse(String.valueOf(otherwise));
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > most || Integer.parseInt(text) < 1) {
            throw new Problem(400, "The parameter '" + name + "' is a number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }

    /** The body, which must not be longer than told. */
    String body(int most) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Problem(413, "The body is too long; accepted are " + most + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    JsonNode json(int most) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(body(most));
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException unreadable) {
            // Its message quotes the text.
        }
        throw new Problem(400, "The body is no JSON object");
    }
}
