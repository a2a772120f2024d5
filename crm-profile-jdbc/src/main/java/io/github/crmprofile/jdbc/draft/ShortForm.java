package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a draft as people do: SQL alone where its key says what it is, and links of a row that share all else as one. */
final class ShortForm {

    private static final Set<String> ID_TYPES = Set.of("integer", "text", "uuid");
    private static final Set<String> ALONE = Set.of("decimal", "when");

    private final String ids;

    private ShortForm(String ids) {
        this.ids = ids;
    }

    /** Shortens sources; returns the type of the ids that are SQL alone then. */
    static Optional<String> ofIds(List<ArrayNode> kinds) {
        var counts = new HashMap<String, Integer>();
        kinds.forEach(kind -> kind.findValues("id")
                .forEach(id -> alone(id, ID_TYPES).ifPresent(type -> counts.merge(type, 1, Integer::sum))));
        Optional<String> most = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        most.ifPresent(type ->
                kinds.forEach(kind -> kind.forEach(source -> new ShortForm(type).shorten((ObjectNode) source))));
        return most;
    }

    /** Returns the only key of an object, when it is one of these. */
    private static Optional<String> alone(JsonNode node, Set<String> keys) {
        return node.isObject() && node.size() == 1
                ? Optional.of(node.fieldNames().next()).filter(keys::contains)
                : Optional.empty();
    }

    private void shorten(ObjectNode source) {
        source.set("id", id(source.get("id")));
        ObjectNode columns = (ObjectNode) source.get("columns");
        List.copyOf(columns.properties())
                .forEach(column -> alone(column.getValue(), ALONE)
                        .ifPresent(key ->
                                columns.set(column.getKey(), column.getValue().get(key))));
        if (source.has("links")) {
            source.set("links", links(source.get("links")));
        }
        if (source.has("companies")) {
            ArrayNode companies = JsonNodeFactory.instance.arrayNode();
            source.get("companies").forEach(company -> companies.add(company(company)));
            source.set("companies", companies);
        }
    }

    private JsonNode id(JsonNode id) {
        return alone(id, ID_TYPES).filter(ids::equals).map(id::get).orElse(id);
    }

    private JsonNode company(JsonNode link) {
        ObjectNode company = ((ObjectNode) link).set("id", id(link.get("id")));
        return company.size() == 1 && company.get("id").isTextual() ? company.get("id") : company;
    }

    private ArrayNode links(JsonNode links) {
        ArrayNode shorter = JsonNodeFactory.instance.arrayNode();
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        for (JsonNode link : links) {
            JsonNode target = link.get("to");
            if (!target.isTextual()) {
                shorter.add(((ObjectNode) link).set("id", id(link.get("id"))));
                continue;
            }
            ObjectNode rest = JsonNodeFactory.instance.objectNode();
            rest.set(target.asText(), id(link.get("id")));
            link.properties().stream()
                    .filter(key -> !key.getKey().equals("to") && !key.getKey().equals("id"))
                    .forEach(key -> rest.set(key.getKey(), key.getValue()));
            if (rest.size() == 1 && !plain.has(target.asText())) {
                plain.setAll(rest);
            } else {
                shorter.add(rest);
            }
        }
        if (!plain.isEmpty()) {
            shorter.insert(0, plain);
        }
        return shorter;
    }
}
