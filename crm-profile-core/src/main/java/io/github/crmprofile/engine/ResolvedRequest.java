package io.github.crmprofile.engine;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request with everything resolved that the figures of it share; the clock was read once.
 *
 * @param population whose records count, and exist for the viewer
 * @param calendar zone, week start and fiscal year
 * @param now the time of the request
 * @param period the page's period
 * @param comparison with which earlier period figures are compared; null for none
 * @param silentChannels the channels that do not count as communication
 * @param isAverageOfAll whether figures over all clients are over all records, whoever looks
 */
public record ResolvedRequest(
        Population population,
        BusinessCalendar calendar,
        Instant now,
        ReportingPeriod period,
        @Nullable Comparison comparison,
        Set<Channel> silentChannels,
        boolean isAverageOfAll) {

    /** Returns what requests of one day share when their figures resolve alike: the start of the day as moment, and the default population. */
    ResolvedRequest page() {
        Instant start = calendar.startOf(calendar.dateOf(now));
        return new ResolvedRequest(
                Population.DEFAULT, calendar, start, period, comparison, silentChannels, isAverageOfAll);
    }

    /** Returns which records figures over all clients are made of. */
    public Population allClients() {
        return isAverageOfAll
                ? new Population(population.scope(), population.attribution(), Viewer.everything())
                : population;
    }

    /** Returns this request at another moment. */
    public ResolvedRequest at(Instant moment) {
        return new ResolvedRequest(population, calendar, moment, period, comparison, silentChannels, isAverageOfAll);
    }

    /** Makes a context of days that were resolved before. */
    public MetricContext days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new MetricContext(ResolvedPeriod.of(first, last, calendar, now), silentChannels);
    }

    /** Resolves the period of a figure: its own, or the page's. */
    public MetricContext metricContext(Figure figure) {
        ReportingPeriod own = figure.period();
        return resolved(own == null ? period : own);
    }

    /** Resolves another period. */
    public MetricContext resolved(ReportingPeriod other) {
        return new MetricContext(other.resolve(calendar, now), silentChannels);
    }

    /** Resolves the period with which another is compared; empty when nothing is compared or the period has none. */
    public Optional<MetricContext> earlier(MetricContext later) {
        return Optional.ofNullable(comparison)
                .flatMap(how -> later.period().comparedWith(how))
                .map(later::withPeriod);
    }
}
