package io.github.crmprofile.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.LayoutRepair.Code;
import io.github.crmprofile.widget.Placement.Height;
import io.github.crmprofile.widget.Placement.Width;
import io.github.crmprofile.widget.Preserved.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the placements of a stored layout: those that can be shown, and the rest, which is kept. */
final class EntryReader {
    private static final Set<String> MEMBERS = Set.of("id", "widget", "width", "height", "settings");

    private final WidgetRegistry registry;
    private final Repairs repairs;
    private final Map<String, String> reserved = new LinkedHashMap<>();
    private final int room;

    private final List<Placement> shown = new ArrayList<>();
    private final List<Entry> hidden = new ArrayList<>();
    private final List<JsonNode> surplus = new ArrayList<>();
    private final Map<String, Map<String, JsonNode>> members = new LinkedHashMap<>();
    private final Map<String, Map<String, JsonNode>> settings = new LinkedHashMap<>();

    EntryReader(LayoutRules rules, ClientKind client, Repairs repairs) {
        this.registry = rules.registry();
        this.repairs = repairs;
        for (Placement placement : rules.defaultLayout(client).placements()) {
            if (isIrremovable(placement.widget())) {
                reserved.put(placement.id(), placement.widget());
            }
        }
        this.room = LayoutRules.MOST_WIDGETS - reserved.size();
    }

    List<Placement> shown() {
        return shown;
    }

    /** Returns all that is not shown, with the other members of the document. */
    Preserved preserved(Map<String, JsonNode> document) {
        var all = new LinkedHashMap<>(document);
        if (!surplus.isEmpty()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            JsonNode earlier = document.getOrDefault(Preserved.SURPLUS, JsonNodeFactory.instance.arrayNode());
            if (earlier.isArray()) {
                earlier.forEach(list::add);
            } else {
                list.add(earlier);
            }
            all.put(Preserved.SURPLUS, list.addAll(surplus));
        }
        return new Preserved(all, members, settings, hidden);
    }

    void read(JsonNode placements) {
        for (int index = 0; index < placements.size(); index++) {
            read(index, placements.get(index));
        }
    }

    private void read(int index, JsonNode node) {
        String widget = node.path("widget").asText("");
        if (!node.path("widget").isTextual() || registry.find(widget).isEmpty()) {
            hide(index, Code.UNKNOWN_WIDGET, "names no widget that is known here: " + Quoted.of(widget));
            hidden.add(new Entry(index, node));
            return;
        }
        String id = node.path("id").asText("");
        boolean isReserved = widget.equals(reserved.get(id)) && find(id).isEmpty();
        if (isIrremovable(widget) && !isReserved) {
            hide(index, Code.SURPLUS_WIDGET, "is one more '" + widget + "', which is locked on the page");
            surplus.add(node);
        } else if (!isReserved
                && shown.stream().filter(p -> !isIrremovable(p.widget())).count() >= room) {
            hide(index, Code.SURPLUS_WIDGET, "is more than the " + LayoutRules.MOST_WIDGETS + " of a page");
            surplus.add(node);
        } else {
            show(isReserved ? id : id(index, id, widget), registry.get(widget), node);
        }
    }

    private void hide(int index, Code code, String why) {
        repairs.add(code, null, "Placement " + (index + 1) + " " + why + ". It is kept, and not shown");
    }

    private String id(int index, String id, String widget) {
        if (Placement.isId(id) && !reserved.containsKey(id) && find(id).isEmpty()) {
            return id;
        }
        var taken = new ArrayList<>(shown);
        reserved.forEach((other, locked) -> taken.add(Placement.of(other, registry.get(locked))));
        String fresh = Layout.newId(widget, taken);
        repairs.add(
                Code.NEW_ID,
                fresh,
                "Placement " + (index + 1) + " has no id of its own: " + Quoted.of(id) + ". It is now '" + fresh + "'");
        return fresh;
    }

    private void show(String id, Widget widget, JsonNode node) {
        var unknown = new LinkedHashMap<String, JsonNode>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!MEMBERS.contains(member.getKey())) {
                keep(unknown, Code.UNKNOWN_MEMBER, id, "member", member);
            }
        }
        Placement placement = Placement.of(id, widget);
        placement = placement.with(
                size(Width.values(), placement.width(), "width", id, node, unknown),
                size(Height.values(), placement.height(), "height", id, node, unknown));
        JsonNode stored = node.path("settings");
        if (stored.isObject()) {
            placement = placement.with(settings(id, widget.schema(), stored));
        } else if (!stored.isMissingNode()) {
            keep(unknown, Code.INVALID_VALUE, id, "value of", Map.entry("settings", stored));
        }
        if (!unknown.isEmpty()) {
            members.put(id, unknown);
        }
        shown.add(placement);
    }

    private <E extends Enum<E>> E size(
            E[] accepted, E usual, String name, String id, JsonNode node, Map<String, JsonNode> unknown) {
        JsonNode stored = node.path(name);
        if (stored.isMissingNode()) {
            return usual;
        }
        Optional<E> size = Stream.of(accepted)
                .filter(e -> e.name().equals(stored.textValue()))
                .findFirst();
        if (size.isEmpty()) {
            keep(unknown, Code.INVALID_VALUE, id, "value of", Map.entry(name, stored));
        }
        return size.orElse(usual);
    }

    private WidgetSettings settings(String id, SettingsSchema schema, JsonNode stored) {
        WidgetSettings accepted = WidgetSettings.EMPTY;
        var unknown = new LinkedHashMap<String, JsonNode>();
        for (Map.Entry<String, JsonNode> member : stored.properties()) {
            Optional<Setting> setting = schema.find(member.getKey());
            Optional<List<String>> texts = texts(member.getValue());
            if (setting.isEmpty()) {
                keep(unknown, Code.UNKNOWN_SETTING, id, "setting", member);
            } else if (texts.isEmpty()
                    || !setting.get()
                            .problems(texts.get(), registry.metrics().ids())
                            .isEmpty()) {
                keep(unknown, Code.INVALID_VALUE, id, "value of setting", member);
            } else {
                accepted = accepted.with(member.getKey(), texts.get().toArray(String[]::new));
            }
        }
        if (!unknown.isEmpty()) {
            settings.put(id, unknown);
        }
        return accepted;
    }

    private static Optional<List<String>> texts(JsonNode value) {
        if (value.isTextual() || value.isBoolean()) {
            return Optional.of(List.of(value.asText()));
        }
        return value.isArray()
                        && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual)
                ? Optional.of(StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::textValue)
                        .toList())
                : Optional.empty();
    }

    private void keep(
            Map<String, JsonNode> unknown, Code code, String id, String what, Map.Entry<String, JsonNode> member) {
        repairs.add(
                code,
                id,
                "Placement '" + id + "' has a " + what + " " + Quoted.of(member.getKey())
                        + " that is not accepted here. It is kept without effect");
        unknown.put(member.getKey(), member.getValue());
    }

    private Optional<Placement> find(String id) {
        return shown.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    private boolean isIrremovable(String widget) {
        return registry.get(widget).locks().contains(WidgetLock.REMOVE);
    }
}
