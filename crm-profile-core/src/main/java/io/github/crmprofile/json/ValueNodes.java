package io.github.crmprofile.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes the value of a figure as JSON, with its type and its text for people. {@link ValueReader} reads it. */
record ValueNodes(ProfileFormat format, Figure figure, ZoneId zone) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DIGITS = 2;

    /** Returns a value. The references list the records of the whole value; the references of its slices are made from them. */
    ObjectNode value(MetricValue value, List<EvidenceRef> refs) {
        ObjectNode node = NODES.objectNode();
        node.put("type", ValueKind.of(value).name());
        if (value instanceof MetricValue.Count count) {
            node.put("count", count.count());
        } else if (value instanceof MetricValue.Decimal decimal) {
            node.put("value", decimal.value().toPlainString());
        } else if (value instanceof MetricValue.Money money) {
            money(node, money, refs);
        } else if (value instanceof MetricValue.Percent percent) {
            ratio(node, percent.ratio(), percent.ratio().percent());
        } else if (value instanceof MetricValue.Quotient quotient) {
            ratio(node, quotient.ratio(), quotient.ratio());
        } else if (value instanceof MetricValue.MoneyAverage average) {
            node.setAll(byCurrency(average.byCurrency(), average.converted(), this::average));
        } else if (value instanceof MetricValue.MoneyPercent percent) {
            node.setAll(byCurrency(percent.byCurrency(), percent.converted(), (currency, ratio) -> percent(ratio)));
            ObjectNode undefined = node.putObject("undefined");
            percent.undefined().forEach((currency, reason) -> reason(undefined.putObject(currency), reason));
        } else if (value instanceof MetricValue.Elapsed elapsed) {
            Ratio seconds = elapsed.seconds();
            node.put("numerator", seconds.numerator().toPlainString());
            node.put("denominator", seconds.denominator().toPlainString());
            node.put("seconds", seconds.toDecimal(DIGITS).toPlainString());
        } else if (value instanceof MetricValue.Moment moment) {
            node.put("instant", moment.instant().toString());
        } else if (value instanceof MetricValue.Days days) {
            node.put("days", days.days());
        } else if (value instanceof MetricValue.Grade grade) {
            node.put("grade", grade.grade()).put("highest", grade.highest());
        } else if (value instanceof MetricValue.Rank rank) {
            node.put("rank", rank.rank()).put("of", rank.of());
        } else if (value instanceof MetricValue.Text text) {
            node.put("value", text.text());
        } else if (value instanceof MetricValue.Score score) {
            score(node, score);
        } else if (value instanceof MetricValue.Codes codes) {
            codes.codes().forEach(node.putArray("codes")::add);
            ArrayNode labels = node.putArray("labels");
            codes.codes().forEach(code -> labels.add(format.labels().channel(code)));
        } else if (value instanceof MetricValue.Breakdown breakdown) {
            ArrayNode slices = node.putArray("slices");
            breakdown.slices().forEach(slice -> slices.add(slice(slice, refs)));
        } else if (value instanceof MetricValue.Trend trend) {
            trend(node, trend, refs);
        } else if (value instanceof MetricValue.Level level) {
            new GaugeNodes(format).write(node, level.gauge());
        } else if (value instanceof MetricValue.Undefined undefined) {
            reason(node, undefined.reason());
        }
        return node.put("text", format.value(value, zone));
    }

    private void score(ObjectNode node, MetricValue.Score score) {
        ratio(node, score.ratio(), score.ratio().percent());
        ArrayNode parts = node.putArray("parts");
        for (MetricValue.ScorePart part : score.parts()) {
            BigDecimal points = part.points();
            ObjectNode one = parts.addObject();
            one.put("metric", part.metric());
            one.put("label", format.labels().metric(part.metric()));
            one.set("value", value(part.value(), List.of()));
            one.put("points", points == null ? null : points.toPlainString());
            one.put("most", part.most().toPlainString());
        }
    }

    private void reason(ObjectNode node, Reason reason) {
        node.put("reason", reason.code());
        node.put("message", format.labels().reason(reason));
    }

    private void money(ObjectNode node, MetricValue.Money money, List<EvidenceRef> refs) {
        Amounts amounts = money.amounts();
        node.set("amounts", amounts(amounts));
        ObjectNode counts = node.putObject("counts");
        amounts.counts().forEach(counts::put);
        node.put("missing", amounts.missing());
        ObjectNode texts = node.putObject("texts");
        amounts.byCurrency().forEach((currency, sum) -> texts.put(currency, format.money(sum, currency)));
        ConvertedTotal total = money.converted();
        if (total == null) {
            node.putNull("converted");
            return;
        }
        ObjectNode converted = node.putObject("converted");
        converted.put("currency", total.currency());
        BigDecimal sum = total.amount();
        converted.put("amount", sum == null ? null : sum.toPlainString());
        converted.put("count", total.converted());
        converted.put("partial", total.isPartial());
        total.missingRates().forEach(converted.putArray("missingRates")::add);
        converted.put("leftOut", total.leftOut());
        converted.put("text", format.converted(total));
        converted.set(
                "leftOutEvidence",
                evidence(slices(total.isPartial() ? refs : List.of(), new EvidenceRef.Slice.Unconverted())));
    }

    static ObjectNode amounts(Amounts amounts) {
        ObjectNode node = NODES.objectNode();
        amounts.byCurrency().forEach((currency, sum) -> node.put(currency, sum.toPlainString()));
        return node;
    }

    private static ObjectNode byCurrency(
            Map<String, Ratio> ratios, @Nullable Ratio converted, BiFunction<@Nullable String, Ratio, ObjectNode> one) {
        ObjectNode node = NODES.objectNode();
        ObjectNode each = node.putObject("byCurrency");
        ratios.forEach((currency, ratio) -> each.set(currency, one.apply(currency, ratio)));
        return node.set("converted", converted == null ? NODES.nullNode() : one.apply(null, converted));
    }

    private ObjectNode average(@Nullable String currency, Ratio ratio) {
        ObjectNode node = ratio(NODES.objectNode(), ratio, ratio);
        return node.put(
                "text",
                currency == null
                        ? format.number(ratio.toDecimal(DIGITS))
                        : format.value(
                                new MetricValue.MoneyAverage(new TreeMap<>(Map.of(currency, ratio)), null), zone));
    }

    private ObjectNode percent(Ratio ratio) {
        return ratio(NODES.objectNode(), ratio, ratio.percent()).put("text", format.percent(ratio));
    }

    /** Writes a ratio, exact and as it is shown. */
    static ObjectNode ratio(ObjectNode node, Ratio exact, Ratio shown) {
        node.put("numerator", exact.numerator().toPlainString());
        node.put("denominator", exact.denominator().toPlainString());
        return node.put("value", shown.toDecimal(DIGITS).toPlainString());
    }

    private ObjectNode slice(MetricValue.Slice slice, List<EvidenceRef> refs) {
        ObjectNode node = NODES.objectNode();
        node.put("key", slice.key());
        node.put("label", format.slice(figure, slice.key()));
        return part(
                node,
                slice.value(),
                refs.stream()
                        .map(ref -> ref.withSlice(within(ref.slice(), slice.key())))
                        .toList());
    }

    private static EvidenceRef.Slice within(EvidenceRef.Slice part, @Nullable String key) {
        if (part instanceof EvidenceRef.Slice.Part bucket) {
            return new EvidenceRef.Slice.Cell(bucket.period(), key);
        }
        return part instanceof EvidenceRef.Slice.Undated
                ? new EvidenceRef.Slice.Cell(null, key)
                : new EvidenceRef.Slice.Value(key);
    }

    private ObjectNode part(ObjectNode node, MetricValue value, List<EvidenceRef> own) {
        // References exist for a slice of a part of the period, but not for a slice of a slice.
        boolean isInSlices = value instanceof MetricValue.Breakdown
                && own.stream()
                        .allMatch(ref -> ref.slice() instanceof EvidenceRef.Slice.Part
                                || ref.slice() instanceof EvidenceRef.Slice.Undated);
        node.set("value", value(value, isInSlices ? own : List.of()));
        return node.set("evidence", evidence(own));
    }

    private static ArrayNode evidence(List<EvidenceRef> refs) {
        ArrayNode evidence = NODES.arrayNode();
        for (EvidenceRef ref : refs) {
            ObjectNode entry = evidence.addObject();
            entry.put("operand", ref.operand());
            entry.put("ref", ref.toString());
        }
        return evidence;
    }

    private static List<EvidenceRef> slices(List<EvidenceRef> refs, EvidenceRef.Slice slice) {
        return refs.stream().map(ref -> ref.withSlice(slice)).toList();
    }

    private void trend(ObjectNode node, MetricValue.Trend trend, List<EvidenceRef> refs) {
        node.put("granularity", trend.granularity().name());
        ArrayNode points = node.putArray("points");
        for (MetricValue.Point point : trend.points()) {
            ObjectNode one = points.addObject();
            one.put("part", point.period().period().toString());
            one.put("label", format.period(point.period()));
            one.put("first", PeriodNodes.text(point.period().first()));
            one.put("last", PeriodNodes.text(point.period().last()));
            var part = new EvidenceRef.Slice.Part(point.period().period());
            part(one, point.value(), slices(refs, part));
        }
        MetricValue undated = trend.undated();
        if (undated == null) {
            node.putNull("undated");
        } else {
            node.set("undated", part(NODES.objectNode(), undated, slices(refs, new EvidenceRef.Slice.Undated())));
        }
    }
}
