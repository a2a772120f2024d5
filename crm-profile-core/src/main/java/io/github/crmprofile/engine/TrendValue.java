package io.github.crmprofile.engine;

import io.github.crmprofile.engine.slice.SliceKey;
import io.github.crmprofile.engine.slice.Slicing;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.query.Grouping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Computes the value of a figure over time, from what a source answered. */
record TrendValue(PlannedFigure planned, Slicing.OverTime slicing, Computation.Answers answers) {

    // What a chart and a page can still show; a year of days has room for thirteen slices.
    private static final int MOST_VALUES = 5_000;

    private static final Grouping.Key UNDATED = new Grouping.Key.Unknown();

    /** Returns a trend whose parts have one value each. */
    MetricValue.Trend inOnePiece() {
        boolean[] occupied = occupied();
        MetricValue ofNone = null;
        var points = new ArrayList<MetricValue.Point>(occupied.length);
        for (int i = 0; i < occupied.length; i++) {
            MetricValue value = ofNone;
            if (occupied[i] || value == null) {
                value = value(SliceKey.ofPart(new Grouping.Key.Bucket(i)));
                ofNone = occupied[i] ? ofNone : value;
            }
            points.add(point(i, value));
        }
        SliceKey undated = SliceKey.ofPart(UNDATED);
        return trend(points, isAllTime() && keys().contains(undated) ? value(undated) : null);
    }

    /** Returns a trend whose parts are broken down, each into the same slices: those that have records in any part. */
    MetricValue.Trend inSlices() {
        Set<SliceKey> keys = keys();
        if (!isAllTime()) {
            keys.removeIf(slice -> UNDATED.equals(slice.part()));
        }
        var values = new TreeSet<Grouping.Key>();
        keys.forEach(slice -> values.add(value(slice.value())));
        requireFew(values.size());
        // Most slices of most days are empty, and alike.
        boolean isMeasured = planned.computation() instanceof MeasuredComputation;
        MetricValue ofNone = null;
        var points = new ArrayList<MetricValue.Point>();
        for (int i = 0; i < slicing.buckets().size(); i++) {
            var slices = new ArrayList<MetricValue.Slice>(values.size());
            for (Grouping.Key each : values) {
                var slice = new SliceKey(new Grouping.Key.Bucket(i), each);
                boolean isEmpty = isMeasured && !keys.contains(slice);
                MetricValue value = isEmpty ? ofNone : null;
                if (value == null) {
                    value = value(slice);
                    ofNone = isEmpty ? value : ofNone;
                }
                slices.add(new MetricValue.Slice(Grouping.text(each), value));
            }
            points.add(point(i, new MetricValue.Breakdown(slices)));
        }
        return trend(points, undated(keys));
    }

    private MetricValue.@Nullable Breakdown undated(Set<SliceKey> keys) {
        List<MetricValue.Slice> slices = keys.stream()
                .filter(slice -> UNDATED.equals(slice.part()))
                .map(slice -> new MetricValue.Slice(Grouping.text(value(slice.value())), value(slice)))
                .toList();
        return slices.isEmpty() ? null : new MetricValue.Breakdown(slices);
    }

    private void requireFew(int values) {
        long all = (long) slicing.buckets().size() * values;
        if (all > MOST_VALUES) {
            throw new TooManyValuesException("The figure of '"
                    + planned.metric().id() + "' by '"
                    + planned.figure().field() + "' over time has "
                    + slicing.buckets().size() + " parts of "
                    + slicing.granularity() + " in " + values + " slices, which are " + all + " values; at most "
                    + MOST_VALUES
                    + " are shown. Choose longer parts, a shorter period, a filter, or a field of fewer values");
        }
    }

    private boolean isAllTime() {
        return planned.context().period().isAllTime();
    }

    private Set<SliceKey> keys() {
        return new TreeSet<>(planned.computation().keys(answers));
    }

    /** Returns which parts have records, as far as that is known: an empty one has the value of all empty ones. */
    private boolean[] occupied() {
        boolean[] occupied = new boolean[slicing.buckets().size()];
        if (planned.computation() instanceof MeasuredComputation measured) {
            measured.mark(answers.own(), occupied);
        } else {
            Arrays.fill(occupied, true);
        }
        return occupied;
    }

    private MetricValue value(SliceKey slice) {
        return planned.computation().value(answers, slice);
    }

    /** Returns the value of a slice that has one. */
    private static Grouping.Key value(Grouping.@Nullable Key value) {
        return value == null ? UNDATED : value;
    }

    private MetricValue.Point point(int part, MetricValue value) {
        return new MetricValue.Point(slicing.buckets().get(part), value);
    }

    private MetricValue.Trend trend(List<MetricValue.Point> points, @Nullable MetricValue undated) {
        return new MetricValue.Trend(slicing.granularity(), points, undated);
    }

    /** Thrown where a figure has more values than can be shown, which only the records show. */
    static final class TooManyValuesException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        TooManyValuesException(String message) {
            super(message);
        }
    }
}
