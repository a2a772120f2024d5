package io.github.crmprofile.engine.slice;

import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.KnownAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Splits a figure into slices: determines the queries of its operands, and the records behind a slice. */
public sealed interface Slicing {

    /** Returns the queries for a measure in slices, grouped by its own groupings and then by {@code more}. */
    OperandQueries operandQueries(Measure measure, MetricContext context, List<Grouping> more);

    /** Returns the records of one slice. */
    Selection selection(Measure measure, MetricContext context, SliceKey slice);

    /** Returns the records of a selection that are in none of some slices by value. */
    Selection without(Measure measure, Selection all, Collection<Grouping.Key> values);

    /** Returns the slices in which a client counts among all clients, out of those in which it has records. */
    Iterable<SliceKey> slices(Supplier<Set<SliceKey>> withRecords);

    /** Returns a slice, whose value over no records is that of all slices. */
    SliceKey example();

    /** Returns the parts of the period, in order; none where it is not split. */
    default List<ResolvedPeriod> buckets() {
        return List.of();
    }

    /** One slice with everything. */
    record None() implements Slicing {
        @Override
        public OperandQueries operandQueries(Measure measure, MetricContext context, List<Grouping> more) {
            return new OperandQueries.Whole(query(measure, context, join(measure.groupings(), more)));
        }

        @Override
        public Selection selection(Measure measure, MetricContext context, SliceKey slice) {
            return ofOwnGrouping(measure, measure.selection(context), slice.value());
        }

        @Override
        public Selection without(Measure measure, Selection all, Collection<Grouping.Key> values) {
            return all.and(SliceConditions.noneOf(ownGrouping(measure), values));
        }

        @Override
        public Iterable<SliceKey> slices(Supplier<Set<SliceKey>> withRecords) {
            return List.of(SliceKey.WHOLE);
        }

        @Override
        public SliceKey example() {
            return SliceKey.WHOLE;
        }
    }

    /**
     * A slice for each value of a field.
     *
     * @param name the name of the field
     * @param attributes those that the source has; null for a source that may have any
     */
    record ByField(String name, @Nullable KnownAttributes attributes) implements Slicing {
        @Override
        public OperandQueries operandQueries(Measure measure, MetricContext context, List<Grouping> more) {
            List<Grouping> own = join(List.of(grouping(measure.kind())), measure.groupings());
            return new OperandQueries.ByValue(query(measure, context, join(own, more)));
        }

        @Override
        public Selection selection(Measure measure, MetricContext context, SliceKey slice) {
            return of(measure, measure.selection(context), slice.value());
        }

        @Override
        public Selection without(Measure measure, Selection all, Collection<Grouping.Key> values) {
            return all.and(SliceConditions.noneOf(grouping(measure.kind()), values));
        }

        @Override
        public Iterable<SliceKey> slices(Supplier<Set<SliceKey>> withRecords) {
            var slices = new ArrayList<>(withRecords.get());
            slices.add(SliceKey.WHOLE);
            return slices;
        }

        @Override
        public SliceKey example() {
            return SliceKey.WHOLE;
        }

        private Selection of(Measure measure, Selection all, Grouping.@Nullable Key value) {
            return value == null ? all : all.and(SliceConditions.of(grouping(measure.kind()), value));
        }

        private Grouping grouping(RecordKind kind) {
            var own = field(kind);
            if (own != null) {
                return new Grouping.ByField(own);
            }
            Field ofDeal = field(RecordKind.DEAL);
            if (kind == RecordKind.ACTIVITY && ofDeal != null) {
                return new Grouping.ByDealField(ofDeal);
            }
            boolean isOther = Field.find(kind, name).isPresent();
            throw new IllegalArgumentException("A figure of " + kind.plural() + " cannot be broken down by '" + name
                    + (isOther ? "', which is no text and no flag" : "', which they have not") + remedy(kind));
        }

        private String remedy(RecordKind kind) {
            if (attributes == null || !isAttribute()) {
                String ofDeals =
                        kind == RecordKind.ACTIVITY ? ", and by those of deals: " + names(RecordKind.DEAL) : "";
                return "; they can by " + names(kind) + ofDeals + ", and by an attribute, as attributes.NAME";
            }
            String ofDeals = kind == RecordKind.ACTIVITY ? ". " + attributes.known(RecordKind.DEAL, name) : "";
            return " as text or flag. " + attributes.known(kind, name) + ofDeals;
        }

        private static String names(RecordKind kind) {
            return Field.stored(kind).stream()
                    .filter(ByField::isSlicing)
                    .map(Field::name)
                    .collect(Collectors.joining(", "));
        }

        private static boolean isSlicing(Field field) {
            return field.type() == Field.Type.TEXT || field.type() == Field.Type.BOOLEAN;
        }

        private boolean isAttribute() {
            return name.startsWith("attributes.");
        }

        private @Nullable Field field(RecordKind kind) {
            if (isAttribute()) {
                return attributes == null
                        ? new Field(kind, name, Field.Type.TEXT)
                        : attributes.slicing(kind, name).orElse(null);
            }
            return Field.find(kind, name).filter(ByField::isSlicing).orElse(null);
        }
    }

    /**
     * A slice for each part of the period; in slices by a field, one for each part and value.
     *
     * @param granularity how long a part is
     * @param buckets the parts, in order
     * @param field the field by which each part is split; null for parts in one piece
     */
    record OverTime(
            Granularity granularity,
            List<ResolvedPeriod> buckets,
            @Nullable ByField field) implements Slicing {
        /** Copies the list. */
        public OverTime {
            buckets = List.copyOf(buckets);
        }

        @Override
        public OperandQueries operandQueries(Measure measure, MetricContext context, List<Grouping> more) {
            if (!measure.membership().isAdditive()) {
                return new OperandQueries.PerPart(buckets.stream()
                        .map(bucket -> inOnePart(measure, context.withPeriod(bucket), more))
                        .toList());
            }
            Grouping byBucket = new Grouping.ByBucket(measure.membership().date(), buckets);
            List<Grouping> inner = join(measure.groupings(), more);
            List<Grouping> ofPart = field == null ? inner : join(List.of(field.grouping(measure.kind())), inner);
            OperandQueries dated =
                    new OperandQueries.ByPart(query(measure, context, join(List.of(byBucket), ofPart)), field != null);
            return context.period().isAllTime()
                    ? new OperandQueries.WithUndated(dated, inOnePart(undated(measure), context, more))
                    : dated;
        }

        private OperandQueries inOnePart(Measure measure, MetricContext context, List<Grouping> more) {
            Slicing slicing = field == null ? new None() : field;
            return slicing.operandQueries(measure, context, more);
        }

        @Override
        public Selection selection(Measure measure, MetricContext context, SliceKey slice) {
            Selection ofPart;
            if (slice.part() instanceof Grouping.Key.Bucket bucket) {
                ofPart = measure.selection(context.withPeriod(buckets.get(bucket.index())));
            } else {
                ofPart = (slice.part() == null ? measure : undated(measure)).selection(context);
            }
            return field == null
                    ? ofOwnGrouping(measure, ofPart, slice.value())
                    : field.of(measure, ofPart, slice.value());
        }

        @Override
        public Selection without(Measure measure, Selection all, Collection<Grouping.Key> values) {
            return (field == null ? new None() : field).without(measure, all, values);
        }

        @Override
        public Iterable<SliceKey> slices(Supplier<Set<SliceKey>> withRecords) {
            if (field == null) {
                return parts().toList();
            }
            return withRecords.get().stream()
                    .filter(slice -> slice.part() instanceof Grouping.Key.Bucket)
                    .toList();
        }

        @Override
        public SliceKey example() {
            Grouping.Key value = field == null ? null : new Grouping.Key.Unknown();
            return buckets.isEmpty() ? SliceKey.ofValue(value) : new SliceKey(new Grouping.Key.Bucket(0), value);
        }

        private Stream<SliceKey> parts() {
            return IntStream.range(0, buckets.size()).mapToObj(i -> SliceKey.ofPart(new Grouping.Key.Bucket(i)));
        }

        private static Measure undated(Measure measure) {
            return measure.where(Condition.not(measure.membership().date().known()));
        }
    }

    /** Narrows a selection to a group of the measure's own grouping. */
    private static Selection ofOwnGrouping(Measure measure, Selection all, Grouping.@Nullable Key value) {
        return value == null ? all : all.and(SliceConditions.of(ownGrouping(measure), value));
    }

    private static Grouping ownGrouping(Measure measure) {
        if (measure.groupings().isEmpty()) {
            throw new IllegalArgumentException(
                    "The records with a value in common were asked for, of a number in one piece; break its figure"
                            + " down by a field, or leave the value out");
        }
        return measure.groupings().get(0);
    }

    private static Query query(Measure measure, MetricContext context, List<Grouping> groupings) {
        return new Query(measure.selection(context), measure.aggregate(), groupings);
    }

    private static List<Grouping> join(List<Grouping> outer, List<Grouping> inner) {
        if (inner.isEmpty()) {
            return outer;
        }
        var all = new ArrayList<>(outer);
        all.addAll(inner);
        return all;
    }

    /** Returns the queries for the first and last date of a measure, for periods without a beginning or end. */
    static List<Query> bounds(Measure measure, MetricContext context) {
        Selection selection = measure.selection(context);
        Field date = measure.membership().date();
        return List.of(
                new Query(selection, new Aggregate.Min(date), List.of()),
                new Query(selection, new Aggregate.Max(date), List.of()));
    }
}
