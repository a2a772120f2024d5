package io.github.crmprofile.metric;

import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The formulas whose result is known from their operands without calling them, so that a database can put clients in their order. */
final class Formulas {

    private Formulas() {}

    /**
     * The value of one measure.
     *
     * @param measure the measure
     * @param whenNone why the value is undefined when no record has it
     */
    record Only(Measure measure, Reason whenNone) implements Function<Operands, MetricValue> {

        @Override
        public MetricValue apply(Operands operands) {
            MetricValue undefined = new MetricValue.Undefined(whenNone);
            Aggregate aggregate = measure.aggregate();
            Field field = aggregate.fieldOrNull();
            if (aggregate instanceof Aggregate.Records) {
                return new MetricValue.Count(operands.records(Metrics.RECORDS).size());
            } else if (field == null || aggregate instanceof Aggregate.Distinct) {
                return new MetricValue.Count(operands.count(Metrics.RECORDS));
            } else if (field.type() == Field.Type.MONEY) {
                MetricValue.Money money = operands.money(Metrics.RECORDS);
                return aggregate instanceof Aggregate.Sum
                                || !money.amounts().currencies().isEmpty()
                        ? money
                        : undefined;
            } else if (field.type().isTime()) {
                Instant instant = toInstant(operands.date(Metrics.RECORDS));
                return instant == null ? undefined : new MetricValue.Moment(instant);
            }
            BigDecimal value = operands.decimal(Metrics.RECORDS).value();
            if (value == null) {
                return undefined;
            }
            return field.type() == Field.Type.DURATION
                    ? new MetricValue.Elapsed(Ratio.of(value))
                    : new MetricValue.Decimal(value);
        }

        private static @Nullable Instant toInstant(@Nullable Comparable<?> date) {
            return date instanceof LocalDate day ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : (Instant) date;
        }
    }

    /**
     * One count divided by another.
     *
     * @param isPercent whether it is a percentage, or else a quotient
     * @param whenZero why it is undefined when the denominator is zero
     */
    record CountByCount(boolean isPercent, Reason whenZero) implements Function<Operands, MetricValue> {

        @Override
        public MetricValue apply(Operands operands) {
            long divisor = operands.count(Metrics.DENOMINATOR);
            if (divisor == 0) {
                return new MetricValue.Undefined(whenZero);
            }
            Ratio ratio = Ratio.of(operands.count(Metrics.NUMERATOR), divisor);
            return isPercent ? new MetricValue.Percent(ratio) : new MetricValue.Quotient(ratio);
        }
    }

    /** Returns the formula itself, without the check of what kind of value it gives. */
    static Function<?, MetricValue> of(Metric.Measured metric) {
        return metric.function() instanceof MetricRules.TypedFormula<?> typed ? typed.function() : metric.function();
    }
}
