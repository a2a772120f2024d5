package io.github.crmprofile.standard;

import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.Metric.Measured;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Operands;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.metric.ValueKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The standard metrics of response times. A turn begins with the first inbound activity after an outbound one, or of all; the next outbound activity
 * answers it, also after the period. It is of the period in which it began, and of the channel, direction and deals of the activity that began it.
 * Elapsed time, not office hours.
 *
 * <p>All are immutable and thread-safe.
 */
public final class ResponseMetrics {

    private static final String EXCHANGED = "exchanged";

    /** Counts the turns that were answered: {@code response.count}. */
    public static final Measured COUNT = of(
            "response.count",
            "inbound activities of the period that began a turn which was answered",
            ValueKind.COUNT,
            Turn::isAnswered,
            turns -> new MetricValue.Count(turns.size()));
    /** Counts the turns that were not answered until now: {@code response.unanswered.count}. */
    public static final Measured UNANSWERED_COUNT = of(
            "response.unanswered.count",
            "inbound activities of the period that began a turn which was not answered",
            ValueKind.COUNT,
            turn -> !turn.isAnswered(),
            turns -> new MetricValue.Count(turns.size()));
    /** Averages the elapsed time until a turn was answered: {@code response.time.average}. Undefined when none was. */
    public static final Measured TIME_AVERAGE = of(
            "response.time.average",
            "sum of (answer − first inbound activity of the turn) / turns that were answered",
            ValueKind.ELAPSED,
            Turn::isAnswered,
            turns -> time(turns, ResponseMetrics::mean));
    /** Finds the median of the elapsed time until a turn was answered: {@code response.time.median}. Undefined when none was. */
    public static final Measured TIME_MEDIAN = of(
            "response.time.median",
            "median of (answer − first inbound activity of the turn) of turns that were answered",
            ValueKind.ELAPSED,
            Turn::isAnswered,
            turns -> time(turns, ResponseMetrics::median));

    private ResponseMetrics() {}

    static List<Metric> all() {
        return List.of(COUNT, UNANSWERED_COUNT, TIME_AVERAGE, TIME_MEDIAN);
    }

    private static Measured of(
            String id,
            String formula,
            ValueKind kind,
            Predicate<Turn> which,
            Function<List<Turn>, MetricValue> function) {
        Map<String, Measure> operands = new LinkedHashMap<>();
        operands.put(Metrics.RECORDS, Measure.records(Memberships.RECEIVED));
        operands.put(EXCHANGED, Measure.records(Memberships.EXCHANGED).asContext());
        return Metrics.formula(id, formula, kind, operands, values -> function.apply(turns(values, which)))
                .madeOf(
                        Metrics.RECORDS,
                        values -> List.copyOf(turns(values, which).stream()
                                .map(Turn::beginning)
                                .toList()));
    }

    private static List<Turn> turns(Operands operands, Predicate<Turn> which) {
        return Turn.of(operands.records(EXCHANGED), operands.records(Metrics.RECORDS)).stream()
                .filter(which)
                .toList();
    }

    private static MetricValue time(List<Turn> turns, Function<List<BigDecimal>, Ratio> function) {
        List<BigDecimal> seconds = turns.stream().map(Turn::seconds).sorted().toList();
        return seconds.isEmpty()
                ? new MetricValue.Undefined(Reason.NO_RESPONSES)
                : new MetricValue.Elapsed(function.apply(seconds));
    }

    private static Ratio mean(List<BigDecimal> seconds) {
        return new Ratio(seconds.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.valueOf(seconds.size()));
    }

    private static Ratio median(List<BigDecimal> sorted) {
        BigDecimal low = sorted.get((sorted.size() - 1) / 2);
        return new Ratio(low.add(sorted.get(sorted.size() / 2)), BigDecimal.valueOf(2));
    }
}
