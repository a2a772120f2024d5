package io.github.crmprofile;

import com.google.common.collect.Interners;
import io.github.crmprofile.engine.AllClientCache;
import io.github.crmprofile.engine.MetricCompiler;
import io.github.crmprofile.engine.MoneyConversion;
import io.github.crmprofile.engine.ResolvedRequest;
import io.github.crmprofile.metric.LoadTargets;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileListener;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.LayoutStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What the host has set, as {@link CrmProfilesBuilder} describes it. Immutable.
 *
 * @param source the records
 * @param clock the clock, read once for each request
 * @param calendar zone, week start and fiscal year of requests that give no other
 * @param silentChannels the channels that do not count as communication
 * @param layoutRules the widgets, metrics and default pages
 * @param layouts where layouts are stored
 * @param money the reporting currency
 * @param targets the loads that the host aims at
 * @param allClientsMaxAge after which time figures over all clients are read again
 * @param demandsViewer whether requests without a viewer are refused
 * @param isAverageOfAll whether averages are over all records, whoever looks
 * @param renewal renews figures over all clients in the background; null for nobody
 * @param listener receives an event for what is planned and read
 */
record Settings(
        ProfileSource source,
        Clock clock,
        BusinessCalendar calendar,
        Set<Channel> silentChannels,
        LayoutRules layoutRules,
        LayoutStore layouts,
        MoneyConversion money,
        LoadTargets targets,
        Duration allClientsMaxAge,
        boolean demandsViewer,
        boolean isAverageOfAll,
        @Nullable Executor renewal,
        ProfileListener listener) {

    /** Makes the compiler of metrics over a source that has records of some kinds. */
    MetricCompiler compiler(Set<RecordKind> kinds) {
        return new MetricCompiler(
                layoutRules.registry().metrics(), Set.copyOf(kinds), money, targets, Interners.newWeakInterner());
    }

    /** Makes the cache of figures over all clients. */
    AllClientCache allClientCache(ProfileSource of) {
        return new AllClientCache(of, clock, allClientsMaxAge, renewal);
    }

    /**
     * Returns who looks: who is given, or else somebody who sees everything, unless the host demands to know.
     *
     * @throws IllegalArgumentException if the host demands to know, or the viewer is restricted by an attribute that the source does not have
     */
    Viewer viewer(@Nullable Viewer given) {
        if (given == null && demandsViewer) {
            throw new IllegalArgumentException(
                    "The request does not say who is looking, which this host demands; give it a viewer, for all records Viewer.everything()");
        }
        if (given == null) {
            return Viewer.everything();
        }
        source.attributes().ifPresent(known -> known.require(given));
        return given;
    }

    /** Returns the moment of a request that begins now. */
    Instant now() {
        return clock.instant();
    }

    /** Resolves a request: with the defaults of the host, at the moment of the clock. */
    ResolvedRequest context(ProfileRequest request) {
        BusinessCalendar own = request.calendar();
        return new ResolvedRequest(
                new Population(request.scope(), request.attribution(), viewer(request.viewer())),
                own == null ? calendar : own,
                clock.instant(),
                request.period(),
                request.comparison(),
                silentChannels,
                isAverageOfAll);
    }
}
