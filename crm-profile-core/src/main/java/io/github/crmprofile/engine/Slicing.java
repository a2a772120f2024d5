package io.github.crmprofile.engine;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a figure is split into slices: this determines the queries of its operands and the records behind a slice. */
public sealed interface Slicing {

    /** Returns the queries for a measure in slices, grouped by its own groupings and then by {@code more}. */
    OperandQueries operandQueries(Measure measure, MetricContext context, List<Grouping> more);

    /** Returns the records of one slice; all records when {@code slice} is null. */
    Selection selection(Measure measure, MetricContext context, Grouping.@Nullable Key slice);

    /** One slice with everything. */
    record None() implements Slicing {
        @Override
        public OperandQueries operandQueries(Measure measure, MetricContext context, List<Grouping> more) {
            return new OperandQueries.Whole(query(measure, context, join(measure.groupings(), more)));
        }

        @Override
        public Selection selection(Measure measure, MetricContext context, Grouping.@Nullable Key slice) {
            Selection all = measure.selection(context);
            return slice == null || measure.groupings().isEmpty()
                    ? all
                    : all.and(sliceCondition(measure.groupings().get(0), slice));
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
            return new OperandQueries.Sliced(query(measure, context, join(own, more)));
        }

        @Override
        public Selection selection(Measure measure, MetricContext context, Grouping.@Nullable Key slice) {
            Selection all = measure.selection(context);
            return slice == null ? all : all.and(sliceCondition(grouping(measure.kind()), slice));
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
            throw new IllegalArgumentException("A figure of " + kind.plural() + " cannot be broken down by '" + name
                    + "', which they have not" + remedy(kind));
        }

        private String remedy(RecordKind kind) {
            if (attributes == null || !isAttribute()) {
                return "; choose a text field of theirs";
            }
            String ofDeals = kind == RecordKind.ACTIVITY ? ". " + attributes.known(RecordKind.DEAL, name) : "";
            return " as text or flag. " + attributes.known(kind, name) + ofDeals;
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
            return Field.find(kind, name)
                    .filter(f -> f.type() == Field.Type.TEXT || f.type() == Field.Type.BOOLEAN)
                    .orElse(null);
        }
    }

    /**
     * A slice for each part of the period.
     *
     * @param granularity how long a part is
     * @param buckets the parts, in order
     */
    record OverTime(Granularity granularity, List<ResolvedPeriod> buckets) implements Slicing {
        /** Copies the list. */
        public OverTime {
            buckets = List.copyOf(buckets);
        }

        @Override
        public OperandQueries operandQueries(Measure measure, MetricContext context, List<Grouping> more) {
            List<Grouping> inner = join(measure.groupings(), more);
            if (!measure.membership().isAdditive()) {
                return new OperandQueries.PerBucket(buckets.stream()
                        .map(bucket -> query(measure, context.withPeriod(bucket), inner))
                        .toList());
            }
            Grouping byBucket = new Grouping.ByBucket(measure.membership().date(), buckets);
            OperandQueries dated = new OperandQueries.Sliced(query(measure, context, join(List.of(byBucket), inner)));
            return context.period().isAllTime()
                    ? new OperandQueries.WithUndated(
                            dated, new Query(undated(measure, context), measure.aggregate(), inner))
                    : dated;
        }

        @Override
        public Selection selection(Measure measure, MetricContext context, Grouping.@Nullable Key slice) {
            if (slice instanceof Grouping.Key.Bucket bucket) {
                return measure.selection(context.withPeriod(buckets.get(bucket.index())));
            }
            return slice == null ? measure.selection(context) : undated(measure, context);
        }

        private static Selection undated(Measure measure, MetricContext context) {
            Field date = measure.membership().date();
            return measure.selection(context).and(Condition.not(date.known()));
        }
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

    private static Condition sliceCondition(Grouping grouping, Grouping.Key slice) {
        if (grouping instanceof Grouping.ByDealField byDeal) {
            return new Condition.LinkedToDeal(has(byDeal.dealField(), slice));
        }
        return has(((Grouping.ByField) grouping).field(), slice);
    }

    private static Condition has(Field field, Grouping.Key slice) {
        if (!(slice instanceof Grouping.Key.Text text)) {
            return Condition.not(field.known());
        }
        if (field.type() == Field.Type.TEXT) {
            return field.in(text.text());
        }
        Condition isTrue = new Condition.IsTrue(field);
        return Boolean.parseBoolean(text.text()) ? isTrue : Condition.all(field.known(), Condition.not(isTrue));
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
