package io.github.crmprofile.jdbc.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A JSON text as a tree that still knows on which line each value was written.
 *
 * @param root the tree
 * @param lines the line of each value, by its place
 */
public record LocatedJson(JsonNode root, Map<JsonPointer, Integer> lines) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Parses the text.
     *
     * @throws IllegalArgumentException saying line, column and what is wrong, if it is no JSON
     */
    public static LocatedJson parse(String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            return new LocatedJson(root, lines(text));
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new IllegalArgumentException(
                    "The mapping is no JSON: line " + place.getLineNr() + ", column " + place.getColumnNr() + ": "
                            + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new IllegalArgumentException("The mapping cannot be read", e);
        }
    }

    private static Map<JsonPointer, Integer> lines(String text) throws IOException {
        var lines = new HashMap<JsonPointer, Integer>();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.putIfAbsent(
                        parser.getParsingContext().pathAsPointer(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }

    /** The line of a value, or of the nearest one around it that was written; 0 for what another text says. */
    public int line(JsonPointer place) {
        JsonPointer at = place;
        while (at != null) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            at = at.head();
        }
        return 1;
    }
}
