package io.github.crmprofile.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the members of a JSON object, each in exactly one form. Messages never repeat the content. */
record Members(JsonNode node, String name) {

    // Plain digits only: with an exponent, a few characters would expand to gigabytes.
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20000}(\\.\\d{1,20000})?");

    static Members of(JsonNode node, String name) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("'" + name + "' must be a JSON object; give what ProfileJson wrote");
        }
        return new Members(node, name);
    }

    List<String> names() {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean isNull(String member) {
        return member(member, "null or a value", true).isNull();
    }

    Members object(String member) {
        return of(member(member, "an object", node.path(member).isObject()), member);
    }

    JsonNode array(String member) {
        return member(member, "an array", node.path(member).isArray());
    }

    String text(String member) {
        return member(member, "a text", node.path(member).isTextual()).textValue();
    }

    List<String> texts(String member) {
        var texts = new ArrayList<String>();
        for (JsonNode element : array(member)) {
            member(member, "an array of texts", element.isTextual());
            texts.add(element.textValue());
        }
        return texts;
    }

    boolean flag(String member) {
        return member(member, "true or false", node.path(member).isBoolean()).booleanValue();
    }

    long whole(String member) {
        JsonNode number = node.path(member);
        return member(
                        member,
                        "a whole number of at most 18 digits",
                        number.canConvertToLong() && number.isIntegralNumber())
                .longValue();
    }

    BigDecimal decimal(String member) {
        String text = text(member);
        member(
                member,
                "a decimal number in a text, such as \"12.50\"",
                DECIMAL.matcher(text).matches());
        return new BigDecimal(text);
    }

    Instant instant(String member) {
        try {
            return Instant.parse(text(member));
        } catch (DateTimeException e) {
            throw wrong(member, "an instant, such as \"2026-10-01T12:00:00Z\"", e);
        }
    }

    <E extends Enum<E>> E constant(String member, Class<E> type) {
        String text = text(member);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(member, "one of " + Arrays.toString(type.getEnumConstants()), null));
    }

    private JsonNode member(String member, String form, boolean hasForm) {
        if (!node.has(member) || !hasForm) {
            throw wrong(member, form, null);
        }
        return node.path(member);
    }

    private IllegalArgumentException wrong(
            String member, String form, @org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalArgumentException(
                "'" + member + "' of '" + name + "' must be " + form + "; give what ProfileJson wrote", cause);
    }
}
