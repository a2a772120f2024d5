package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.widget.Labels;
import io.github.crmprofile.widget.Setting;
import io.github.crmprofile.widget.Widget;
import java.util.List;
import java.util.Objects;

/** What can be put on a page, and what can be set on it: all that the dialogs of the page are drawn from. */
record Catalogue(CrmProfiles profiles, Labels labels) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String DEALS = "deals.total.count";

    ObjectNode of(ProfileRequest request) {
        ObjectNode node = NODES.objectNode();
        ArrayNode widgets = node.putArray("widgets");
        var registry = profiles.layoutRules().registry();
        registry.ids().forEach(id -> widgets.add(widget(registry.get(id))));
        ArrayNode metrics = node.putArray("metrics");
        registry.metrics().ids().forEach(id -> metrics.addObject().put("id", id).put("label", labels.metric(id)));
        // The codes are the host's; those that this client's deals have are offered, others can be typed in.
        List<FigureResult> codes = profiles.figures(
                request.withPeriod("all_time"),
                List.of(Figure.of(DEALS).by("pipeline"), Figure.of(DEALS).by("stage")));
        node.set("pipelines", keys("pipeline", codes.get(0)));
        node.set("stages", keys("stage", codes.get(1)));
        return node;
    }

    private ArrayNode keys(String field, FigureResult figure) {
        ArrayNode keys = NODES.arrayNode();
        if (figure.value() instanceof MetricValue.Breakdown breakdown) {
            breakdown.slices().stream()
                    .map(MetricValue.Slice::key)
                    .filter(Objects::nonNull)
                    .forEach(key -> keys.addObject()
                            .put("value", key)
                            .put("label", labels.find(field + "." + key).orElse(key)));
        }
        return keys;
    }

    private ObjectNode widget(Widget widget) {
        ObjectNode node = NODES.objectNode();
        node.put("id", widget.id());
        node.put("kind", widget.kind().name());
        node.put("label", labels.widget(widget.id()));
        widget.locks().forEach(lock -> node.withArray("locks").add(lock.name()));
        node.withArray("locks");
        ArrayNode settings = node.putArray("settings");
        widget.schema().settings().forEach(setting -> settings.add(setting(widget, setting)));
        return node;
    }

    private ObjectNode setting(Widget widget, Setting setting) {
        ObjectNode node = NODES.objectNode();
        node.put("name", setting.name());
        node.put("type", setting.type().name());
        node.put("label", labels.setting(widget.id(), setting.name()));
        ArrayNode choices = node.putArray("choices");
        setting.choices()
                .forEach(choice ->
                        choices.addObject().put("value", choice).put("label", labels.choice(setting.name(), choice)));
        setting.defaults().forEach(node.putArray("defaults")::add);
        node.put("fewest", setting.fewest()).put("most", setting.most()).put("longest", setting.longest());
        return node;
    }
}
