package io.github.crmprofile.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.Profile;
import io.github.crmprofile.WidgetResult;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.Placement;
import io.github.crmprofile.widget.Setting;
import io.github.crmprofile.widget.Widget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a whole profile as JSON. */
record ProfileNodes(ProfileFormat format) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper LAYOUTS = new ObjectMapper();
    private static final int VERSION = 1;

    ObjectNode profile(Profile profile) {
        PeriodNodes periods = new PeriodNodes(format);
        ObjectNode node = NODES.objectNode();
        node.put("version", VERSION);
        node.set("client", ClientNodes.client(profile.client()));
        node.set("period", periods.period(profile.period()));
        node.set("comparison", comparison(profile.request().comparison(), profile.earlierPeriod(), periods));
        node.put("readAt", profile.readAt().toString());
        node.put("allClientsReadAt", profile.allClientsReadAt().toString());
        node.set("layout", layout(profile.layout()));
        ArrayNode repairs = node.putArray("repairs");
        profile.repairs().forEach(repair -> repairs.add(repair.message()));
        ArrayNode widgets = node.putArray("widgets");
        profile.widgets().forEach(widget -> widgets.add(widget(widget, profile.layout())));
        node.set("warnings", new ExplanationNodes(format).first(profile.warnings()));
        return node.put("warningCount", profile.warnings().size());
    }

    private static JsonNode comparison(
            @Nullable Comparison comparison, @Nullable ResolvedPeriod earlier, PeriodNodes periods) {
        if (comparison == null || earlier == null) {
            return NODES.nullNode();
        }
        ObjectNode node = NODES.objectNode().put("kind", comparison.name());
        return node.set("period", periods.period(earlier));
    }

    private static JsonNode layout(Layout layout) {
        try {
            return LAYOUTS.readTree(layout.toJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A layout was written that is not JSON", e);
        }
    }

    private ObjectNode widget(WidgetResult result, Layout layout) {
        Placement placement = result.placement();
        Widget widget = result.widget();
        ObjectNode node = NODES.objectNode();
        node.put("id", placement.id());
        node.put("widget", widget.id());
        node.put("kind", widget.kind().name());
        node.put("title", layout.title(placement.id(), format.labels()));
        ArrayNode locks = node.putArray("locks");
        widget.locks().stream().sorted().forEach(lock -> locks.add(lock.name()));
        node.put("width", placement.width().name());
        node.put("height", placement.height().name());
        ObjectNode settings = node.putObject("settings");
        placement
                .settings()
                .values()
                .forEach((name, texts) ->
                        settings.set(name, setting(widget.schema().find(name).orElseThrow(), texts)));
        node.put("failure", result.failure());
        return node.set("figures", new FigureNodes(format).figures(result.figures()));
    }

    /** Returns a setting in the form of the layout. */
    private static JsonNode setting(Setting setting, List<String> texts) {
        if (setting.type().isList() || texts.size() != 1) {
            ArrayNode list = NODES.arrayNode();
            texts.forEach(list::add);
            return list;
        }
        String text = texts.get(0);
        return setting.type() == Setting.Type.BOOLEAN
                ? NODES.booleanNode(Boolean.parseBoolean(text))
                : NODES.textNode(text);
    }
}
