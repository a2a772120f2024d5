package io.github.crmprofile.metric;

import java.util.Arrays;

/** The kind of a metric's values: a number of records, money, a percentage. Of most metrics it is known before any record is read. */
public enum ValueKind {
    /** {@link MetricValue.Count}. */
    COUNT(MetricValue.Count.class),
    /** {@link MetricValue.Decimal}. */
    DECIMAL(MetricValue.Decimal.class),
    /** {@link MetricValue.Money}. */
    MONEY(MetricValue.Money.class),
    /** {@link MetricValue.Percent}. */
    PERCENT(MetricValue.Percent.class),
    /** {@link MetricValue.Quotient}. */
    QUOTIENT(MetricValue.Quotient.class),
    /** {@link MetricValue.MoneyAverage}. */
    MONEY_AVERAGE(MetricValue.MoneyAverage.class),
    /** {@link MetricValue.MoneyPercent}. */
    MONEY_PERCENT(MetricValue.MoneyPercent.class),
    /** {@link MetricValue.Elapsed}. */
    ELAPSED(MetricValue.Elapsed.class),
    /** {@link MetricValue.Days}. */
    DAYS(MetricValue.Days.class),
    /** {@link MetricValue.Moment}. */
    MOMENT(MetricValue.Moment.class),
    /** {@link MetricValue.Grade}. */
    GRADE(MetricValue.Grade.class),
    /** {@link MetricValue.Rank}. */
    RANK(MetricValue.Rank.class),
    /** {@link MetricValue.Score}. */
    SCORE(MetricValue.Score.class),
    /** {@link MetricValue.Text}. */
    TEXT(MetricValue.Text.class),
    /** {@link MetricValue.Codes}. */
    CODES(MetricValue.Codes.class),
    /** {@link MetricValue.Breakdown}. */
    BREAKDOWN(MetricValue.Breakdown.class),
    /** {@link MetricValue.Trend}. */
    TREND(MetricValue.Trend.class),
    /** {@link MetricValue.Level}. */
    LEVEL(MetricValue.Level.class),
    /** {@link MetricValue.Undefined}. */
    UNDEFINED(MetricValue.Undefined.class);

    // Asked for each value of each client: to go through all kinds, or to hash the class, takes longer than most
    // formulas.
    private static final ClassValue<ValueKind> BY_CLASS = new ClassValue<>() {
        @Override
        protected ValueKind computeValue(Class<?> type) {
            return Arrays.stream(values())
                    .filter(kind -> kind.values.equals(type))
                    .findFirst()
                    .orElseThrow();
        }
    };

    private final Class<? extends MetricValue> values;

    ValueKind(Class<? extends MetricValue> values) {
        this.values = values;
    }

    /**
     * Returns the kind of a value.
     *
     * @param value a value
     * @return its kind
     */
    public static ValueKind of(MetricValue value) {
        return BY_CLASS.get(value.getClass());
    }

    /** Returns whether values of this kind are money, or shares of it, in one or several currencies. */
    public boolean isMoney() {
        return this == MONEY || this == MONEY_AVERAGE || this == MONEY_PERCENT;
    }

    /** Returns whether values of this kind are numbers, times or money, of which one is more than another. */
    public boolean isOrdered() {
        return switch (this) {
            case TEXT, CODES, BREAKDOWN, TREND, UNDEFINED -> false;
            default -> true;
        };
    }
}
