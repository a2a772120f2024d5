package io.github.crmprofile.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.Amounts;
import java.math.BigDecimal;
import java.util.List;

/** Writes a figure as JSON, with its value, the value of the comparison period, and the references to the records behind both. */
record FigureNodes(ProfileFormat format) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DIGITS = 2;

    ArrayNode figures(List<FigureResult> results) {
        ArrayNode node = NODES.arrayNode();
        results.forEach(result -> node.add(figure(result)));
        return node;
    }

    ObjectNode figure(FigureResult result) {
        Figure figure = result.figure();
        ObjectNode node = NODES.objectNode();
        node.put("metric", figure.metric());
        node.put("label", format.labels().metric(figure.metric()));
        node.put("shape", shape(figure.shape()));
        node.put("by", figure.field());
        node.set("period", new PeriodNodes(format).period(result.period()));
        ValueNodes values =
                new ValueNodes(format, figure, result.period().calendar().zone());
        node.set("value", values.value(result.value(), refs(result.evidence())));
        FigureResult.Earlier earlier = result.earlier();
        node.set("earlier", earlier == null ? NODES.nullNode() : earlier(earlier, values));
        return node.set("evidence", evidence(result.evidence()));
    }

    private static String shape(Figure.Shape shape) {
        if (shape instanceof Figure.Shape.By) {
            return "BY";
        }
        return shape instanceof Figure.Shape.Over ? "OVER" : "PLAIN";
    }

    private ObjectNode earlier(FigureResult.Earlier earlier, ValueNodes values) {
        boolean isPercent =
                earlier.value() instanceof MetricValue.Percent || earlier.value() instanceof MetricValue.MoneyPercent;
        ObjectNode node = NODES.objectNode();
        node.set("period", new PeriodNodes(format).period(earlier.period()));
        node.set("value", values.value(earlier.value(), refs(earlier.evidence())));
        node.set("change", change(earlier.change(), isPercent));
        ObjectNode changes = node.putObject("changesByCurrency");
        earlier.byCurrency().forEach((currency, change) -> changes.set(currency, change(change, isPercent)));
        return node.set("evidence", evidence(earlier.evidence()));
    }

    /** Returns a change. Its difference is in the unit of values in JSON, where percentages are multiplied by 100. */
    private ObjectNode change(Change change, boolean isPercent) {
        Ratio difference = change.difference();
        Ratio percent = change.percent();
        ObjectNode node = NODES.objectNode();
        node.put("kind", change.kind().name());
        node.put("difference", difference == null ? null : decimal(isPercent ? difference.percent() : difference));
        node.put("percent", percent == null ? null : decimal(percent.percent().toDecimal(DIGITS)));
        node.put("pointsText", isPercent && difference != null ? format.points(difference) : null);
        return node.put("text", format.change(change));
    }

    private static String decimal(Ratio ratio) {
        boolean isExact = ratio.denominator().compareTo(BigDecimal.ONE) == 0;
        return decimal(isExact ? ratio.numerator() : ratio.toDecimal(DIGITS));
    }

    private static String decimal(BigDecimal value) {
        return value.toPlainString();
    }

    private static List<EvidenceRef> refs(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::ref).toList();
    }

    private ArrayNode evidence(List<Evidence> evidence) {
        ArrayNode node = NODES.arrayNode();
        for (Evidence each : evidence) {
            EvidenceRef ref = each.ref();
            Amounts amounts = each.amounts();
            ObjectNode entry = node.addObject();
            entry.put("operand", ref.operand());
            entry.put("label", format.operand(ref.figure().metric(), ref.operand()));
            entry.put("kind", each.kind().code());
            entry.put("count", each.count());
            entry.set("amounts", amounts == null ? NODES.nullNode() : ValueNodes.amounts(amounts));
            entry.put("ref", each.address());
        }
        return node;
    }
}
