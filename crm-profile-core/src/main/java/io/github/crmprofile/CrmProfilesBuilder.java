package io.github.crmprofile;

import io.github.crmprofile.engine.MoneyConversion;
import io.github.crmprofile.environment.JacksonVersion;
import io.github.crmprofile.metric.LoadTargets;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.source.ProfileListener;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.widget.InMemoryLayoutStore;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.StandardWidgets;
import io.github.crmprofile.widget.WidgetRegistry;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CrmProfiles}. Only the source must be given; for the rest there are defaults: UTC, weeks from Monday, fiscal years from January,
 * the system clock, the standard metrics, no reporting currency, automatic load targets.
 *
 * <p>Not thread-safe; what it builds is.
 */
public final class CrmProfilesBuilder {

    private @Nullable ProfileSource source;
    private Clock clock = Clock.systemUTC();
    private BusinessCalendar calendar = BusinessCalendar.of(ZoneId.of("UTC"));
    private Set<Channel> silentChannels = MetricContext.SILENT;
    private @Nullable MetricRegistry metrics;
    private LayoutRules layoutRules = LayoutRules.standard();
    private boolean hasOwnRules;
    private LayoutStore layouts = new InMemoryLayoutStore();
    private MoneyConversion money = MoneyConversion.NONE;
    private LoadTargets targets = LoadTargets.AUTOMATIC;
    private Duration allClientsMaxAge = Duration.ofMinutes(10);
    private boolean demandsViewer;
    private boolean isAverageOfAll;
    private @Nullable Executor renewal;
    private ProfileListener listener = ProfileListener.NONE;

    CrmProfilesBuilder() {}

    /**
     * Sets the source of records.
     *
     * @param value the source
     * @return this builder
     */
    public CrmProfilesBuilder source(ProfileSource value) {
        source = Objects.requireNonNull(value, "source");
        return this;
    }

    /**
     * Sets the clock, which is read once for each request.
     *
     * @param value the clock; its zone is not used
     * @return this builder
     */
    public CrmProfilesBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "clock");
        return this;
    }

    /**
     * Sets the business zone, and keeps week start and fiscal year.
     *
     * @param value the zone in which days begin; UTC unless given
     * @return this builder
     */
    public CrmProfilesBuilder zone(ZoneId value) {
        return calendar(calendar.withZone(value));
    }

    /**
     * Sets the first day of a week, and keeps zone and fiscal year.
     *
     * @param value the day; Monday unless given
     * @return this builder
     */
    public CrmProfilesBuilder weekStart(DayOfWeek value) {
        return calendar(calendar.withWeekStart(value));
    }

    /**
     * Sets the first day of the fiscal year, and keeps zone and week start.
     *
     * @param value month and day, such as {@code MonthDay.of(4, 6)} in Britain; 1 January unless given
     * @return this builder
     * @throws IllegalArgumentException if the day is after the 28th, which not every month has
     */
    public CrmProfilesBuilder fiscalYearStart(MonthDay value) {
        return calendar(calendar.withFiscalYearStart(value));
    }

    /**
     * Sets zone, week start and fiscal year at once, for requests that give no other.
     *
     * @param value the calendar
     * @return this builder
     */
    public CrmProfilesBuilder calendar(BusinessCalendar value) {
        calendar = Objects.requireNonNull(value, "calendar");
        return this;
    }

    /**
     * Sets the channels that do not count as communication.
     *
     * @param value the channels; {@code task} and {@code note} unless given
     * @return this builder
     */
    public CrmProfilesBuilder silentChannels(Set<Channel> value) {
        silentChannels = Set.copyOf(value);
        return this;
    }

    /**
     * Sets the metrics that can be asked for, shown by the standard widgets on the standard pages. For widgets or pages of your own give
     * {@link #layoutRules} instead, whose widget registry is made with the metrics.
     *
     * @param value the registry; the standard metrics unless given
     * @return this builder
     */
    public CrmProfilesBuilder metrics(MetricRegistry value) {
        metrics = Objects.requireNonNull(value, "metrics");
        return this;
    }

    /**
     * Sets the widgets that a page can have, the metrics that they show, and the default pages.
     *
     * @param value the rules; those of the standard widgets and pages unless given
     * @return this builder
     */
    public CrmProfilesBuilder layoutRules(LayoutRules value) {
        layoutRules = Objects.requireNonNull(value, "layoutRules");
        hasOwnRules = true;
        return this;
    }

    /**
     * Sets where layouts are stored.
     *
     * @param value the store; an empty one in memory unless given
     * @return this builder
     */
    public CrmProfilesBuilder layouts(LayoutStore value) {
        layouts = Objects.requireNonNull(value, "layouts");
        return this;
    }

    /**
     * Shows a converted total beside the sums per currency.
     *
     * @param currency the reporting currency
     * @param rates the rates into it
     * @return this builder
     * @throws IllegalArgumentException if the rates lead to another currency
     */
    public CrmProfilesBuilder reportingCurrency(String currency, ExchangeRates rates) {
        rates.reportingCurrency().filter(own -> !own.equals(currency)).ifPresent(own -> {
            throw new IllegalArgumentException("The reporting currency is '" + currency + "', but the rates lead to '"
                    + own + "'; give both the same code");
        });
        money = new MoneyConversion(
                Objects.requireNonNull(currency, "currency"), Objects.requireNonNull(rates, "rates"));
        return this;
    }

    /**
     * Sets the loads that the host aims at.
     *
     * @param value the targets
     * @return this builder
     */
    public CrmProfilesBuilder loadTargets(LoadTargets value) {
        targets = Objects.requireNonNull(value, "targets");
        return this;
    }

    /**
     * Sets after which time figures over all clients are read again. They are not read with a page. While one request reads them anew, and
     * where that fails, the others are given the last good ones with their age; a failed read is not repeated for half a minute, and of a page
     * only the tiles that show such figures fail. At most 20 000 are kept, fewer where they are medians or ranks, those used last: one for each kind
     * of client, viewer, scope, attribution, period and filter. The last good ones stay until they are renewed or put out by others.
     *
     * @param value the age, zero or more; zero keeps nothing; 10 minutes unless given
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public CrmProfilesBuilder allClientsMaxAge(Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("allClientsMaxAge is " + value + "; it is zero, for no cache, or more");
        }
        allClientsMaxAge = value;
        return this;
    }

    /**
     * Sets who renews figures over all clients in the background: a request that finds them too old is then answered at once with the old ones.
     * Without an executor the request reads them itself, and nothing runs on a thread of the library. Figures that were never read are read by
     * the request in either case.
     *
     * @param value runs the reads; may refuse one with {@link java.util.concurrent.RejectedExecutionException}, which the next request then tries again
     * @return this builder
     */
    public CrmProfilesBuilder allClientsRenewal(Executor value) {
        renewal = Objects.requireNonNull(value, "executor");
        return this;
    }

    /**
     * Makes averages and highest values over all records, whoever looks: one read serves all viewers. A viewer then sees an average to which
     * records contribute that are hidden from them, and the explanation says so; the clients behind it are listed only for who may see all.
     *
     * @return this builder
     */
    public CrmProfilesBuilder averagesOverAllRecords() {
        isAverageOfAll = true;
        return this;
    }

    /**
     * Refuses requests and searches that do not say who is looking, rather than showing everything.
     *
     * @return this builder
     */
    public CrmProfilesBuilder demandViewer() {
        demandsViewer = true;
        return this;
    }

    /**
     * Sets who receives an event for what is planned and read, with how long it took and what failed. The statements of a {@code JdbcSource} go to
     * the listener of its own builder.
     *
     * @param value the listener; none unless set
     * @return this builder
     */
    public CrmProfilesBuilder listener(ProfileListener value) {
        listener = value.harmless();
        return this;
    }

    /**
     * Builds the profiles.
     *
     * @return immutable; this builder can be used further without changing it
     * @throws IllegalStateException if no source was given, both layout rules and other metrics than theirs, or an older Jackson than
     *     2.15 is on the class path
     */
    public CrmProfiles build() {
        JacksonVersion.require();
        if (source == null) {
            throw new IllegalStateException(
                    "No source was given; call source(…) with an InMemorySource, a JdbcSource or your own");
        }
        return new CrmProfiles(new Settings(
                source,
                clock,
                calendar,
                silentChannels,
                rules(),
                layouts,
                money,
                targets,
                allClientsMaxAge,
                demandsViewer,
                isAverageOfAll,
                renewal,
                listener));
    }

    private LayoutRules rules() {
        if (metrics == null) {
            return layoutRules;
        } else if (!hasOwnRules) {
            return LayoutRules.standard(WidgetRegistry.builder(metrics)
                    .addAll(StandardWidgets.open())
                    .build());
        } else if (layoutRules.registry().metrics() != metrics) {
            throw new IllegalStateException(
                    "Both metrics(…) and layoutRules(…) were given, and the rules show other metrics;"
                            + " make their widgets with WidgetRegistry.builder(metrics) and give layoutRules(…) alone");
        }
        return layoutRules;
    }
}
