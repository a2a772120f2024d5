package io.github.crmprofile.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Amounts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares a value with the one that a vector writes down: decimals by value and not by scale, fractions exactly. */
final class VectorValue {

    private VectorValue() {}

    static boolean matches(String metric, JsonNode expected, MetricValue value) {
        if (value instanceof MetricValue.Undefined undefined) {
            return isUndefined(metric, expected, undefined.reason());
        } else if (value instanceof MetricValue.Count count) {
            return expected.isIntegralNumber() && expected.longValue() == count.count();
        } else if (value instanceof MetricValue.Decimal decimal) {
            return expected.isNumber() && expected.decimalValue().compareTo(decimal.value()) == 0;
        } else if (value instanceof MetricValue.Money money) {
            return expected.has("amounts") && matches(expected, money.amounts());
        } else if (value instanceof MetricValue.Percent percent) {
            return matches(expected, percent.ratio(), "percent", percent.ratio().percent());
        } else if (value instanceof MetricValue.Quotient quotient) {
            return matches(expected, quotient.ratio(), "value", quotient.ratio());
        } else if (value instanceof MetricValue.MoneyAverage average) {
            return rounded(average.byCurrency()).equals(decimals(expected));
        } else if (value instanceof MetricValue.MoneyPercent percent) {
            return matches(metric, expected, percent);
        } else if (value instanceof MetricValue.Breakdown breakdown) {
            return matches(metric, expected, breakdown);
        } else if (value instanceof MetricValue.Codes codes) {
            return expected.isArray() && VectorRecords.texts(expected).equals(List.copyOf(codes.codes()));
        } else if (value instanceof MetricValue.Moment moment) {
            return expected.asText().equals(moment.instant().toString());
        } else if (value instanceof MetricValue.Elapsed elapsed) {
            return expected.has("seconds")
                    && fraction(expected.get("seconds").asText()).compareTo(elapsed.seconds()) == 0;
        } else if (value instanceof MetricValue.Days days) {
            return expected.isIntegralNumber() && expected.longValue() == days.days();
        } else if (value instanceof MetricValue.Grade grade) {
            return expected.isIntegralNumber() && expected.intValue() == grade.grade();
        } else if (value instanceof MetricValue.Text text) {
            return expected.isTextual() && expected.textValue().equals(text.text());
        }
        return value instanceof MetricValue.Level level
                && expected.asText().equals(level.gauge().level().name());
    }

    private static boolean isUndefined(String metric, JsonNode expected, Reason reason) {
        if (expected.has("undefined")) {
            return isReason(expected, reason);
        }
        // An average says why of no currency; a percentage may say it of each.
        return (metric.equals("deals.won.average") && expected.isObject() && expected.isEmpty())
                || (metric.equals("win_rate.value")
                        && !expected.isEmpty()
                        && fields(expected).values().stream().allMatch(each -> isReason(each, reason)));
    }

    private static boolean isReason(JsonNode expected, Reason reason) {
        return expected.path("undefined").asText().equals(reason.code());
    }

    private static boolean matches(String metric, JsonNode expected, MetricValue.MoneyPercent percent) {
        Map<String, JsonNode> currencies = fields(expected);
        return currencies.size()
                        == percent.byCurrency().size() + percent.undefined().size()
                && percent.byCurrency().entrySet().stream()
                        .allMatch(e -> currencies.containsKey(e.getKey())
                                && matches(
                                        currencies.get(e.getKey()),
                                        e.getValue(),
                                        "percent",
                                        e.getValue().percent()))
                && percent.undefined().entrySet().stream()
                        .allMatch(e -> currencies.containsKey(e.getKey())
                                && isUndefined(metric, currencies.get(e.getKey()), e.getValue()));
    }

    private static boolean matches(JsonNode expected, Amounts amounts) {
        return (!expected.has("missing") || expected.get("missing").longValue() == amounts.missing())
                && decimals(expected.get("amounts")).equals(amounts.byCurrency());
    }

    /** {@code 259201/2}, or a decimal. */
    private static Ratio fraction(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Ratio.of(new BigDecimal(text))
                : new Ratio(new BigDecimal(text.substring(0, slash)), new BigDecimal(text.substring(slash + 1)));
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
