package io.github.crmprofile.standard;

import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.Metric.AcrossClients;
import io.github.crmprofile.metric.Metric.Measured;
import io.github.crmprofile.metric.Metric.Statistic;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.query.Condition;
import java.util.List;

/**
 * The standard metrics of the communication load.
 *
 * <p>All are immutable and thread-safe.
 */
public final class LoadMetrics {

    /**
     * Divides the counted activities that are linked to the client and to a deal of the client, each once, by {@link DealMetrics#PERIOD_COUNT}:
     * {@code communication.load}. Activities per deal; undefined without deals.
     */
    public static final Measured LOAD = Metrics.ratio(
            "communication.load",
            "counted activities linked to the client and to a deal of the client / deals in the reporting period",
            ActivityMetrics.COUNTED.where(new Condition.LinkedToDeal(Condition.always())),
            Measure.count(Memberships.IN_REPORTING_PERIOD),
            Reason.NO_DEALS,
            ValueKind.QUOTIENT);
    /**
     * Divides the numerators of the load of all clients of the kind, added up, by their denominators: {@code communication.load.average}. A
     * client without deals adds its activities.
     */
    public static final AcrossClients AVERAGE = new AcrossClients(
            "communication.load.average",
            "sum of all numerators / sum of all denominators of the load",
            LOAD,
            Statistic.AVERAGE);
    /** Finds the highest load of any client of the kind: {@code communication.load.highest}. */
    public static final AcrossClients HIGHEST = new AcrossClients(
            "communication.load.highest", "the highest load of any client of the kind", LOAD, Statistic.HIGHEST);
    /** Places the load on a {@linkplain io.github.crmprofile.metric.LoadGauge gauge} of seven bands: {@code communication.load.level}. */
    public static final Metric.Level LEVEL = new Metric.Level(
            "communication.load.level",
            "the band of the gauge in which the load lies, with the target in the middle of the fourth of seven",
            LOAD,
            AVERAGE,
            HIGHEST);

    private LoadMetrics() {}

    static List<Metric> all() {
        return List.of(LOAD, AVERAGE, HIGHEST, LEVEL);
    }
}
