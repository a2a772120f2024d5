package io.github.crmprofile.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.figure.ChangeExplanation.Difference;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes why a number changed as JSON. */
record ChangeNodes(ProfileFormat format) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DECIMALS = 10;

    ObjectNode explanation(ChangeExplanation explanation) {
        MetricValue value = explanation.result().value();
        ObjectNode node = NODES.objectNode();
        FigureNodes figures = new FigureNodes(format);
        node.set("figure", figures.figure(explanation.result()));
        node.set("difference", difference(explanation.difference(), value));
        ArrayNode operands = node.putArray("operands");
        explanation.operands().forEach(part -> {
            String metric = explanation.result().figure().metric();
            ObjectNode one = operands.addObject();
            one.put("operand", part.operand());
            one.put("label", format.operand(metric, part));
            one.put("earlier", decimal(part.earlier()));
            one.put("later", decimal(part.later()));
            one.set("difference", difference(part.difference(), value));
        });
        ArrayNode slices = node.putArray("slices");
        explanation.slices().forEach(part -> slices.add(slice(explanation, part)));
        ArrayNode records = node.putArray("records");
        explanation.records().forEach(part -> {
            Evidence evidence = part.evidence();
            ObjectNode one = records.addObject();
            one.put("movement", part.movement().name());
            one.put("label", format.movement(part.movement()));
            one.set("difference", difference(part.difference(), value));
            one.put("count", evidence.count());
            one.put("ref", evidence.address());
        });
        return node.put("text", format.why(explanation));
    }

    private ObjectNode slice(ChangeExplanation explanation, ChangeExplanation.SlicePart part) {
        ValueNodes values = new ValueNodes(
                format,
                explanation.result().figure(),
                explanation.result().period().calendar().zone());
        ObjectNode node = NODES.objectNode();
        node.put("key", part.key());
        node.put("label", format.slice(part.evidence().get(0).figure(), part.key()));
        node.put("kind", part.kind().name());
        node.set("earlier", values.value(part.earlier(), List.of()));
        node.set("later", values.value(part.later(), List.of()));
        node.set(
                "difference", difference(part.difference(), explanation.result().value()));
        ArrayNode refs = node.putArray("evidence");
        part.evidence()
                .forEach(ref -> refs.addObject()
                        .put("operand", ref.operand())
                        .put("side", ref.isEarlier() ? "earlier" : "later")
                        .put("ref", ref.toString()));
        return node;
    }

    /** Returns a difference as an exact fraction, in the unit of the value in JSON, where percentages are multiplied by 100. */
    private ObjectNode difference(Difference difference, MetricValue value) {
        boolean isPercent = value instanceof MetricValue.Percent
                || value instanceof MetricValue.MoneyPercent
                || value instanceof MetricValue.Score;
        ObjectNode node = NODES.objectNode();
        Ratio number = difference.number();
        node.set("number", number == null ? NODES.nullNode() : fraction(number, isPercent));
        ObjectNode byCurrency = node.putObject("byCurrency");
        difference.byCurrency().forEach((currency, ratio) -> byCurrency.set(currency, fraction(ratio, isPercent)));
        return node.put("text", format.difference(difference, value));
    }

    private static ObjectNode fraction(Ratio ratio, boolean isPercent) {
        Ratio shown = isPercent ? ratio.percent() : ratio;
        ObjectNode node = NODES.objectNode();
        node.put("numerator", shown.numerator().toPlainString());
        node.put("denominator", shown.denominator().toPlainString());
        return node.put("value", shown.toDecimal(2).toPlainString());
    }

    /** Returns a count or an amount as a decimal; a ratio is cut behind so many decimals. */
    private static @Nullable String decimal(@Nullable Ratio ratio) {
        if (ratio == null) {
            return null;
        }
        boolean isDecimal = ratio.denominator().compareTo(BigDecimal.ONE) == 0;
        return (isDecimal ? ratio.numerator() : ratio.toDecimal(DECIMALS)).toPlainString();
    }
}
