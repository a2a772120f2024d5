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
 * A JSON text as a tree that still knows where each value was written, also after parts of it were moved or repeated.
 *
 * @param root the tree
 * @param origins where values were written, by their place in the tree
 */
public record LocatedJson(JsonNode root, Map<JsonPointer, Origin> origins) {

    /**
     * Where a value was written.
     *
     * @param place the place in the text as its author wrote it
     * @param line the line; 0 for what another text says
     * @param source what it was written in besides, such as {@code definitions.parent.id} or {@code the base 'espocrm'}; empty for nothing
     */
    public record Origin(Location place, int line, String source) {

        /** Returns the line and the source in parentheses, or an empty text. */
        public String remark() {
            String where = line == 0 ? "" : "line " + line;
            String both = where.isEmpty() || source.isEmpty() ? where + source : where + ", " + source;
            return both.isEmpty() ? "" : " (" + both + ")";
        }

        /** Returns the origin of what is used elsewhere: its place is that of the use. */
        public Origin usedAt(Location use) {
            return new Origin(use, line, source.isEmpty() ? place.text() : source);
        }
    }

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
            return new LocatedJson(root, origins(root, lines(text)));
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

    private static Map<JsonPointer, Origin> origins(JsonNode root, Map<JsonPointer, Integer> lines) {
        var origins = new HashMap<JsonPointer, Origin>();
        addOrigins(root, Location.ROOT, lines, origins);
        return origins;
    }

    private static void addOrigins(
            JsonNode node, Location place, Map<JsonPointer, Integer> lines, Map<JsonPointer, Origin> origins) {
        origins.put(place.pointer(), new Origin(place, lines.getOrDefault(place.pointer(), 1), ""));
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            addOrigins(entry.getValue(), place.key(entry.getKey()), lines, origins);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            addOrigins(node.get(i), place.at(i), lines, origins);
        }
    }

    /** Returns where a value was written; for one that was not, the place that it would have beside what was. */
    public Origin origin(Location place) {
        Origin known = origins.get(place.pointer());
        if (known != null) {
            return known;
        }
        JsonPointer parent = place.pointer().head();
        if (parent == null) {
            return new Origin(place, 1, "");
        }
        Origin around = origin(place.parent());
        String last = place.pointer().last().getMatchingProperty();
        boolean isElement = place.text().endsWith("]");
        return new Origin(
                isElement
                        ? around.place().at(Integer.parseInt(last))
                        : around.place().key(last),
                around.line(),
                around.source());
    }
}
