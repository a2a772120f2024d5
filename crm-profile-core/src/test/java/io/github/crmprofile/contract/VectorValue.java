package io.github.crmprofile.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.Amounts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether a value is the one that a vector writes down. Decimals compare by value; names that are not known yet are passed over. */
final class VectorValue {

    private VectorValue() {}

    static boolean matches(String metric, JsonNode expected, MetricValue value) {
        if (value instanceof MetricValue.Undefined undefined) {
            return expected.has("undefined")
                    ? expected.get("undefined")
                            .asText()
                            .equals(undefined.reason().code())
                    : isByCurrency(metric) && expected.isObject() && expected.isEmpty();
        } else if (value instanceof MetricValue.Count count) {
            return expected.isIntegralNumber() && expected.longValue() == count.count();
        } else if (value instanceof MetricValue.Money money) {
            return expected.has("amounts") && matches(expected, money.amounts());
        } else if (value instanceof MetricValue.Percent percent) {
            return matches(expected, percent.ratio(), "percent", percent.ratio().percent());
        } else if (value instanceof MetricValue.Quotient quotient) {
            return matches(expected, quotient.ratio(), "value", quotient.ratio());
        } else if (value instanceof MetricValue.MoneyAverage average) {
            return rounded(average.byCurrency()).equals(decimals(expected));
        } else if (value instanceof MetricValue.MoneyPercent percent) {
            return percent.byCurrency().keySet().equals(fields(expected).keySet())
                    && percent.byCurrency().entrySet().stream()
                            .allMatch(e -> matches(
                                    expected.get(e.getKey()),
                                    e.getValue(),
                                    "percent",
                                    e.getValue().percent()));
        } else if (value instanceof MetricValue.Breakdown breakdown) {
            return matches(metric, expected, breakdown);
        } else if (value instanceof MetricValue.Codes codes) {
            return expected.isArray() && VectorRecords.texts(expected).equals(List.copyOf(codes.codes()));
        } else if (value instanceof MetricValue.Moment moment) {
            return expected.asText().equals(moment.instant().toString());
        } else if (value instanceof MetricValue.Elapsed elapsed) {
            return matches(expected, elapsed.seconds(), "value", elapsed.seconds());
        }
        return value instanceof MetricValue.Level level
                && expected.asText().equals(level.gauge().level().name());
    }

    private static boolean isByCurrency(String metric) {
        return metric.equals("deals.won.average") || metric.equals("win_rate.value");
    }

    private static boolean matches(JsonNode expected, Amounts amounts) {
        return expected.get("missing").longValue() == amounts.missing()
                && decimals(expected.get("amounts")).equals(amounts.byCurrency());
    }

    /** Equal ratios may be written differently where it does not matter which of several equal ones is meant. */
    private static boolean matches(JsonNode expected, Ratio exact, String roundedName, Ratio toRound) {
        if (!expected.has("numerator")) {
            return false;
        }
        Ratio wanted = new Ratio(decimal(expected.get("numerator")), decimal(expected.get("denominator")));
        return wanted.compareTo(exact) == 0
                && (!expected.has(roundedName)
                        || decimal(expected.get(roundedName)).compareTo(toRound.toDecimal(2)) == 0);
    }

    private static boolean matches(String metric, JsonNode expected, MetricValue.Breakdown breakdown) {
        Map<String, JsonNode> slices = fields(expected);
        return slices.size() == breakdown.slices().size()
                && breakdown.slices().stream()
                        .allMatch(slice -> slices.containsKey(String.valueOf(slice.key()))
                                && matches(metric, slices.get(String.valueOf(slice.key())), slice.value()));
    }

    private static Map<String, BigDecimal> rounded(Map<String, Ratio> ratios) {
        var rounded = new TreeMap<String, BigDecimal>();
        ratios.forEach((currency, ratio) -> rounded.put(currency, plain(ratio.toDecimal(2))));
        return rounded;
    }

    private static Map<String, BigDecimal> decimals(JsonNode object) {
        var decimals = new TreeMap<String, BigDecimal>();
        fields(object).forEach((name, value) -> decimals.put(name, plain(decimal(value))));
        return decimals;
    }

    private static BigDecimal decimal(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        var fields = new HashMap<String, JsonNode>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }
}
