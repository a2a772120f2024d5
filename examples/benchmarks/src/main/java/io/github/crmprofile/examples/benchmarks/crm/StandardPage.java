package io.github.crmprofile.examples.benchmarks.crm;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.CrmProfilesBuilder;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.Placement;
import io.github.crmprofile.widget.WidgetRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is measured: the standard page, its trends by day, compared with the period before. */
public final class StandardPage {

    /** The day on which the CRM ends and the profiles are asked for. */
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 16);

    /** The period of the page. */
    public static final ReportingPeriod PERIOD = ReportingPeriod.DEFAULT;

    /** The period of its trends. */
    public static final ReportingPeriod TREND_PERIOD = ReportingPeriod.parse("last_90_days");

    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    /** The moment of the requests. */
    public static final Instant NOW =
            TODAY.atTime(LocalTime.of(16, 0)).atZone(ZONE).toInstant();

    private StandardPage() {}

    /** The library over a source, as a host would set it up. */
    public static CrmProfiles profiles(ProfileSource source) {
        return builder(source).build();
    }

    /** The same before it is built. */
    public static CrmProfilesBuilder builder(ProfileSource source) {
        return CrmProfiles.builder()
                .source(source)
                .zone(ZONE)
                .clock(Clock.fixed(NOW, ZONE))
                .layoutRules(LayoutRules.of(WidgetRegistry.standard(), pages()));
    }

    private static Map<ClientKind, List<Placement>> pages() {
        var pages = new EnumMap<ClientKind, List<Placement>>(ClientKind.class);
        for (ClientKind kind : ClientKind.values()) {
            Layout page = LayoutRules.standard().defaultLayout(kind);
            Placement payments = page.find("payments").orElseThrow();
            pages.put(
                    kind,
                    page.configure("payments", payments.settings().with("granularity", "day"))
                            .placements());
        }
        return pages;
    }

    /** The page of a client. */
    public static ProfileRequest request(ClientId client) {
        return ProfileRequest.of(client).withPeriod(PERIOD).withComparison(Comparison.PREVIOUS);
    }

    /** The page's period, and the one before it. */
    public static List<ResolvedPeriod> sides() {
        return sides(PERIOD);
    }

    /** The period of the trends, and the one before it. */
    public static List<ResolvedPeriod> trendSides() {
        return sides(TREND_PERIOD);
    }

    private static List<ResolvedPeriod> sides(ReportingPeriod period) {
        ResolvedPeriod now = period.resolve(BusinessCalendar.of(ZONE), NOW);
        return List.of(now, now.comparedWith(Comparison.PREVIOUS).orElseThrow());
    }
}
