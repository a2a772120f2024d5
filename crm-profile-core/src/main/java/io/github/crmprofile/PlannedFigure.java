package io.github.crmprofile;

import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.Figure;
import io.github.crmprofile.metric.Grouping;
import io.github.crmprofile.metric.MeasureValue;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.period.ResolvedPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A figure made ready for one period.
 *
 * @param figure what was asked
 * @param metric its metric
 * @param context its period
 * @param slicing how it is cut
 * @param computation what it asks of the source, and its value
 * @param earlier the same for the comparison period; null when nothing is compared
 */
record PlannedFigure(
        Figure figure,
        Metric metric,
        MetricContext context,
        Slicing slicing,
        Computation computation,
        @Nullable PlannedFigure earlier) {

    FigureResult result(Computation.Answers answers) {
        MetricValue value = value(answers);
        return new FigureResult(
                figure,
                context.period(),
                value,
                earlier == null ? null : earlier(earlier, answers, value),
                evidence(answers, false));
    }

    private static FigureResult.Earlier earlier(PlannedFigure planned, Computation.Answers answers, MetricValue later) {
        MetricValue value = planned.value(answers);
        return new FigureResult.Earlier(
                planned.context.period(),
                value,
                Change.between(value, later),
                Change.byCurrency(value, later),
                planned.evidence(answers, true));
    }

    private MetricValue value(Computation.Answers answers) {
        // Without this a breakdown of what the source does not have would look like one of nothing.
        if (computation instanceof Computation.Absent absent) {
            return absent.undefined();
        }
        if (slicing instanceof Slicing.OverTime overTime) {
            List<ResolvedPeriod> buckets = overTime.buckets();
            var points = new ArrayList<MetricValue.Point>();
            MetricValue ofNone = null;
            for (int i = 0; i < buckets.size(); i++) {
                var bucket = new Grouping.Key.Bucket(i);
                MetricValue value;
                // Most days of most trends are empty, and alike.
                if (computation instanceof MeasuredComputation measured && measured.isEmpty(answers.lookup(), bucket)) {
                    ofNone = ofNone == null ? computation.value(answers, bucket) : ofNone;
                    value = ofNone;
                } else {
                    value = computation.value(answers, bucket);
                }
                points.add(new MetricValue.Point(buckets.get(i), value));
            }
            Grouping.Key unknown = new Grouping.Key.Unknown();
            boolean hasUndated = computation.keys(answers).contains(unknown);
            return new MetricValue.Trend(
                    overTime.granularity(), points, hasUndated ? computation.value(answers, unknown) : null);
        } else if (slicing instanceof Slicing.ByField) {
            return new MetricValue.Breakdown(new TreeSet<>(computation.keys(answers))
                    .stream()
                            .map(key -> new MetricValue.Slice(Grouping.text(key), computation.value(answers, key)))
                            .toList());
        }
        return computation.value(answers, null);
    }

    private List<Evidence> evidence(Computation.Answers answers, boolean isEarlier) {
        var evidence = new ArrayList<Evidence>();
        computation.leaves(
                "",
                (prefix, leaf) -> leaf.metric().operands().forEach((name, measure) -> {
                    var ref = new EvidenceRef(figure, prefix + name, new EvidenceRef.Slice.Whole(), isEarlier);
                    MeasureValue empty = measure.aggregate().empty();
                    if (leaf.slots().get(name) instanceof Slot.Whole whole) {
                        var values = whole.groups(answers.lookup(), null).values();
                        evidence.add(new Evidence(ref, measure.kind(), count(values, empty), amounts(values, empty)));
                    } else {
                        evidence.add(new Evidence(ref, measure.kind(), null, null));
                    }
                }));
        return evidence;
    }

    /** How many records the groups of a number were made of, if they tell. */
    private static @Nullable Long count(Iterable<MeasureValue> groups, MeasureValue empty) {
        long sum = 0;
        for (MeasureValue value : groups) {
            if (value instanceof MeasureValue.Counted counted) {
                sum += counted.count();
            } else if (value instanceof MeasureValue.Money money) {
                Amounts amounts = money.amounts();
                sum += amounts.missing()
                        + amounts.counts().values().stream()
                                .mapToLong(Long::longValue)
                                .sum();
            } else if (value instanceof MeasureValue.Decimal decimal) {
                sum += decimal.known() + decimal.missing();
            } else if (value instanceof MeasureValue.Listed listed) {
                sum += listed.records().size();
            }
        }
        return empty instanceof MeasureValue.Dated ? null : sum;
    }

    private static @Nullable Amounts amounts(Iterable<MeasureValue> groups, MeasureValue empty) {
        if (!(empty instanceof MeasureValue.Money)) {
            return null;
        }
        Amounts sum = Amounts.NONE;
        for (MeasureValue value : groups) {
            sum = sum.plus(((MeasureValue.Money) value).amounts());
        }
        return sum;
    }
}
