package io.github.crmprofile.format;

import com.google.common.collect.Maps;
import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.figure.ChangeExplanation.Difference;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes why a number changed. */
record ChangeText(
        Phrases phrases,
        ValueText values,
        BiFunction<String, ChangeExplanation.OperandPart, String> operands,
        BiFunction<Figure, @Nullable String, String> slices) {

    private static final int DIGITS = 2;
    private static final int MOST_PARTS = 4;

    /** Returns one sentence: how the number changed, and which parts contributed. */
    String sentence(ChangeExplanation explanation) {
        MetricValue value = explanation.result().value();
        Difference difference = explanation.difference();
        String metric = phrases.labels().metric(explanation.result().figure().metric());
        if (difference.number() == null && difference.byCurrency().isEmpty()) {
            return phrases.text("why.undefined", metric);
        }
        int sign = sign(difference);
        // The word says in which direction.
        String text = sign == 0
                ? difference(difference, value)
                : difference(sign < 0 ? opposite(difference) : difference, value)
                        .replace("+", "");
        String parts = Stream.of(operands(explanation), slices(explanation), records(explanation))
                .flatMap(each -> each)
                .limit(MOST_PARTS)
                .collect(Collectors.joining(", "));
        String how = sign > 0 ? "why.rose" : sign < 0 ? "why.fell" : isZero(difference) ? "why.same" : "why.changed";
        String sentence = phrases.text(how, metric, text);
        return parts.isEmpty() ? sentence : sentence + ": " + parts;
    }

    private Stream<String> operands(ChangeExplanation explanation) {
        return explanation.operands().stream().map(part -> {
            String name = operands.apply(explanation.result().figure().metric(), part);
            Ratio earlier = part.earlier();
            Ratio later = part.later();
            String text = difference(part.difference(), explanation.result().value());
            return earlier == null || later == null
                    ? phrases.text("why.part", text, name)
                    : phrases.text("why.operand", text, name, plain(earlier), plain(later));
        });
    }

    private Stream<String> slices(ChangeExplanation explanation) {
        return explanation.slices().stream()
                .filter(part -> !isZero(part.difference()))
                .map(part -> phrases.text(
                        "why.part",
                        difference(part.difference(), explanation.result().value()),
                        slices.apply(part.evidence().get(0).figure(), part.key())));
    }

    private Stream<String> records(ChangeExplanation explanation) {
        return explanation.slices().isEmpty()
                ? explanation.records().stream()
                        .filter(part -> !isZero(part.difference()))
                        .map(part -> phrases.text(
                                "why.part",
                                difference(
                                        part.difference(), explanation.result().value()),
                                movement(part.movement())))
                : Stream.of();
    }

    String movement(ChangeExplanation.Movement movement) {
        return phrases.find("why." + movement).orElse(movement.name());
    }

    private String plain(Ratio number) {
        return phrases.numbers().number(number.toDecimal(DIGITS), DIGITS);
    }

    /** Returns a difference with its sign, in the unit of the value. */
    String difference(Difference difference, MetricValue value) {
        Ratio number = difference.number();
        if (!difference.byCurrency().isEmpty()) {
            boolean isPercent = value instanceof MetricValue.MoneyPercent;
            return difference.byCurrency().entrySet().stream()
                    .map(each -> isPercent ? each.getKey() + " " + values.points(each.getValue()) : money(each))
                    .collect(Collectors.joining(" · "));
        } else if (number == null) {
            return phrases.text("change.UNDEFINED");
        } else if (value instanceof MetricValue.Percent || value instanceof MetricValue.Score) {
            return values.points(number);
        } else if (value instanceof MetricValue.Elapsed) {
            return (number.signum() > 0 ? "+" : "") + values.elapsed(number);
        }
        return phrases.numbers().signedNumber(number, DIGITS);
    }

    private String money(Map.Entry<String, Ratio> amount) {
        return (amount.getValue().signum() > 0 ? "+" : "")
                + phrases.numbers().money(amount.getValue(), amount.getKey());
    }

    private static Difference opposite(Difference difference) {
        Ratio number = difference.number();
        return new Difference(
                number == null ? null : opposite(number),
                new TreeMap<>(Maps.transformValues(difference.byCurrency(), ChangeText::opposite)));
    }

    private static Ratio opposite(Ratio number) {
        return new Ratio(number.numerator().negate(), number.denominator());
    }

    private static boolean isZero(Difference difference) {
        return Stream.concat(Stream.ofNullable(difference.number()), difference.byCurrency().values().stream())
                .allMatch(number -> number.signum() == 0);
    }

    /** Returns the common sign of all numbers; 0 when their signs differ, or nothing changed. */
    private static int sign(Difference difference) {
        int[] signs = Stream.concat(Stream.ofNullable(difference.number()), difference.byCurrency().values().stream())
                .mapToInt(Ratio::signum)
                .filter(sign -> sign != 0)
                .distinct()
                .toArray();
        return signs.length == 1 ? signs[0] : 0;
    }
}
