package io.github.crmprofile.json;

import io.github.crmprofile.metric.MetricValue;
import java.util.Arrays;

/** What a value is called in JSON. */
enum ValueType {
    COUNT(MetricValue.Count.class),
    DECIMAL(MetricValue.Decimal.class),
    MONEY(MetricValue.Money.class),
    PERCENT(MetricValue.Percent.class),
    QUOTIENT(MetricValue.Quotient.class),
    MONEY_AVERAGE(MetricValue.MoneyAverage.class),
    MONEY_PERCENT(MetricValue.MoneyPercent.class),
    ELAPSED(MetricValue.Elapsed.class),
    MOMENT(MetricValue.Moment.class),
    CODES(MetricValue.Codes.class),
    BREAKDOWN(MetricValue.Breakdown.class),
    TREND(MetricValue.Trend.class),
    LEVEL(MetricValue.Level.class),
    UNDEFINED(MetricValue.Undefined.class);

    private final Class<? extends MetricValue> values;

    ValueType(Class<? extends MetricValue> values) {
        this.values = values;
    }

    static ValueType of(MetricValue value) {
        return Arrays.stream(values())
                .filter(type -> type.values.isInstance(value))
                .findFirst()
                .orElseThrow();
    }

    static ValueType parse(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A value of type '" + name + "' cannot be read; accepted are " + Arrays.toString(values())));
    }
}
