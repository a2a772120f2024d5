package io.github.crmprofile;

import io.github.crmprofile.figure.ChangeExplanation.Difference;
import io.github.crmprofile.figure.ChangeExplanation.Movement;
import io.github.crmprofile.figure.ChangeExplanation.SlicePart;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Splits the difference of two values into parts. */
final class ChangeParts {

    private static final Set<ValueKind> SUMS =
            EnumSet.of(ValueKind.COUNT, ValueKind.DECIMAL, ValueKind.MONEY, ValueKind.ELAPSED);

    private ChangeParts() {}

    static FigureResult.Earlier earlier(FigureResult result) {
        FigureResult.Earlier earlier = result.earlier();
        if (earlier == null) {
            throw new IllegalStateException("The figure was read without the period it is compared with");
        }
        return earlier;
    }

    static Set<RecordKind> kinds(Metric.Measured metric) {
        return metric.operands().values().stream().map(Measure::kind).collect(Collectors.toSet());
    }

    /** The only measure of a metric that counts or adds up records; null of any other metric. */
    static @Nullable Measure additive(Metric metric) {
        if (!(metric instanceof Metric.Measured measured)
                || !metric.kind().map(SUMS::contains).orElse(false)) {
            return null;
        }
        List<Measure> own = measured.operands().values().stream()
                .filter(measure -> !measure.isContext())
                .toList();
        if (own.size() != 1 || !own.get(0).groupings().isEmpty()) {
            return null;
        }
        boolean isCountOfChosen =
                !measured.contributors().isEmpty() && metric.kind().orElseThrow() == ValueKind.COUNT;
        Aggregate aggregate = own.get(0).aggregate();
        return isCountOfChosen || aggregate instanceof Aggregate.Count || aggregate instanceof Aggregate.Sum
                ? own.get(0)
                : null;
    }

    static void requireSlicesThatAddUp(Metric metric, String field) {
        Measure measure = additive(metric);
        if (measure == null) {
            throw new IllegalArgumentException(
                    "Metric '" + metric.id()
                            + "' is no count or sum of records, so that its slices do not add up to it; ask for it in one piece");
        }
        boolean isOwn = field.startsWith("attributes.")
                || Field.find(measure.kind(), field).isPresent();
        if (!isOwn && measure.kind() == RecordKind.ACTIVITY) {
            throw new IllegalArgumentException("An activity may have several deals, or none, so that the slices of '"
                    + metric.id() + "' by '" + field + "' do not add up to it; choose a field of activities: "
                    + String.join(", ", Field.names(RecordKind.ACTIVITY)));
        }
    }

    /** What some records add to the difference. */
    static Difference added(Movement movement, MetricValue value) {
        if (value instanceof MetricValue.Undefined) {
            // Of no records some sums have no value; they add nothing.
            return new Difference(Ratio.of(0, 1), new TreeMap<>());
        }
        MetricValue from = movement == Movement.ENTERED ? none(value) : value;
        MetricValue to = movement == Movement.LEFT ? none(value) : value;
        return Difference.between(from, to);
    }

    /** The value of no records, beside one of some. */
    private static MetricValue none(MetricValue some) {
        if (some instanceof MetricValue.Money money) {
            ConvertedTotal total = money.converted();
            return new MetricValue.Money(
                    Amounts.NONE,
                    total == null
                            ? null
                            : new ConvertedTotal(total.currency(), BigDecimal.ZERO, 0, new TreeSet<>(), 0));
        } else if (some instanceof MetricValue.Decimal) {
            return new MetricValue.Decimal(BigDecimal.ZERO);
        }
        return some instanceof MetricValue.Elapsed ? new MetricValue.Elapsed(Ratio.of(0, 1)) : new MetricValue.Count(0);
    }

    static List<SlicePart> ofSlices(FigureResult result) {
        FigureResult.Earlier earlier = earlier(result);
        // What the source does not have at all has no slices.
        if (!(result.value() instanceof MetricValue.Breakdown later)
                || !(earlier.value() instanceof MetricValue.Breakdown before)) {
            return List.of();
        }
        Map<Grouping.Key, MetricValue> laters = byKey(later);
        Map<Grouping.Key, MetricValue> earliers = byKey(before);
        Set<Grouping.Key> keys = new TreeSet<>(laters.keySet());
        keys.addAll(earliers.keySet());
        var parts = new ArrayList<SlicePart>();
        for (Grouping.Key key : keys) {
            MetricValue from = earliers.get(key);
            MetricValue to = laters.get(key);
            var slice = new EvidenceRef.Slice.Value(Grouping.text(key));
            var refs = new ArrayList<EvidenceRef>();
            result.evidence().forEach(each -> refs.add(each.ref().withSlice(slice)));
            earlier.evidence().forEach(each -> refs.add(each.ref().withSlice(slice)));
            parts.add(part(Grouping.text(key), from, to, refs));
        }
        return parts;
    }

    private static SlicePart part(
            @Nullable String key, @Nullable MetricValue from, @Nullable MetricValue to, List<EvidenceRef> refs) {
        if (from == null && to != null) {
            return part(key, Change.Kind.NEW, none(to), to, refs);
        } else if (from != null && to == null) {
            return part(key, Change.Kind.GONE, from, none(from), refs);
        } else if (from == null || to == null) {
            throw new AssertionError(key);
        }
        return part(key, from.equals(to) ? Change.Kind.UNCHANGED : Change.Kind.CHANGED, from, to, refs);
    }

    private static SlicePart part(
            @Nullable String key, Change.Kind kind, MetricValue from, MetricValue to, List<EvidenceRef> refs) {
        return new SlicePart(key, kind, from, to, Difference.between(from, to), refs);
    }

    private static Map<Grouping.Key, MetricValue> byKey(MetricValue.Breakdown breakdown) {
        var byKey = new TreeMap<Grouping.Key, MetricValue>();
        breakdown.slices().forEach(slice -> {
            String key = slice.key();
            byKey.put(key == null ? new Grouping.Key.Unknown() : new Grouping.Key.Text(key), slice.value());
        });
        return byKey;
    }
}
