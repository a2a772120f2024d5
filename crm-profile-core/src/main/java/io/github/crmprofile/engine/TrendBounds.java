package io.github.crmprofile.engine;

import io.github.crmprofile.engine.slice.Slicing;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the first and last day with a record of a metric, between which a trend over an open period runs. */
final class TrendBounds {

    private final List<Query> queries = new ArrayList<>();
    private final BusinessCalendar calendar;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    TrendBounds(Metric metric, MetricContext context, Set<RecordKind> kinds) {
        this.calendar = context.period().calendar();
        for (OperandPaths.Operand operand : OperandPaths.of(metric).values()) {
            Measure measure = operand.measure();
            if (kinds.contains(measure.kind()) && !measure.isContext()) {
                queries.addAll(Slicing.bounds(measure, context));
            }
        }
    }

    List<Query> queries() {
        return queries;
    }

    void add(ClientAnswer answer) {
        for (Query query : queries) {
            if (answer.groups(query).get(List.of()) instanceof MeasureValue.Dated dated) {
                add(dated.value());
            }
        }
    }

    private void add(@Nullable Comparable<?> value) {
        LocalDate day = value instanceof Instant instant ? calendar.dateOf(instant) : (LocalDate) value;
        if (day == null) {
            return;
        }
        LocalDate earliest = first;
        LocalDate latest = last;
        first = earliest == null || day.isBefore(earliest) ? day : earliest;
        last = latest == null || day.isAfter(latest) ? day : latest;
    }

    /** Returns the day; null when there is no record. */
    @Nullable
    LocalDate first() {
        return first;
    }

    /** Returns the day; null when there is no record. */
    @Nullable
    LocalDate last() {
        return last;
    }
}
