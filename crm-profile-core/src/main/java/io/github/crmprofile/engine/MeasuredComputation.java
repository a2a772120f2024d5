package io.github.crmprofile.engine;

import io.github.crmprofile.metric.Grouping;
import io.github.crmprofile.metric.MeasureValue;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Operands;
import io.github.crmprofile.metric.Query;
import io.github.crmprofile.model.ConvertedTotal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A formula over measures.
 *
 * @param metric the metric
 * @param slots where each operand comes from
 * @param dailySlots where the sums of money by day come from, for rates that depend on the day
 * @param money how sums are converted
 */
public record MeasuredComputation(
        Metric.Measured metric, Map<String, Slot> slots, Map<String, Slot> dailySlots, MoneyConversion money)
        implements Computation {

    @Override
    public void queries(Consumer<Query> queries) {
        slots.values().forEach(slot -> slot.queries().forEach(queries));
        dailySlots.values().forEach(slot -> slot.queries().forEach(queries));
    }

    @Override
    public void leaves(String prefix, BiConsumer<String, MeasuredComputation> leaves) {
        leaves.accept(prefix, this);
    }

    @Override
    public Set<Grouping.Key> keys(Answers answers) {
        return keys(answers.lookup());
    }

    Set<Grouping.Key> keys(Lookup lookup) {
        var keys = new TreeSet<Grouping.Key>();
        slots.values().forEach(slot -> keys.addAll(slot.keys(lookup)));
        return keys;
    }

    @Override
    public MetricValue value(Answers answers, Grouping.@Nullable Key slice) {
        return metric.function().apply(operands(answers.lookup(), slice));
    }

    /** Marks the parts of a period in which some operand has a record. */
    void mark(Lookup lookup, boolean[] occupied) {
        slots.values().forEach(slot -> slot.mark(lookup, occupied));
    }

    public Operands operands(Lookup lookup, Grouping.@Nullable Key slice) {
        return new Operands(
                metric.operands(),
                values(lookup, slice),
                money.currency() == null ? (name, sum) -> null : (name, sum) -> convert(lookup, slice, name, sum));
    }

    private Map<String, Map<List<Grouping.Key>, MeasureValue>> values(Lookup lookup, Grouping.@Nullable Key slice) {
        if (slots.size() == 1) {
            // As most have.
            var only = slots.entrySet().iterator().next();
            return Map.of(only.getKey(), only.getValue().groups(lookup, slice));
        }
        Map<String, Map<List<Grouping.Key>, MeasureValue>> values = new HashMap<>();
        slots.forEach((name, slot) -> values.put(name, slot.groups(lookup, slice)));
        return values;
    }

    private @Nullable ConvertedTotal convert(
            Lookup lookup, Grouping.@Nullable Key slice, String name, MeasureValue.Money sum) {
        Slot daily = dailySlots.get(name);
        if (daily == null) {
            return money.convert(sum.amounts());
        }
        var byDay = new HashMap<Grouping.Key, MeasureValue.Money>();
        daily.groups(lookup, slice)
                .forEach((keys, value) -> byDay.put(keys.get(keys.size() - 1), (MeasureValue.Money) value));
        return money.convertDaily(byDay);
    }
}
