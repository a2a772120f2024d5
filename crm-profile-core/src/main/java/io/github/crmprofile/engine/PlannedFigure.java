package io.github.crmprofile.engine;

import io.github.crmprofile.engine.slice.SliceKey;
import io.github.crmprofile.engine.slice.Slicing;
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

    /** Returns the value without the records behind it. */
    MetricValue value(Computation.Answers answers) {
        // A metric that the source cannot supply is undefined, not an empty breakdown.
        if (computation instanceof Computation.Absent absent) {
            return absent.undefined();
        }
        if (slicing instanceof Slicing.OverTime overTime) {
            return overTime.field() == null
                    ? new TrendValue(this, overTime, answers).inOnePiece()
                    : new TrendValue(this, overTime, answers).inSlices();
        } else if (slicing instanceof Slicing.ByField) {
            return new MetricValue.Breakdown(new TreeSet<>(computation.keys(answers))
                    .stream()
                            .map(slice -> new MetricValue.Slice(text(slice), computation.value(answers, slice)))
                            .toList());
        }
        return computation.value(answers, SliceKey.WHOLE);
    }

    private static @Nullable String text(SliceKey slice) {
        Grouping.Key value = slice.value();
        return value == null ? null : Grouping.text(value);
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
