package io.github.crmprofile.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.metric.LoadGauge;
import io.github.crmprofile.metric.Ratio;

/** Writes a load gauge as JSON, with its texts for people. {@link ValueReader} reads it. */
record GaugeNodes(ProfileFormat format) {

    private static final int DIGITS = 2;
    private static final int DIGITS_OF_PLACES = 4;

    void write(ObjectNode node, LoadGauge gauge) {
        node.put("level", gauge.level().name());
        node.put("label", format.labels().level(gauge.level()));
        node.set("current", quotient(gauge.current()));
        node.set("highest", quotient(gauge.highest()));
        node.set("target", quotient(gauge.target()));
        node.put("manual", gauge.isTargetManual());
        node.put("scale", gauge.scale());
        node.put("position", gauge.position().toDecimal(DIGITS_OF_PLACES).toPlainString());
        ArrayNode edges = node.putArray("edges");
        gauge.edges().forEach(edge -> edges.add(edge.toDecimal(DIGITS_OF_PLACES).toPlainString()));
        ArrayNode levels = node.putArray("levels");
        for (LoadGauge.Level level : LoadGauge.Level.values()) {
            levels.addObject()
                    .put("level", level.name())
                    .put("label", format.labels().level(level));
        }
    }

    private ObjectNode quotient(Ratio ratio) {
        return ValueNodes.ratio(JsonNodeFactory.instance.objectNode(), ratio, ratio)
                .put("text", format.number(ratio.toDecimal(DIGITS)));
    }
}
