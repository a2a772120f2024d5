package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.Placement;
import io.github.crmprofile.widget.WidgetSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One change of a layout as a page sends it. Whether it is allowed is for the layout to say. */
record LayoutEdit(JsonNode json) {

    /**
     * A layout that was changed.
     *
     * @param layout as it is now
     * @param id the placement that was changed or added; null when it was none
     */
    record Done(Layout layout, @Nullable String id) {}

    static LayoutEdit of(JsonNode json) {
        return new LayoutEdit(json);
    }

    Done apply(Layout layout) {
        String edit = text("edit");
        return switch (edit) {
            case "add" -> add(layout);
            case "remove" -> new Done(layout.remove(text("id")), null);
            case "move" -> new Done(layout.move(text("id"), number("to")), text("id"));
            case "resize" ->
                new Done(
                        layout.resize(
                                text("id"),
                                choice("width", Placement.Width.values()),
                                choice("height", Placement.Height.values())),
                        text("id"));
            case "configure" -> new Done(layout.configure(text("id"), settings()), text("id"));
            case "split" -> new Done(layout.withSplit(split()), null);
            default ->
                throw new Problem(
                        400,
                        "edit-wrong",
                        "There is no such edit; known are add, remove, move, resize, configure and split");
        };
    }

    private Done add(Layout layout) {
        int at = json.has("at") ? number("at") : layout.placements().size();
        Layout added = layout.add(text("widget"), settings(), at);
        return new Done(added, added.placements().get(at).id());
    }

    private Layout.Split split() {
        String code = text("split");
        return Arrays.stream(Layout.Split.values())
                .filter(split -> split.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new Problem(400, "edit-wrong", "There is no such split; known are 70/30, 50/50 and 30/70"));
    }

    private WidgetSettings settings() {
        var settings = new TreeMap<String, List<String>>();
        json.path("settings").properties().forEach(entry -> {
            var values = new ArrayList<String>();
            (entry.getValue().isArray() ? entry.getValue() : List.of(entry.getValue()))
                    .forEach(value -> values.add(value.asText()));
            settings.put(entry.getKey(), values);
        });
        return new WidgetSettings(settings);
    }

    private String text(String name) {
        if (!json.path(name).isTextual()) {
            throw new Problem(400, "edit-wrong", "The edit needs a text '" + name + "'");
        }
        return json.path(name).asText();
    }

    private int number(String name) {
        if (!json.path(name).canConvertToInt() || !json.path(name).isIntegralNumber()) {
            throw new Problem(400, "edit-wrong", "The edit needs a whole number '" + name + "'");
        }
        return json.path(name).intValue();
    }

    private <E extends Enum<E>> E choice(String name, E[] choices) {
        String text = text(name);
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new Problem(400, "edit-wrong", "'" + name + "' is one of " + Arrays.toString(choices)));
    }
}
