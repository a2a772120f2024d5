package io.github.crmprofile.engine;

import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Grouping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A figure compiled for one period.
 *
 * @param figure what was asked
 * @param metric its metric
 * @param context its period
 * @param slicing its slices
 * @param computation its queries and formula
 * @param evidence the records behind it
 * @param earlier the same for the comparison period; null when nothing is compared
 */
record PlannedFigure(
        Figure figure,
        Metric metric,
        MetricContext context,
        Slicing slicing,
        Computation computation,
        List<PlannedEvidence> evidence,
        @Nullable PlannedFigure earlier) {

    FigureResult result(Computation.Answers answers) {
        MetricValue value = value(answers);
        return new FigureResult(
                figure,
                context.period(),
                value,
                earlier == null ? null : earlier(earlier, answers, value),
                evidence(answers));
    }

    private static FigureResult.Earlier earlier(PlannedFigure planned, Computation.Answers answers, MetricValue later) {
        MetricValue value = planned.value(answers);
        return new FigureResult.Earlier(
                planned.context.period(),
                value,
                Change.between(value, later),
                Change.byCurrency(value, later),
                planned.evidence(answers));
    }

    private MetricValue value(Computation.Answers answers) {
        // A metric that the source cannot supply is undefined, not an empty breakdown.
        if (computation instanceof AbsentComputation absent) {
            return absent.undefined();
        }
        if (slicing instanceof Slicing.OverTime overTime) {
            return trend(overTime, answers);
        } else if (slicing instanceof Slicing.ByField) {
            return new MetricValue.Breakdown(new TreeSet<>(computation.keys(answers))
                    .stream()
                            .map(key -> new MetricValue.Slice(Grouping.text(key), computation.value(answers, key)))
                            .toList());
        }
        return computation.value(answers, null);
    }

    private MetricValue trend(Slicing.OverTime overTime, Computation.Answers answers) {
        List<ResolvedPeriod> buckets = overTime.buckets();
        boolean[] occupied = new boolean[buckets.size()];
        MetricValue ofNone = null;
        // Most days of most trends are empty, and alike.
        if (computation instanceof MeasuredComputation measured) {
            measured.mark(answers.own(), occupied);
        } else {
            Arrays.fill(occupied, true);
        }
        MetricValue.Point[] points = new MetricValue.Point[occupied.length];
        for (int i = 0; i < points.length; i++) {
            MetricValue value = ofNone;
            if (occupied[i] || value == null) {
                value = computation.value(answers, new Grouping.Key.Bucket(i));
                ofNone = occupied[i] ? ofNone : value;
            }
            points[i] = new MetricValue.Point(buckets.get(i), value);
        }
        Grouping.Key unknown = new Grouping.Key.Unknown();
        // Only a period that holds records without a date has a slice of them.
        boolean hasUndated =
                context.period().isAllTime() && computation.keys(answers).contains(unknown);
        return new MetricValue.Trend(
                overTime.granularity(), List.of(points), hasUndated ? computation.value(answers, unknown) : null);
    }

    private List<Evidence> evidence(Computation.Answers answers) {
        var read = new ArrayList<Evidence>(evidence.size());
        ResolvedPeriod period = context.period();
        var origin = new EvidenceRef.Origin(period.first(), period.last(), answers.readAt(), null);
        for (PlannedEvidence each : evidence) {
            read.add(each.read(answers.own(), origin));
        }
        return read;
    }
}
