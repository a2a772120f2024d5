package io.github.crmprofile.engine;

import io.github.crmprofile.engine.slice.OperandQueries;
import io.github.crmprofile.engine.slice.SliceKey;
import io.github.crmprofile.engine.slice.SlicedAnswer;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Operands;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientNumber;
import io.github.crmprofile.source.NumberCondition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A formula over measures.
 *
 * @param metric the metric
 * @param byOperand where each operand comes from
 * @param dailyByOperand where the sums of money by day come from, for rates that depend on the day
 * @param money how sums are converted
 * @param period the period of the figure
 * @param buckets the parts of the period that a trend has; none of any other figure
 */
public record MeasuredComputation(
        Metric.Measured metric,
        Map<String, OperandQueries> byOperand,
        Map<String, OperandQueries> dailyByOperand,
        MoneyConversion money,
        ResolvedPeriod period,
        List<ResolvedPeriod> buckets)
        implements Computation {

    @Override
    public void queries(Consumer<Query> queries) {
        byOperand.values().forEach(operand -> operand.queries().forEach(queries));
        dailyByOperand.values().forEach(operand -> operand.queries().forEach(queries));
    }

    @Override
    public void leaves(String prefix, BiConsumer<String, MeasuredComputation> leaves) {
        leaves.accept(prefix, this);
    }

    @Override
    public Set<SliceKey> keys(Answers answers) {
        return keys(answers.own());
    }

    /** Returns the slices that have records. */
    public Set<SliceKey> keys(SlicedAnswer answer) {
        var keys = new TreeSet<SliceKey>();
        byOperand.values().forEach(operand -> keys.addAll(operand.keys(answer)));
        return keys;
    }

    @Override
    public MetricValue value(Answers answers, SliceKey slice) {
        return metric.function().apply(operands(answers.own(), slice));
    }

    /** Returns whether the formula divides one count by another, so that the counts of many clients add up. */
    boolean isRatioOfCounts() {
        return byOperand.keySet().equals(Set.of(Metrics.NUMERATOR, Metrics.DENOMINATOR))
                && metric.operands().values().stream()
                        .allMatch(measure -> measure.groupings().isEmpty()
                                && measure.aggregate().empty() instanceof MeasureValue.Counted);
    }

    /**
     * Returns the value as a number that a source can compare; null where it is more than a count, a ratio of two, or a sum of money.
     *
     * @param currency the currency in which money is compared; null where none is named
     */
    @Nullable
    ClientNumber number(@Nullable String currency) {
        Query above = whole(metric.isRatio() ? Metrics.NUMERATOR : Metrics.RECORDS);
        if (above == null) {
            return null;
        } else if (metric.isRatio()) {
            Query below = whole(Metrics.DENOMINATOR);
            return below != null && isCount(above) && isCount(below) ? new ClientNumber.Quotient(above, below) : null;
        } else if (!metric.isPlain()) {
            return null;
        } else if (above.aggregate() instanceof Aggregate.Sum sum && sum.field().type() == Field.Type.MONEY) {
            return sum(above, sum, currency);
        }
        return isCount(above) ? new ClientNumber.Whole(above) : null;
    }

    private ClientNumber sum(Query query, Aggregate.Sum sum, @Nullable String currency) {
        Field own = sum.field().currency();
        // In the reporting currency the converted total is compared: where all amounts are in it, their sum.
        if (currency != null && !currency.equals(money.currency())) {
            return new ClientNumber.Whole(new Query(query.selection().and(own.in(currency)), sum, List.of()));
        }
        Condition isMoney = Condition.all(own.known(), sum.field().known());
        return new ClientNumber.OneCurrency(
                new Query(query.selection().and(isMoney), sum, List.of()), money.currency());
    }

    /** Returns the condition that the value is within bounds, in the unit of its number; empty where a source cannot compare that. */
    Optional<NumberCondition> between(@Nullable BigDecimal from, @Nullable BigDecimal to, @Nullable String currency) {
        return Optional.ofNullable(number(currency))
                .map(number -> new NumberCondition.Between(number, unit(from), unit(to)));
    }

    /**
     * Returns the condition that the value is defined: counts and sums always are, sums also in several currencies. Empty where a source cannot compare
     * that.
     */
    Optional<NumberCondition> known() {
        return Optional.ofNullable(number(null))
                .map(number -> number instanceof ClientNumber.Quotient
                        ? new NumberCondition.Between(number, null, null)
                        : NumberCondition.always());
    }

    /** Returns a bound, which is said as people say it, in the unit of the number. */
    private @Nullable BigDecimal unit(@Nullable BigDecimal said) {
        boolean isPercent = metric.kind().equals(Optional.of(ValueKind.PERCENT));
        return said == null || !isPercent ? said : said.movePointLeft(2);
    }

    private @Nullable Query whole(String operand) {
        return byOperand.get(operand) instanceof OperandQueries.Whole whole
                        && whole.query().groupings().isEmpty()
                ? whole.query()
                : null;
    }

    private static boolean isCount(Query query) {
        return query.aggregate() instanceof Aggregate.Count;
    }

    /** Marks the parts of a period in which some operand has a record. */
    void mark(SlicedAnswer answer, boolean[] occupied) {
        byOperand.values().forEach(operand -> operand.mark(answer, occupied));
    }

    /** Returns the operands of one slice. */
    public Operands operands(SlicedAnswer answer, SliceKey slice) {
        return new Operands(
                metric.operands(),
                values(answer, slice),
                slice.part() instanceof Grouping.Key.Bucket bucket ? buckets.get(bucket.index()) : period,
                money.currency() == null ? Operands.Conversion.NONE : new Conversion(this, answer, slice));
    }

    /** Returns the records that a number is made of, where they are some of those of an operand; null where they are all. */
    public @Nullable List<CrmRecord> contributors(String operand, SlicedAnswer answer, SliceKey slice) {
        var chooser = metric.contributors().get(operand);
        return chooser == null ? null : chooser.apply(operands(answer, slice));
    }

    /** Returns the evidence of the only operand that is shown, of a figure in one piece. */
    public Evidence evidence(EvidenceRef ref, SlicedAnswer answer) {
        PlannedEvidence planned =
                PlannedEvidence.of(ref.figure(), this, ref.isEarlier()).get(0);
        Evidence read = planned.read(answer, new EvidenceRef.Origin(null, null, Instant.EPOCH, null));
        return new Evidence(ref, read.kind(), read.count(), read.amounts());
    }

    /** Converts the sums of one slice. */
    private record Conversion(MeasuredComputation computation, SlicedAnswer answer, SliceKey slice)
            implements Operands.Conversion {
        @Override
        public @Nullable ConvertedTotal total(String operand, MeasureValue.Money sum) {
            return computation.convert(answer, slice, operand, sum);
        }

        @Override
        public @Nullable ConvertedTotal convert(Amounts amounts, @Nullable LocalDate day) {
            return computation.money.convert(amounts, day);
        }
    }

    private Map<String, Map<List<Grouping.Key>, MeasureValue>> values(SlicedAnswer answer, SliceKey slice) {
        if (byOperand.size() == 1) {
            // As most have.
            var only = byOperand.entrySet().iterator().next();
            return Map.of(only.getKey(), only.getValue().groups(answer, slice));
        }
        Map<String, Map<List<Grouping.Key>, MeasureValue>> values = new HashMap<>();
        byOperand.forEach((name, operand) -> values.put(name, operand.groups(answer, slice)));
        return values;
    }

    private @Nullable ConvertedTotal convert(SlicedAnswer answer, SliceKey slice, String name, MeasureValue.Money sum) {
        OperandQueries daily = dailyByOperand.get(name);
        if (daily == null) {
            return money.convert(sum.amounts(), null);
        }
        var byDay = new HashMap<Grouping.Key, MeasureValue.Money>();
        daily.groups(answer, slice)
                .forEach((keys, value) -> byDay.put(keys.get(keys.size() - 1), (MeasureValue.Money) value));
        return money.convertDaily(byDay);
    }
}
