package io.github.crmprofile.metric;

import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes one measure as the value of a metric.
 *
 * @param operand the name of the measure among the operands
 * @param measure the measure, without groupings
 * @param whenNone why the value is undefined when no record has it
 */
record SingleMeasure(String operand, Measure measure, Reason whenNone) implements Function<Operands, MetricValue> {

    /** Returns the formula in words. */
    String words() {
        Field field = measure.aggregate().fieldOrNull();
        return measure.aggregate().word() + " of "
                + (field == null ? measure.kind().plural() : field) + " "
                + measure.membership().name();
    }

    /** Returns the kind of the values. */
    ValueKind kind() {
        Aggregate aggregate = measure.aggregate();
        Field field = aggregate.fieldOrNull();
        if (field == null || aggregate instanceof Aggregate.Distinct) {
            return ValueKind.COUNT;
        }
        return switch (field.type()) {
            case MONEY -> ValueKind.MONEY;
            case DURATION -> ValueKind.ELAPSED;
            case INSTANT, DATE -> ValueKind.MOMENT;
            default -> ValueKind.DECIMAL;
        };
    }

    @Override
    public MetricValue apply(Operands operands) {
        MetricValue undefined = new MetricValue.Undefined(whenNone);
        Aggregate aggregate = measure.aggregate();
        Field field = aggregate.fieldOrNull();
        if (aggregate instanceof Aggregate.Records) {
            return new MetricValue.Count(operands.records(operand).size());
        } else if (field == null || aggregate instanceof Aggregate.Distinct) {
            return new MetricValue.Count(operands.count(operand));
        } else if (field.type() == Field.Type.MONEY) {
            MetricValue.Money money = operands.money(operand);
            return aggregate instanceof Aggregate.Sum
                            || !money.amounts().currencies().isEmpty()
                    ? money
                    : undefined;
        } else if (field.type().isTime()) {
            Instant instant = toInstant(operands.date(operand));
            return instant == null ? undefined : new MetricValue.Moment(instant);
        }
        BigDecimal value = operands.decimal(operand).value();
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
