package io.github.crmprofile.widget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.widget.Preserved.Entry;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The stored form of layouts, version 1, and how it is written. */
final class LayoutJson {
    static final int VERSION = 1;
    static final int LONGEST = 1 << 20;
    /** Each character may take six when it is written as part of another text. */
    static final int LONGEST_ASIDE = LONGEST / 10;

    // Numbers that are only kept must come out as they went in.
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private LayoutJson() {}

    /** Refuses also what could not be read again after it was written, such as a number on the edge of the range of exponents. */
    static JsonNode parse(String json) throws JsonProcessingException {
        JsonNode document = MAPPER.readTree(json);
        MAPPER.readTree(MAPPER.writeValueAsString(document));
        return document;
    }

    static String write(Layout layout, WidgetRegistry registry, Preserved preserved) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("version", VERSION);
        document.put("split", layout.split().code());
        ArrayNode entries = document.putArray("placements");
        var hidden = new ArrayDeque<>(preserved.entries().stream()
                .sorted(Comparator.comparing(Entry::index))
                .toList());
        for (Placement placement : layout.placements()) {
            addThoseAt(entries, hidden);
            entries.add(entry(placement, registry.get(placement.widget()).schema(), preserved));
        }
        hidden.forEach(entry -> entries.add(entry.node()));
        layout.lastChange().ifPresent(change -> document.set(LayoutChange.MEMBER, change.node()));
        document.setAll(preserved.document());
        return text(document);
    }

    private static void addThoseAt(ArrayNode entries, ArrayDeque<Entry> hidden) {
        Entry next = hidden.peek();
        while (next != null && next.index() <= entries.size()) {
            entries.add(next.node());
            hidden.remove();
            next = hidden.peek();
        }
    }

    private static ObjectNode entry(Placement placement, SettingsSchema schema, Preserved preserved) {
        ObjectNode entry = MAPPER.createObjectNode();
        entry.put("id", placement.id());
        entry.put("widget", placement.widget());
        entry.put("width", placement.width().name());
        entry.put("height", placement.height().name());
        ObjectNode settings = entry.putObject("settings");
        for (Map.Entry<String, List<String>> value :
                placement.settings().values().entrySet()) {
            Setting setting = schema.find(value.getKey()).orElseThrow();
            settings.set(setting.name(), value(setting.type(), value.getValue()));
        }
        settings.setAll(preserved.settings(placement.id()));
        entry.setAll(preserved.members(placement.id()));
        return entry;
    }

    private static JsonNode value(Setting.Type type, List<String> texts) {
        if (type.isList() || texts.size() != 1) {
            ArrayNode list = MAPPER.createArrayNode();
            texts.forEach(list::add);
            return list;
        }
        String text = texts.get(0);
        return type == Setting.Type.BOOLEAN
                ? MAPPER.getNodeFactory().booleanNode(Boolean.parseBoolean(text))
                : MAPPER.getNodeFactory().textNode(text);
    }

    private static String text(ObjectNode document) {
        String text;
        try {
            text = MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The layout cannot be written as JSON; reset it", unwritable);
        }
        if (text.length() > LONGEST) {
            throw new IllegalStateException("The layout has " + text.length() + " characters as JSON; accepted are "
                    + LONGEST + ", so reset it: most of it is kept from a stored layout that is not understood here");
        }
        return text;
    }
}
