package io.github.crmprofile.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.Explanation;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.source.Attribution;
import java.util.List;

/** Writes explanations and data warnings as JSON. */
record ExplanationNodes(ProfileFormat format) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode explanation(Explanation explanation) {
        ObjectNode node = NODES.objectNode();
        node.set("figure", new FigureNodes(format).figure(explanation.result()));
        node.put("formula", explanation.formula());
        node.put("formulaText", formula(explanation));
        node.set("period", new PeriodNodes(format).period(explanation.result().period()));
        node.put("scope", explanation.scope().name());
        Attribution attribution = explanation.attribution();
        node.put("attribution", attribution == null ? null : attribution.name());
        node.put("restricted", explanation.isRestricted());
        ArrayNode operands = node.putArray("operands");
        explanation.operands().forEach(operand -> operands.add(operand(explanation, operand)));
        ArrayNode notes = node.putArray("notes");
        explanation
                .notes()
                .forEach(note -> notes.addObject()
                        .put("note", note.name())
                        .put("text", format.labels().find("note." + note).orElse(note.words())));
        node.set("leftOut", first(explanation.leftOut()));
        node.put("leftOutCount", explanation.leftOut().size());
        explanation.statements().forEach(node.putArray("statements")::add);
        return node.put("text", explanation.toText());
    }

    private ObjectNode operand(Explanation explanation, Explanation.Operand operand) {
        ObjectNode node = NODES.objectNode();
        node.put("name", operand.name());
        node.put("label", format.operand(explanation.result().figure().metric(), operand.name()));
        node.put("kind", operand.kind().code());
        node.put("aggregate", operand.aggregate());
        node.put("aggregateText", aggregate(operand));
        node.put("membership", operand.membership());
        node.put("membershipText", membership(operand));
        node.put("dateField", operand.dateField());
        node.put("dateFieldText", field(operand, operand.dateField()));
        node.put("condition", operand.condition());
        return node.put("count", operand.count());
    }

    /** Returns the formula in the language of the labels; of a single operand, its label. */
    private String formula(Explanation explanation) {
        String metric = explanation.result().figure().metric();
        List<Explanation.Operand> operands = explanation.operands();
        return format.labels()
                .find("formula." + metric)
                .orElseGet(() -> operands.size() == 1
                        ? aggregate(operands.get(0)) + ": " + membership(operands.get(0))
                        : explanation.formula());
    }

    private String aggregate(Explanation.Operand operand) {
        String[] parts = operand.aggregate().split(" of ", 2);
        String words = format.labels().find("aggregate." + parts[0]).orElse(operand.aggregate());
        return parts.length == 2 ? words.replace("{0}", field(operand, parts[1])) : words;
    }

    private String membership(Explanation.Operand operand) {
        return format.labels()
                .find("rule." + operand.membership().replace(' ', '_').replace(",", ""))
                .orElse(operand.membership());
    }

    private String field(Explanation.Operand operand, String name) {
        String own = name.substring(name.lastIndexOf('.') + 1);
        return format.labels()
                .find("field." + operand.kind().code() + "." + own)
                .orElse(name);
    }

    /** Returns the first warnings. Thousands of bad records would make a page megabytes long. */
    ArrayNode first(List<DataWarning> warnings) {
        return warnings(warnings.subList(0, Math.min(ProfileJson.MOST_WARNINGS, warnings.size())));
    }

    ObjectNode page(List<DataWarning> warnings, int offset, int limit) {
        int from = Math.min(offset, warnings.size());
        int to = Math.min(from + limit, warnings.size());
        ObjectNode node = NODES.objectNode();
        node.put("count", warnings.size());
        node.put("next", to < warnings.size() ? Integer.valueOf(to) : null);
        return node.set("warnings", warnings(warnings.subList(from, to)));
    }

    private ArrayNode warnings(List<DataWarning> warnings) {
        ArrayNode node = NODES.arrayNode();
        for (DataWarning warning : warnings) {
            ObjectNode entry = node.addObject();
            entry.put("code", warning.code().name());
            entry.put("kind", warning.kind());
            entry.put("id", warning.id());
            entry.put("detail", warning.detail());
            entry.put("message", format.warning(warning));
        }
        return node;
    }
}
