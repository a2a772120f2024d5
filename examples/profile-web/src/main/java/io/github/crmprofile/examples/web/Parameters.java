package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.period.ReportingPeriod;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The parameters and the body of a call, each checked as it is read. */
record Parameters(Call call, Map<String, String> values) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int LONGEST_TAG = 35;

    static Parameters of(Call call) {
        var values = new HashMap<String, String>();
        String query = call.query();
        for (String part : query == null ? new String[0] : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.put(decode(part.substring(0, equals)), decode(part.substring(equals + 1)));
            }
        }
        return new Parameters(call, values);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Problem(400, "query-malformed", "The query has a '%' that two hexadecimal digits do not follow");
        }
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    String get(String name) {
        return find(name).orElseThrow(() -> Problem.missing(name));
    }

    /** Reads a parameter by a function of the library, whose message says what is accepted. */
    <T> Optional<T> read(String name, String code, Function<String, T> parse) {
        return find(name).map(text -> {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException wrong) {
                throw new Problem(400, code, Problem.message(wrong))
                        .with("name", name)
                        .with("value", text);
            }
        });
    }

    <E extends Enum<E>> Optional<E> choice(String name, E[] choices) {
        return find(name)
                .map(text -> Arrays.stream(choices)
                        .filter(choice -> choice.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Problem.wrong(
                                name, "The parameter '" + name + "' is one of " + Arrays.toString(choices))));
    }

    ClientId client() {
        return read("client", "client-wrong", ClientId::parse).orElseThrow(() -> Problem.missing("client"));
    }

    ClientKind kind() {
        return read("kind", "parameter-wrong", ClientKind::parse).orElseThrow(() -> Problem.missing("kind"));
    }

    Optional<ReportingPeriod> period() {
        return read("period", "period-wrong", ReportingPeriod::parse);
    }

    Locale locale() {
        return find("lang")
                .filter(tag -> tag.length() <= LONGEST_TAG)
                .map(Locale::forLanguageTag)
                .filter(locale -> !locale.getLanguage().isEmpty())
                .orElse(Locale.ENGLISH);
    }

    int number(String name, int otherwise, int least, int most) {
        String text = find(name).orElse(String.valueOf(otherwise));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most || Integer.parseInt(text) < least) {
            throw Problem.wrong(name, "The parameter '" + name + "' is a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(text);
    }

    /** The body, which must not be longer than told. */
    String body(int most) {
        if (call.body().length > most) {
            throw new Problem(413, "body-too-long", "The body is too long; accepted are " + most + " bytes");
        }
        return new String(call.body(), StandardCharsets.UTF_8);
    }

    JsonNode json(int most) {
        try {
            JsonNode node = MAPPER.readTree(body(most));
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException unreadable) {
            // Its message quotes the text.
        }
        throw new Problem(400, "body-wrong", "The body is no JSON object");
    }
}
